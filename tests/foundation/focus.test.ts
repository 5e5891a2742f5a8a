import { expect } from '@esm-bundle/chai';
import { deepActiveElement, keepFocus, moveFocus } from '../../src/foundation/focus.ts';

const box = document.createElement('div');
document.body.append(box);

function place(markup: string): HTMLElement[] {
  box.innerHTML = markup;
  return [...box.querySelectorAll<HTMLElement>('*')];
}

describe('Focus', () => {
  it('is found inside shadow roots', () => {
    const [host] = place('<section></section>');
    const inner = document.createElement('div');
    host?.attachShadow({ mode: 'open' }).append(inner);
    const button = document.createElement('button');
    inner.attachShadow({ mode: 'open' }).append(button);
    button.focus();
    expect(deepActiveElement()).to.equal(button);
  });

  it('goes to the first that can take it', () => {
    const [plain, heading, other] = place('<p></p><h2 tabindex="-1"></h2><button></button>');
    expect(moveFocus(undefined, plain, heading, other)).to.equal(true);
    expect(document.activeElement).to.equal(heading);
  });

  it('passes over what has left the page, and says when nobody took it', () => {
    const [gone] = place('<button></button>');
    gone?.remove();
    expect(moveFocus(gone, null)).to.equal(false);
  });

  it('goes back to who had it', () => {
    const [opener, other] = place('<button></button><button></button>');
    opener?.focus();
    const giveBack = keepFocus();
    other?.focus();
    giveBack();
    expect(document.activeElement).to.equal(opener);
  });

  it('goes to the heading of the list when who had it is gone', () => {
    const [heading, opener] = place('<h2 tabindex="-1"></h2><button></button>');
    opener?.focus();
    const giveBack = keepFocus();
    opener?.remove();
    giveBack(heading);
    expect(document.activeElement).to.equal(heading);
  });
});

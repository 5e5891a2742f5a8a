import { expect } from '@esm-bundle/chai';
import {
  deepActiveElement,
  dropCaret,
  keepFocus,
  leavePlace,
  moveFocus,
  restFocus,
} from '../../src/foundation/focus.ts';

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

  it('rests on one silent place that stays, when what has it goes', async () => {
    const [root, button] = place('<div><button></button></div>');
    button?.focus();
    restFocus(root!);
    await leavePlace(root!);
    button?.remove();
    expect(document.activeElement?.className).to.contain('rest');
    expect(document.activeElement?.textContent).to.equal('');
    expect(root?.querySelectorAll('.rest')).to.have.lengthOf(1);
  });

  it('rests inside a dialog that is open, which lets nothing outside have it', () => {
    const [root, dialog, button] = place('<div><dialog><button></button></dialog></div>');
    (dialog as HTMLDialogElement).showModal();
    button?.focus();
    restFocus(root!);
    expect(document.activeElement?.parentElement).to.equal(dialog);
    expect(document.activeElement).to.not.equal(button);
  });

  it('leaves no caret behind, and what a visitor selected where it is', () => {
    const [words] = place('<p>Samen koken</p>');
    getSelection()?.collapse(words!.firstChild, 3);
    dropCaret();
    expect(getSelection()?.rangeCount).to.equal(0);
    getSelection()?.setBaseAndExtent(words!.firstChild!, 0, words!.firstChild!, 5);
    dropCaret();
    expect(getSelection()?.toString()).to.equal('Samen');
  });
});

import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import { setDefaultAria } from '../../src/foundation/set-default-aria.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { contrast, toHex } from '../../src/theme/oklch.ts';

class Panel extends StekElement {
  constructor() {
    super();
    setDefaultAria(this.internals, 'region', 'Programma');
  }

  get described(): [role: string | null, label: string | null] {
    return [this.internals.role, this.internals.ariaLabel];
  }

  protected override render(): TemplateResult {
    return html`<button>Bewaar</button><span class="visually-hidden">Alleen te horen</span>`;
  }
}
customElements.define('test-panel', Panel);

async function panel(): Promise<{ element: Panel; button: HTMLElement; hidden: HTMLElement }> {
  const element = new Panel();
  document.body.replaceChildren(element);
  await element.updateComplete;
  const [button, hidden] = element.renderRoot.querySelectorAll<HTMLElement>('button, .visually-hidden');
  if (!button || !hidden) throw new Error('The panel is empty');
  return { element, button, hidden };
}

const hex = (colour: string) =>
  toHex((colour.match(/\d+/g) ?? []).slice(0, 3).map(part => Number(part) / 255) as [number, number, number]);

describe('The base styles', () => {
  it('show the focus of the keyboard in two rings that stand out from each other', async function () {
    // WebKit's Tab passes buttons by, as on a Mac.
    if (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) this.skip();
    const { button } = await panel();
    await sendKeys({ press: 'Tab' });
    const { outlineWidth, outlineStyle, outlineColor, boxShadow } = getComputedStyle(button);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
    expect(boxShadow).to.contain('3px');
    expect(contrast(hex(outlineColor), hex(boxShadow))).to.be.at.least(9);
  });

  it('begin a name in other letters where the lines around it begin', async () => {
    for (const [dir, words, side] of [
      ['rtl', 'De Stek', 'right'],
      ['ltr', 'مركز اللقاء', 'left'],
    ] as const) {
      const { element } = await panel();
      const [around, name] = [document.createElement('div'), document.createElement('p')];
      Object.assign(around, { dir });
      Object.assign(name, { dir: 'auto', textContent: words });
      element.renderRoot.append(around);
      around.append(name);
      expect(getComputedStyle(name).direction, words).to.not.equal(dir);
      expect(getComputedStyle(name).textAlign.replace('-webkit-', ''), words).to.equal(side);
    }
  });

  it('keep a phone number on one line', async () => {
    const { element } = await panel();
    const call = document.createElement('p');
    // As wide as its words and one figure more than half of the number.
    call.style.inlineSize = '7em';
    call.innerHTML = 'Bel nu <a href="tel:+3257000000"><bdi>057 00 00 00</bdi></a>';
    element.renderRoot.append(call);
    const number = call.querySelector('bdi')!;
    const { height, top } = number.getBoundingClientRect();
    expect(top - call.getBoundingClientRect().top, 'on the next line').to.be.at.least(height / 2);
    expect(number.getClientRects()).to.have.length(1);
  });

  it('hide text from the eye only', async () => {
    const { hidden } = await panel();
    expect(hidden.getBoundingClientRect().width).to.be.at.most(1);
    expect(getComputedStyle(hidden).visibility).to.equal('visible');
  });

  it('let text spacing of the reader in, for nothing inside sets its own', async () => {
    const { element, button } = await panel();
    element.style.lineHeight = '3';
    element.style.letterSpacing = '2px';
    const { letterSpacing, lineHeight, fontSize } = getComputedStyle(button.nextElementSibling ?? button);
    expect(letterSpacing).to.equal('2px');
    expect(Number.parseFloat(lineHeight)).to.equal(3 * Number.parseFloat(fontSize));
  });
});

describe('The description of an element', () => {
  it('goes through its internals, so that the page can put its own in place', async () => {
    const { element } = await panel();
    expect(element.described).to.deep.equal(['region', 'Programma']);
    expect(element.getAttributeNames()).to.not.include.members(['role']);
    expect(element.hasAttribute('aria-label')).to.equal(false);
  });
});

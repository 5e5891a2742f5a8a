import { expect } from '@esm-bundle/chai';
import { html, nothing, type TemplateResult } from 'lit';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { translator } from '../../src/i18n/catalogue.ts';
import { formTexts } from '../../src/i18n/form.ts';
import { eventually } from '../support/eventually.ts';

class Notice extends StekElement {
  static override texts = [formTexts];
  static override properties = { isAsking: { attribute: false } };

  isAsking = false;

  protected override render(): TemplateResult {
    return html`<p>${this.text('close')}</p>
      <slot></slot>
      ${this.isAsking ? html`<dialog open><div class="sheet">${this.text('close')}</div></dialog>` : nothing}`;
  }
}
customElements.define('test-notice', Notice);

class Board extends StekElement {
  static override texts = [formTexts];

  protected override render(): TemplateResult {
    return html`<test-notice></test-notice>`;
  }
}
customElements.define('test-board', Board);

class Frame extends StekElement {
  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
customElements.define('test-frame', Frame);

const box = document.createElement('div');
document.body.append(box);

const notesIn = (element: Element | null | undefined) =>
  [...(element?.shadowRoot?.querySelectorAll('.base ~ .translation-note:not([hidden]) p') ?? [])] as HTMLElement[];

function place(lang: string, markup: string): Element | null {
  box.lang = lang;
  box.innerHTML = markup;
  return box.firstElementChild;
}

describe('The note under texts that a computer translated', () => {
  it('says so in their language and in Dutch', async () => {
    const notice = place('de', '<test-notice></test-notice>');
    await eventually(() => expect(notesIn(notice)).to.have.length(2));
    const [own, dutch] = notesIn(notice);
    expect([own?.lang, own?.dir, dutch?.lang]).to.deep.equal(['de', 'ltr', 'nl']);
    expect(own?.textContent).to.contain('Computer');
    expect(dutch?.textContent).to.equal('Vertaald door een computer. Klopt er iets niet? Zeg het ons.');
    expect(dutch?.checkVisibility()).to.equal(true);
  });

  it('goes when the texts are those of a person, and comes back', async () => {
    const notice = place('de', '<test-notice></test-notice>');
    await eventually(() => expect(notesIn(notice)).to.have.length(2));
    box.lang = 'fr';
    await eventually(() => expect(notesIn(notice)).to.have.length(0));
    box.lang = 'de';
    await eventually(() => expect(notesIn(notice)).to.have.length(2));
  });

  it('is not there in Dutch, French and English', async () => {
    for (const lang of ['nl', 'fr', 'en']) {
      const notice = place(lang, '<test-notice></test-notice>');
      await eventually(() => expect(notice?.shadowRoot?.querySelector<HTMLElement>('.base')?.lang).to.equal(lang));
      expect(notice?.shadowRoot?.querySelector('.translation-note') === null, lang).to.equal(true);
    }
  });

  it('is said once by an element and the parts inside it', async () => {
    const board = place('de', '<test-board></test-board>');
    await eventually(() => expect(notesIn(board)).to.have.length(2));
    const part = board?.shadowRoot?.querySelector('test-notice');
    await eventually(() => expect(part?.shadowRoot?.querySelector('p')?.textContent).to.equal('Schließen'));
    expect(notesIn(part)).to.have.length(0);
  });

  it('is said again in a dialog, which hides the rest, also in one of a part', async () => {
    for (const markup of ['<test-notice></test-notice>', '<test-board></test-board>']) {
      const outer = place('de', markup);
      await eventually(() => expect(notesIn(outer)).to.have.length(2));
      const notice = (outer?.shadowRoot?.querySelector('test-notice') ?? outer) as Notice;
      notice.isAsking = true;
      const inDialog = () => notice.shadowRoot?.querySelectorAll('.sheet > .translation-note:not([hidden]) p').length;
      await eventually(() => expect(inDialog(), markup).to.equal(2));
      box.lang = 'fr';
      await eventually(() => expect(inDialog(), markup).to.equal(0));
    }
  });

  it('is said by an element in another one of the page, not by one that has no texts', async () => {
    const frame = place('de', '<test-frame><test-notice></test-notice></test-frame>');
    await eventually(() => expect(notesIn(frame?.firstElementChild)).to.have.length(2));
    expect(notesIn(frame)).to.have.length(0);
  });
});

describe('Plurals in this browser', () => {
  const forms = { left: { one: 'one', other: 'other' } };
  const said = (lang: string) => [0, 1, 2].map(count => translator<typeof forms>(forms, lang)('left', { count }));

  it('are those of Pashto, Somali and Tigrinya, also where the browser has none', () => {
    expect(said('ps')).to.deep.equal(['other', 'one', 'other']);
    expect(said('so')).to.deep.equal(['other', 'one', 'other']);
    expect(said('ti')).to.deep.equal(['one', 'one', 'other']);
  });
});

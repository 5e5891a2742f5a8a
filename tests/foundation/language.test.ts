import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import { formTexts, type FormCatalogue } from '../../src/i18n/form.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { eventually } from '../support/eventually.ts';

class Greeting extends StekElement {
  protected override render(): TemplateResult {
    return html`<p>${this.text('close')}</p>`;
  }
}
customElements.define('test-greeting', Greeting);

const box = document.createElement('div');
document.body.append(box);

async function greet(markup: string): Promise<Greeting> {
  box.innerHTML = markup;
  const greeting = box.querySelector<Greeting>('test-greeting')!;
  await greeting.updateComplete;
  return greeting;
}

const base = (greeting: Greeting) => greeting.shadowRoot!.querySelector<HTMLElement>('.base')!;
const words = (greeting: Greeting) => base(greeting).textContent!.trim();

describe('The language of an element', () => {
  it('is Dutch when nothing on the page says otherwise', async () => {
    document.documentElement.removeAttribute('lang');
    const greeting = await greet('<test-greeting></test-greeting>');
    expect([words(greeting), base(greeting).lang]).to.deep.equal(['Sluit', 'nl']);
    document.documentElement.lang = 'nl';
  });

  it('is its own lang before that of an ancestor', async () => {
    const greeting = await greet('<div lang="fr"><test-greeting lang="en"></test-greeting></div>');
    await eventually(() => expect(words(greeting)).to.equal('Close'));
  });

  it('is that of the nearest ancestor, with the region left aside', async () => {
    const greeting = await greet('<div lang="fr-BE"><p lang="en"></p><test-greeting></test-greeting></div>');
    await eventually(() => expect(words(greeting)).to.equal('Fermer'));
    await eventually(() => expect(greeting.language).to.equal('fr-BE'));
    await eventually(() => expect(base(greeting).lang).to.equal('fr'));
  });

  it('is found outside the shadow roots around it', async () => {
    box.innerHTML = '<div lang="fr"><section></section></div>';
    const root = box.querySelector('section')!.attachShadow({ mode: 'open' });
    const greeting = new Greeting();
    root.append(greeting);
    await eventually(() => expect(words(greeting)).to.equal('Fermer'));
  });

  it('follows a change of lang on an ancestor, also outside its shadow root', async () => {
    box.innerHTML = '<section></section>';
    const root = box.querySelector('section')!.attachShadow({ mode: 'open' });
    const greeting = new Greeting();
    root.append(greeting);
    document.documentElement.lang = 'en';
    await eventually(() => expect(words(greeting)).to.equal('Close'));
    document.documentElement.lang = 'nl';
    await eventually(() => expect(words(greeting)).to.equal('Sluit'));
  });

  it('follows the element to another place in the page', async () => {
    const greeting = await greet(
      '<div lang="fr"><test-greeting></test-greeting></div><div lang="en" id="other"></div>',
    );
    await eventually(() => expect(words(greeting)).to.equal('Fermer'));
    box.querySelector('#other')!.append(greeting);
    await eventually(() => expect(words(greeting)).to.equal('Close'));
  });

  it('stays Dutch, and says that it is, where there are no texts in it', async () => {
    const greeting = await greet('<div lang="he" dir="rtl"><test-greeting></test-greeting></div>');
    await eventually(() => expect(words(greeting)).to.equal('Sluit'));
    await eventually(() => expect(base(greeting).lang).to.equal('nl'));
    await eventually(() => expect(base(greeting).dir).to.equal('ltr'));
    await eventually(() => expect(greeting.language).to.equal('he'));
  });
});

describe('The direction of an element', () => {
  it('mirrors when the page asks for it beside its language', async () => {
    const greeting = await greet('<div lang="nl" dir="rtl"><test-greeting></test-greeting></div>');
    await eventually(() => expect(base(greeting).dir).to.equal('rtl'));
  });

  it('mirrors whatever the case of the language tag', async () => {
    const greeting = await greet('<div lang="NL-be" dir="rtl"><test-greeting></test-greeting></div>');
    await eventually(() => expect(base(greeting).dir).to.equal('rtl'));
  });

  it('does not take the dir of a page in another language', async () => {
    const greeting = await greet('<div lang="ar" dir="rtl"><test-greeting lang="fr"></test-greeting></div>');
    await eventually(() => expect(base(greeting).dir).to.equal('ltr'));
  });

  it('follows a change of dir', async () => {
    const greeting = await greet('<div lang="nl"><test-greeting></test-greeting></div>');
    box.firstElementChild!.setAttribute('dir', 'rtl');
    await eventually(() => expect(base(greeting).dir).to.equal('rtl'));
  });
});

describe('The address of an element', () => {
  class Refusal extends StekElement<FormCatalogue> {
    static override texts = [formTexts];

    protected override render(): TemplateResult {
      return html`<p>${this.t('offline')}</p>`;
    }
  }
  customElements.define('test-refusal', Refusal);

  it('is je unless asked for u', async () => {
    box.innerHTML = '<test-refusal></test-refusal><test-refusal address="u"></test-refusal>';
    const [je, u] = box.querySelectorAll<Refusal>('test-refusal');
    await eventually(() => expect(je!.shadowRoot!.textContent).to.contain('je internet'));
    await eventually(() => expect(u!.shadowRoot!.textContent).to.contain('uw internet'));
  });

  it('can change at run time', async () => {
    box.innerHTML = '<test-refusal address="u"></test-refusal>';
    const element = box.querySelector<Refusal>('test-refusal')!;
    await eventually(() => expect(element.shadowRoot!.textContent).to.contain('uw internet'));
    element.address = 'je';
    await eventually(() => expect(element.shadowRoot!.textContent).to.contain('je internet'));
  });
});

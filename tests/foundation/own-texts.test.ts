import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import '../../src/components/provider/stek-provider.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { submissionTexts, type SubmissionCatalogue } from '../../src/i18n/submission.ts';
import { signUpTexts, type SignUpCatalogue } from '../../src/i18n/sign-up.ts';
import { eventually } from '../support/eventually.ts';

type Words = SignUpCatalogue & SubmissionCatalogue;

class Field extends StekElement<Words> {
  static override texts = [signUpTexts, submissionTexts];

  protected override render(): TemplateResult {
    return html`<p>${this.text('enrol')}</p>`;
  }
}

class Form extends StekElement<Words> {
  static override texts = [signUpTexts, submissionTexts];

  protected override render(): TemplateResult {
    return html`<p>${this.text('enrol')}</p>
      <p class="until">${this.text('untilDay', { day: 'vrijdag' })}</p>
      <own-field></own-field>`;
  }
}
customElements.define('own-field', Field);
customElements.define('own-form', Form);

const box = document.createElement('div');
document.body.append(box);

async function form(markup = '<own-form></own-form>', texts?: Form['texts']): Promise<Form> {
  box.innerHTML = markup;
  const element = box.querySelector('own-form') as Form;
  if (texts) element.texts = texts;
  await element.updateComplete;
  return element;
}

const said = (element: Form, at = 'p') => element.shadowRoot!.querySelector(at)!.textContent!.trim();
const inField = (element: Form) =>
  element.shadowRoot!.querySelector('own-field')!.shadowRoot!.querySelector('p')!.textContent!.trim();

let told: string[] = [];
const { warn } = console;

describe('The words that a page has in the place of ours', () => {
  beforeEach(() => {
    told = [];
    console.warn = (text: string) => void told.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('are said from the first picture on, and in what stands inside', async () => {
    const element = await form(undefined, { nl: { enrol: 'Ik kom' } });
    expect(said(element)).to.equal('Ik kom');
    await eventually(() => expect(inField(element)).to.equal('Ik kom'));
  });

  it('fill in their slots, as in our files', async () => {
    const element = await form(undefined, { nl: { untilDay: 'Nog tot {{day}}' } });
    expect(said(element, '.until')).to.equal('Nog tot vrijdag');
  });

  it('hold in the language that they are in, and in no other', async () => {
    const element = await form('<div lang="fr"><own-form></own-form></div>', { nl: { enrol: 'Ik kom' } });
    await eventually(() => expect(said(element)).to.match(/inscri/i));
    box.querySelector('div')!.lang = 'nl';
    await eventually(() => expect(said(element)).to.equal('Ik kom'));
  });

  it('can differ where the page says u', async () => {
    const element = await form('<own-form address="u"></own-form>', {
      nl: { enrol: 'Ik kom' },
      'nl-u': { enrol: 'U komt' },
    });
    await eventually(() => expect(said(element)).to.equal('U komt'));
    element.address = 'je';
    await eventually(() => expect(said(element)).to.equal('Ik kom'));
  });

  it('come and go while the element stands there, inside of it too', async () => {
    const element = await form();
    const ours = said(element);
    element.texts = { nl: { enrol: 'Tot dan' } };
    await eventually(() => expect([said(element), inField(element)]).to.deep.equal(['Tot dan', 'Tot dan']));
    delete element.texts;
    element.texts = undefined as never;
    await eventually(() => expect([said(element), inField(element)]).to.deep.equal([ours, ours]));
  });

  it('of a provider are those of a tag; the nearest win', async () => {
    const element = await form('<stek-provider><own-form></own-form></stek-provider>');
    const provider = box.querySelector('stek-provider') as HTMLElementTagNameMap['stek-provider'];
    provider.texts = {
      'own-form': { nl: { enrol: 'Van de gemeente', untilDay: 'Tot {{day}}' } },
      'stek-sign-up': { nl: { enrol: 'Van een ander' } },
    } as never;
    await eventually(() => expect([said(element), inField(element)]).to.deep.equal(Array(2).fill('Van de gemeente')));
    element.texts = { nl: { enrol: 'Van hier' } };
    await eventually(() => expect(said(element)).to.equal('Van hier'));
    expect(said(element, '.until')).to.equal('Tot vrijdag');
  });

  it('leave ours where they are no text, and say so once', async () => {
    const element = await form(undefined, { nl: { enrol: 12, untilDay: null } } as never);
    expect(said(element)).to.match(/[a-z]/);
    expect(said(element)).not.to.contain('12');
    expect(told.filter(text => text.includes('[own-texts]'))).to.have.length(2);
    await form(undefined, { nl: { enrol: 12 } } as never);
    expect(told.filter(text => text.includes('"enrol" is no text'))).to.have.length(1);
  });

  it('are told of a slot that they leave out, or that nobody fills in', async () => {
    await form(undefined, { nl: { untilDay: 'Nog even' } });
    expect(told.join()).to.contain('"untilDay" leaves out {{day}}');
    await form(undefined, { nl: { untilDay: 'Tot {{day}} {{dag}}' } });
    expect(told.join()).to.contain('nobody fills in {{dag}} in "untilDay"; there is {{day}}');
  });

  it('are told of a key and a language that we do not have, and of one that was meant', async () => {
    await form(undefined, { nl: { Enrol: 'Ik kom', soep: 'Soep' }, xx: { enrol: 'Xx' }, enrol: 'Ik kom' } as never);
    await eventually(() => {
      expect(told.join('\n')).to.contain('no text "Enrol"; did you mean "enrol"?');
      expect(told.join('\n')).to.contain('no text "soep".');
      expect(told.join('\n')).to.contain('no language "xx"');
      expect(told.join('\n')).to.contain("say in which language: { nl: { enrol: '…' } }");
    });
  });

  it('are told that they must be an object', async () => {
    const element = await form(undefined, 'Ik kom' as never);
    expect(said(element)).to.match(/[a-z]/);
    expect(told.join()).to.contain('give an object');
  });
});

import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type { IdeaField } from '../../src/components/participation-poll/questions/idea-field.ts';
import '../../src/components/participation-poll/questions/stek-idea-field.ts';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import { eventually } from '../support/eventually.ts';

declare const axe: { run(context: Element): Promise<{ violations: { id: string }[] }> };

let form: HTMLFormElement;

async function placed(more: Partial<IdeaField> = {}): Promise<IdeaField> {
  const given = { name: 'x', label: 'Heb je een idee?', hideLabel: true, optional: true, maxLength: 20 };
  const field = Object.assign(document.createElement('stek-idea-field'), given, more);
  form = document.createElement('form');
  form.append(field);
  document.body.replaceChildren(form);
  await shown(field);
  return field;
}

const texts = (field: IdeaField) => [...field.shadowRoot!.querySelectorAll('stek-text-field')];
const labels = (field: IdeaField) => texts(field).map(({ label }) => label);
const errors = (field: IdeaField) => texts(field).map(({ error }) => error);
const ownError = (field: IdeaField) =>
  field.shadowRoot!.querySelector('#error')?.textContent?.replace(/\s+/g, ' ').trim();
const more = (field: IdeaField) => field.shadowRoot!.querySelector<HTMLButtonElement>('.more');
const sent = () => new FormData(form).getAll('x');
const area = (field: IdeaField, index: number) => texts(field)[index]?.shadowRoot?.querySelector('textarea');

async function shown(field: IdeaField): Promise<void> {
  await field.updateComplete;
  await Promise.all(texts(field).map(text => text.updateComplete));
}

describe('Ideas in own words', () => {
  afterEach(() => document.body.replaceChildren());

  it('have one field to begin with, which may stay empty: that is no answer', async () => {
    const field = await placed();
    expect(labels(field)).to.deep.equal(['Jouw idee']);
    expect(sent()).to.deep.equal([]);
    expect(field.check()).to.equal('');
    expect(area(field, 0)?.ariaRequired).to.equal('false');
  });

  it('come to the form as they are typed, one by one, without what is empty', async () => {
    const field = await placed();
    field.focus();
    await sendKeys({ type: ' Een fanfare ' });
    more(field)!.click();
    await shown(field);
    expect(labels(field)).to.deep.equal(['Jouw idee 1', 'Jouw idee 2']);
    await eventually(() => expect(deepActiveElement()).to.equal(area(field, 1)));
    expect(sent()).to.deep.equal(['Een fanfare']);
    await sendKeys({ type: 'Warme soep' });
    expect(sent()).to.deep.equal(['Een fanfare', 'Warme soep']);
    expect(field.answer).to.equal('Een fanfare\nWarme soep');
  });

  it('are no more than one person may give', async () => {
    const field = await placed({ max: 2 });
    more(field)!.focus();
    more(field)!.click();
    await eventually(() => expect(texts(field)).to.have.length(2));
    await eventually(() => expect(deepActiveElement()).to.equal(area(field, 1)));
    expect(more(field)).to.equal(null);
  });

  it('are said to be too long beside the one that is, in the words of the form, and the focus goes there', async () => {
    const field = await placed({ values: ['Kort', 'Dit is veel langer dan het mag'] });
    expect(errors(field)).to.deep.equal(['', '']);
    expect(field.check()).to.equal('Dit is te lang. Schrijf het in minder woorden.');
    await shown(field);
    expect(errors(field)).to.deep.equal(['', 'Dit is te lang. Schrijf het in minder woorden.']);
    expect(ownError(field)).to.equal(undefined);
    field.focus();
    expect(deepActiveElement()).to.equal(area(field, 1));
  });

  it('show over all of them what the server says', async () => {
    const field = await placed({ values: ['Kort'] });
    field.error = 'Schrijf geen rijksregisternummer op.';
    await shown(field);
    expect(ownError(field)).to.equal('Let op: Schrijf geen rijksregisternummer op.');
    expect(errors(field)).to.deep.equal(['']);
  });

  it('say how many characters are left near the end only', async () => {
    const field = await placed({ maxLength: 60 });
    const count = () => texts(field)[0]?.shadowRoot?.querySelector('#count')?.textContent;
    field.focus();
    await sendKeys({ type: 'Een fanfare' });
    await shown(field);
    expect(count()).to.equal('');
    await sendKeys({ type: ' die door het dorp trekt' });
    await shown(field);
    await eventually(() => expect(count()).to.equal('Je kan nog 25 tekens typen.'));
  });

  it('tell the form of each change once, and of more fields too', async () => {
    const field = await placed();
    const told: string[] = [];
    for (const type of ['input', 'change'])
      form.addEventListener(type, ({ target }) => target === field && told.push(type));
    field.focus();
    await sendKeys({ press: 'a' });
    more(field)!.focus();
    expect(told).to.deep.equal(['input', 'change']);
    more(field)!.click();
    expect(told).to.deep.equal(['input', 'change', 'input']);
  });

  it('come back from a draft with their fields, and go with a reset', async () => {
    const field = await placed({ values: ['Een fanfare', 'Warme soep'] });
    expect(area(field, 1)?.value).to.equal('Warme soep');
    form.reset();
    await shown(field);
    expect(texts(field)).to.have.length(1);
    expect(area(field, 0)?.value).to.equal('');
    expect(sent()).to.deep.equal([]);
  });

  it('are not asked and not sent while they are disabled', async () => {
    const field = await placed({ values: ['Een fanfare'], disabled: true });
    await shown(field);
    expect(sent()).to.deep.equal([]);
    await eventually(() => expect(area(field, 0)?.disabled).to.equal(true));
    expect(more(field)?.matches(':disabled')).to.equal(true);
  });

  it('leave no words for the browser to offer to the next person', async () => {
    expect(area(await placed(), 0)?.autocomplete).to.equal('off');
  });

  it('have no fault that axe finds, with and without an error', async () => {
    const field = await placed({ values: ['Kort', 'Dit is veel langer dan het mag'] });
    for (const error of ['', field.check()]) {
      field.error = error;
      await shown(field);
      expect((await axe.run(form)).violations.map(({ id }) => id)).to.deep.equal([]);
    }
  });
});

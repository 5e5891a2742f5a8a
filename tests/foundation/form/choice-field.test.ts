import { expect } from '@esm-bundle/chai';
import { eventually } from '../../support/eventually.ts';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../src/foundation/form/stek-choice-field.ts';
import type { ChoiceField } from '../../../src/foundation/form/choice-field.ts';
import { formControlContract } from '../../support/form-control-contract.ts';

const choices = [
  { value: 'phone', label: 'Bel mij' },
  { value: 'email', label: 'Mail mij', hint: 'Dat duurt langer.' },
  { value: 'none', label: 'Geen van beide', alone: true },
];

formControlContract<ChoiceField>({
  tag: 'stek-choice-field',
  prepare: control => (control.choices = choices),
  good: [
    { values: ['phone'], sent: ['phone'] },
    { values: ['email'], sent: ['email'] },
  ],
  initial: { attribute: 'email', values: ['email'] },
  bad: [],
  typed: { keys: ['Space'], values: ['phone'] },
  inTree: { role: 'radio', name: 'Bel mij' },
});

describe('With several to choose', () => {
  formControlContract<ChoiceField>({
    tag: 'stek-choice-field',
    prepare: control => Object.assign(control, { choices, multiple: true }),
    good: [
      { values: ['phone'], sent: ['phone'] },
      { values: ['phone', 'email'], sent: ['phone', 'email'] },
    ],
    initial: { attribute: 'phone email', values: ['phone', 'email'] },
    bad: [],
    typed: { keys: ['Space'], values: ['phone'] },
    inTree: { role: 'checkbox', name: 'Bel mij' },
  });
});

async function placed(more: Partial<ChoiceField>): Promise<ChoiceField> {
  const field = Object.assign(
    document.createElement('stek-choice-field'),
    { name: 'x', label: 'Vraag', choices },
    more,
  );
  document.body.replaceChildren(field);
  await field.updateComplete;
  return field;
}
const rows = (field: ChoiceField) => [...field.shadowRoot!.querySelectorAll<HTMLElement>('.choice')];
const checked = (field: ChoiceField) =>
  [...field.shadowRoot!.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);

describe('The rows of a choice', () => {
  it('can be pressed anywhere', async () => {
    const field = await placed({});
    rows(field)[1]!.click();
    await field.updateComplete;
    expect(field.value).to.equal('email');
    expect(checked(field)).to.deep.equal(['email']);
  });

  it('are at least 44 pixels high, and 8 apart', async () => {
    const boxes = rows(await placed({})).map(row => row.getBoundingClientRect());
    for (const { height } of boxes) expect(height).to.be.at.least(44);
    const [one, two] = boxes as [DOMRect, DOMRect];
    expect(Math.max(two.left - one.right, two.top - one.bottom)).to.be.at.least(8);
  });

  it('are chosen with the arrow keys, one of them', async () => {
    const field = await placed({ value: 'phone' });
    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    await field.updateComplete;
    expect(field.values).to.deep.equal(['email']);
  });

  it('get the focus on the one that is chosen', async () => {
    const field = await placed({ value: 'email' });
    field.focus();
    expect((field.shadowRoot!.activeElement as HTMLInputElement).value).to.equal('email');
  });

  it('untick the others for a choice that stands alone, and the other way round', async () => {
    const field = await placed({ multiple: true });
    const [phone, email, none] = rows(field) as [HTMLElement, HTMLElement, HTMLElement];
    const press = async (row: HTMLElement) => {
      row.click();
      await field.updateComplete;
      return checked(field);
    };
    expect(await press(email)).to.deep.equal(['email']);
    expect(await press(phone)).to.deep.equal(['phone', 'email']);
    expect(await press(none)).to.deep.equal(['none']);
    expect(await press(phone)).to.deep.equal(['phone']);
    expect(await press(phone)).to.deep.equal([]);
  });

  it('are told with what they mean where there is only one to tick, and whether it has to be', async () => {
    const choices = [{ value: 'yes', label: 'Ja, dat mag' }];
    const field = await placed({
      choices,
      multiple: true,
      hint: 'Lotte leest alles.',
      error: 'Zonder je ja gaat niets weg.',
    });
    const box = field.shadowRoot!.querySelector('input')!;
    expect([box.getAttribute('aria-describedby'), box.ariaRequired]).to.deep.equal(['hint error', 'true']);
    expect(field.shadowRoot!.querySelector('fieldset')!.hasAttribute('aria-describedby'), 'not twice').to.equal(false);
    field.optional = true;
    await field.updateComplete;
    expect(box.ariaRequired).to.equal(null);
  });

  it('are said in words, for people who look their answers over', async () => {
    expect((await placed({ multiple: true, values: ['phone', 'email'] })).answer).to.equal('Bel mij en Mail mij');
    expect((await placed({})).answer).to.equal('');
  });

  it('are said with the comma of the script where the browser has no word for "and"', async function () {
    if (Intl.ListFormat.supportedLocalesOf('ps').length > 0) this.skip();
    const field = await placed({ multiple: true, values: ['phone', 'email'] });
    field.lang = 'ps';
    await eventually(() => expect(field.answer).to.equal('Bel mij، Mail mij'));
  });
});

describe('The cards of a choice', () => {
  const picture = html`<svg viewBox="0 0 24 24"><path d="M4 4h16v16H4z"></path></svg>`;
  const cards = [
    { value: 'coffee', label: 'Koffie', picture },
    {
      value: 'walk',
      label: 'Marcher',
      lang: 'fr',
      picture,
      alt: 'Vier mensen in een bos',
      hint: html`<bdi lang="nl">Wandelen</bdi>`,
    },
    { value: '-', label: 'Geen antwoord', alone: true },
  ];
  const several = { choices: cards, cards: true, multiple: true };
  const input = (field: ChoiceField, value: string) =>
    field.shadowRoot!.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
  const describedWords = (field: ChoiceField, value: string) =>
    (input(field, value).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map(id => field.shadowRoot!.getElementById(id))
      .map(element => element?.getAttribute('aria-label') ?? element?.textContent?.trim());

  it('can be pressed on their picture too, and are at least 64 pixels high', async () => {
    const field = await placed({ choices: cards, cards: true });
    expect(rows(field)).to.have.length(3);
    for (const card of rows(field)) expect(card.getBoundingClientRect().height).to.be.at.least(64);
    rows(field)[0]!
      .querySelector('path')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await field.updateComplete;
    expect(field.value).to.equal('coffee');
  });

  it('share their line evenly; what stands alone has a line of its own under them', async () => {
    const field = await placed({ choices: cards, cards: true });
    const line = field.shadowRoot!.querySelector('fieldset')!.getBoundingClientRect();
    const [coffee, walk, none] = rows(field).map(row => row.getBoundingClientRect());
    expect([walk!.top, walk!.width]).to.deep.equal([coffee!.top, coffee!.width]);
    expect(walk!.right).to.be.closeTo(line.right, 1);
    expect(none!.top).to.be.at.least(coffee!.bottom);
    expect(none!.width).to.be.closeTo(line.width, 1);
  });

  it('say words in another language in that language, also when the answers are looked over', async () => {
    const field = await placed({ choices: cards, cards: true, value: 'walk' });
    expect(field.shadowRoot!.getElementById('label-1')?.lang).to.equal('fr');
    expect(field.answerLang).to.equal('fr');
    field.value = 'coffee';
    expect(field.answerLang).to.equal(undefined);
  });

  it('describe a picture only where it says more than the words', async () => {
    const field = await placed({ choices: cards, cards: true });
    expect(describedWords(field, 'walk')).to.deep.equal(['Wandelen', 'Vier mensen in een bos']);
    expect(input(field, 'coffee').hasAttribute('aria-describedby')).to.equal(false);
    expect(rows(field)[0]!.querySelector('.picture')?.ariaHidden).to.equal('true');
  });

  it('say what to do when too many or too few are chosen, and nothing while that happens', async () => {
    const words = { tooFew: 'Kies er minstens 2.', tooMany: 'Kies er 1 of minder.' };
    const field = await placed({ ...several, ...words, max: 1, values: ['coffee', 'walk'] });
    expect(field.error).to.equal('');
    expect(field.check()).to.equal('Kies er 1 of minder.');
    expect(field.validity.rangeOverflow).to.equal(true);
    Object.assign(field, { max: 0, min: 2, values: ['walk'] });
    expect(field.check()).to.equal('Kies er minstens 2.');
    expect(field.validity.rangeUnderflow).to.equal(true);
    field.values = ['coffee', 'walk'];
    expect(field.check()).to.equal('');
    field.values = ['-'];
    expect(field.check()).to.equal('');
  });

  it('send the form with Enter, as the inputs of a page do; rows do not', async () => {
    const form = document.createElement('form');
    let submits = 0;
    form.addEventListener('submit', event => {
      event.preventDefault();
      submits += 1;
    });
    form.noValidate = true;
    for (const isCards of [true, false]) {
      const field = await placed({ choices: cards, cards: isCards });
      document.body.replaceChildren(form);
      form.replaceChildren(field);
      await field.updateComplete;
      field.focus();
      await sendKeys({ press: 'Enter' });
    }
    expect(submits).to.equal(1);
  });

  it('keep what stands beside one out of it', async () => {
    const beside = html`<button type="button">Lees voor</button>`;
    const field = await placed({ choices: [{ ...cards[0]!, beside }, cards[2]!], cards: true });
    const button = field.shadowRoot!.querySelector<HTMLElement>('.with-beside > button')!;
    button.click();
    await field.updateComplete;
    expect(field.values).to.deep.equal([]);
    expect(button.closest('label')).to.equal(null);
  });
});

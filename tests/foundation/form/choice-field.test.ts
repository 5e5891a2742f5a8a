import { expect } from '@esm-bundle/chai';
import { eventually } from '../../support/eventually.ts';
import { sendKeys } from '@web/test-runner-commands';
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

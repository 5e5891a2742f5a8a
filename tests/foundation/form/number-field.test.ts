import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/foundation/form/stek-number-field.ts';
import type { NumberField } from '../../../src/foundation/form/number-field.ts';
import { eventually } from '../../support/eventually.ts';
import { formControlContract } from '../../support/form-control-contract.ts';

formControlContract<NumberField>({
  tag: 'stek-number-field',
  prepare: control => Object.assign(control, { min: 1, max: 10 }),
  good: [
    { values: ['1'], sent: ['1'] },
    { values: ['10'], sent: ['10'] },
  ],
  initial: { attribute: '2', values: ['2'] },
  bad: [
    { values: ['0'], reason: 'rangeUnderflow', words: /van 1 tot 10/ },
    { values: ['11'], reason: 'rangeOverflow', words: /van 1 tot 10/ },
    { values: ['twee'], reason: 'badInput', words: /^Vul een getal in/ },
    { values: ['2,5'], reason: 'badInput', words: /^Vul een getal in/ },
  ],
  typed: { keys: ['3'], values: ['3'] },
  inTree: { role: 'textbox' },
});

async function placed(more: Partial<NumberField> = {}): Promise<NumberField> {
  const field = Object.assign(document.createElement('stek-number-field'), {
    ...{ name: 'party', label: 'Aantal personen', min: 1, max: 3, value: '2' },
    ...more,
  });
  document.body.replaceChildren(field);
  await field.updateComplete;
  return field;
}
const button = (field: NumberField, name: 'less' | 'more') =>
  field.shadowRoot!.querySelector<HTMLButtonElement>(`#${name}`)!;
const said = () => document.querySelector('body > [role=status]')?.textContent;

describe('The buttons beside a number', () => {
  it('count with real keys, keep the focus, and say the number', async () => {
    const field = await placed();
    field.focus();
    for (const press of ['Tab', 'Tab', 'Enter']) await sendKeys({ press });
    expect(field.value).to.equal('3');
    expect(field.shadowRoot!.activeElement).to.equal(button(field, 'more'));
    await eventually(() => expect(said()).to.equal('3'));
  });

  it('tell the page with input and change', async () => {
    const field = await placed();
    const told: string[] = [];
    for (const type of ['input', 'change']) field.addEventListener(type, () => told.push(`${type} ${field.value}`));
    button(field, 'less').click();
    expect(told).to.deep.equal(['input 1', 'change 1']);
  });

  it('stay at the end, keep the focus there, and say why', async () => {
    const field = await placed({ value: '3' });
    const more = button(field, 'more');
    more.focus();
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('3');
    expect(more.getAttribute('aria-disabled')).to.equal('true');
    expect(field.shadowRoot!.activeElement).to.equal(more);
    await eventually(() => expect(said()).to.equal('Meer dan 3 kan niet.'));
  });

  it('begin at the least number when nothing was filled in', async () => {
    const field = await placed({ value: '' });
    button(field, 'more').click();
    expect(field.value).to.equal('1');
  });

  it('say what they do, and then of what', async () => {
    const field = await placed();
    const less = button(field, 'less');
    expect(less.getAttribute('aria-label')).to.equal('Eén minder');
    const question = field.shadowRoot!.getElementById(less.getAttribute('aria-describedby')!);
    expect(question?.textContent?.trim()).to.equal(field.label);
  });

  it('are at least 44 pixels wide and high', async () => {
    const field = await placed();
    for (const name of ['less', 'more'] as const) {
      const { width, height } = button(field, name).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });
});

describe('A number', () => {
  it('counts with the arrow keys', async () => {
    const field = await placed();
    field.focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(field.valueAsNumber).to.equal(3);
    await sendKeys({ press: 'ArrowDown' });
    expect(field.valueAsNumber).to.equal(2);
  });

  it('is never changed to fit: what was typed stays, with an error when it is sent', async () => {
    const field = await placed({ value: '' });
    field.focus();
    await sendKeys({ type: '40' });
    field.blur();
    expect(field.value).to.equal('40');
    expect(field.check()).to.equal('Vul een getal in bij “Aantal personen”, van 1 tot 3.');
  });

  it('reads the digits of an Arabic or Persian keyboard', async () => {
    const field = await placed({ value: '' });
    const input = field.shadowRoot!.querySelector('input')!;
    input.value = '۲';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(field.valueAsNumber).to.equal(2);
  });
});

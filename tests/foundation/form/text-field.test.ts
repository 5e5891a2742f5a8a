import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/foundation/form/stek-text-field.ts';
import type { TextField } from '../../../src/foundation/form/text-field.ts';
import { eventually } from '../../support/eventually.ts';
import { formControlContract } from '../../support/form-control-contract.ts';

formControlContract<TextField>({
  tag: 'stek-text-field',
  prepare: () => undefined,
  good: [
    { values: ['Amina'], sent: ['Amina'] },
    { values: ['Jan en Mia'], sent: ['Jan en Mia'] },
  ],
  initial: { attribute: 'Fatma', values: ['Fatma'] },
  bad: [{ values: ['   '], reason: 'valueMissing', words: /^Vul een antwoord in bij/ }],
  typed: { keys: ['A', 'n'], values: ['An'] },
  inTree: { role: 'textbox' },
});

async function placed(more: Partial<TextField>): Promise<TextField> {
  const field = Object.assign(document.createElement('stek-text-field'), { name: 'x', label: 'Vraag' }, more);
  document.body.replaceChildren(field);
  await field.updateComplete;
  return field;
}
const inside = <E extends HTMLElement = HTMLElement>(field: TextField, selector: string) =>
  field.shadowRoot!.querySelector<E>(selector)!;

describe('A field for a telephone number', () => {
  for (const value of ['0470 12 34 56', '+32 470 12 34 56', '057/00.00.00', '(057) 00 00 00', '0032 470 123456']) {
    it(`takes ${value}`, async () => expect((await placed({ type: 'tel', value })).check()).to.equal(''));
  }

  for (const value of ['0470 12', 'amina', '0470 12 34 56 of bel Jan', '+32 470 12 34 56 78 90 12 34']) {
    it(`says what to do with ${value}`, async () => {
      expect((await placed({ type: 'tel', value })).check()).to.contain('bijvoorbeeld 0470 12 34 56');
    });
  }

  it('writes the digits of an Arabic or Persian keyboard as 0 to 9', async () => {
    const field = await placed({ type: 'tel' });
    const input = inside<HTMLInputElement>(field, 'input');
    input.value = '٠٤٧٠ ۱۲ ۳۴ ۵۶';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await field.updateComplete;
    expect(field.value).to.equal('0470 12 34 56');
    expect(input.value).to.equal('0470 12 34 56');
  });

  it('brings the right keyboard, and lets the browser fill it in', async () => {
    const input = inside<HTMLInputElement>(await placed({ type: 'tel', autocomplete: 'tel' }), 'input');
    expect([input.type, input.autocomplete]).to.deep.equal(['tel', 'tel']);
  });
});

describe('A field for an e-mail address', () => {
  for (const value of ['amina', 'amina@', 'amina@voorbeeld', 'a b@voorbeeld.be']) {
    it(`says what to do with ${value}`, async () => {
      expect((await placed({ type: 'email', value })).check()).to.contain('zoals naam@voorbeeld.be');
    });
  }

  it('takes a good one', async () => {
    expect((await placed({ type: 'email', value: 'amina@mail.voorbeeld.be' })).check()).to.equal('');
  });
});

describe('A field for a longer text', () => {
  it('says nothing of its length before the end is near', async () => {
    const field = await placed({ type: 'multiline', maxLength: 100, value: 'Kort.' });
    expect(inside(field, '#count').textContent).to.equal('');
    expect(inside(field, 'textarea').getAttribute('aria-describedby')).to.equal(null);
  });

  it('says near the end how many characters are left, also to a screen reader after a pause', async () => {
    const field = await placed({ type: 'multiline', maxLength: 10 });
    field.focus();
    await sendKeys({ type: 'Hallo' });
    await field.updateComplete;
    expect(inside(field, '#count').textContent).to.equal('Je kan nog 5 tekens typen.');
    expect(inside(field, 'textarea').getAttribute('aria-describedby')).to.equal('count');
    const status = () => document.querySelector('body > [role=status]')?.textContent;
    await eventually(() => expect(status()).to.equal('Je kan nog 5 tekens typen.'));
  });

  it('cuts nothing off, and asks for a shorter text', async () => {
    const field = await placed({ type: 'multiline', maxLength: 10 });
    field.focus();
    await sendKeys({ type: 'Twaalf tekens' });
    expect(field.value).to.equal('Twaalf tekens');
    expect(field.validity.tooLong).to.equal(true);
    expect(field.check()).to.equal('Maak je tekst korter. Haal 3 tekens weg.');
  });

  it('makes a new line with Enter, and does not send the form', async () => {
    const field = await placed({ type: 'multiline' });
    const form = document.createElement('form');
    let submitted = false;
    form.addEventListener('submit', event => {
      event.preventDefault();
      submitted = true;
    });
    document.body.append(form);
    form.append(field);
    await field.updateComplete;
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('\n');
    expect(submitted).to.equal(false);
  });
});

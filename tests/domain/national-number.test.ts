import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNationalNumber } from '../../src/domain/national-number.ts';

/** Made up from the rule, for nobody: check digits over an impossible counter of 000 or 999 are never handed out. */
const numberFor = (nine: string, born2000 = false) =>
  nine + String(97 - (Number((born2000 ? '2' : '') + nine) % 97)).padStart(2, '0');

const old = numberFor('850229000');
const young = numberFor('040229999', true);
const written = (digits: string) => digits.replace(/(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)/, '$1.$2.$3-$4.$5');

describe('a Belgian national number in a free text', () => {
  it('is found, bare or written out, for those born before and after 2000', () => {
    for (const digits of [old, young]) {
      assert.deepEqual(findNationalNumber(`Mijn nummer is ${digits}.`), { start: 15, end: 26 });
      assert.deepEqual(findNationalNumber(`(${written(digits)})`), { start: 1, end: 16 });
      assert.ok(findNationalNumber(digits.replace(/(.{6})/, '$1 ')));
    }
  });

  it('is found too where it is a BIS number, with 20 or 40 more for the month, and not where there is no such month', () => {
    for (const month of ['01', '12', '22', '32', '41', '52'])
      assert.ok(findNationalNumber(numberFor(`85${month}29000`)), month);
    for (const month of ['13', '19', '33', '39', '53'])
      assert.equal(findNationalNumber(numberFor(`85${month}29000`)), undefined, month);
  });

  it('is not seen in a phone number, an account number, a code or a date', () => {
    const wrong = String((Number(old.slice(9)) % 96) + 1).padStart(2, '0');
    for (const text of [
      '+32 57 00 00 00',
      'BE68 5390 0754 7034',
      `${old}12345`,
      old.slice(0, 9) + wrong,
      'op 12.12.2026 om 14.30',
      '',
    ]) {
      assert.equal(findNationalNumber(text), undefined, text);
    }
  });

  it('is not seen in an id that has its digits by chance, and is seen beside one', () => {
    const id = `1f3a5b7c-4d2e-4aab-${old.slice(0, 4)}-${old.slice(4)}abcde`;
    assert.equal(findNationalNumber(id), undefined);
    assert.equal(findNationalNumber(id.toUpperCase()), undefined);
    assert.deepEqual(findNationalNumber(`${id} ${old}`), { start: 37, end: 48 });
    assert.ok(findNationalNumber(id.slice(9)), 'what is no id is a text');
  });

  it('is quick on any text', () => {
    assert.equal(findNationalNumber('1 '.repeat(50_000)), undefined);
    assert.equal(findNationalNumber('9'.repeat(100_000)), undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatFollowUpCode, newFollowUpCode, readFollowUpCode } from '../../src/domain/follow-up-code.ts';

const random = (array: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(array);
const code = newFollowUpCode(random);

describe('a follow-up code', () => {
  it('has sixteen digits and reads back however it is typed', () => {
    assert.match(code, /^\d{16}$/);
    assert.match(formatFollowUpCode(code), /^\d{4} \d{4} \d{4} \d{4}$/);
    for (const typed of [
      code,
      formatFollowUpCode(code),
      formatFollowUpCode(code).replaceAll(' ', '-'),
      ` ${code}\n`,
      code.replace(/(..)/g, '$1.'),
    ]) {
      assert.equal(readFollowUpCode(typed), code);
    }
  });

  it('reads the digits of other scripts', () => {
    for (const digits of ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '০১২৩৪৫৬৭৮৯', '０１２３４５６７８９']) {
      const typed = [...code].map(digit => digits[Number(digit)]);
      assert.equal(readFollowUpCode(typed.join('')), code, digits);
      assert.equal(readFollowUpCode(typed.join(' ')), code, digits);
    }
  });

  it('ends with the digit that a bank card with these numbers would have', () => {
    for (const known of ['4111 1111 1111 1111', '4012 8888 8888 1881', '5555 5555 5555 4444'])
      assert.equal(readFollowUpCode(known), known.replaceAll(' ', ''));
    // Eight fives are doubled and count for 1, seven count for 5: 43, and 7 makes 50.
    assert.equal(
      newFollowUpCode(array => void array.fill(5)),
      `${'5'.repeat(15)}7`,
    );
  });

  it('notices every single wrong digit', () => {
    for (let at = 0; at < 16; at++) {
      for (let digit = 0; digit < 10; digit++) {
        const wrong = code.slice(0, at) + String(digit) + code.slice(at + 1);
        if (wrong !== code) assert.equal(readFollowUpCode(wrong), undefined, wrong);
      }
    }
  });

  it('is not a shorter or longer number, nor words', () => {
    for (const typed of ['', code.slice(1), `${code}0`, 'mijn code', `${code.slice(0, 8)}x${code.slice(8)}`]) {
      assert.equal(readFollowUpCode(typed), undefined);
    }
  });

  it('draws each digit from as many bytes as the others, and none from the bytes that are left over', () => {
    const SPARE = 3;
    const bytesOf = Array.from({ length: 10 }, () => 0);
    const unused: number[] = [];
    for (let byte = 0; byte < 256; byte++) {
      // Gives only this byte at first; a code that does not want it asks again and gets another.
      const script = [byte, SPARE];
      const drawn = newFollowUpCode(array => void array.fill(script.shift() ?? SPARE)).slice(0, 15);
      assert.match(drawn, /^(\d)\1{14}$/, 'fifteen digits of one byte');
      if (script.length > 0) bytesOf[Number(drawn[0])]!++;
      else unused.push(byte);
    }
    assert.deepEqual(bytesOf, Array(10).fill(25));
    assert.deepEqual(unused, [250, 251, 252, 253, 254, 255]);
  });

  it('draws every digit anew', () => {
    const drawn = newFollowUpCode(array => array.forEach((_, index) => (array[index] = index)));
    assert.equal(drawn.slice(0, 15), '012345678901234');
  });
});

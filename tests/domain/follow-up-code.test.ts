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
    const arabic = [...code].map(digit => String.fromCodePoint(0x660 + Number(digit))).join('');
    const persian = [...code].map(digit => String.fromCodePoint(0x6f0 + Number(digit))).join(' ');
    assert.equal(readFollowUpCode(arabic), code);
    assert.equal(readFollowUpCode(persian), code);
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

  it('uses each digit as often as the others', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let round = 0; round < 2000; round++)
      for (const digit of newFollowUpCode(random).slice(0, 15)) counts[Number(digit)]!++;
    // 30,000 digits: each is expected 3,000 times with a standard deviation of 52; seven of those is never chance.
    for (const count of counts) assert.ok(Math.abs(count - 3000) < 364, counts.join(' '));
  });
});

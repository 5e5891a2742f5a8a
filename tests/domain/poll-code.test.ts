import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newFollowUpCode, readFollowUpCode } from '../../src/domain/follow-up-code.ts';
import { formatPollCode, newPollCode, readPollCode } from '../../src/domain/poll-code.ts';

const random = (array: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(array);

describe('the code on a card', () => {
  it('has twelve digits in three groups, the last of which a bank card would have too', () => {
    const code = newPollCode(random);
    assert.match(code, /^\d{12}$/);
    assert.match(formatPollCode(code), /^\d{4} \d{4} \d{4}$/);
    // Six ones count double, five once: 17, and 3 makes 20.
    assert.equal(
      newPollCode(array => void array.fill(1)),
      '111111111113',
    );
  });

  it('reads back as it is printed, and in the digits of another script', () => {
    const code = newPollCode(random);
    assert.equal(readPollCode(formatPollCode(code)), code);
    assert.equal(readPollCode([...code].map(digit => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('')), code);
  });

  it('notices every single wrong digit', () => {
    const code = newPollCode(random);
    let wrong = 0;
    for (let at = 0; at < 12; at++)
      for (let digit = 0; digit < 10; digit++) {
        const typed = code.slice(0, at) + String(digit) + code.slice(at + 1);
        if (typed === code) continue;
        wrong++;
        assert.equal(readPollCode(typed), undefined, typed);
      }
    assert.equal(wrong, 108);
  });

  it('is no follow-up code, nor is that one of these', () => {
    assert.equal(readFollowUpCode(newPollCode(random)), undefined);
    assert.equal(readPollCode(newFollowUpCode(random)), undefined);
  });
});

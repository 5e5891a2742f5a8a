import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personHints } from '../../src/domain/person-hints.ts';
import { ORDINARY, TELLING, UNSEEN } from '../support/passed-on-sentences.ts';

/** From the rule, for nobody: 999 is never handed out. */
const NATIONAL = `85.02.29-999.${String(97 - (850229999 % 97)).padStart(2, '0')}`;

describe('What in a text seems to lead to a person', () => {
  it('is found in Dutch, French, Arabic, Persian and Ukrainian', () => {
    assert.equal(TELLING.length, 40);
    assert.deepEqual(
      TELLING.map(([text]) => [text, personHints(text)]),
      TELLING.map(([text, hints]) => [text, hints]),
    );
  });

  it('is not seen in sixty ordinary sentences, nor in twenty that came later', () => {
    assert.deepEqual([ORDINARY.length, UNSEEN.length], [60, 20]);
    assert.deepEqual(
      [...ORDINARY, ...UNSEEN].filter(text => personHints(text).length > 0),
      [],
    );
  });

  it('is a national number first, whose digits are then no phone number', () => {
    assert.deepEqual(personHints(`Mijn nummer is ${NATIONAL}.`), ['national']);
    assert.deepEqual(personHints(`${NATIONAL}, of bel 0470 12 34 56`), ['national', 'phone']);
    const arabic = NATIONAL.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)));
    assert.deepEqual(personHints(arabic), ['national']);
  });

  it('is looked for in one walk, however hostile the text', () => {
    const hostile = ['0 ', 'A. ', 'Jan ', '@', 'a@', '04', '+', 'a.', '12.12.', "a'", '(at)', '١ '].map(piece =>
      personHints(piece.repeat(50_000)),
    );
    assert.equal(hostile.length, 12);
  });

  it('is nothing where nothing is written', () => {
    assert.deepEqual(personHints(''), []);
    assert.deepEqual(personHints('…  \n'), []);
  });
});

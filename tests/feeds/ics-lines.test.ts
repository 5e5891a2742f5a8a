import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitTexts } from '../../src/feeds/ics/optional-properties.ts';
import { parseProperty, unescapeText } from '../../src/feeds/ics/property.ts';
import { Unfolder } from '../../src/feeds/ics/unfold.ts';

function unfold(pieces: string[], maxLength = 1000): string[] {
  const unfolder = new Unfolder(maxLength);
  return [...pieces.flatMap(piece => [...unfolder.push(piece)]), ...unfolder.end()].map(({ text }) => text);
}

const parse = (text: string) => parseProperty({ text, number: 1, cut: false });

describe('content lines', () => {
  it('may end in several ways in one feed', () => {
    const lines = ['UID:1', 'URL:x', 'SUMMARY:Soep', 'CLASS:PUBLIC', 'STATUS:CONFIRMED'];
    assert.deepEqual(unfold(['UID:1\r\nURL:x\nSUMMARY:So\r ep\rCLASS:PUBLIC\r\nSTATUS:CONFIRMED']), lines);
    assert.deepEqual(unfold(['UID:1\nURL:x\r\nSUMMARY:So\n ep\r\nCLASS:PUBLIC\nSTATUS:CONFIRMED']), lines);
  });

  it('join their folds, whatever the line ends are', () => {
    for (const end of ['\r\n', '\n', '\r', '\r\r\n']) {
      assert.deepEqual(unfold([['SUMMARY:So', ' ep met', '\t brood', 'UID:1'].join(end)]), [
        'SUMMARY:Soep met brood',
        'UID:1',
      ]);
    }
  });

  it('come out the same wherever the text is cut into pieces', () => {
    const text = 'SUMMARY:So\r\n ep\r\nUID:1\r\n\r\nURL:x\r\n';
    for (let cut = 1; cut < text.length; cut++) {
      assert.deepEqual(unfold([text.slice(0, cut), text.slice(cut)]), ['SUMMARY:Soep', 'UID:1', 'URL:x']);
    }
  });

  it('keep their first line number', () => {
    const unfolder = new Unfolder(100);
    const lines = [...unfolder.push('A:1\n 2\n\nB:3\n'), ...unfolder.end()];
    assert.deepEqual(
      lines.map(({ number }) => number),
      [1, 4],
    );
  });

  it('lose their end beyond the limit, and say so', () => {
    const unfolder = new Unfolder(10);
    const lines = [
      ...unfolder.push(`SUMMARY:${'x'.repeat(500)}`),
      ...unfolder.push(`${'y'.repeat(500)}\nUID:1`),
      ...unfolder.end(),
    ];
    assert.deepEqual(lines, [
      { number: 1, text: 'SUMMARY:xx', cut: true },
      { number: 2, text: 'UID:1', cut: false },
    ]);
  });
});

describe('a property', () => {
  it('has quoted parameters that hold colons, semicolons and commas', () => {
    const found = parse('DTSTART;TZID="(UTC+01:00) Brussels; Paris";X=1:20261201T090000');
    assert.equal(found?.params.get('TZID'), '(UTC+01:00) Brussels; Paris');
    assert.equal(found?.params.get('X'), '1');
    assert.equal(found?.value, '20261201T090000');
  });

  it('has parameters with line breaks, quotes and carets, each written with a caret', () => {
    const cn = (written: string) => parse(`ORGANIZER;CN=${written}:mailto:stek@example.org`)?.params.get('CN');
    assert.equal(cn("De Stek^nZillebeke ^'bij de kerk^' 2^^3"), 'De Stek\nZillebeke "bij de kerk" 2^3');
    assert.equal(cn('"Dorp; ^nhuis"'), 'Dorp; \nhuis');
    assert.equal(cn('^^n'), '^n', 'a caret, then an n');
    assert.equal(cn('2^3 ^N'), '2^3 ^N', 'what means nothing stays as it is');
  });

  it('may begin as one before it and go on otherwise', () => {
    const zone = (line: string) => [parse(line)?.params.get('TZID'), parse(line)?.value];
    for (let times = 0; times < 2; times++) {
      assert.deepEqual(zone('DTSTART;TZID=GMT+05:20261201T090000'), ['GMT+05', '20261201T090000']);
      assert.deepEqual(zone('DTSTART;TZID=GMT+05:30:20261201T090000'), ['GMT+05:30', '20261201T090000']);
      assert.deepEqual(zone('X-ZONE;TZID=tzone:Dorp'), ['tzone', 'Dorp']);
      assert.deepEqual(zone('X-ZONE;TZID=tzone://Microsoft/Utc:Dorp'), ['tzone://Microsoft/Utc', 'Dorp']);
    }
  });

  it('is still read when a quote never closes', () => {
    const found = parse('ORGANIZER;CN="Stek:mailto:stek@example.org');
    assert.equal(found?.name, 'ORGANIZER');
    assert.equal(found?.value, 'mailto:stek@example.org');
  });

  it('loses the prefix of its group and its lower case', () => {
    assert.equal(parse('item1.summary:Soep')?.name, 'SUMMARY');
  });

  it('is not there without a colon', () => {
    assert.equal(parse('SUMMARY'), undefined);
    assert.equal(parse('SUMMARY;LANGUAGE=nl'), undefined);
    assert.equal(parse('Zomaar een zin'), undefined);
  });

  it('keeps parameters called like parts of objects apart from real ones', () => {
    const found = parse('SUMMARY;__proto__=x;constructor=y:Soep');
    assert.equal(found?.params.get('__PROTO__'), 'x');
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });
});

describe('a text value', () => {
  it('is unescaped once', () => {
    assert.equal(unescapeText('Soep\\, brood\\; koffie\\nen \\\\n'), 'Soep, brood; koffie\nen \\n');
  });

  it('keeps a backslash that escapes nothing, also at its very end', () => {
    assert.equal(unescapeText('C:\\soep\\\\\\, \\N\\'), 'C:\\soep\\, \n\\');
  });

  it('is split at commas that are not escaped', () => {
    assert.deepEqual(splitTexts('leren,eten\\, drinken,,ontmoeten'), ['leren', 'eten, drinken', 'ontmoeten']);
  });
});

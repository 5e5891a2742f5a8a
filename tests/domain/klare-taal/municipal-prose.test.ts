import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkText } from '../../../src/domain/klare-taal/check.ts';
import { HARD, HARD_UNSEEN, PARAGRAPH, PLAIN, PLAIN_UNSEEN } from './municipal-prose.ts';

/** Rules about a sentence or a text as a whole: they point at no spot. */
const ABOUT_A_WHOLE = new Set(['EL-1', 'EL-2', 'EL-20', 'EL-23']);

interface Marked {
  text: string;
  spots: { start: number; end: number }[];
}

function marked(source: string): Marked {
  const spots: Marked['spots'] = [];
  let text = '';
  for (const part of source.split(/(\{[^}]*\})/)) {
    const inner = part.startsWith('{') ? part.slice(1, -1) : part;
    if (inner !== part) spots.push({ start: text.length, end: text.length + inner.length });
    text += inner;
  }
  return { text, spots };
}

/** What a whole-sentence hint covers is not found by it: only a hint that points at the spot counts. */
function judged(source: string) {
  const { text, spots } = marked(source);
  const hints = checkText(text, { address: 'u' }).hints.filter(({ rule }) => !ABOUT_A_WHOLE.has(rule));
  const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  const missed = spots.filter(spot => !hints.some(hint => hint.rule !== 'EL-9' && touches(hint, spot)));
  const beside = hints.filter(hint => !spots.some(spot => touches(hint, spot)));
  return {
    spots: spots.length,
    missed: missed.map(({ start, end }) => text.slice(start, end)),
    beside: beside.map(({ rule, found }) => `${rule} ${found}`),
  };
}

function total(sources: readonly string[]) {
  const all = sources.map(judged);
  const spots = all.reduce((sum, one) => sum + one.spots, 0);
  const missed = all.flatMap(one => one.missed);
  return { spots, missed, recall: (spots - missed.length) / spots, beside: all.flatMap(one => one.beside) };
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** Plain sentences that got a hint of any kind, also one about the whole sentence. */
const alarms = (sentences: readonly string[]) =>
  sentences.filter(sentence => checkText(sentence, { address: 'u' }).hints.length > 0);

describe('stek text on Flemish municipal prose', () => {
  it('finds at least 20 of the 22 hard spots of a paragraph, and nothing in “48u” and “15/12” that is not there', t => {
    const { spots, missed, beside } = judged(PARAGRAPH);
    t.diagnostic(
      `paragraph: ${spots - missed.length} of ${spots}; missed: ${missed.join(', ')}; beside: ${beside.join(', ')}`,
    );
    assert.equal(spots, 22);
    assert.ok(spots - missed.length >= 20, missed.join(', '));
  });

  it('takes “48u” for a length of time and “15/12” for a day, with and without `u`', () => {
    for (const address of ['je', 'u'] as const) {
      for (const profile of ['F', 'U'] as const) {
        const { hints } = checkText('Bel binnen 48u of op 15/12.', { address, profile });
        assert.deepEqual(
          hints.map(({ rule, found, better }) => [rule, found, better]),
          [
            ['EL-13', '48u', '48 uur'],
            ['EL-13', '15/12', '15 december'],
          ],
        );
      }
    }
  });

  it('asks what “gaat door” is where it stands for “is”, and nowhere else', () => {
    const asks = (text: string) => checkText(text).hints.some(({ rule }) => rule === 'EL-5');
    for (const text of ['De les gaat door in de zaal.', 'De markt gaat zondag door.', 'De lessen gaan door op 3 mei.'])
      assert.ok(asks(text), text);
    for (const text of ['De les gaat niet door.', 'Het feest gaat toch door.', 'De weg gaat door het bos.'])
      assert.ok(!asks(text), text);
  });

  it('finds at least 85 % of the hard spots, and says something of at most 5 % of the plain sentences', t => {
    const { spots, missed, recall, beside } = total(HARD);
    const wrong = alarms(PLAIN);
    t.diagnostic(
      `recall ${percent(recall)} of ${spots} spots; missed: ${missed.join(', ')}; beside: ${beside.join(', ')}`,
    );
    t.diagnostic(`false alarms ${percent(wrong.length / PLAIN.length)} of ${PLAIN.length}: ${wrong.join(' ')}`);
    assert.ok(recall >= 0.85, missed.join(', '));
    assert.ok(wrong.length / PLAIN.length <= 0.05, wrong.join(' '));
  });

  it('finds two in three of the spots that the rules were not written for, and leaves plain sentences alone', t => {
    const { spots, missed, recall } = total(HARD_UNSEEN);
    const wrong = alarms(PLAIN_UNSEEN);
    t.diagnostic(`unseen: recall ${percent(recall)} of ${spots} spots; missed: ${missed.join(', ')}`);
    t.diagnostic(`unseen: false alarms ${percent(wrong.length / PLAIN_UNSEEN.length)}: ${wrong.join(' ')}`);
    assert.ok(recall >= 2 / 3, missed.join(', '));
    assert.ok(wrong.length <= 1, wrong.join(' '));
  });
});

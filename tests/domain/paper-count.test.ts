import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paperCountIssues } from '../../src/domain/paper-count.ts';
import type { PaperAnswer } from '../../src/schema/poll-record.ts';
import { programmeTalk } from '../support/programme-talk.ts';

const poll = programmeTalk();
const named = (answers: Record<string, PaperAnswer>, n = 10) =>
  paperCountIssues(poll, { n, answers }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a count on paper', () => {
  it('fits when no question has more answers than there are sheets', () => {
    assert.deepEqual(
      named({
        uitstap: { options: { zee: 4, bos: 5 }, none: 1 },
        wat: { options: { koken: 10, naaien: 9, zang: 1 } },
        eerst: { places: { soep: [6, 4], quiz: [4, 6] } },
        gevoel: { smileys: [1, 2, 7] },
        idee: { none: 3 },
      }),
      [],
    );
  });

  it('is refused where one has more', () => {
    assert.deepEqual(
      named({
        uitstap: { options: { zee: 6, bos: 5 } },
        wat: { options: { koken: 10 }, none: 1 },
        eerst: { places: { soep: [0, 6], quiz: [0, 5] } },
        gevoel: { smileys: [4, 4, 3] },
        idee: { none: 11 },
      }),
      ['uitstap', 'wat', 'eerst', 'gevoel', 'idee'].map(id => `/answers/${id} too_many`),
    );
    assert.deepEqual(
      named({ eerst: { places: { soep: [6, 5] } } }),
      ['/answers/eerst too_many'],
      'one place on a sheet',
    );
  });

  it('is refused for names that the poll does not have and counts of another kind', () => {
    assert.deepEqual(
      named({
        anders: { none: 1 },
        constructor: { none: 1 },
        uitstap: { options: { maan: 1 } },
        wat: { smileys: [1] },
        gevoel: { smileys: [1, 1, 1, 1] },
        idee: { options: {} },
      }),
      [
        '/answers/anders unknown_question',
        '/answers/constructor unknown_question',
        '/answers/uitstap unknown_option',
        '/answers/wat wrong_type',
        '/answers/gevoel unknown_option',
        '/answers/idee wrong_type',
      ],
    );
  });

  it('gives no place beyond those that count', () => {
    const questions = [{ ...poll.questions[2]!, rankMax: 2 }];
    const codes = (places: Record<string, number[]>) =>
      paperCountIssues({ questions }, { n: 9, answers: { eerst: { places } } }).map(({ code }) => code);
    assert.deepEqual(codes({ soep: [1, 1, 0] }), []);
    assert.deepEqual(codes({ soep: [1, 1, 1] }), ['too_many']);
  });
});

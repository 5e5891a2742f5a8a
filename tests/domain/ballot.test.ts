import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ballotIssues, ideasOf, withoutIdeas, type BallotAnswers } from '../../src/domain/ballot.ts';
import { programmeTalk } from '../support/programme-talk.ts';

const poll = programmeTalk();
const issuesOf = (answers: object) =>
  ballotIssues(poll, answers as BallotAnswers).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a ballot fits the questions', () => {
  it('with an answer to each, to some, to none, or with “no answer” chosen', () => {
    for (const answers of [
      {
        uitstap: { choice: 'zee' },
        wat: { choices: ['zang', 'koken'] },
        eerst: { ranking: ['bingo', 'soep', 'film', 'quiz'] },
        gevoel: { smiley: 3 },
        idee: { ideas: ['Meer muziek', 'Een tuin'] },
      },
      { eerst: { ranking: ['film'] } },
      {
        uitstap: { none: true },
        wat: { none: true },
        eerst: { none: true },
        gevoel: { none: true },
        idee: { none: true },
      },
      {},
    ])
      assert.deepEqual(issuesOf(answers), []);
  });

  it('is refused for each thing that does not fit, where it stands', () => {
    assert.deepEqual(
      issuesOf({
        uitstap: { choice: 'maan' },
        wat: { choices: ['koken', 'naaien', 'zang'] },
        eerst: { ranking: ['soep', 'soep'] },
        gevoel: { smiley: 4 },
        idee: { ideas: ['een', 'twee', 'drie'] },
        anders: { choice: 'zee' },
      }),
      [
        '/answers/uitstap unknown_option',
        '/answers/wat too_many',
        '/answers/eerst duplicate',
        '/answers/gevoel unknown_option',
        '/answers/idee too_many',
        '/answers/anders unknown_question',
      ],
    );
  });

  it('is refused for an answer of another kind, and for “no answer” to a question that is not there', () => {
    assert.deepEqual(
      issuesOf({ uitstap: { choices: ['zee'] }, gevoel: { ranking: ['soep'] }, constructor: { none: true } }),
      ['/answers/uitstap wrong_type', '/answers/gevoel wrong_type', '/answers/constructor unknown_question'],
    );
  });

  it('keeps to the fewest and most that may be chosen, and to the places that count', () => {
    const [, multiple, ranking] = poll.questions;
    const narrow = {
      questions: [
        { ...multiple!, min: 2, max: 2 },
        { ...ranking!, rankMax: 1 },
      ],
    };
    const codes = (answers: BallotAnswers) => ballotIssues(narrow, answers).map(({ code }) => code);
    assert.deepEqual(codes({ wat: { choices: ['koken', 'zang'] }, eerst: { ranking: ['quiz'] } }), []);
    assert.deepEqual(codes({ wat: { choices: ['koken'] }, eerst: { ranking: ['quiz', 'soep'] } }), [
      'too_few',
      'too_many',
    ]);
  });

  it('knows five faces where five were asked, and three ideas where no number was', () => {
    const questions = [
      { ...poll.questions[3]!, points: 5 as const },
      { ...poll.questions[4]!, max: undefined },
    ];
    assert.deepEqual(ballotIssues({ questions }, { gevoel: { smiley: 5 }, idee: { ideas: ['a', 'b', 'c'] } }), []);
  });
});

describe('a ballot as it is kept', () => {
  it('has no own words, nor a trace that there were any', () => {
    const chosen = { uitstap: { choice: 'zee' } };
    const kept = withoutIdeas({ ...chosen, idee: { ideas: ['Meer muziek'] } });
    assert.deepEqual(kept, chosen);
    assert.deepEqual(withoutIdeas({ ...chosen, idee: { none: true } }), kept);
    assert.deepEqual(withoutIdeas(chosen), kept);
  });

  it('is written the same for all who chose the same, whatever their device sent first', () => {
    const one = { wat: { choices: ['zang', 'koken'] }, uitstap: { choice: 'zee' }, gevoel: { none: true as const } };
    const other = { uitstap: { choice: 'zee' }, wat: { choices: ['koken', 'zang'] } };
    assert.equal(JSON.stringify(withoutIdeas(one)), JSON.stringify(withoutIdeas(other)));
    assert.equal(
      JSON.stringify(withoutIdeas(other)),
      '{"uitstap":{"choice":"zee"},"wat":{"choices":["koken","zang"]}}',
    );
  });

  it('keeps the order of a ranking, for that is the answer', () => {
    assert.deepEqual(withoutIdeas({ eerst: { ranking: ['soep', 'bingo'] } }), {
      eerst: { ranking: ['soep', 'bingo'] },
    });
  });

  it('gives its ideas with the question they answer', () => {
    assert.deepEqual(ideasOf({ uitstap: { choice: 'zee' }, idee: { ideas: ['Meer muziek', 'Een tuin'] } }), [
      { questionId: 'idee', text: 'Meer muziek' },
      { questionId: 'idee', text: 'Een tuin' },
    ]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tallyPoll, type KeptBallot, type Said } from '../../src/domain/tally.ts';
import type { BallotAnswer } from '../../src/schema/ballot.ts';
import type { IdeaRecord, PaperAnswer } from '../../src/schema/poll-record.ts';
import type { PollQuestion } from '../../src/schema/poll.ts';
import { programmeTalk } from '../support/programme-talk.ts';
import { seededRandom } from './recurrence/random-rules.ts';

const poll = { ...programmeTalk(), id: 'k3f9x2ab' };
const ballot = (answers: KeptBallot['answers'], more: Partial<KeptBallot> = {}): KeptBallot => ({
  answers,
  channel: 'web',
  isLate: false,
  isQuick: false,
  ...more,
});
const tally = (said: Partial<Said>) =>
  tallyPoll({ poll, ballots: [], paper: [], ideas: [], status: 'final', asOf: '2026-12-17', ...said });
const questionOf = (said: Partial<Said>, id: string) => tally(said).questions.find(one => one.questionId === id)!;

const idea = (id: string, more: Partial<IdeaRecord> = {}): IdeaRecord => ({
  id,
  questionId: 'idee',
  text: `Idee ${id}`,
  state: 'shown',
  version: 1,
  ...more,
});

describe('a poll is counted', () => {
  it('nobody took part: all is nought, and everything is first together', () => {
    const results = tally({});
    assert.deepEqual(
      { ...results, questions: results.questions.map(({ questionId }) => questionId) },
      {
        pollId: 'k3f9x2ab',
        status: 'final',
        n: 0,
        late: 0,
        quick: 0,
        strength: 2,
        asOf: '2026-12-17',
        questions: ['uitstap', 'wat', 'eerst', 'gevoel', 'idee'],
      },
    );
    assert.deepEqual(
      results.questions[0]?.options.map(({ count, place }) => [count, place]),
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
    );
  });

  it('each type of question, with those who gave no answer', () => {
    const ballots = [
      ballot({ uitstap: { choice: 'bos' }, wat: { choices: ['koken', 'zang'] }, gevoel: { smiley: 3 } }),
      ballot({ uitstap: { choice: 'bos' }, eerst: { ranking: ['film', 'soep'] }, gevoel: { smiley: 1 } }),
      ballot({ uitstap: { none: true }, wat: { choices: ['zang'] } }),
    ];
    assert.deepEqual(questionOf({ ballots }, 'uitstap'), {
      questionId: 'uitstap',
      type: 'choice',
      answered: 2,
      none: 1,
      options: [
        { optionId: 'zee', count: 0, place: 2 },
        { optionId: 'bos', count: 2, place: 1 },
        { optionId: 'stad', count: 0, place: 2 },
      ],
      ideas: [],
    });
    assert.deepEqual(
      questionOf({ ballots }, 'wat').options.map(({ count, place }) => [count, place]),
      [
        [1, 2],
        [0, 3],
        [2, 1],
      ],
    );
    assert.deepEqual(questionOf({ ballots }, 'eerst').options, [
      { optionId: 'soep', count: 1, points: 3, firsts: 0, place: 2 },
      { optionId: 'quiz', count: 0, points: 0, firsts: 0, place: 3 },
      { optionId: 'film', count: 1, points: 4, firsts: 1, place: 1 },
      { optionId: 'bingo', count: 0, points: 0, firsts: 0, place: 3 },
    ]);
    const { smileys, answered, none } = questionOf({ ballots }, 'gevoel');
    assert.deepEqual({ smileys, answered, none }, { smileys: [1, 0, 1], answered: 2, none: 1 });
  });

  it('equal points stay equal, whoever was first more often, and the next place is left out', () => {
    const ranking = (...ids: string[]) => ballot({ eerst: { ranking: ids } });
    const ballots = [ranking('soep', 'quiz'), ranking('soep', 'quiz'), ranking('quiz', 'film'), ranking('film')];
    assert.deepEqual(
      questionOf({ ballots }, 'eerst').options.map(({ optionId, points, firsts, place }) => [
        optionId,
        points,
        firsts,
        place,
      ]),
      [
        ['soep', 8, 2, 2],
        ['quiz', 10, 1, 1],
        ['film', 7, 1, 3],
        ['bingo', 0, 0, 4],
      ],
    );
    const tied = [ranking('soep', 'quiz'), ranking('quiz', 'soep'), ranking('film')];
    assert.deepEqual(
      questionOf({ ballots: tied }, 'eerst').options.map(({ place }) => place),
      [1, 1, 3, 4],
    );
  });

  it('a question and an option may have names that every object has', () => {
    const question = { ...poll.questions[0]!, id: 'constructor' };
    const strange = { ...poll, questions: [{ ...question, options: [{ id: 'valueof', label: { nl: 'Ja' } }] }] };
    const ballots = [ballot({}), ballot({ constructor: { choice: 'valueof' } } as unknown as KeptBallot['answers'])];
    const [counted] = tally({ poll: strange, ballots }).questions;
    assert.deepEqual([counted?.answered, counted?.none, counted?.options[0]?.count], [1, 1, 1]);
  });
});

describe('who took part in which way', () => {
  const many = (channel: KeptBallot['channel'], n: number) => Array.from({ length: n }, () => ballot({}, { channel }));

  it('is told when each way has five or more', () => {
    const { channels, n } = tally({
      ballots: [...many('web', 5), ...many('kiosk', 6)],
      paper: [{ n: 7, answers: {} }],
    });
    assert.deepEqual({ channels, n }, { channels: { web: 5, kiosk: 6, paper: 7 }, n: 18 });
  });

  it('is not told when one way has fewer, on paper too', () => {
    assert.equal('channels' in tally({ ballots: [...many('web', 50), ...many('code', 4)] }), false);
    assert.equal('channels' in tally({ ballots: many('web', 50), paper: [{ n: 4, answers: {} }] }), false);
    assert.equal('channels' in tally({ ballots: many('web', 4) }), false);
  });

  it('says how many came late, and how many quick', () => {
    const ballots = [ballot({}, { isLate: true }), ballot({}, { isQuick: true }), ballot({}, { isQuick: true })];
    assert.deepEqual([tally({ ballots }).late, tally({ ballots }).quick], [1, 2]);
  });
});

describe('ideas are counted', () => {
  it('as those that were said; only what was looked at is shown, the most said first', () => {
    const ideas = [
      idea('a'),
      idea('b'),
      idea('c', { state: 'new' }),
      idea('d', { state: 'hidden', reason: 'Een naam' }),
      idea('e', { state: 'merged', mergedInto: 'b' }),
      idea('f', { state: 'merged', mergedInto: 'e' }),
      idea('g', { state: 'merged', mergedInto: 'd' }),
      idea('h', { questionId: 'anders' }),
    ];
    const counted = questionOf({ ideas }, 'idee');
    assert.deepEqual(counted.ideas, [
      { id: 'b', text: 'Idee b', count: 3 },
      { id: 'a', text: 'Idee a', count: 1 },
    ]);
    assert.deepEqual([counted.answered, counted.none], [7, 0]);
  });

  it('also when two were merged into each other', () => {
    const ideas = [
      idea('a'),
      idea('b', { state: 'merged', mergedInto: 'a' }),
      idea('c', { state: 'merged', mergedInto: 'd' }),
      idea('d', { state: 'merged', mergedInto: 'c' }),
    ];
    assert.deepEqual(
      questionOf({ ideas }, 'idee').ideas.map(({ count }) => count),
      [2],
    );
  });
});

describe('what was counted on paper', () => {
  it('is added, question by question', () => {
    const paper = [
      {
        n: 10,
        answers: {
          uitstap: { options: { zee: 4, stad: 5 } },
          wat: { options: { koken: 8, naaien: 7 }, none: 1 },
          eerst: { places: { soep: [3, 0, 1], quiz: [1, 3] } },
          gevoel: { smileys: [0, 2, 6] },
        },
      },
    ];
    const ballots = [ballot({ uitstap: { choice: 'zee' }, eerst: { ranking: ['quiz'] } })];
    const { questions, n } = tally({ paper, ballots });
    assert.equal(n, 11);
    assert.deepEqual(
      questions.map(({ answered, none }) => [answered, none]),
      [
        [10, 1],
        [9, 2],
        [5, 6],
        [8, 3],
        [0, 0],
      ],
    );
    assert.deepEqual(
      questions.slice(0, 2).map(({ options }) => options.map(({ count }) => count)),
      [
        [5, 0, 5],
        [8, 7, 0],
      ],
    );
    assert.deepEqual(questions[2]?.options.slice(0, 2), [
      { optionId: 'soep', count: 4, points: 14, firsts: 3, place: 2 },
      { optionId: 'quiz', count: 5, points: 17, firsts: 2, place: 1 },
    ]);
    assert.deepEqual(questions[3]?.smileys, [0, 2, 6]);
  });

  it('no longer counts when another count corrected it', () => {
    const wrong = { n: 40, answers: { uitstap: { options: { zee: 40 } } }, replacedBy: 'two' };
    const right = { n: 14, answers: { uitstap: { options: { zee: 14 } } } };
    const counted = tally({ paper: [wrong, right] });
    assert.deepEqual([counted.n, counted.questions[0]?.options[0]?.count], [14, 14]);
    assert.deepEqual(counted, tally({ paper: [right] }));
  });

  it('never makes more answers than sheets, whatever was written down', () => {
    const paper = [{ n: 3, answers: { uitstap: { options: { zee: 9 }, none: 5 }, constructor: { options: {} } } }];
    const { answered, none } = questionOf({ paper }, 'uitstap');
    assert.deepEqual({ answered, none }, { answered: 0, none: 3 });
    const ticks = [{ n: 5, answers: { wat: { options: { koken: 5, naaien: 3 } } } }];
    const several = questionOf({ paper: ticks }, 'wat');
    assert.deepEqual([several.answered, several.none], [5, 0], 'a sheet may have several ticks');
  });

  it('counts an idea with another one only as long as it is merged into that', () => {
    const ideas = [idea('a'), idea('b', { state: 'hidden', mergedInto: 'a' })];
    assert.deepEqual(
      questionOf({ ideas }, 'idee').ideas.map(({ id, count }) => [id, count]),
      [['a', 1]],
    );
  });
});

/** Elections that a seed draws: the same on every machine. */
class Elections {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  below = (n: number): number => Math.floor(this.#random() * n);

  shuffled<T>(all: readonly T[]): T[] {
    const drawn = [...all];
    for (let last = drawn.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
    }
    return drawn;
  }

  question(type: PollQuestion['type']): PollQuestion {
    const options = Array.from({ length: 3 + this.below(6) }, (_, at) => ({ id: `o${at}`, label: { nl: `${at}` } }));
    return { id: 'q', type, text: { nl: 'Wat?' }, options: type === 'smiley' ? [] : options, points: 5 };
  }

  answer({ type, options }: PollQuestion): BallotAnswer | undefined {
    if (this.below(8) === 0) return this.below(2) === 0 ? undefined : { none: true };
    const some = this.shuffled(options.map(({ id }) => id)).slice(0, 1 + this.below(options.length));
    if (type === 'choice') return { choice: some[0]! };
    if (type === 'multiple') return { choices: some };
    return type === 'ranking' ? { ranking: some } : { smiley: 1 + this.below(5) };
  }

  ballots(question: PollQuestion): KeptBallot[] {
    return Array.from({ length: this.below(60) }, () => {
      const answer = this.answer(question);
      const channel = (['web', 'kiosk', 'code'] as const)[this.below(3)]!;
      return ballot(answer ? { q: answer } : {}, { channel, isLate: this.below(5) === 0 });
    });
  }
}

/**
 * The points of an option by what it beats: on each ballot that ranks it one for itself and one for every option that is ranked behind it
 * or not at all. Nothing here knows of places times a weight.
 */
function beaten(option: string, options: readonly string[], ballots: readonly (readonly string[])[]): number {
  let points = 0;
  for (const ranking of ballots) {
    if (!ranking.includes(option)) continue;
    const rest = ranking.slice(ranking.indexOf(option) + 1);
    for (const other of options) if (other === option || rest.includes(other) || !ranking.includes(other)) points += 1;
  }
  return points;
}

describe('a thousand random elections', () => {
  it('have the points, first choices and places that a count by hand has', () => {
    const draw = new Elections(11);
    let ties = 0;
    for (let election = 0; election < 1000; election++) {
      const question = draw.question('ranking');
      const ballots = draw.ballots(question);
      const rankings = ballots.flatMap(({ answers: { q } }) => (q && 'ranking' in q ? [q.ranking] : []));
      const ids = question.options.map(({ id }) => id);
      const points = ids.map(id => beaten(id, ids, rankings));
      const byPoints = points.toSorted((one, other) => other - one);
      const [counted] = tally({ poll: { ...poll, questions: [question] }, ballots }).questions;
      assert.deepEqual(
        counted?.options,
        ids.map((optionId, at) => ({
          optionId,
          count: rankings.filter(ranking => ranking.includes(optionId)).length,
          points: points[at],
          firsts: rankings.filter(([first]) => first === optionId).length,
          place: byPoints.indexOf(points[at]!) + 1,
        })),
        `election ${election}`,
      );
      assert.deepEqual([counted?.answered, counted?.none], [rankings.length, ballots.length - rankings.length]);
      if (rankings.length > 0 && new Set(points).size < points.length) ties++;
    }
    assert.ok(ties > 50, `only ${ties} of them had a tie`);
  });

  it('come out the same in whatever order ballots, sheets and ideas arrived', () => {
    const draw = new Elections(12);
    for (let election = 0; election < 200; election++) {
      const questions = (['choice', 'multiple', 'ranking', 'smiley'] as const).map((type, at) => ({
        ...draw.question(type),
        id: `q${at}`,
      }));
      const all = { ...poll, questions: [...questions, { ...poll.questions[4]! }] };
      const ballots = Array.from({ length: draw.below(40) }, () =>
        ballot(Object.fromEntries(questions.map(one => [one.id, draw.answer(one) ?? { none: true }]))),
      );
      const paper = Array.from({ length: draw.below(5) }, () => ({
        n: 9,
        answers: { q0: { options: { o0: draw.below(9) } } },
      }));
      const ideas = Array.from({ length: draw.below(9) }, (_, at): IdeaRecord => {
        const into = draw.below(at + 1);
        return into < at ? idea(`i${at}`, { state: 'merged', mergedInto: `i${into}` }) : idea(`i${at}`);
      });
      const shuffled = { ballots: draw.shuffled(ballots), paper: draw.shuffled(paper), ideas: draw.shuffled(ideas) };
      assert.deepEqual(tally({ poll: all, ...shuffled }), tally({ poll: all, ballots, paper, ideas }));
    }
  });

  it('come out the same when a part of the people took paper', () => {
    const draw = new Elections(13);
    for (let election = 0; election < 400; election++) {
      const question = draw.question((['choice', 'multiple', 'ranking', 'smiley'] as const)[election % 4]!);
      const ballots = draw.ballots(question);
      const onPaper = ballots.filter(() => draw.below(2) === 0);
      const sheets = { n: onPaper.length, answers: { q: countedByHand(question, onPaper) } };
      const of = { ...poll, questions: [question] };
      const mixed = tally({ poll: of, ballots: ballots.filter(one => !onPaper.includes(one)), paper: [sheets] });
      assert.deepEqual(mixed.questions, tally({ poll: of, ballots }).questions, `election ${election}`);
    }
  });
});

/** What a worker writes down of a pile of sheets. */
function countedByHand({ type, options, points = 3 }: PollQuestion, sheets: readonly KeptBallot[]): PaperAnswer {
  const answers = sheets.flatMap(({ answers: { q } }) => (q && !('none' in q) ? [q] : []));
  const none = sheets.length - answers.length;
  const times = (isIt: (answer: BallotAnswer) => boolean) => answers.filter(isIt).length;
  const each = <T>(count: (id: string) => T) => Object.fromEntries(options.map(({ id }) => [id, count(id)]));
  if (type === 'smiley')
    return {
      smileys: Array.from({ length: points }, (_, face) => times(one => 'smiley' in one && one.smiley === face + 1)),
    };
  if (type === 'ranking')
    return {
      places: each(id => options.map((_, place) => times(one => 'ranking' in one && one.ranking[place] === id))),
    };
  if (type === 'choice') return { options: each(id => times(one => 'choice' in one && one.choice === id)) };
  return { options: each(id => times(one => 'choices' in one && one.choices.includes(id))), none };
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pollIssues } from '../../src/domain/poll-issues.ts';
import { isAnswerLate, pollStateAt } from '../../src/domain/poll.ts';
import type { PollDraft, PollQuestion } from '../../src/schema/poll.ts';
import { programmeTalk } from '../support/programme-talk.ts';

const opening = Date.parse('2026-11-30T09:00:00Z');
const named = (changes: Partial<PollDraft>, now?: number) =>
  pollIssues(programmeTalk(changes), now === undefined ? {} : { now }).map(({ pointer, code }) => `${pointer} ${code}`);
const asked = (question: Partial<PollQuestion>) =>
  named({ questions: [{ id: 'wat', type: 'choice', text: { nl: 'Wat?' }, options: [], ...question } as PollQuestion] });
const options = (n: number) => Array.from({ length: n }, (_, at) => ({ id: `o${at}`, label: { nl: `Optie ${at}` } }));

describe('a poll', () => {
  it('with a question of each type can open', () => {
    assert.deepEqual(named({}, opening), []);
  });

  it('says everything in Dutch, also what an option would become', () => {
    const french = { fr: 'Bonjour' };
    assert.deepEqual(
      named({
        title: french,
        intro: {},
        whoDecides: french,
        questions: [
          {
            id: 'wat',
            type: 'choice',
            text: french,
            help: french,
            options: [
              { id: 'een', label: french, activityDraft: { title: french } },
              { id: 'twee', label: { nl: 'Twee' } },
            ],
          },
        ],
      }),
      [
        '/title/nl missing',
        '/intro/nl missing',
        '/whoDecides/nl missing',
        '/questions/0/text/nl missing',
        '/questions/0/help/nl missing',
        '/questions/0/options/0/label/nl missing',
        '/questions/0/options/0/activityDraft/title/nl missing',
      ],
    );
  });

  it('may be in another language only in part: the rest falls back to Dutch', () => {
    assert.deepEqual(named({ title: { nl: 'Wat doen we?', fr: 'Que faire ?' } }), []);
  });

  it('names each question and option once, and no two options alike', () => {
    const twice = { id: 'wat', type: 'choice' as const, text: { nl: 'Wat?' }, options: options(2) };
    const alike = [
      { id: 'soep', label: { nl: 'Soep' } },
      { id: 'soep', label: { nl: 'soep' } },
    ];
    assert.deepEqual(named({ questions: [twice, { ...twice, options: alike }] }), [
      '/questions/1/id duplicate',
      '/questions/1/options/1/id duplicate',
      '/questions/1/options/1/label/nl duplicate',
    ]);
  });

  it('knows no other words than those that are agreed', () => {
    assert.deepEqual(
      named({
        channels: ['web', 'fax'],
        showResults: 'never',
        questions: [{ ...programmeTalk().questions[0]!, type: 'constructor' }],
      }),
      ['/channels/1 invalid_value', '/showResults invalid_value', '/questions/0/type invalid_value'],
    );
  });
});

describe('the time of a poll', () => {
  it('ends later than now, and at most sixty days later', () => {
    const due = { answerDue: '2027-02-10' };
    assert.deepEqual(named({ closesAt: '2026-11-30T09:00:00Z', answerDue: '2026-12-01' }, opening), ['/closesAt past']);
    assert.deepEqual(named({ closesAt: '2027-01-29T09:00:00Z', ...due }, opening), []);
    assert.deepEqual(named({ closesAt: '2027-01-29T09:00:01Z', ...due }, opening), ['/closesAt too_late']);
  });

  it('may lie behind while it is only written', () => {
    assert.deepEqual(named({ closesAt: '2020-01-01T09:00:00Z', answerDue: '2020-01-02' }), []);
  });

  it('runs forwards from the day on which it is to open', () => {
    assert.deepEqual(named({ opensAt: '2026-12-14T17:00:00Z' }), ['/closesAt wrong_order']);
    assert.deepEqual(named({ opensAt: '2026-10-01T17:00:00Z' }), ['/closesAt too_late']);
    assert.deepEqual(named({ closesAt: '2026-99-99T17:00:00Z' }), ['/closesAt invalid_format']);
  });

  it('has an answer from the day it closes on, within thirty days, on the clock of the municipality', () => {
    // In Brussels it is the fifteenth already.
    const closesAt = '2026-12-14T23:30:00Z';
    assert.deepEqual(named({ closesAt, answerDue: '2026-12-14' }), ['/answerDue wrong_order']);
    assert.deepEqual(named({ closesAt, answerDue: '2026-12-15' }), []);
    assert.deepEqual(named({ closesAt, answerDue: '2027-01-14' }), []);
    assert.deepEqual(named({ closesAt, answerDue: '2027-01-15' }), ['/answerDue too_late']);
  });

  it('is late with its answer from the day after the promised one, until there is one', () => {
    const poll = { state: 'open', closesAt: '2026-12-14T17:00:00Z', answerDue: '2027-01-11' };
    const at = (now: string) => ({ ...poll, state: pollStateAt(poll, Date.parse(now)) });
    assert.equal(isAnswerLate(at('2027-01-11T22:00:00Z'), '2027-01-11'), false);
    assert.equal(isAnswerLate(at('2027-01-12T08:00:00Z'), '2027-01-12'), true);
    assert.equal(isAnswerLate({ ...poll, state: 'answered' }, '2027-01-12'), false);
    assert.equal(isAnswerLate({ ...poll, state: 'cancelled' }, '2027-01-12'), false);
    assert.equal(isAnswerLate({ ...poll, state: 'draft' }, '2027-01-12'), false);
  });
});

describe('the strength that a poll shows', () => {
  it('is that of its weakest way to take part', () => {
    const fits: string[] = [];
    for (const channels of [['web', 'code', 'paper'], ['code', 'kiosk'], ['kiosk', 'paper'], ['paper']])
      for (const strength of [0, 1, 2, 3, 4])
        if (named({ channels, strength }).length === 0) fits.push(`${channels.join('+')} ${strength}`);
    assert.deepEqual(fits, [
      'web+code+paper 0',
      'web+code+paper 1',
      'web+code+paper 2',
      'code+kiosk 3',
      'kiosk+paper 4',
      'paper 4',
    ]);
  });

  it('is said where it does not fit, and a way to take part is named once', () => {
    assert.deepEqual(named({ channels: ['web', 'web'], strength: 4 }), ['/channels/1 duplicate', '/strength misfit']);
  });
});

describe('a question', () => {
  it('has as many options as its type can have', () => {
    const fitting = (type: string) =>
      Array.from({ length: 14 }, (_, n) => n).filter(n => asked({ type, options: options(n) }).length === 0);
    assert.deepEqual(
      ['choice', 'multiple', 'ranking', 'smiley', 'idea'].map(type => {
        const fits = fitting(type);
        return [type, fits[0], fits.at(-1), fits.length];
      }),
      [
        ['choice', 2, 12, 11],
        ['multiple', 2, 12, 11],
        ['ranking', 3, 8, 6],
        ['smiley', 0, 0, 1],
        ['idea', 0, 0, 1],
      ],
    );
  });

  it('says only what its type can say', () => {
    const all = { min: 1, max: 2, rankMax: 1, points: 3 as const };
    const refused = (type: string, n: number) =>
      asked({ type, options: options(n), ...all }).map(one => one.split('/')[3]);
    assert.deepEqual(
      [refused('choice', 3), refused('multiple', 3), refused('ranking', 3), refused('smiley', 0), refused('idea', 0)],
      [
        ['min not_here', 'max not_here', 'rankMax not_here', 'points not_here'],
        ['rankMax not_here', 'points not_here'],
        ['min not_here', 'max not_here', 'points not_here'],
        ['min not_here', 'max not_here', 'rankMax not_here'],
        ['min not_here', 'rankMax not_here', 'points not_here'],
      ],
    );
  });

  it('asks for no more than there is', () => {
    assert.deepEqual(asked({ type: 'multiple', options: options(3), min: 2, max: 3 }), []);
    assert.deepEqual(asked({ type: 'multiple', options: options(3), max: 4 }), ['/questions/0/max too_many']);
    assert.deepEqual(asked({ type: 'multiple', options: options(3), min: 3, max: 2 }), ['/questions/0/min too_many']);
    assert.deepEqual(asked({ type: 'multiple', options: options(3), min: 4 }), ['/questions/0/min too_many']);
    assert.deepEqual(asked({ type: 'ranking', options: options(3), rankMax: 3 }), []);
    assert.deepEqual(asked({ type: 'ranking', options: options(3), rankMax: 4 }), ['/questions/0/rankMax too_many']);
    assert.deepEqual(asked({ type: 'idea', max: 3 }), []);
    assert.deepEqual(asked({ type: 'idea', max: 4 }), ['/questions/0/max too_many']);
  });
});

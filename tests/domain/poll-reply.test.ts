import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chosenActivities, isWholeReply, replyIssues } from '../../src/domain/poll-reply.ts';
import type { PollReply } from '../../src/schema/poll.ts';
import { programmeTalk } from '../support/programme-talk.ts';

const poll = programmeTalk();
const nl = (text: string) => ({ nl: text });
const decision = (questionId: string, optionId: string, more: object = {}) => ({
  questionId,
  optionId,
  verdict: 'yes',
  why: nl('Veel mensen kozen dit.'),
  ...more,
});
const reply = (changes: Partial<PollReply>): PollReply => ({ decisions: [], ideas: [], ...changes });
const trip = ['zee', 'bos', 'stad'].map(id => decision('uitstap', id));
const line = { doing: false, text: nl('Een tuin kan niet: we hebben geen grond.') };

describe('an answer to a poll is whole', () => {
  it('when all options of one question are decided, each with a reason', () => {
    assert.equal(isWholeReply(poll, reply({ decisions: trip })), true);
    assert.equal(isWholeReply(poll, reply({ decisions: trip.slice(1) })), false);
    assert.equal(isWholeReply(poll, reply({ decisions: [...trip.slice(1), decision('wat', 'koken')] })), false);
    assert.equal(isWholeReply(poll, reply({})), false);
  });

  it('only with reasons in Dutch and with words for what is done that everybody knows', () => {
    const last = (more: object) => reply({ decisions: [...trip.slice(0, 2), decision('uitstap', 'stad', more)] });
    assert.equal(isWholeReply(poll, last({ verdict: 'no' })), true);
    assert.equal(isWholeReply(poll, last({ why: { fr: 'Trop cher.' } })), false);
    assert.equal(isWholeReply(poll, last({ verdict: 'perhaps' })), false);
  });

  it('with a line about ideas, where ideas were asked', () => {
    assert.equal(isWholeReply(poll, reply({ ideas: [line] })), true);
    assert.equal(isWholeReply({ questions: poll.questions.slice(0, 4) }, reply({ ideas: [line] })), false);
    assert.equal(isWholeReply(poll, reply({ ideas: [{ ...line, text: { fr: 'Non.' } }] })), false);
  });

  it('never because a question has no options to decide about', () => {
    assert.equal(isWholeReply({ questions: [poll.questions[3]!] }, reply({})), false);
  });
});

describe('an answer to a poll is refused', () => {
  const named = (changes: Partial<PollReply>, of: Pick<typeof poll, 'questions'> = poll) =>
    replyIssues(of, reply(changes)).map(({ pointer, code }) => `${pointer} ${code}`);

  it('for nothing when it is only not whole yet', () => {
    assert.deepEqual(named({ intro: nl('Dank je wel!'), decisions: trip.slice(2), ideas: [line] }), []);
  });

  it('for names that the poll does not have, an option twice, unknown words, and words without Dutch', () => {
    assert.deepEqual(
      named({
        intro: { fr: 'Merci' },
        decisions: [
          decision('anders', 'zee'),
          decision('uitstap', 'maan'),
          decision('wat', 'koken'),
          decision('wat', 'koken', { verdict: 'no' }),
          decision('wat', 'zang', { verdict: 'perhaps', why: {} }),
        ],
        ideas: [{ ...line, text: {} }],
      }),
      [
        '/decisions/0/questionId unknown_question',
        '/decisions/1/optionId unknown_option',
        '/decisions/3 duplicate',
        '/decisions/4/verdict invalid_value',
        '/decisions/4/why/nl missing',
        '/intro/nl missing',
        '/ideas/0/text/nl missing',
      ],
    );
  });

  it('for lines about ideas that nobody asked for', () => {
    assert.deepEqual(named({ ideas: [line] }, { questions: poll.questions.slice(0, 4) }), ['/ideas not_here']);
  });
});

describe('what people chose', () => {
  it('are the activities behind a yes, and behind what is done with ideas', () => {
    assert.deepEqual(
      chosenActivities(
        reply({
          decisions: [
            decision('uitstap', 'zee', { activityId: 'a1' }),
            decision('uitstap', 'bos', { activityId: 'a2', verdict: 'already' }),
            decision('uitstap', 'stad'),
          ],
          ideas: [
            { ...line, activityId: 'a3' },
            { doing: true, text: nl('Dit doen we.'), activityId: 'a4' },
          ],
        }),
      ),
      ['a1', 'a4'],
    );
  });
});

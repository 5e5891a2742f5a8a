import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { createDemo, fillDemo, type Demo } from '../../src/demo/create-demo.ts';
import { DEMO_KIOSK_KEY } from '../../src/demo/kiosk.ts';
import { DEMO_PAGES, demoPageHtml } from '../../src/demo/page.ts';
import { demoPolls, POLL } from '../../src/demo/polls.ts';
import { nl, type PollWords } from '../../src/demo/poll-words/nl.ts';
import { pollIssues } from '../../src/domain/poll-issues.ts';
import { isWholeReply, replyIssues } from '../../src/domain/poll-reply.ts';
import { isAnswerLate } from '../../src/domain/poll.ts';
import { drawings } from '../../src/pictograms/drawings.ts';
import type { PollResults } from '../../src/schema/poll-results.ts';
import type { Poll } from '../../src/schema/poll.ts';
import { writePoll, writePollReply } from '../../src/schema/write-poll.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { mistakesIn } from '../support/easy-language.ts';
import { translationFaults } from '../support/translation-faults.ts';

const polls = demoPolls(DEMO_NOW);
const clock = () => DEMO_NOW;

/** The languages of the catalogues: a folder each, the form with `u` left out. */
const LANGUAGES = readdirSync(new URL('../../src/i18n/', import.meta.url), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && !['nl-u', 'modules'].includes(entry.name))
  .map(({ name }) => name);

describe('The polls of the demo, as they are written', () => {
  it('are as a municipality could write and open them', () => {
    assert.equal(polls.length, 8);
    for (const { id, draft, opened } of polls) {
      assert.deepEqual(writePoll(draft), { ok: true, value: draft }, id);
      assert.deepEqual(pollIssues(draft, { now: Date.parse(`${opened}T08:00:00Z`) }), [], id);
    }
  });

  it('ask each type of question in one poll, with pictures that we have', () => {
    const spring = polls.find(({ id }) => id === POLL.spring);
    assert.deepEqual(
      spring?.draft.questions.map(({ type }) => type),
      ['multiple', 'ranking', 'choice', 'smiley', 'idea'],
    );
    const pictures = polls.flatMap(({ draft }) =>
      draft.questions.flatMap(({ pictogram, options }) => [pictogram, ...options.map(option => option.pictogram)]),
    );
    const named = pictures.filter(name => name !== undefined);
    assert.ok(named.length > 20);
    for (const name of named) assert.ok(name in drawings, `${name} is no picture`);
  });

  it('are answered in full where they are answered', () => {
    const replies = polls.flatMap(({ draft, reply }) => (reply ? [{ draft, reply }] : []));
    assert.equal(replies.length, 2);
    for (const { draft, reply } of replies) {
      assert.deepEqual(writePollReply(reply), { ok: true, value: reply });
      assert.deepEqual(replyIssues(draft, reply), []);
      assert.ok(isWholeReply(draft, reply));
    }
  });
});

describe('The words of the demo’s polls', () => {
  it('are in every language of the catalogues', () => {
    assert.equal(LANGUAGES.length, 16);
    for (const { title, questions } of polls.map(({ draft }) => draft)) {
      assert.deepEqual(Object.keys(title).toSorted(), LANGUAGES.toSorted());
      for (const { text } of questions) assert.deepEqual(Object.keys(text).toSorted(), LANGUAGES.toSorted());
    }
  });

  it('are easy to read in Dutch', () => {
    const mistakes = Object.values(nl).flatMap(text => mistakesIn(text, { address: 'je' }));
    assert.deepEqual(mistakes, []);
  });

  for (const lang of LANGUAGES.filter(other => other !== 'nl'))
    it(`are in their own language and letters in ${lang}, and of a like length`, async () => {
      const words = Object.values(
        (await import(`../../src/demo/poll-words/${lang}.ts`)) as Record<string, PollWords>,
      )[0];
      assert.ok(words);
      assert.deepEqual(translationFaults(nl, words, lang), []);
    });
});

describe('The polls of the demo on its server', () => {
  let demo: Demo;
  before(async () => void (demo = await createDemo({ clock })));
  after(() => demo.close());

  const get = async (path: string) => demo.fetch(demo.baseUrl + path);
  const items = async (path: string) => ((await (await get(path)).json()) as { items: Poll[] }).items;
  const resultsOf = async (id: string) => (await (await get(`/polls/${id}/results`)).json()) as PollResults;
  const rowsOf = async (table: 'ballots' | 'poll_ideas' | 'transitions' | 'paper_counts') =>
    (await demo.store.db.selectFrom(table).selectAll().execute()).length;

  it('stand in each state, one of them waiting too long for its answer', async () => {
    const all = [...(await items('/polls')), ...(await items('/polls?state=archived'))];
    const states = Object.fromEntries(all.map(poll => [poll.id, poll.state]));
    assert.deepEqual(states, {
      [POLL.spring]: 'open',
      [POLL.trip]: 'open',
      [POLL.restaurant]: 'closed',
      [POLL.sewing]: 'closed',
      [POLL.winter]: 'answered',
      [POLL.coffee]: 'cancelled',
      [POLL.village]: 'archived',
    });
    const late = all.filter(poll => isAnswerLate(poll, '2026-11-30')).map(({ id }) => id);
    assert.deepEqual(late, [POLL.sewing]);
    assert.equal((await get(`/polls/${POLL.summer}`)).status, 404, 'nobody sees a draft');
    const drafts = await demo.store.db.selectFrom('polls').select('id').where('state', '=', 'draft').execute();
    assert.deepEqual(
      drafts.map(({ id }) => id),
      [POLL.summer],
    );
  });

  it('are one open poll at each of two places', async () => {
    assert.deepEqual(
      (await items('/polls?place=zillebeke&state=open')).map(({ id }) => id),
      [POLL.spring],
    );
    assert.deepEqual(
      (await items('/polls?place=gs9&state=open')).map(({ id }) => id),
      [POLL.trip],
    );
  });

  it('have results that are counted from what was said, and none before it is over', async () => {
    assert.equal((await get(`/polls/${POLL.spring}/results`)).status, 403);
    assert.equal((await get(`/polls/${POLL.coffee}/results`)).status, 404);
    for (const id of [POLL.trip, POLL.restaurant, POLL.sewing, POLL.winter, POLL.village]) {
      const { ballots, sheets } = polls.find(poll => poll.id === id) ?? assert.fail(id);
      const cast = (ballots.web ?? 0) + (ballots.kiosk ?? 0) + sheets;
      const { n, status, questions } = await resultsOf(id);
      assert.equal(n, cast, id);
      assert.equal(status, id === POLL.trip ? 'live' : 'final');
      assert.ok(questions.length > 0);
      for (const { type, answered, none } of questions) if (type !== 'idea') assert.equal(answered + none, cast, id);
    }
  });

  it('show the ideas that may be read, and no other', async () => {
    const shown = (await resultsOf(POLL.winter)).questions.flatMap(({ ideas }) => ideas.map(({ text }) => text));
    assert.deepEqual(shown.toSorted(), [
      'Mag mijn hond mee?',
      'Stoelen met leuningen, dan sta ik beter recht',
      'Un échange de vêtements',
    ]);
  });

  it('keep nothing of what people said where it is archived or cancelled', async () => {
    const kept = await demo.store.db.selectFrom('ballots').select('poll_id').distinct().execute();
    const ids = kept.map(({ poll_id }) => poll_id).toSorted();
    assert.deepEqual(ids, [POLL.restaurant, POLL.spring, POLL.trip, POLL.sewing, POLL.winter].toSorted());
  });

  it('lead to the activities that were planned from them', async () => {
    const activities = (await (await get('/activities')).json()) as { items: { id: string; chosenInPoll?: string }[] };
    const chosen = activities.items.flatMap(({ id, chosenInPoll }) => (chosenInPoll ? [[id, chosenInPoll]] : []));
    assert.deepEqual(Object.fromEntries(chosen), {
      [ACTIVITY.pancakes]: POLL.winter,
      [ACTIVITY.lanternWalk]: POLL.winter,
      [ACTIVITY.villageBoezinge]: POLL.village,
    });
  });

  it('are asked once, however often the demo is filled', async () => {
    const counts = async () =>
      Promise.all([rowsOf('ballots'), rowsOf('poll_ideas'), rowsOf('transitions'), rowsOf('paper_counts')]);
    const before = await counts();
    const versions = await demo.store.versions('ieper');
    assert.ok(!before.includes(0), String(before));
    await fillDemo(demo.store, undefined, demo.keys);
    assert.deepEqual(await counts(), before);
    assert.deepEqual(await demo.store.versions('ieper'), versions);
  });

  it('take what is said at their tablet, once, and at no other poll', async () => {
    const cast = (id: string, key: string) =>
      demo.fetch(`${demo.baseUrl}/polls/${id}/ballots`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          authorization: `Bearer ${DEMO_KIOSK_KEY}`,
        },
        body: JSON.stringify({ answers: { news: { choice: 'told' } }, channel: 'kiosk' }),
      });
    const before = await rowsOf('ballots');
    const key = crypto.randomUUID();
    for (const response of [await cast(POLL.spring, key), await cast(POLL.spring, key)]) {
      assert.equal(response.status, 201);
      assert.deepEqual(await response.json(), { accepted: true });
    }
    assert.equal(await rowsOf('ballots'), before + 1);
    assert.notEqual((await cast(POLL.coffee, crypto.randomUUID())).status, 201);
    assert.equal(await rowsOf('ballots'), before + 1);
  });

  it('are the same people each time', async () => {
    const again = await createDemo({ clock });
    const response = await again.fetch(`${again.baseUrl}/polls/${POLL.village}/results`);
    assert.deepEqual(await response.json(), await resultsOf(POLL.village));
    await again.close();
  });
});

describe('The pages of the demo for polls', () => {
  const pages = DEMO_PAGES.filter(({ tags }) => tags.includes('stek-participation-poll'));

  it('are one with what is asked now, one with an answer, and a tablet; each leads on without JavaScript', () => {
    assert.deepEqual(
      pages.map(({ path }) => path),
      ['/zeg-je-mening', '/ons-antwoord', '/tablet'],
    );
    for (const { embed } of pages)
      assert.match(embed, /^<stek-participation-poll api="\/v1\/ieper".*<a href="\/p\/ieper\/polls/);
  });

  it('are easy to read', () => {
    const mistakes = pages
      .flatMap(({ title, lead }) => [title, lead])
      .flatMap(text => mistakesIn(text, { address: 'je' }));
    assert.deepEqual(mistakes, []);
  });

  it('lead to the tablet with its key, as a worker would open it', () => {
    const [start] = DEMO_PAGES;
    assert.ok(start && demoPageHtml(start).includes(`<a href="/tablet#stek-kiosk=${DEMO_KIOSK_KEY}">`));
  });
});

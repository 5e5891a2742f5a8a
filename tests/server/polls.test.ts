import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PollDraft } from '../../src/schema/poll.ts';
import { runJobs } from '../../src/server/jobs/jobs.ts';
import { pollJobs } from '../../src/server/polls/poll-jobs.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { onBothEngines } from '../support/engines.ts';
import { ASKED, decisionsOn, PollDesk, type PollAnswer } from '../support/poll-desk.ts';
import { programmeTalk } from '../support/programme-talk.ts';
import { courseOf, TOWN } from '../support/sign-up-desk.ts';

const DAY = 86_400_000;
const CLOSES = Date.parse('2026-12-14T17:00:00Z');
const TRIP = ['zee', 'bos', 'stad'];

const codeOf = ({ status, body }: PollAnswer) => [status, body['code']];
const pointersOf = ({ body }: PollAnswer) => (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
const idsOf = ({ body }: PollAnswer) => (body['items'] as { id: string }[]).map(({ id }) => id);

onBothEngines('A poll', openEmpty => {
  const open = () => PollDesk.open(openEmpty);

  it('is seen by nobody but who works here until it opens, and never when it did not', async () => {
    const desk = await open();
    const made = await desk.post('polls', programmeTalk());
    assert.deepEqual([made.status, made.body['state'], made.body['version']], [201, 'draft', 1]);
    const id = String(made.body['id']);
    assert.match(id, /^[a-hjkmnp-z2-9]{8}$/);
    assert.equal((await desk.ask(`polls/${id}`)).status, 404);
    assert.deepEqual(idsOf(await desk.ask('polls')), []);
    const seen = await desk.ask(`polls/${id}/draft`, { as: 'editor' });
    assert.deepEqual([seen.status, seen.headers.get('etag')], [200, '"1"']);
    assert.deepEqual(codeOf(await desk.ask(`polls/${id}/draft`, { as: 'worker' })), [403, 'forbidden']);
    assert.deepEqual(codeOf(await desk.ask(`polls/${id}/draft`)), [401, 'unauthorized']);
    assert.equal((await desk.move(id, 'cancelled', { data: { reason: { nl: 'Toch niet.' } } })).status, 200);
    assert.equal((await desk.ask(`polls/${id}`)).status, 404, 'nobody was asked, so nobody has to know');
    assert.deepEqual(idsOf(await desk.ask('polls?state=cancelled')), []);
    assert.equal((await desk.results(id)).status, 404);
  });

  it('is seen by everybody once it is open, without what its options would become', async () => {
    const desk = await open();
    const questions = programmeTalk().questions.map((question, index) =>
      index === 0 ? { ...question, options: withDrafts(question.options) } : question,
    );
    const id = await desk.opened({ questions });
    const shown = await desk.ask(`polls/${id}`);
    assert.equal(shown.status, 200);
    assert.equal(shown.body['state'], 'open');
    assert.doesNotMatch(JSON.stringify(shown.body), /activityDraft|openedAt|Uitstap naar/);
    assert.match(JSON.stringify(await desk.record(id)), /activityDraft.*Uitstap naar/);
    const known = { 'if-none-match': shown.headers.get('etag')! };
    assert.equal((await desk.ask(`polls/${id}`, { headers: known })).status, 304);
    assert.deepEqual((await desk.ask('polls')).body['items'], [shown.body]);
  });

  it('is found by its place, with those of all places, and by its state', async () => {
    const desk = await open();
    const here = await desk.opened({ placeId: 'de-dorp' });
    const there = await desk.opened({ placeId: 'wijk' });
    const anywhere = await desk.opened();
    assert.equal((await desk.record(here)).placeId, 'dorp', 'a slug is kept as the id it stands for');
    assert.deepEqual(idsOf(await desk.ask('polls?place=de-dorp')), [here, anywhere].sort());
    await desk.move(there, 'closed');
    assert.deepEqual(idsOf(await desk.ask('polls?state=closed')), [there]);
    assert.deepEqual(idsOf(await desk.ask('polls?state=open,closed')), [here, there, anywhere].sort());
    for (const query of ['state=draft', 'state=late', 'place=atlantis'])
      assert.deepEqual(codeOf(await desk.ask(`polls?${query}`)), [400, 'invalid_query'], query);
    const [first, second] = await Promise.all([desk.ask('polls?limit=2'), desk.ask('polls')]);
    const rest = await desk.ask(`polls?limit=2&cursor=${String(first.body['next'])}`);
    assert.deepEqual([...idsOf(first), ...idsOf(rest)], idsOf(second));
  });

  it('can be read by scripts of any site, and written by none that the municipality did not allow', async () => {
    const desk = await open();
    const id = await desk.opened();
    const origin = 'https://elsewhere.example';
    const read = await desk.ask(`polls/${id}`, { headers: { origin } });
    assert.deepEqual([read.status, read.headers.get('access-control-allow-origin')], [200, '*']);
    const asking = (path: string, method: string) =>
      desk.ask(path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': method } });
    for (const path of ['polls', `polls/${id}`, `polls/${id}/results`]) {
      const allowed = await asking(path, 'GET');
      assert.equal(allowed.headers.get('access-control-allow-origin'), '*', path);
      assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /If-None-Match/);
    }
    assert.equal(
      (await asking('polls', 'POST')).headers.get('access-control-allow-origin'),
      '*',
      'so that a page reads the refusal',
    );
    const refused = await desk.post('polls', programmeTalk(), 'editor', { origin });
    assert.deepEqual(codeOf(refused), [403, 'origin_refused']);
  });

  it('is refused with a word about each thing that cannot be', async () => {
    const desk = await open();
    const wrong = (changes: object) => desk.post('polls', { ...programmeTalk(), ...changes });
    await desk.store.db
      .updateTable('places')
      .set({ removed_at: '2026-11-01T00:00:00Z' })
      .where('id', '=', 'wijk')
      .execute();
    const cases: [object, string[]][] = [
      [{ colour: 'red' }, ['/colour']],
      [{ title: { fr: 'Quoi ?' } }, ['/title/nl']],
      [{ placeId: 'atlantis' }, ['/placeId']],
      [{ placeId: '\u0000' }, ['/placeId']],
      [{ placeId: 'wijk' }, ['/placeId']],
      [{ channels: ['fax'] }, ['/channels/0']],
      [{ channels: ['web'], strength: 4 }, ['/strength']],
      [{ answerDue: '2027-03-01' }, ['/answerDue']],
      [{ owner: 'Bel 85.07.30-033.28' }, ['/owner']],
      [{ questions: [{ id: 'a', type: 'guess', text: { nl: 'Wat?' } }] }, ['/questions/0/type']],
    ];
    for (const [changes, pointers] of cases) {
      const refused = await wrong(changes);
      assert.deepEqual(codeOf(refused), [422, 'invalid'], JSON.stringify(changes));
      assert.deepEqual(pointersOf(refused), pointers);
      for (const { message } of refused.body['errors'] as { message: string }[]) assert.match(message, /^[“A-Z].*\.$/);
    }
    assert.deepEqual(idsOf(await desk.ask('inbox/polls', { as: 'editor' })), []);
  });

  it('is taken up once, however often it is sent', async () => {
    const desk = await open();
    const headers = { 'idempotency-key': 'one-and-the-same' };
    const [first, second] = [
      await desk.post('polls', programmeTalk(), 'editor', headers),
      await desk.post('polls', programmeTalk(), 'editor', headers),
    ];
    assert.deepEqual([first.status, second.status, second.headers.get('idempotency-replayed')], [201, 201, 'true']);
    assert.deepEqual(second.body, first.body);
    assert.equal(idsOf(await desk.ask('inbox/polls', { as: 'editor' })).length, 1);
  });

  it('opens only while its time can still come', async () => {
    const desk = await open();
    const id = await desk.draft();
    const opening = async (now: number) => {
      desk.clock.now = now;
      return desk.move(id, 'open');
    };
    const late = await opening(CLOSES);
    assert.deepEqual([codeOf(late), pointersOf(late)], [[422, 'invalid'], ['/closesAt']]);
    const early = await opening(CLOSES - 61 * DAY);
    assert.deepEqual([codeOf(early), pointersOf(early)], [[422, 'invalid'], ['/closesAt']]);
    assert.equal((await desk.ask(`polls/${id}`)).status, 404);
    const opened = await opening(ASKED);
    assert.deepEqual([opened.status, opened.body['openedAt']], [200, new Date(ASKED).toISOString()]);
  });

  it('keeps its questions while people answer: only its words can be made better, and it is known which', async () => {
    const desk = await open();
    const id = await desk.opened();
    const [first, ...others] = programmeTalk().questions;
    const withFirst = (changes: object): PollDraft =>
      programmeTalk({ questions: [{ ...first!, ...changes }, ...others] as PollDraft['questions'] });
    const frozen: [string, PollDraft, string[]][] = [
      ['another option', withFirst({ options: [...first!.options, option('berg')] }), ['/questions/0/options']],
      ['another id', withFirst({ id: 'reis' }), ['/questions/0/id']],
      ['another order', withFirst({ options: first!.options.toReversed() }), optionPointers(0, 2)],
      ['another type', withFirst({ type: 'multiple' }), ['/questions/0/type']],
      ['another time', programmeTalk({ closesAt: '2026-12-15T17:00:00Z' }), ['/closesAt']],
      ['another promise', programmeTalk({ answerDue: '2027-01-12' }), ['/answerDue']],
      ['another way', programmeTalk({ channels: ['web', 'kiosk'] }), ['/channels']],
      ['another strength', programmeTalk({ strength: 1 }), ['/strength']],
      ['other results', programmeTalk({ showResults: 'live' }), ['/showResults']],
      ['another place', programmeTalk({ placeId: 'dorp' }), ['/placeId']],
      ['another question', programmeTalk({ questions: [first!, ...others.slice(1)] }), ['/questions']],
      ['who decides', programmeTalk({ whoDecides: { nl: 'De burgemeester.' } }), ['/whoDecides/nl']],
    ];
    for (const [what, draft, pointers] of frozen) {
      const refused = await desk.put(`polls/${id}`, draft, 2);
      assert.deepEqual(codeOf(refused), [409, 'poll_frozen'], what);
      assert.deepEqual(pointersOf(refused).toSorted(), pointers.toSorted(), what);
    }
    const before = await desk.record(id);
    const words = withFirst({ text: { nl: 'Waarheen gaan we?', fr: 'Où ?' }, help: { nl: 'Kies er één.' } });
    const saved = await desk.put(`polls/${id}`, words, 2);
    assert.deepEqual([saved.status, saved.body['version'], saved.headers.get('etag')], [200, 3, '"3"']);
    assert.deepEqual({ ...(await desk.record(id)), questions: 0, version: 0 }, { ...before, questions: 0, version: 0 });
    const shown = (await desk.ask(`polls/${id}`)).body['questions'] as { text: unknown }[];
    assert.deepEqual(shown[0]?.text, { nl: 'Waarheen gaan we?', fr: 'Où ?' });
    const rows = await desk.store.db
      .selectFrom('transitions')
      .select(['from_state', 'to_state', 'actor_role', 'data'])
      .where('entity_id', '=', id)
      .where('from_state', '=', 'open')
      .execute();
    const changed = ['/questions/0/text/nl', '/questions/0/text/fr', '/questions/0/help'];
    assert.deepEqual(
      rows.map(row => ({ ...row })),
      [{ from_state: 'open', to_state: 'open', actor_role: 'editor', data: JSON.stringify({ changed }) }],
    );
  });

  it('is written in all languages at once, and its words are mended also when its place has gone', async () => {
    const desk = await open();
    const languages = 'nl ar bg de en es fa fr pl ps ro ru so ti tr uk'.split(' ');
    const inAll = (text: string) => Object.fromEntries(languages.map(lang => [lang, `${text} (${lang})`]));
    const questions = Array.from({ length: 10 }, (_, index) => ({
      ...{ id: `v${index}`, type: 'choice', text: inAll('W'.repeat(110)), help: inAll('H'.repeat(190)) },
      options: Array.from({ length: 6 }, (_, place) => ({ id: `o${place}`, label: inAll(`Keuze ${place}`) })),
    }));
    const id = await desk.opened({ questions, placeId: 'wijk' });
    const { body } = await desk.ask(`polls/${id}`);
    assert.ok(JSON.stringify(body).length > 64 * 1024);
    await desk.store.db.deleteFrom('places').where('id', '=', 'wijk').execute();
    const mended = await desk.put(
      `polls/${id}`,
      programmeTalk({ questions, placeId: 'wijk', title: { nl: 'Beter' } }),
      2,
    );
    assert.equal(mended.status, 200);
    const large = await desk.put(`polls/${id}`, { ...programmeTalk(), owner: 'x'.repeat(600_000) }, 3);
    assert.deepEqual(codeOf(large), [413, 'too_large']);
  });

  it('stays as it was asked once it is closed, and is written by one editor at a time', async () => {
    const desk = await open();
    const id = await desk.draft();
    assert.deepEqual(codeOf(await desk.put(`polls/${id}`, programmeTalk())), [428, 'version_missing']);
    assert.deepEqual(codeOf(await desk.put(`polls/${id}`, programmeTalk(), 7)), [412, 'version_mismatch']);
    const both = await Promise.all([1, 1].map(seen => desk.put(`polls/${id}`, programmeTalk({ strength: 1 }), seen)));
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 412]);
    await desk.move(id, 'open');
    await desk.move(id, 'closed');
    const better = programmeTalk({ strength: 1, title: { nl: 'Beter' } });
    assert.deepEqual(codeOf(await desk.put(`polls/${id}`, better, 4)), [409, 'poll_frozen']);
    assert.deepEqual(codeOf(await desk.put('polls/abcdefgh', better, 1)), [404, 'not_found']);
    assert.deepEqual(codeOf(await desk.put('polls/%00', better, 1)), [404, 'not_found']);
  });

  it('goes where its states say and nowhere else; who asked owes an answer', async () => {
    const desk = await open();
    const id = await desk.draft();
    const allowed = async (to: string, more?: object) => {
      const refused = await desk.move(id, to, more);
      assert.deepEqual(codeOf(refused), [409, 'invalid_transition'], to);
      return refused.body['allowed'];
    };
    assert.deepEqual(await allowed('answered'), ['open', 'cancelled']);
    await desk.move(id, 'open');
    assert.deepEqual(await allowed('answered'), ['closed', 'cancelled']);
    await desk.move(id, 'closed');
    const reason = { data: { reason: { nl: 'Te weinig antwoorden.' } } };
    assert.deepEqual(await allowed('cancelled', reason), ['answered']);
    assert.deepEqual(await allowed('archived'), ['answered']);
    assert.deepEqual(codeOf(await desk.post(`polls/${id}/transitions`, { to: 'draft', version: 3 })), [422, 'invalid']);
    assert.deepEqual(codeOf(await desk.post(`polls/${id}/transitions`, { to: 'answered', version: 1 })), [
      412,
      'version_mismatch',
    ]);
    const asWorker = await desk.post(`polls/${id}/transitions`, { to: 'answered', version: 3 }, 'worker');
    assert.deepEqual(codeOf(asWorker), [403, 'forbidden']);
  });

  it('is cancelled with a reason that everybody reads, and then nothing is left of what was said', async () => {
    const desk = await open();
    const id = await desk.opened({ showResults: 'live' });
    await desk.castMany(6, id, { uitstap: { choice: 'zee' }, idee: { ideas: ['Een tuin'] } });
    assert.equal((await desk.results(id)).status, 200);
    for (const data of [undefined, {}, { reason: { fr: 'Non' } }, { reason: { nl: '85.07.30-033.28' } }, { why: 1 }]) {
      const refused = await desk.move(id, 'cancelled', data && { data });
      assert.deepEqual(codeOf(refused), [422, 'invalid'], JSON.stringify(data));
      for (const pointer of pointersOf(refused)) assert.match(pointer, /^\/data\/(reason|why)/);
    }
    const misplaced = await desk.move(id, 'closed', { data: { reason: { nl: 'x' } } });
    assert.deepEqual([codeOf(misplaced), pointersOf(misplaced)], [[422, 'invalid'], ['/data']]);
    await desk.move(id, 'cancelled', { data: { reason: { nl: 'De zaal is dicht.' } } });
    const { state, cancelReason } = (await desk.ask(`polls/${id}`)).body;
    assert.deepEqual([state, cancelReason], ['cancelled', { nl: 'De zaal is dicht.' }]);
    assert.deepEqual(codeOf(await desk.results(id)), [404, 'not_found']);
    for (const table of ['ballots', 'voter_marks', 'poll_ideas', 'poll_results'] as const)
      assert.deepEqual(await desk.store.db.selectFrom(table).selectAll().execute(), [], table);
  });

  it('is closed by the clock, once, and counts as closed before the clock comes by', async () => {
    const desk = await open();
    const id = await desk.opened();
    desk.clock.now = CLOSES - 1000;
    await desk.runJobs();
    assert.equal((await desk.record(id)).state, 'open');
    desk.clock.now = CLOSES;
    assert.equal((await desk.ask(`polls/${id}`)).body['state'], 'closed');
    const reason = { data: { reason: { nl: 'Te laat.' } } };
    assert.deepEqual(codeOf(await desk.move(id, 'cancelled', reason)), [412, 'version_mismatch']);
    assert.equal((await desk.results(id)).status, 404, 'being counted');
    const done = await Promise.all(['one', 'other'].map(server => runJobs(desk.store, server, pollJobs)));
    assert.deepEqual(done.flat().toSorted(), ['close-polls', 'count-polls'], 'of two servers one does each');
    const closed = await desk.record(id);
    assert.deepEqual([closed.state, closed.closedAt, closed.version], ['closed', '2026-12-14T17:00:00.000Z', 3]);
    await desk.runJobs();
    assert.equal((await desk.record(id)).version, 3);
    const rows = await desk.store.db
      .selectFrom('transitions')
      .select(['to_state', 'actor_role'])
      .where('entity_id', '=', id)
      .where('to_state', '=', 'closed')
      .execute();
    assert.deepEqual(
      rows.map(row => ({ ...row })),
      [{ to_state: 'closed', actor_role: 'clock' }],
    );
  });

  it('is answered only when each option of a question, or ideas, got a yes or no and a why', async () => {
    const desk = await open();
    const id = await desk.opened();
    assert.deepEqual(
      codeOf(await desk.reply(id, decisionsOn('uitstap', TRIP))),
      [409, 'invalid_transition'],
      'listen first',
    );
    await desk.move(id, 'closed');
    assert.deepEqual(codeOf(await desk.move(id, 'answered')), [409, 'reply_missing']);
    assert.equal((await desk.reply(id, decisionsOn('uitstap', ['zee', 'bos']))).status, 200, 'as far as it is written');
    assert.deepEqual(codeOf(await desk.move(id, 'answered')), [409, 'reply_missing'], 'nothing of the town');
    const unexplained = await desk.reply(id, decisionsOn('uitstap', TRIP, { why: { fr: 'Oui' } }));
    assert.deepEqual([codeOf(unexplained), pointersOf(unexplained)[0]], [[422, 'invalid'], '/decisions/0/why/nl']);
    const strange = await desk.reply(id, decisionsOn('uitstap', ['maan']));
    assert.deepEqual(pointersOf(strange), ['/decisions/0/optionId']);
    const unplanned = await desk.reply(id, decisionsOn('uitstap', ['zee'], { activityId: '\u0000' }));
    assert.deepEqual(pointersOf(unplanned), ['/decisions/0/activityId']);
    assert.equal((await desk.ask(`polls/${id}`)).body['reply'], undefined, 'not yet');
    assert.equal((await desk.reply(id, decisionsOn('uitstap', TRIP))).status, 200);
    assert.equal((await desk.move(id, 'answered')).status, 200);
    const shown = (await desk.ask(`polls/${id}`)).body;
    assert.equal((shown['reply'] as { decisions: unknown[] }).decisions.length, 3);
    assert.deepEqual(codeOf(await desk.reply(id, { decisions: [] })), [409, 'reply_missing'], 'it is not taken back');
    const better = decisionsOn('uitstap', TRIP, { why: { nl: 'We hoorden jullie.' } });
    assert.equal((await desk.reply(id, better)).status, 200);
    assert.match(JSON.stringify((await desk.ask(`polls/${id}`)).body), /We hoorden jullie/);
    await desk.move(id, 'archived');
    assert.deepEqual(codeOf(await desk.reply(id, better)), [409, 'invalid_transition']);
  });

  it('is answered with lines about ideas as well', async () => {
    const desk = await open();
    const id = await desk.opened();
    await desk.move(id, 'closed');
    await desk.reply(id, { ideas: [{ doing: false, text: { nl: 'Een zwembad kan niet: te duur.' } }] });
    assert.equal((await desk.move(id, 'answered')).status, 200);
  });

  it('is found in what was planned from it, and nowhere else', async () => {
    const desk = await open();
    const chosen = async () => {
      const { items } = (await desk.ask('activities')).body as { items: { id: string; chosenInPoll?: string }[] };
      return items.map(({ id, chosenInPoll }) => [id, chosenInPoll]);
    };
    await upsert(desk.store, TOWN, {
      activities: [courseOf('bingo', { mode: 'none' }, { chosenInPoll: 'feed', version: 2 })],
    });
    assert.deepEqual(
      await chosen(),
      [
        ['bingo', undefined],
        ['koken', undefined],
      ],
      'a feed cannot say so',
    );
    const id = await desk.opened();
    await desk.move(id, 'closed');
    const [yes, no] = [
      decisionsOn('uitstap', TRIP, { activityId: 'koken' }).decisions,
      decisionsOn('wat', ['koken'], { verdict: 'no', activityId: 'bingo' }).decisions,
    ];
    await desk.reply(id, { decisions: [...yes, ...no] });
    assert.deepEqual(
      await chosen(),
      [
        ['bingo', undefined],
        ['koken', undefined],
      ],
      'not answered yet',
    );
    await desk.move(id, 'answered');
    assert.deepEqual(await chosen(), [
      ['bingo', undefined],
      ['koken', id],
    ]);
    assert.equal((await desk.ask('activities/koken')).body['chosenInPoll'], id);
    const { activities } = (await desk.ask('occurrences?from=2026-12-01&to=2026-12-02')).body as {
      activities: { id: string; chosenInPoll?: string }[];
    };
    assert.equal(activities.find(activity => activity.id === 'koken')?.chosenInPoll, id);
    const stored = await desk.store.db.selectFrom('activities').select('document').where('id', '=', 'koken').execute();
    assert.equal(stored.length, 1);
    assert.doesNotMatch(stored[0]!.document, /chosenInPoll/, 'it is never stored');
    await desk.move(id, 'archived');
    assert.equal((await desk.ask('activities/koken')).body['chosenInPoll'], id);
  });

  it('that waits for its answer too long comes first for who works here', async () => {
    const desk = await open();
    const [late, waiting, draft] = [
      await desk.opened({ answerDue: '2027-01-10' }),
      await desk.opened({ answerDue: '2027-01-13' }),
      await desk.draft(),
    ];
    for (const id of [late, waiting]) await desk.move(id, 'closed');
    const running = await desk.opened();
    const answered = await desk.opened();
    await desk.move(answered, 'closed');
    await desk.reply(answered, decisionsOn('uitstap', TRIP));
    await desk.move(answered, 'answered');
    const list = (query = '') => desk.ask(`inbox/polls${query}`, { as: 'editor' });
    desk.clock.now = Date.parse('2026-12-12T09:00:00Z');
    assert.deepEqual(idsOf(await list()), [late, waiting, running, draft, answered]);
    desk.clock.now = Date.parse('2027-01-12T09:00:00Z');
    assert.deepEqual(
      idsOf(await list()).slice(0, 3),
      [late, running, waiting],
      'two overdue ones, and one that is not',
    );
    assert.deepEqual(idsOf(await list('?state=draft,answered')), [draft, answered]);
    assert.deepEqual(codeOf(await list('?state=late')), [400, 'invalid_query']);
    assert.equal((await desk.ask('inbox/polls', { as: 'worker' })).status, 403);
    const { state, answerDue } = (await desk.ask(`polls/${late}`)).body;
    assert.deepEqual([state, answerDue], ['closed', '2027-01-10'], 'all that an element needs to say that it is late');
  });
});

const option = (id: string) => ({ id, label: { nl: `De ${id}` } });

const withDrafts = (options: PollDraft['questions'][number]['options']) =>
  options.map(one => ({ ...one, activityDraft: { title: { nl: `Uitstap naar ${one.id}` } } }));

const optionPointers = (...places: number[]) => places.map(place => `/questions/0/options/${place}/id`);

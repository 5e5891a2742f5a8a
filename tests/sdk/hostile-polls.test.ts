import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PollResults } from '../../src/schema/poll-results.ts';
import { Poll } from '../../src/schema/poll.ts';
import { createStekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import type { Polls } from '../../src/sdk/resources/polls.ts';
import { staticFiles } from '../../src/sdk/static-files.ts';
import { mutated, seeded } from '../support/mutation.ts';
import { answeredPoll, programmePoll, programmeResults } from '../support/programme-poll.ts';
import { QuickClock } from '../support/quick-clock.ts';

const BASE = 'https://stek.example/v1/ieper';
const ID = programmePoll.id;

interface Sources {
  /** Of a server that gives this to every question. */
  readonly server: Polls;
  /** Of a file that holds this. */
  readonly file: Polls;
}

const sourcesOf = (body: string, type = 'application/json'): Sources => {
  const fetch = async () => new Response(body, { headers: { 'content-type': type } });
  const clock = new QuickClock();
  const options = { fetch, clock, maxBytes: 1_000_000 };
  const clientOf = (transport: Parameters<typeof createStekClient>[0]['transport']) =>
    createStekClient({ transport, retry: 0 }).polls;
  return {
    server: clientOf(http(BASE, options)),
    file: clientOf(staticFiles({ polls: 'https://stad.example/poll.json' }, options)),
  };
};

/** Every way to read polls, each as data or as the word for why not. */
async function allOf({ server, file }: Sources) {
  const calls = [
    server.list(),
    server.get(ID),
    server.results(ID),
    file.list({ state: ['open', 'answered'], place: 'x' }),
    file.list(),
    file.get(ID),
    file.results(ID),
  ];
  const outcomes = await Promise.all(calls.map(call => call.result()));
  return outcomes.map(({ data, error }) => ({ data, refused: error?.code }));
}

/** How a refusal may be called, whatever is in the answer. */
const REFUSALS: readonly (string | undefined)[] = [undefined, 'invalid_response', 'not_found', 'forbidden'];

describe('Polls that are not what they should be', () => {
  for (const body of ['', '{', 'null', '[]', '5', '"x"', '{}', '{"items":null,"polls":null}', '\u0000', '{"polls":[{']) {
    it(`are refused as ${JSON.stringify(body)}`, async () => {
      const outcomes = await allOf(sourcesOf(body));
      assert.deepEqual(
        outcomes.map(({ refused }) => refused),
        Array.from({ length: 7 }, () => 'invalid_response'),
      );
    });
  }

  it('are refused as a page of a portal, and beyond the limit of bytes', async () => {
    const page = sourcesOf('<!doctype html><title>Log in</title>', 'text/html');
    const huge = sourcesOf(JSON.stringify({ ...programmePoll, title: { nl: 'x'.repeat(1_000_000) } }));
    for (const sources of [page, huge])
      assert.deepEqual(
        (await allOf(sources)).map(({ refused }) => refused),
        Array.from({ length: 7 }, () => 'invalid_response'),
      );
  });

  it('nested very deep never escape as a RangeError', async () => {
    for (const depth of [10_000, 100_000]) {
      const deep = `${'['.repeat(depth)}1${']'.repeat(depth)}`;
      const bodies = [
        deep,
        `{"items":[{"id":"${ID}","questions":${deep}}],"polls":[{"id":"${ID}","questions":${deep}}]}`,
        JSON.stringify({ ...programmePoll, reply: 5 }).replace('"reply":5', `"reply":${deep}`),
        JSON.stringify({ ...programmeResults, questions: 5 }).replace('"questions":5', `"questions":${deep}`),
      ];
      for (const body of bodies)
        for (const { refused } of await allOf(sourcesOf(body))) assert.ok(REFUSALS.includes(refused), refused);
    }
  });

  it('with members that cannot be made text are read all the same', async () => {
    const odd = { toString: 1, valueOf: 1 };
    for (const member of ['id', 'state', 'closesAt', 'placeId', 'showResults', 'version']) {
      const poll = { ...programmePoll, [member]: odd };
      for (const { refused } of await allOf(sourcesOf(JSON.stringify({ items: [poll], polls: [poll] }))))
        assert.ok(REFUSALS.includes(refused), `${member}: ${refused}`);
    }
  });

  it('with very many questions, options and texts are cut down to what fits, or left out', async () => {
    const option = programmePoll.questions[0]!.options[0]!;
    const many = { ...programmePoll, id: 'm4n5p6q7' };
    const questions = Array.from({ length: 900 }, (_, n) => ({ ...programmePoll.questions[0], id: `q${n}` }));
    const [first, ...others] = programmePoll.questions;
    const options = Array.from({ length: 900 }, (_, n) => ({ ...option, id: `o${n}` }));
    const wide = { ...programmePoll, questions: [{ ...first, options }, ...others] };
    const { items, warnings } = await sourcesOf(JSON.stringify({ items: [{ ...many, questions }, wide] })).server.list();
    assert.deepEqual(
      items.map(({ id, questions: kept }) => [id, kept.map(({ options: left }) => left.length)]),
      [[ID, [0, 2, 3, 0, 0]]],
    );
    assert.deepEqual(
      warnings.map(({ path, code }) => [path, code]),
      [
        ['/items/0/questions', 'invalid_value'],
        ['/items/0', 'item_skipped'],
        ['/items/1/questions/0/options', 'invalid_value'],
      ],
    );
  });

  it('keep markup as the text that it is, and no address that a link may not have', async () => {
    const [question, ...others] = programmePoll.questions;
    const [option] = question!.options;
    const script = '<img src=x onerror=alert(1)>';
    const poll = {
      ...programmePoll,
      title: { nl: script },
      questions: [
        {
          ...question,
          audio: { nl: 'javascript:alert(1)' },
          options: [{ ...option, image: { url: 'data:text/html,x', alt: '' } }],
        },
        ...others,
      ],
    };
    const read = await sourcesOf(JSON.stringify(poll)).server.get(ID);
    assert.equal(read.title.nl, script);
    assert.deepEqual(read.questions[0]!.audio, {});
    assert.deepEqual(read.questions[0]!.options, [option]);
  });

  it('changed in 1,000 ways give what the schemas say, or `invalid_response`', async () => {
    const random = seeded(20261130);
    const outcomes = { data: 0, refused: 0 };
    for (let n = 0; n < 1000; n++) {
      const one = n % 2 ? programmePoll : answeredPoll;
      const poll = mutated(structuredClone(one), random);
      const results = mutated(structuredClone(programmeResults), random);
      const got = await allOf(
        sourcesOf(JSON.stringify(n % 3 ? { polls: [poll], results: { [ID]: results } } : (poll ?? null))),
      );
      const asked = sourcesOf(JSON.stringify(results ?? null)).server.results(ID);
      const { data, error } = await asked.result();
      if (data) assert.ok(PollResults.safeParse(data).success, JSON.stringify(results));
      got.push({ data: undefined, refused: error?.code });
      for (const { data: read, refused } of got) {
        assert.ok(REFUSALS.includes(refused), `${refused}: ${JSON.stringify(poll)}`);
        outcomes[refused ? 'refused' : 'data'] += 1;
        const polls = read && 'items' in read ? read.items : read && 'title' in read ? [read] : [];
        for (const item of polls) assert.ok(Poll.safeParse(item).success, JSON.stringify(poll));
      }
    }
    assert.ok(outcomes.data > 1500 && outcomes.refused > 1000, JSON.stringify(outcomes));
  });

  it('changed in 300 ways end no watching', async () => {
    const random = seeded(7);
    let turn = 0;
    const fetch: typeof globalThis.fetch = async () => {
      turn += 1;
      const body = turn % 3 === 1 ? programmePoll : (mutated(structuredClone(answeredPoll), random) ?? null);
      return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    };
    const { polls } = createStekClient({ transport: http(BASE, { fetch }), retry: 0 });
    let seen = 0;
    for await (const { poll } of polls.watch(ID, { clock: new QuickClock() })) {
      assert.ok(Poll.safeParse(poll).success);
      seen += 1;
      if (turn > 300) break;
    }
    assert.ok(seen > 100, String(seen));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/feeds/feed.ts';
import { readFeedAside } from '../../src/server/import/read-feed-aside.ts';
import { courseOf } from '../support/sign-up-desk.ts';

const encoder = new TextEncoder();

/** A feed in pieces, as they come over the line; it breaks off where a test says so. */
async function* inPieces(text: string, failure?: Error): AsyncGenerator<Uint8Array> {
  const bytes = encoder.encode(text);
  for (let from = 0; from < bytes.length; from += 60_000) yield bytes.slice(from, from + 60_000);
  if (failure) throw failure;
}

const json = (count: number): string =>
  JSON.stringify({
    activities: [
      ...Array.from({ length: count }, (_, number) => courseOf(`les-${number}`, { mode: 'optional' })),
      { id: 'kapot' },
    ],
    places: [],
  });

const ics = (count: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:test',
    ...Array.from({ length: count }, (_, number) => [
      'BEGIN:VEVENT',
      `UID:${number}@feed.example`,
      'DTSTART:20261201T090000Z',
      'DTEND:20261201T100000Z',
      `SUMMARY:Activiteit ${number}`,
      `DESCRIPTION:${'Samen eten. '.repeat(30)}`,
      'END:VEVENT',
    ]).flat(),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('A feed that is read beside the server', () => {
  for (const [name, text] of [
    ['a small file of ours', json(3)],
    ['a large file of ours', json(3000)],
    ['a small calendar', ics(3)],
    ['a large calendar', ics(1000)],
  ] as const) {
    it(`gives what it gives elsewhere: ${name}`, async () => {
      const aside = await readFeedAside(inPieces(text), { url: 'https://feed.example/agenda' });
      const elsewhere = await readFeed(inPieces(text), { url: 'https://feed.example/agenda' });
      assert.ok(aside.activities.length >= 3);
      assert.deepEqual(aside, elsewhere);
    });

    it(`says the same when it breaks off: ${name}`, async () => {
      const half = text.slice(0, text.length / 2);
      const aside = await readFeedAside(inPieces(half, new Error('reset')), {});
      const elsewhere = await readFeed(inPieces(half, new Error('reset')), {});
      assert.ok(aside.warnings.length > 0);
      assert.deepEqual(aside, elsewhere);
    });
  }
});

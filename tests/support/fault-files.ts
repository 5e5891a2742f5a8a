import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readFeed } from '../../src/feeds/feed.ts';
import { readIcs } from '../../src/feeds/ics/read.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { writeIcs } from '../../src/feeds/ics/write.ts';
import type { Feed } from '../../src/schema/programme.ts';
import { sharedDataMissing, sharedFile } from './shared-data.ts';

export const NOW = Date.UTC(2026, 10, 22);
const OWN = new URL('../feeds/faults/', import.meta.url);
const YEAR = { from: '2026-01-01', to: '2027-01-01' };

/** The dates of a feed as people read them: start, end, title, and whether it is off. */
export const shown = (feed: Feed, window = YEAR): string[] =>
  occurrencesOf(feed, { ...window, now: NOW, holidays: [] }).occurrences.map(
    ({ localStart, localEnd, status, title, activityId }) => {
      const words = title ?? feed.activities.find(({ id }) => id === activityId)?.title;
      return `${localStart} ${localEnd} ${words?.['nl']}${status === 'cancelled' ? ' cancelled' : ''}`;
    },
  );

/** Our own files of a row are shown as they say, as they stand and when they are read in small letters, shuffled or written again. */
export function ownFiles(row: string, least: number): void {
  const files = readdirSync(OWN).filter(name => name.startsWith(`${row}-`));
  it(`has ${least} files of its own`, () => assert.equal(files.length, least));
  for (const name of files) {
    const text = readFileSync(new URL(name, OWN), 'utf8');
    const right = [...text.matchAll(/^X-RIGHT-ANSWER:(.*)\r$/gm)].map(([, answer]) => answer!.replaceAll('\\n', '\n'));
    const feed = readIcsText(text, { now: NOW });
    it(`${name} is shown as it says`, async () => {
      assert.ok(right.length > 0);
      assert.deepEqual(shown(feed), right);
      assert.deepEqual(await readIcs(text, { now: NOW }), feed, 'with only the parts that it needs');
    });
    it(`${name} is the same when we write it and read it again`, () => {
      assert.deepEqual(shown(readIcsText(writeIcs(feed), { now: NOW })), right);
    });
  }
}

/** A file of the shared data gives these dates; skipped where that is not there. */
export function sharedCase(name: string, right: string[], window = YEAR): void {
  it(`${name} of the shared data is shown right`, { skip: sharedDataMissing }, async () => {
    assert.deepEqual(shown(await readFeed(sharedFile(`ics-faults/${name}.ics`), { now: NOW }), window), right);
  });
}

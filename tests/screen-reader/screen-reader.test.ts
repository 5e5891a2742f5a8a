import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { DEMO_NOW } from '../support/demo-app.ts';
import { missingPackages } from './desktop.ts';
import type { HeardBrowser } from './open-browser.ts';
import { ScreenReader } from './screen-reader.ts';
import { openTown, type Town } from './town.ts';
import { follow, type Visit } from './visit.ts';

const folder = (name: string): URL => new URL(`${name}/`, import.meta.url);

/** What each file of `visits` exports under this name. */
const VISITS = await Promise.all(
  readdirSync(folder('visits')).map(
    async file => ((await import(new URL(file, folder('visits')).href)) as { visits: readonly Visit[] }).visits,
  ),
).then(lists => lists.flat());

/** `WRITE=1` writes the transcripts anew; `ONLY=poll` follows those whose name begins so; `BROWSER=firefox` listens to another one. */
const { WRITE, ONLY = '' } = process.env;
const BROWSER: HeardBrowser = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chromium';
const followed = VISITS.filter(({ name }) => name.startsWith(ONLY));

/** Lines of a transcript that were heard otherwise now: no fault, when all that is asked for was said. */
const otherwise = (before: string, now: string): string[] => {
  const lines = before.split('\n');
  return now
    .split('\n')
    .flatMap((line, index) => (line === lines[index] ? [] : [`Line ${index + 1}, heard otherwise: ${line.trim()}`]));
};

const missing = missingPackages();
const skip = missing.length > 0 && `Needs: apt-get install --no-install-recommends ${missing.join(' ')}`;

describe('With a screen reader', { skip }, () => {
  const started = performance.now();
  const now = (): number => DEMO_NOW.getTime() + performance.now() - started;
  let town: Town;
  let reader: ScreenReader;
  before(async () => {
    town = await openTown(now, new Map(VISITS.flatMap(({ path, embed }) => (embed ? [[path, embed]] : []))));
    reader = await ScreenReader.start(BROWSER, now());
  });
  after(async () => {
    await (reader as ScreenReader | undefined)?.stop();
    await (town as Town | undefined)?.stop();
  });

  it('every visit has a name of its own, and every transcript its visit', () => {
    assert.ok(followed.length > 0, `No visit begins with “${ONLY}”.`);
    const names = VISITS.map(({ name }) => name).toSorted();
    assert.deepEqual(names, [...new Set(names)]);
    const written = readdirSync(folder('transcripts')).map(file => file.replace('.txt', ''));
    if (!WRITE) assert.deepEqual(written.toSorted(), names, 'WRITE=1 writes what is missing.');
  });

  for (const visit of followed) {
    it(visit.task, async test => {
      const first = await follow(visit, reader, town.url);
      // What is spoken twice or not at all under load is heard once more, as unsteady tests of browsers are run once more.
      const { text, faults } = first.faults.length === 0 ? first : await follow(visit, reader, town.url);
      // At the beginning of a line, where the summary of `.ci/run` looks for it.
      if (first.faults.length > 0 && faults.length === 0)
        console.log(`unsteady: screen reader, ${visit.name}, ${first.faults.join('; ')}`);
      const file = fileURLToPath(new URL(`${visit.name}.txt`, folder('transcripts')));
      if (WRITE) writeFileSync(file, text);
      else if (existsSync(file)) for (const line of otherwise(readFileSync(file, 'utf8'), text)) test.diagnostic(line);
      assert.deepEqual(faults, [], text);
    });
  }
});

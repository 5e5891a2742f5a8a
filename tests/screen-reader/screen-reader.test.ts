import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { DEMO_NOW } from '../support/demo-app.ts';
import { missingPackages } from './desktop.ts';
import { ScreenReader } from './screen-reader.ts';
import { openTown, type Town } from './town.ts';
import { follow, type Visit } from './visit.ts';
import { POLL_VISITS } from './visits/poll-visits.ts';

const VISITS: readonly Visit[] = [...POLL_VISITS];

/** `WRITE=1` writes the transcripts anew; `ONLY=poll` follows those whose name begins so. */
const { WRITE, ONLY = '' } = process.env;

const missing = missingPackages();
const skip = missing.length > 0 && `Needs: apt-get install --no-install-recommends ${missing.join(' ')}`;

describe('With a screen reader', { skip }, () => {
  const started = performance.now();
  const now = (): number => DEMO_NOW.getTime() + performance.now() - started;
  let town: Town;
  let reader: ScreenReader;
  before(async () => {
    town = await openTown(now);
    reader = await ScreenReader.start(now());
  });
  after(async () => {
    await (reader as ScreenReader | undefined)?.stop();
    await (town as Town | undefined)?.stop();
  });

  for (const visit of VISITS.filter(({ name }) => name.startsWith(ONLY))) {
    it(visit.task, async test => {
      const first = await follow(visit, reader, town.url);
      // What is spoken twice or not at all under load is heard once more, as unsteady tests of browsers are run once more.
      const { text, faults } = first.faults.length === 0 ? first : await follow(visit, reader, town.url);
      if (first.faults.length > 0) test.diagnostic(`Unsteady: ${first.faults.join('; ')}`);
      const file = fileURLToPath(new URL(`transcripts/${visit.name}.txt`, import.meta.url));
      if (WRITE) writeFileSync(file, text);
      else if (existsSync(file) && readFileSync(file, 'utf8') !== text) test.diagnostic(`Heard otherwise: ${text}`);
      assert.deepEqual(faults, [], text);
    });
  }
});

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readDefaults } from '../../src/domain/activity-defaults.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { ACTIVITY_FIELDS, EXCEPTION_FIELDS, propertyFor } from '../../src/feeds/ics/stek-extension-fields.ts';
import { readStekJson } from '../../src/feeds/stek-json.ts';
import { isDrawing } from '../../src/pictograms/drawing.ts';
import { writeActivity, writeFlyer } from '../../src/schema/write.ts';
import { createStekClient, http } from '../../src/sdk/index.ts';
import { ended, startServer, stek } from '../support/cli.ts';
import { calendar, event } from '../support/ics-text.ts';

const PAGE = readFileSync(new URL('../../docs/own-calendar.md', import.meta.url), 'utf8');

/** The examples of the page, in its order. */
const EXAMPLES = [...PAGE.matchAll(/```([\w ]+)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({
  kind,
  text: text.trim(),
}));
const ofKind = (kind: string): string[] => EXAMPLES.filter(one => one.kind === kind).map(({ text }) => text);
const theOne = (kind: string): string => {
  assert.equal(ofKind(kind).length, 1, kind);
  return ofKind(kind)[0]!;
};

/** An example as a file: lines of an event stand in one. */
const fileOf = (text: string): string => {
  const lines = text.split('\n');
  if (lines[0] === 'BEGIN:VCALENDAR') return lines.join('\r\n');
  const when = ['DTSTART;TZID=Europe/Brussels:20261201T113000', 'DTEND;TZID=Europe/Brussels:20261201T133000'];
  return calendar(event(...when, ...lines));
};

describe('On the page about an own calendar', () => {
  const pairs = EXAMPLES.flatMap(({ kind, text }, index) =>
    kind === 'ics' ? [{ ics: text, shown: EXAMPLES[index + 1] }] : [],
  );

  for (const { ics, shown } of pairs)
    it(`these lines give what stands below them: ${ics.split('\n').find(line => line.startsWith('X-STEK')) ?? ics}`, () => {
      assert.equal(shown?.kind, 'json');
      const { activities, warnings, complete } = readIcsText(fileOf(ics));
      assert.deepEqual(warnings, []);
      assert.ok(complete);
      const wanted = JSON.parse(shown.text) as Record<string, unknown>;
      const found = activities[0] as unknown as Record<string, unknown>;
      assert.deepEqual(Object.fromEntries(Object.keys(wanted).map(name => [name, found[name]])), wanted);
    });

  it('each field of ours has an example', () => {
    assert.ok(pairs.length >= 11, String(pairs.length));
    const written = new Set([...PAGE.matchAll(/^(X-STEK-[A-Z-]+):/gm)].map(([, name]) => name));
    const ours = [...ACTIVITY_FIELDS, ...EXCEPTION_FIELDS].map(propertyFor);
    assert.deepEqual(
      [...written].sort(),
      [...new Set([...ours, 'X-STEK-PLACE', 'X-STEK-SKIP', 'X-STEK-STATUS'])].sort(),
    );
  });

  it('our own JSON gives these dates', () => {
    const { activities, warnings, complete } = readStekJson(JSON.parse(theOne('json own')));
    assert.deepEqual([warnings, complete], [[], true]);
    assert.equal(activities.length, 3);
    for (const activity of activities) assert.ok(writeActivity(activity).ok, activity.id);
    const window = { from: '2026-12-01', to: '2027-01-01', now: Date.parse('2026-11-28T09:00:00Z') };
    const dates = occurrencesOf({ activities }, window).occurrences;
    assert.equal(
      dates.map(({ localStart, activityId, status }) => `${localStart} ${activityId} ${status}`).join('\n'),
      theOne('dates'),
    );
  });

  it('the draft of a flyer is one that a server takes', () => {
    assert.equal(writeFlyer(JSON.parse(theOne('json draft'))).ok, true);
  });

  it('each attribute can be used', () => {
    const attributes = [...theOne('html').matchAll(/\s((?:contact|default|pictogram)-[a-z-]+)="([^"]*)"/g)];
    assert.equal(attributes.length, 8);
    const written = attributes.map(([, name = '', value]) => [
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]);
    const { unusable, defaults } = readDefaults(Object.fromEntries(written) as object);
    assert.deepEqual(unusable, []);
    assert.deepEqual(defaults.pictogramWords, { soup: ['ribollita', 'minestr-'], walk: ['rondje kerk'] });
    const drawing = /soup: (\['M[^\]]*\])/.exec(theOne('js'))?.[1]?.replaceAll("'", '"');
    assert.ok(isDrawing(JSON.parse(drawing ?? '')));
  });
});

describe('The commands on the page about an own calendar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'own-calendar-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('bring in an agenda for which people of the site can sign up', async () => {
    writeFileSync(join(folder, 'agenda.ics'), fileOf(theOne('ics agenda')));
    const commands = theOne('sh').split('\n');
    assert.equal(commands.length, 3);
    for (const line of commands) {
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
      const args = words.slice(1).map(word => (word === 'agenda.ics' ? join(folder, word) : word));
      const { code, stderr } = await stek([...args, '--data', folder]);
      assert.equal(code, 0, `${line}\n${stderr}`);
    }
    const { child, url } = await startServer(['--data', folder]);
    try {
      const client = createStekClient({ transport: http(`${url}/v1/ieper`) });
      const { activities } = await client.activities.programme({ from: '2027-03-01', to: '2027-04-01' });
      assert.deepEqual(
        activities.map(({ signUp }) => signUp),
        [{ mode: 'required', capacity: 12 }],
      );
      assert.equal(client.capabilities.signUp, true);
      const asked = (origin: string) =>
        fetch(`${url}/v1/ieper/sign-ups`, {
          method: 'POST',
          headers: { origin, 'content-type': 'application/json' },
          body: '{}',
        });
      assert.equal((await asked('https://other.example')).status, 403);
      assert.notEqual((await asked('https://www.ieper.example')).status, 403);
    } finally {
      child.kill();
      await ended(child);
    }
  });
});

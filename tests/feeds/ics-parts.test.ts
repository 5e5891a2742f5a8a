import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { ComponentReader } from '../../src/feeds/ics/component-reader.ts';
import { Diagnostics } from '../../src/feeds/ics/diagnostics.ts';
import { ICS_LIMITS } from '../../src/feeds/ics/limits.ts';
import { neededParts } from '../../src/feeds/ics/parts.ts';
import { readIcs } from '../../src/feeds/ics/read.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { writeIcs } from '../../src/feeds/ics/write.ts';
import { finishAtOnce } from '../../src/domain/work.ts';
import { Unfolder } from '../../src/feeds/ics/unfold.ts';
import { isCanonical } from '../../src/sdk/canonical-guard.ts';
import { calendar, event } from '../support/ics-text.ts';
import { sharedDataMissing, sharedFile, sharedFiles } from '../support/shared-data.ts';

const OPTIONS = { now: Date.UTC(2026, 10, 22) };

const BRUSSELS = 'DTSTART;TZID=Europe/Brussels:20261201T090000';

/** One event, and the parts that are loaded for it. */
const CASES: [parts: string[], ...lines: string[]][] = [
  [[], BRUSSELS, 'RRULE:FREQ=WEEKLY', 'EXDATE;TZID=Europe/Brussels:20261208T090000', 'LOCATION:Markt 1, 8900 Ieper'],
  [['zones'], 'DTSTART;TZID=Romance Standard Time:20261201T090000'],
  [['markup'], BRUSSELS, 'DESCRIPTION:<p>Soep &amp; brood</p>'],
  [['markup'], BRUSSELS, 'LOCATION:Soep &amp\\; brood\\, Markt 1'],
  [['markup', 'optional'], BRUSSELS, 'CONTACT:<b>Balie</b>\\, 057 12 34 56'],
  [['changes', 'markup'], BRUSSELS, 'RECURRENCE-ID:20261201T080000Z', 'COMMENT:Soep &amp\\; brood'],
  [['optional'], BRUSSELS, 'URL:https://stek.example/?week=1&dag=2'],
  [['stekExtension'], BRUSSELS, 'X-STEK-PRICE:2.50', 'X-STEK-SKIP:school-holidays'],
  [['optional'], BRUSSELS, 'RRULE:FREQ=WEEKLY;COUNT=3', 'RRULE:FREQ=DAILY;COUNT=2'],
  [['optional'], BRUSSELS, 'CATEGORIES:senioren', 'CONTACT:Balie\\, 057 12 34 56'],
  [['changes'], BRUSSELS, 'RECURRENCE-ID:20261201T080000Z'],
  [['optional'], BRUSSELS, 'DURATION:PT90M'],
  [['optional'], BRUSSELS, 'RDATE;VALUE=PERIOD:20261202T090000/PT2H'],
  [['optional'], 'DTSTART:99991231T230000', 'DURATION:P2D'],
];

describe('the parts of the calendar reader', () => {
  it('are loaded only for a feed that needs them', () => {
    for (const [parts, ...lines] of CASES) assert.deepEqual([...partsFor(lines)].sort(), parts, lines.join('\n'));
  });

  it('that are loaded read the same as all parts together', async () => {
    for (const [, ...lines] of CASES) {
      const text = calendar(event(...lines));
      assert.deepEqual(await readIcs(text, OPTIONS), readIcsText(text, OPTIONS), text);
    }
  });

  it('do so for every calendar in the wild', { skip: sharedDataMissing }, async () => {
    const files = sharedFiles('ics-dev', '.ics');
    assert.ok(files.length > 50);
    for (const path of files) {
      const text = new TextDecoder().decode(sharedFile(path));
      assert.deepEqual(await readIcs(text, OPTIONS), readIcsText(text, OPTIONS), path);
    }
  });
});

describe('a calendar read by who can tell without the schemas what is sound', () => {
  const told = { ...OPTIONS, isSound: isCanonical };
  const place = (json: string) => `X-STEK-PLACE:${json.replaceAll(',', '\\,')}`;
  const own = [
    'X-STEK-PRICE:2.50',
    'X-STEK-SIGN-UP:{"mode":"required"\\,"capacity":12}',
    'X-STEK-SIGN-UP:{"mode":"required"\\,"capacity":12\\,"confirm":"contact"}',
    'X-STEK-SIGN-UP:{"mode":"required"\\,"confirm":"neighbour"}',
    'X-STEK-TITLE:null',
    'X-STEK-TITLE:{"nl":7}',
    'X-STEK-TITLE:7',
    'X-STEK-PICTOGRAMS:["soep"\\,7]',
    place('{"id":"p","name":"Dorpshuis"}'),
    place('{"id":"p"}'),
    place('{"id":7,"name":" "}'),
    place('null'),
    place('"x"'),
  ];

  it('comes out the same, whatever it holds', async () => {
    for (const line of own) {
      const one = event(BRUSSELS, 'LOCATION:Markt 1\\, 8900 Ieper', line);
      const text = calendar(one, one.replace('UID:soep', 'UID:2'), event('UID:3', BRUSSELS, own[6]!));
      assert.deepEqual(await readIcs(text, told), readIcsText(text, OPTIONS), text);
    }
    for (const [, ...lines] of CASES) {
      const text = calendar(event(...lines));
      assert.deepEqual(await readIcs(text, told), readIcsText(text, OPTIONS), text);
    }
  });

  it('does so for every calendar in the wild', { skip: sharedDataMissing }, async () => {
    for (const path of sharedFiles('ics-dev', '.ics')) {
      const text = new TextDecoder().decode(sharedFile(path));
      assert.deepEqual(await readIcs(text, told), readIcsText(text, OPTIONS), path);
    }
  });

  it('does so for what our own writer writes', async () => {
    const text = writeIcs(demoMunicipality());
    const read = await readIcs(text, told);
    assert.ok(read.activities.length > 10);
    assert.deepEqual(read, readIcsText(text, OPTIONS));
  });
});

function partsFor(lines: readonly string[]): Set<string> {
  const components = new ComponentReader(ICS_LIMITS, new Diagnostics(), OPTIONS.now);
  const unfolder = new Unfolder(ICS_LIMITS.lineLength);
  for (const line of unfolder.push(calendar(event(...lines)))) components.add(line);
  finishAtOnce(components.end());
  return finishAtOnce(neededParts(components.events));
}

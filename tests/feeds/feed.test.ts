import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/feeds/feed.ts';
import { readIcs } from '../../src/feeds/ics/read.ts';
import { readStekJson } from '../../src/feeds/stek-json.ts';
import { calendar, event } from '../support/ics-text.ts';

const activity = {
  id: 'soep',
  title: { nl: 'Soep' },
  schedule: { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' },
};
const ics = calendar(event('DTSTART:20261201', 'SUMMARY:Één kom soep'));
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of [...`\ufeff${text}`].entries()) view.setUint16(index * 2, unit.charCodeAt(0), !bigEndian);
  return bytes;
};
const latin1 = (text: string) => Uint8Array.from([...text], character => character.charCodeAt(0));
const titleOf = async (body: Parameters<typeof readFeed>[0], contentType?: string) =>
  (await readFeed(body, { contentType })).activities[0]?.title['nl'];

describe('a feed', () => {
  it('is known by its content, whatever its content type says', async () => {
    assert.equal(await titleOf(ics, 'text/html'), 'Één kom soep');
    assert.equal(await titleOf(`\ufeff\n  ${JSON.stringify({ activities: [activity] })}`, 'text/calendar'), 'Soep');
    assert.equal(await titleOf(JSON.stringify([activity])), 'Soep');
    assert.equal(
      await titleOf(JSON.stringify({ '@type': 'Event', name: 'Soep', startDate: '2026-12-01T09:00:00+01:00' })),
      'Soep',
    );
  });

  it('is read in UTF-8, UTF-16, Latin-1 and the charset it declares', async () => {
    assert.equal(await titleOf(new TextEncoder().encode(`\ufeff${ics}`)), 'Één kom soep');
    assert.equal(await titleOf(utf16(ics, false)), 'Één kom soep');
    assert.equal(await titleOf(utf16(ics, true)), 'Één kom soep');
    assert.equal(await titleOf(latin1(ics)), 'Één kom soep');
    const polish = new Uint8Array([
      ...latin1('BEGIN:VEVENT\nDTSTART:20261201\nSUMMARY:'),
      0xb3,
      0xb9,
      ...latin1('\nEND:VEVENT'),
    ]);
    assert.equal(await titleOf(polish, 'text/calendar; charset=windows-1250'), 'łą');
  });

  it('keeps its characters where a fold or a stray byte breaks one', async () => {
    const folded = [
      ...new TextEncoder().encode('BEGIN:VEVENT\r\nDTSTART:20261201\r\nSUMMARY:Één kom soep\r\nEND:VEVENT'),
    ];
    folded.splice(folded.indexOf(0xc3) + 1, 0, 13, 10, 32);
    assert.equal(await titleOf(new Uint8Array(folded)), 'Één kom soep');
    const stray = [...new TextEncoder().encode(ics)];
    stray.splice(stray.indexOf(0xc3), 0, 0xff);
    assert.equal(await titleOf(new Uint8Array(stray)), '\ufffdÉén kom soep');
  });

  const unusable: [name: string, body: string | Uint8Array, code: string, words: RegExp][] = [
    ['that is empty', '', 'empty_feed', /is empty/],
    ['of spaces', ' \r\n\t', 'empty_feed', /is empty/],
    ['that is a login page', '<!DOCTYPE html><title>Inloggen</title>', 'html_instead_of_feed', /log in.*\.ics/],
    ['that is RSS', '<?xml version="1.0"?><rss/>', 'unsupported_format', /XML/],
    ['that is an address book', 'BEGIN:VCARD\nFN:x\nEND:VCARD', 'unsupported_format', /vCard/],
    ['that is packed', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'unsupported_format', /packed/],
    ['that is compressed and breaks off', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), 'stream_broken', /to the end/],
    ['that is an error', '{"title":"Not found","status":404}', 'error_answer', /Not found/],
    ['that is half JSON', '{"activities":[', 'invalid_json', /comma, quote or bracket/],
    ['that is other JSON', '{"hello":"world"}', 'unsupported_format', /neither/],
    ['that is jCal', '["vcalendar",[],[]]', 'unsupported_format', /jCal/],
    ['that is a sentence', 'Zomaar een zin.', 'not_a_calendar', /BEGIN:VCALENDAR/],
  ];
  for (const [name, body, code, words] of unusable) {
    it(`${name} is explained in plain words`, async () => {
      const feed = await readFeed(body);
      assert.deepEqual(
        feed.warnings.map(one => one.code),
        [code],
      );
      assert.match(feed.warnings[0]!.detail, words);
      assert.deepEqual(feed.activities, []);
    });
  }

  it('is named in a warning without what is secret in its address', async () => {
    const feed = await readFeed('', { url: 'https://lotte:geheim@stek.example/agenda.ics?token=geheim#x' });
    assert.match(feed.warnings[0]!.detail, /^https:\/\/stek\.example\/agenda\.ics is empty/);
  });

  it('nested a hundred thousand deep, or with keys of a prototype, harms nothing', async () => {
    for (const body of [
      '['.repeat(1e5) + ']'.repeat(1e5),
      `{"activities":[${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}]}`,
    ]) {
      assert.deepEqual((await readFeed(body)).activities, []);
    }
    const deep = `{"@type":"Event","name":${'{"nl":'.repeat(1e5)}1${'}'.repeat(1e5)},"startDate":"2026-12-01","__proto__":{"polluted":1}}`;
    await readFeed(deep);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

describe('our own JSON', () => {
  it('shows good activities beside bad ones, and keeps the last of two with one id', () => {
    const feed = readStekJson({
      activities: [activity, { id: 'kapot' }, { ...activity, title: { nl: 'Nieuw' } }],
      places: [{ id: 'p', name: 'Dorpshuis' }, 7],
    });
    assert.deepEqual(
      feed.activities.map(({ title }) => title['nl']),
      ['Nieuw'],
    );
    assert.equal(feed.places.length, 1);
    assert.ok(feed.warnings.some(({ path }) => path.startsWith('/activities/1')));
    assert.ok(feed.warnings.some(({ code }) => code === 'duplicate_id'));
  });

  it('is also an answer of the server with items', () => {
    assert.equal(readStekJson({ items: [activity] }).activities.length, 1);
  });

  it('in a time zone that there is not is read in Brussels with a warning; a Windows name is understood', () => {
    const on = (tz: string) => readStekJson([{ ...activity, schedule: { ...activity.schedule, tz } }]);
    const unknown = on('Mars/Base');
    assert.equal(unknown.activities[0]!.schedule.tz, 'Europe/Brussels');
    assert.deepEqual(
      unknown.warnings.map(({ path, code }) => [path, code]),
      [['/0/schedule/tz', 'unknown_time_zone']],
    );
    assert.match(unknown.warnings[0]!.detail, /"Mars\/Base" is not known.*Use an IANA name/);
    assert.deepEqual(
      [on('Romance Standard Time').activities[0]!.schedule.tz, on('UTC').warnings],
      ['Europe/Paris', []],
    );
  });

  it('without a title is shown as untitled, with a warning', () => {
    const { activities, warnings } = readStekJson({ activities: [{ ...activity, title: {} }] });
    assert.equal(activities[0]!.title['nl'], 'Zonder titel');
    assert.deepEqual(
      warnings.map(({ path, code }) => [path, code]),
      [['/activities/0/title', 'missing_title']],
    );
  });

  it('with nothing to see in its title is shown as untitled, with a warning', async () => {
    for (const nothing of ['\u200b', ' \u2060\ufeff\u00a0', '\u3164\u2800\u00ad', '\u0000\u200d']) {
      const { activities, warnings } = readStekJson({ activities: [{ ...activity, title: { nl: nothing } }] });
      assert.equal(activities[0]!.title['nl'], 'Zonder titel', JSON.stringify(nothing));
      assert.ok(warnings.some(({ code }) => code === 'missing_title'));
      const read = await readIcs(calendar(event('DTSTART:20261201', `SUMMARY:${nothing}`)));
      assert.equal(read.activities[0]!.title['nl'], 'Zonder titel', JSON.stringify(nothing));
    }
    const family = '\u200bSoep 👨\u200d👩\u200d👧';
    assert.equal(
      readStekJson({ activities: [{ ...activity, title: { nl: family } }] }).activities[0]!.title['nl'],
      family,
    );
  });

  it('that is something else gives a warning', async () => {
    for (const json of [null, 7, 'x', {}, { activities: 'x' }]) assert.equal(readStekJson(json).warnings.length, 1);
    assert.deepEqual((await readIcs('')).activities, []);
  });
});

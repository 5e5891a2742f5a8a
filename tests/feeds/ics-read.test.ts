import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readIcs } from '../../src/feeds/ics/read.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { calendar, event } from '../support/ics-text.ts';

const NOW = Date.UTC(2026, 10, 22);
const read = (...parts: string[]) => readIcsText(calendar(...parts), { now: NOW });
const codes = (feed: ReturnType<typeof read>) => feed.warnings.map(({ code }) => code);

/** The schedule of the only event. */
function schedule(...lines: string[]) {
  const feed = read(event(...lines));
  assert.equal(feed.activities.length, 1);
  return feed.activities[0]!.schedule;
}

describe('the schedule of an event', () => {
  it('keeps the clock of its time zone', () => {
    assert.deepEqual(
      schedule('DTSTART;TZID=Europe/Brussels:20261201T090000', 'DTEND;TZID=Europe/Brussels:20261201T163000'),
      {
        start: '2026-12-01T09:00',
        end: '2026-12-01T16:30',
        tz: 'Europe/Brussels',
      },
    );
  });

  it('reads floating times in Brussels', () => {
    assert.equal(schedule('DTSTART:20261201T090000', 'DTEND:20261201T100000').tz, 'Europe/Brussels');
  });

  it('keeps UTC as a clock of its own', () => {
    assert.deepEqual(schedule('DTSTART:20261201T080000Z', 'DTEND:20261201T090000Z'), {
      start: '2026-12-01T08:00',
      end: '2026-12-01T09:00',
      tz: 'UTC',
    });
  });

  it('writes the end on the clock of the start', () => {
    assert.equal(
      schedule('DTSTART;TZID=Europe/Brussels:20261201T090000', 'DTEND:20261201T090000Z').end,
      '2026-12-01T10:00',
    );
  });

  it('takes whole days, with the first day after as the end', () => {
    assert.deepEqual(schedule('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'), {
      start: '2026-12-24',
      end: '2026-12-27',
      tz: 'Europe/Brussels',
    });
    assert.equal(schedule('DTSTART:20261224').end, '2026-12-25');
    assert.equal(schedule('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261224').end, '2026-12-25');
  });

  it('ends after its duration: days by the calendar, hours by the clock that changes', () => {
    const start = 'DTSTART;TZID=Europe/Brussels:20270327T120000';
    assert.equal(schedule(start, 'DURATION:P1D').end, '2027-03-28T12:00');
    assert.equal(schedule(start, 'DURATION:PT24H').end, '2027-03-28T13:00');
    assert.equal(schedule('DTSTART;VALUE=DATE:20261224', 'DURATION:P1W').end, '2026-12-31');
  });

  it('ends when it starts where no end is given', () => {
    assert.equal(schedule('DTSTART:20261201T090000').end, '2026-12-01T09:00');
  });

  it('has its rule in one canonical form, with its dates on the same clock', () => {
    const found = schedule(
      'DTSTART;TZID=Europe/Brussels:20261201T090000',
      'DTEND;TZID=Europe/Brussels:20261201T100000',
      'RRULE:freq=weekly;byday=th,tu',
      'EXDATE:20261203T080000Z',
      'EXDATE;TZID=Europe/Brussels:20261208T090000,20261210T090000',
      'EXDATE;VALUE=DATE:20261215',
      'RDATE;TZID=Europe/Brussels:20261204T090000',
    );
    assert.equal(found.rrule, 'FREQ=WEEKLY;BYDAY=TU,TH');
    assert.deepEqual(found.exdate, ['2026-12-03T09:00', '2026-12-08T09:00', '2026-12-10T09:00', '2026-12-15T09:00']);
    assert.deepEqual(found.rdate, ['2026-12-04T09:00']);
  });

  it('lays out further rules as dates, and warns', () => {
    const feed = read(event('DTSTART:20261201T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=MONTHLY;COUNT=3'));
    assert.deepEqual(feed.activities[0]?.schedule.rdate, ['2027-01-01T09:00', '2027-02-01T09:00']);
    assert.deepEqual(codes(feed), ['several_rules']);
  });

  it('takes an EXRULE as dates that do not exist', () => {
    const found = schedule(
      'DTSTART:20261201T090000Z',
      'RRULE:FREQ=DAILY;COUNT=4',
      'EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2',
    );
    assert.deepEqual(found.exdate, ['2026-12-01T09:00', '2026-12-03T09:00']);
  });

  it('gives a PERIOD in RDATE its own length', () => {
    const feed = read(
      event(
        'DTSTART:20261201T090000Z',
        'DTEND:20261201T100000Z',
        'RDATE;VALUE=PERIOD:20261208T090000Z/PT3H,20261215T090000Z/PT1H',
      ),
    );
    assert.deepEqual(feed.activities[0]?.schedule.rdate, ['2026-12-08T09:00', '2026-12-15T09:00']);
    assert.deepEqual(feed.activities[0]?.exceptions, [
      { recurrenceId: '2026-12-08T09:00', type: 'changed', start: '2026-12-08T09:00', end: '2026-12-08T12:00' },
    ]);
  });
});

describe('what an event says', () => {
  const only = (...lines: string[]) => read(event('DTSTART:20261201T090000', ...lines)).activities[0]!;

  it('has its title and text in the language it names', () => {
    const found = only('SUMMARY;LANGUAGE=fr:Soupe', 'DESCRIPTION:Kom binnen\\, altijd.\\nEr is koffie.');
    assert.deepEqual(found.title, { fr: 'Soupe' });
    assert.deepEqual(found.body, { nl: 'Kom binnen, altijd.\nEr is koffie.' });
  });

  it('turns HTML into plain text', () => {
    const html =
      '<p>Kom <b>eten</b> &amp; praten</p><ul><li>soep</li><li>brood</li></ul><a href="https://stek.example/x">Meer</a>';
    const found = only(`DESCRIPTION:${html}<script>alert(1)</script>`);
    assert.equal(found.body?.['nl'], 'Kom eten & praten\n\n- soep\n- brood\nMeer (https://stek.example/x)');
  });

  it('takes tags out of title and text alike', () => {
    for (const tag of [
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '<b>',
      '<svg onload=alert(1)>',
      '<iframe>',
    ]) {
      const found = only(`SUMMARY:Soep${tag}`, `DESCRIPTION:Kom eten${tag}`);
      assert.deepEqual([found.title['nl'], found.body?.['nl']], ['Soep', 'Kom eten'], tag);
    }
  });

  it('lets text stand that only looks a little like HTML', () => {
    assert.equal(only('SUMMARY:Sahaja <> frashed & 3 < 4').title['nl'], 'Sahaja <> frashed & 3 < 4');
  });

  it('goes on over raw line breaks in a text', () => {
    const found = only('DESCRIPTION:Breng mee:', 'Opgelet: een kom', 'en een lepel', 'LOCATION:Dorpshuis');
    assert.equal(found.body?.['nl'], 'Breng mee:\nOpgelet: een kom\nen een lepel');
    assert.equal(found.placeId, 'location:dorpshuis');
  });

  it('finds functions and audience among its categories', () => {
    const found = only('CATEGORIES:Ontmoeten,Senioren', 'CATEGORIES:leren,iets anders');
    assert.deepEqual(found.functions, ['ontmoeten', 'leren']);
    assert.deepEqual(found.audience, ['seniors']);
  });

  it('keeps categories in the words of their source, each once, without those that are ours', () => {
    const words = (...lines: string[]) => only(...lines).categories;
    assert.deepEqual(
      words('CATEGORIES:Ontmoeten,leren', 'categories;language=nl:Koffie\\, taart , Koffie', 'Categories:Wandelen'),
      ['Ontmoeten', 'Koffie, taart', 'Koffie', 'Wandelen'],
    );
    assert.deepEqual(words('CATEGORIES:leren,seniors', 'CATEGORIES:'), undefined);
    assert.equal(words(`CATEGORIES:${'w'.repeat(200)}`)?.[0]?.length, 80);
    assert.equal(words(`CATEGORIES:${Array.from({ length: 50 }, (_, index) => `w${index}`).join(',')}`)?.length, 20);
  });

  it('shows images over https only, and links without script', () => {
    assert.equal(only('IMAGE;VALUE=URI:http://track.example/a.png').image, undefined);
    assert.equal(only('ATTACH;FMTTYPE=image/png:https://stek.example/a.png').image?.url, 'https://stek.example/a.png');
    assert.equal(only('ATTACH:https://stek.example/verslag.docx').image, undefined);
    assert.equal(only('URL:javascript:alert(1)').url, undefined);
    assert.equal(only('URL:https://name:secret@stek.example/').url, undefined);
    assert.equal(only('URL:https://stek.example/soep').url, 'https://stek.example/soep');
  });

  it('names the organiser, but not by a personal address', () => {
    assert.equal(only('ORGANIZER;CN="De Stek, Zillebeke":mailto:stek@example.org').organiser, 'De Stek, Zillebeke');
    assert.equal(only('ORGANIZER;CN=lotte@example.org:mailto:lotte@example.org').organiser, undefined);
  });

  it('takes a price a webmaster writes by hand', () => {
    assert.deepEqual(only('X-STEK-PRICE:2.50').price, { kind: 'fixed', amount: 250 });
    assert.deepEqual(only('X-STEK-PRICE:0').price, { kind: 'free' });
    assert.equal(only('X-STEK-PRICE:gratis').price, undefined);
  });

  it('is cancelled by its status or by its calendar, and by no other calendar of the file', () => {
    assert.equal(only('STATUS:CANCELLED').status, 'cancelled');
    const text =
      calendar('METHOD:CANCEL', event('UID:1', 'DTSTART:20261201')) + calendar(event('UID:2', 'DTSTART:20261201'));
    assert.deepEqual(
      readIcsText(text).activities.map(({ status }) => status),
      ['cancelled', 'published'],
    );
  });

  it('knows how often and when it changed', () => {
    const found = only('SEQUENCE:3', 'DTSTAMP:20261101T080000Z', 'LAST-MODIFIED:20261102T080000Z');
    assert.equal(found.version, 3);
    assert.equal(found.updatedAt, '2026-11-02T08:00:00.000Z');
  });

  it('shortens what is too long instead of losing the event', () => {
    assert.match(only(`SUMMARY:${'soep '.repeat(100)}`).title['nl'] ?? '', /^(soep ){59}soep…$/);
  });

  it('has no control or reordering characters', () => {
    assert.equal(only('SUMMARY:So\u202eep\u0007 \u0000zo').title['nl'], 'Soep zo');
  });
});

describe('places', () => {
  it('are told apart by whatever says where an event is', () => {
    const at = (uid: string, ...lines: string[]) => event(`UID:${uid}`, 'DTSTART:20261201T090000', ...lines);
    const own = (id: string) => `X-STEK-PLACE:{"id":"${id}"\\,"name":"Zaal ${id}"\\,"accessibility":[]}`;
    const feed = read(
      at('a', 'LOCATION:Zaal'),
      at('b', 'LOCATION:Zaal', own('een')),
      at('c', 'LOCATION:Zaal', own('twee')),
      at('d', 'LOCATION:Zaal', own('een')),
      at('e'),
      at('f', 'LOCATION:Zaal', 'GEO:50.83;2.92'),
    );
    assert.deepEqual(
      feed.activities.map(({ placeId }) => placeId),
      ['location:zaal', 'een', 'twee', 'een', undefined, 'location:zaal'],
    );
    assert.deepEqual(
      feed.places.map(({ id }) => id),
      ['location:zaal', 'een', 'twee'],
    );
  });

  it('are made once of the locations, with a Belgian address taken apart', () => {
    const location = 'LOCATION:Dorpshuis\\, Zillebekedorp 12\\, 8902 Zillebeke\\, België';
    const feed = read(
      event('UID:1', 'DTSTART:20261201', location, 'GEO:50.83;2.92'),
      event('UID:2', 'DTSTART:20261202', location.toLowerCase().replace('location', 'LOCATION')),
    );
    assert.equal(feed.places.length, 1);
    const { id, ...place } = feed.places[0]!;
    assert.deepEqual(place, {
      slug: 'dorpshuis',
      name: 'Dorpshuis',
      address: { street: 'Zillebekedorp 12', postalCode: '8902', locality: 'Zillebeke', country: 'BE' },
      geo: { latitude: 50.83, longitude: 2.92 },
    });
    assert.deepEqual(
      feed.activities.map(({ placeId }) => placeId),
      [id, id],
    );
  });

  it('are not made of the address of an online meeting', () => {
    const feed = read(event('DTSTART:20261201', 'LOCATION:https://meet.example/stek'));
    assert.deepEqual(feed.places, []);
    assert.equal(feed.activities[0]?.url, 'https://meet.example/stek');
  });
});

describe('a file that is cut off', () => {
  const whole = calendar(
    event('UID:1', 'DTSTART:20261201T090000', 'DTEND:20261201T100000'),
    event('UID:2', 'DTSTART:20261202T090000', 'DTEND:20261202T100000'),
  );
  const upTo = (text: string) => readIcsText(whole.slice(0, whole.indexOf(text)), { now: NOW });

  it('between two events says so, and shows what is there', () => {
    const feed = upTo('BEGIN:VEVENT\r\nSUMMARY:Soep\r\nUID:2');
    assert.deepEqual([feed.activities.length, codes(feed)], [1, ['cut_off']]);
    assert.match(feed.warnings[0]!.detail, /stops before END:VCALENDAR.*Export or download it again/);
  });

  it('inside an event says so, and what became of the event', () => {
    const feed = upTo('DTEND:20261202');
    assert.deepEqual([feed.activities.length, codes(feed)], [2, ['unclosed_component', 'cut_off']]);
  });

  it('after its last event only lacks its end', () => {
    assert.deepEqual(codes(upTo('END:VCALENDAR')), ['cut_off']);
    assert.deepEqual(codes(readIcsText(whole, { now: NOW })), []);
  });

  it('says nothing more of a connection that broke, or of a limit', async () => {
    async function* broken() {
      yield new TextEncoder().encode(whole.slice(0, 200));
      throw new Error('gone');
    }
    assert.deepEqual(
      codes(await readIcs(broken(), { now: NOW })).filter(code => code === 'cut_off'),
      [],
    );
    assert.deepEqual(codes(readIcsText(whole, { now: NOW, limits: { lines: 5 } })), ['too_many_lines']);
  });
});

describe('a broken event', () => {
  it('becomes a warning with its line and UID; the others are shown', () => {
    const feed = read(
      event('UID:goed-1', 'DTSTART:20261201'),
      event('UID:kapot', 'DTSTART:31 december'),
      event('UID:leeg'),
      event('UID:goed-2', 'DTSTART:20261202'),
    );
    assert.deepEqual(
      feed.activities.map(({ id }) => id),
      ['goed-1', 'goed-2'],
    );
    assert.deepEqual(
      feed.warnings.map(({ path, code }) => [path, code]),
      [
        ['line 8 (UID kapot)', 'invalid_start'],
        ['line 13 (UID leeg)', 'invalid_start'],
      ],
    );
  });

  it('without END does not swallow the next', () => {
    const feed = read(
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Een',
      'DTSTART:20261201',
      'BEGIN:VALARM',
      'SUMMARY:Alarm',
      event('UID:2', 'DTSTART:20261202'),
    );
    assert.deepEqual(
      feed.activities.map(({ id, title }) => [id, title['nl']]),
      [
        ['1', 'Een'],
        ['2', 'Soep'],
      ],
    );
    assert.deepEqual(codes(feed), ['unclosed_component']);
  });

  it('with an unusable rule shows its first date', () => {
    const feed = read(event('DTSTART:20261201T090000', 'RRULE:FREQ=SOMETIMES'));
    assert.equal(feed.activities[0]?.schedule.rrule, undefined);
    assert.equal(feed.warnings.length, 1);
  });

  it('with an end before its start shows its start', () => {
    const feed = read(event('DTSTART:20261201T090000', 'DTEND:20261201T080000'));
    assert.equal(feed.activities[0]?.schedule.end, '2026-12-01T09:00');
    assert.deepEqual(codes(feed), ['invalid_end']);
  });

  it('without a title is shown as untitled', () => {
    const feed = readIcsText(calendar('BEGIN:VEVENT', 'UID:1', 'DTSTART:20261201', 'END:VEVENT'));
    assert.equal(feed.activities[0]?.title['nl'], 'Zonder titel');
    assert.deepEqual(codes(feed), ['missing_title']);
  });

  it('marked private is reported, and left out on request', () => {
    const text = calendar(event('DTSTART:20261201', 'CLASS:PRIVATE'));
    assert.deepEqual(codes(readIcsText(text)), ['private_event']);
    assert.equal(readIcsText(text).activities.length, 1);
    assert.equal(readIcsText(text, { skipPrivate: true }).activities.length, 0);
  });
});

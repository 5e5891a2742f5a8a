import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readFeed } from '../../src/feeds/feed.ts';
import type { Feed } from '../../src/schema/programme.ts';
import { sharedDataMissing, sharedFile, sharedFiles } from '../support/shared-data.ts';
import { countWorkingTime } from '../support/working-time.ts';

const NOW = Date.UTC(2026, 10, 22);
const MAX_MILLISECONDS = 1500;

/** Activities, changed dates, dates in the year of the first activity, and the warnings: reasoned through file by file. */
const EXPECTED: Record<string, [activities: number, exceptions: number, dates: number, ...warnings: string[]]> = {
  'node-ical/examples/example-rrule.ics': [2, 1, 8],
  'fixtures/Office-2012-owa.ics': [4, 0, 21],
  'fixtures/attendee-with-url.ics': [0, 0, 0, 'invalid_start'],
  'fixtures/bad_custom_ms_tz.ics': [3, 0, 3, 'unknown_time_zone', 'invalid_end'],
  'fixtures/bad_ms_tz.ics': [1, 0, 34],
  'fixtures/daily-count-exdate-recurrence-id.ics': [1, 1, 8, 'invalid_end'],
  'fixtures/duplicate-rrule-sequence.ics': [1, 0, 5],
  'fixtures/duplicate-uid-sequence.ics': [2, 0, 2],
  'fixtures/event-with-category.ics': [0, 0, 0, ...Array<string>(5).fill('invalid_start')],
  'fixtures/exchange_whole_day_moved_recurrence.ics': [1, 1, 52],
  'fixtures/exchange_whole_day_moved_recurrence_offset_tz.ics': [1, 1, 52],
  'fixtures/google-recurrence-order.ics': [1, 1, 3],
  'fixtures/large-file-with-late-error.ics': [395, 0, 395, ...Array<string>(6).fill('invalid_start')],
  'fixtures/mixed-timezone-handling.ics': [5, 0, 5],
  'fixtures/music-school-weekly-until.ics': [1, 0, 9, 'guessed_time_zone'],
  'fixtures/non-utc-until-ny.ics': [1, 0, 15],
  'fixtures/non-utc-until.ics': [1, 0, 53],
  'fixtures/recurrence-sequence.ics': [1, 4, 7],
  'fixtures/test_daily_recurring.ics': [1, 0, 30],
  'fixtures/test_date_time_duration.ics': [1, 0, 1],
  'fixtures/vfreebusy-zimbra.ics': [0, 0, 0],
  'fixtures/vtimezone-year-0001-dtstart.ics': [1, 0, 1],
  'fixtures/whole_day_moved_over_dst_change_berlin.ics': [1, 1, 3],
  'samples/daily_recur.ics': [1, 0, 153],
  'samples/multiple_rrules.ics': [1, 0, 36, 'several_rules'],
  'samples/only_dtstart_date.ics': [1, 0, 1],
  'samples/rdate_exdate.ics': [1, 0, 3, 'missing_title'],
  'samples/recur_instances_finite.ics': [1, 0, 5],
  'samples/timezone_from_file.ics': [1, 0, 1],
  'parser/component.ics': [0, 0, 0, 'invalid_start', 'invalid_start'],
  'parser/rfc.ics': [1, 0, 1],
  'test-data/1.ics': [0, 0, 0, 'invalid_start'],
  'test-data/3.ics': [0, 0, 0],
  'test-data/8.ics': [1, 0, 1, 'missing_title'],
  'test-data/overlaps.ics': [5, 0, 5, ...Array<string>(5).fill('missing_title')],
  'test-data/spanlist.ics': [5, 0, 5, ...Array<string>(5).fill('missing_title')],
  'src/test/2446.ics': [0, 0, 0, 'empty_feed'],
};

/** The dates of a feed in the year in which it begins. */
function datesIn(feed: Feed) {
  const years = feed.activities.map(({ schedule }) => Number(schedule.start.slice(0, 4)));
  const year = years.length > 0 ? Math.min(...years) : 2026;
  const [from, to] = [year, year + 1].map(one => `${String(one).padStart(4, '0')}-01-01`) as [string, string];
  return occurrencesOf(feed, { from, to, now: NOW, holidays: [] }).occurrences;
}

/** Events that any reader should show: they have a start that is a date. */
const hasGoodEvent = (text: string): boolean =>
  /^BEGIN:VEVENT\r?\n(?:(?!BEGIN:|END:).*\r?\n)*?DTSTART(?:;[^:\n]*)?:\d{8}(?:T\d{6}Z?)?\r?\n/m.test(text);

describe('calendars in the wild', { skip: sharedDataMissing }, () => {
  const files = sharedFiles('ics-dev', '.ics');

  it('are all there', () => assert.ok(files.length > 100));

  for (const path of files) {
    it(`${path} is read and laid out in time, with its good events shown`, async () => {
      const bytes = sharedFile(path);
      const took = countWorkingTime();
      const feed = await readFeed(bytes, { now: NOW });
      const dates = datesIn(feed);
      assert.ok(took() < MAX_MILLISECONDS);
      if (hasGoodEvent(new TextDecoder('latin1').decode(bytes))) assert.ok(feed.activities.length > 0);
      const expected = Object.entries(EXPECTED).find(([end]) => path.endsWith(end))?.[1];
      if (!expected) return;
      const exceptions = feed.activities.reduce((sum, { exceptions: own = [] }) => sum + own.length, 0);
      const codes = feed.warnings.map(({ code }) => code);
      assert.deepEqual([feed.activities.length, exceptions, dates.length, ...codes], expected);
    });
  }

  it('with the expected counts are all in the corpus', () => {
    assert.deepEqual(
      Object.keys(EXPECTED).filter(end => !files.some(path => path.endsWith(end))),
      [],
    );
  });
});

import ICAL from 'ical.js';
// @ts-expect-error luxon comes without types
import { DateTime } from 'luxon';
import rrulePackage from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { expand } from '../../src/domain/recurrence/expand.ts';
import type { Schedule } from '../../src/schema/schedule.ts';
import { WINDOW } from './rules.ts';

const { rrulestr } = rrulePackage;

/** Somebody who expands a rule text from nothing: the starts within the window, epoch ms. */
export interface Contender {
  name: string;
  starts(schedule: Schedule): number[];
}

const basic = (local: string) => `${local.replaceAll(/[-:]/g, '')}00`;
const inWindow = (starts: number[]) => starts.filter(start => start >= WINDOW.from && start < WINDOW.to);

export const CONTENDERS: Contender[] = [
  { name: '@stek/embed', starts: schedule => expand(schedule, WINDOW).moments.map(({ start }) => start) },
  {
    name: 'rrule-temporal 2.2.7',
    starts({ start, rrule }) {
      const rule = new RRuleTemporal({ rruleString: `DTSTART;TZID=Europe/Brussels:${basic(start)}\nRRULE:${rrule}` });
      return inWindow(
        rule.between(new Date(WINDOW.from), new Date(WINDOW.to), true).map(date => date.epochMilliseconds),
      );
    },
  },
  {
    // The way its documentation advises: expand as if in UTC, then give each date its zone.
    name: 'rrule 2.8.1 + luxon 3.7.2',
    starts({ start, rrule = '' }) {
      const rule = rrulestr(`DTSTART:${basic(start)}Z\nRRULE:${rrule}`);
      const day = 86_400_000;
      const dates = rule.between(new Date(WINDOW.from - day), new Date(WINDOW.to + day), true);
      return inWindow(
        dates.map(date =>
          DateTime.fromJSDate(date, { zone: 'utc' }).setZone('Europe/Brussels', { keepLocalTime: true }).toMillis(),
        ),
      );
    },
  },
  {
    name: 'rrule 2.8.1 with TZID',
    starts({ start, rrule }) {
      const rule = rrulestr(`DTSTART;TZID=Europe/Brussels:${basic(start)}\nRRULE:${rrule}`);
      return inWindow(rule.between(new Date(WINDOW.from), new Date(WINDOW.to), true).map(date => date.getTime()));
    },
  },
  { name: 'ical.js 2.2.1 + VTIMEZONE', starts: expandWithIcal },
];

const BRUSSELS = `BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
END:VCALENDAR`;
const vtimezone = new ICAL.Component(ICAL.parse(BRUSSELS)).getFirstSubcomponent('vtimezone')!;
const brussels = new ICAL.Timezone(vtimezone);

function expandWithIcal({ start, rrule = '' }: Schedule): number[] {
  const begin = ICAL.Time.fromDateTimeString(`${start}:00`);
  begin.zone = brussels;
  const iterator = ICAL.Recur.fromString(rrule).iterator(begin);
  const starts: number[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    next.zone = brussels;
    const at = next.toUnixTime() * 1000;
    if (at >= WINDOW.to) break;
    starts.push(at);
  }
  return inWindow(starts);
}

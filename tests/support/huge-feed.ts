/**
 * Reads a feed of as many rich events as the first argument says, and prints what it took: run as a process of its own, since
 * memory is counted per process.
 */
import { readIcs } from '../../src/feeds/ics/read.ts';

const count = Number(process.argv[2]);
const encoder = new TextEncoder();

async function* feed() {
  yield encoder.encode('BEGIN:VCALENDAR\r\n');
  for (let n = 0; n < count; n++) yield encoder.encode(eventNumber(n));
  yield encoder.encode('END:VCALENDAR\r\n');
}

const eventNumber = (n: number): string =>
  [
    'BEGIN:VEVENT',
    `UID:${n}@feed.example`,
    'DTSTART;TZID=Europe/Brussels:20261201T090000',
    'DTEND;TZID=Europe/Brussels:20261201T110000',
    'RRULE:FREQ=WEEKLY;BYDAY=TU',
    'EXDATE;TZID=Europe/Brussels:20261222T090000',
    `SUMMARY:Activiteit ${n}`,
    `LOCATION:Zaal ${n}, Markt ${n}, 8900 Ieper`,
    `DESCRIPTION:${'Samen eten en praten. '.repeat(40)}${n}`,
    'END:VEVENT',
    '',
  ].join('\r\n');

// Without the limit of time, which would stop the reader earlier on a busy machine.
const { activities, warnings } = await readIcs(feed(), { limits: { milliseconds: Infinity } });
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({ activities: activities.length, codes: warnings.map(({ code }) => code), megabytes: maxRSS / 1024 }),
);

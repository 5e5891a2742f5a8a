import { event } from './ics-text.ts';

const DAY = 86_400_000;

/** How many events a calendar has, and how long the text of each is. */
export interface FeedSize {
  past: number;
  coming: number;
  characters: number;
}

/** A calendar as one grows over the years: oldest first, single events with a text in HTML, most of them over. @param now epoch milliseconds */
export function* longFeed({ past, coming, characters }: FeedSize, now: number): Generator<string> {
  const today = Math.floor(now / DAY) * DAY;
  yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n';
  for (let n = 0; n < past; n++) yield `${eventOn(today - (past - n + 1) * DAY, n, characters)}\r\n`;
  for (let n = 0; n < coming; n++) yield `${eventOn(today + (1 + (n % 60)) * DAY, past + n, characters)}\r\n`;
  yield 'END:VCALENDAR\r\n';
}

const eventOn = (day: number, n: number, characters: number): string => {
  const date = new Date(day).toISOString().slice(0, 10).replaceAll('-', '');
  const text = `<p>Samen eten en praten\\, iedereen mag komen.</p>`;
  return event(
    `UID:${n}@agenda.example`,
    `DTSTAMP:20260101T000000Z`,
    `DTSTART;TZID=Romance Standard Time:${date}T${String(8 + (n % 12)).padStart(2, '0')}0000`,
    'DURATION:PT2H',
    `SUMMARY:Activiteit ${n}`,
    `LOCATION:Zaal ${n % 20}\\, Markt ${1 + (n % 20)}\\, 8900 Ieper`,
    `DESCRIPTION:${text.repeat(Math.ceil(characters / text.length)).slice(0, characters)}`,
  );
};

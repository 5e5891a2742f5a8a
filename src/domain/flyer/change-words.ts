import { priceOf } from './card-words.ts';
import { dayAt, type Change, type PrintedEdition } from './changes.ts';
import type { Flyer } from './flyer.ts';
import type { Line, Words } from './flyer-sheet.ts';
import { dayOf } from './hours.ts';
import { dutch, named, Speaker, type Voice } from './voice.ts';
import { hoursOfDate } from './when-words.ts';

/** `Veranderd sinds de druk`: a heading, since when, and one line per change. */
export interface ChangesInWords {
  heading: Line;
  since: Line;
  lines: readonly Line[];
}

/** A list that is longer is read by nobody. */
const MOST_LINES = 30;

/** Puts what changed since the paper was printed in words. */
export function wordChanges(
  changes: readonly Change[],
  printed: PrintedEdition,
  flyer: Flyer,
  voice: Voice,
): ChangesInWords {
  const speaker = new Speaker(voice);
  const day = voice.spoken.dayWithYear(dayAt(printed.publishedAt));
  return {
    heading: speaker.line('changedTitle'),
    since: speaker.line('changedSince', { day }),
    lines: changes.slice(0, MOST_LINES).map(change => lineOf(change, flyer, speaker)),
  };
}

function lineOf(change: Change, flyer: Flyer, speaker: Speaker): Line {
  const title = dutch(change.title);
  const { spoken } = speaker;
  switch (change.kind) {
    case 'new':
      return speaker.line('changedNew', { title });
    case 'gone':
      return speaker.line('changedGone', { title });
    case 'off':
      return speaker.line('changedOff', { title, day: spoken.day(change.day) });
    case 'price':
      return priceLine(change, title, speaker);
    case 'place':
      return speaker.line('changedPlace', { ...moment(change.date, speaker), title, place: placeName(change, flyer) });
    case 'moved':
      return speaker.line('changedMoved', { ...moment(change.date, speaker), title, from: spoken.day(change.from) });
    default:
      return speaker.line(change.kind === 'on' ? 'changedOn' : 'changedHours', {
        ...moment(change.date, speaker),
        title,
      });
  }
}

function priceLine({ price }: Change & { kind: 'price' }, title: Words, speaker: Speaker): Line {
  const { price: normal, kansentarief } = priceOf(price, speaker);
  const both: Line = kansentarief ? [...normal, { text: ' ', lang: speaker.lang }, ...kansentarief] : normal;
  const [before, after = []] = cut(speaker.line('changedPrice', { title, price: { text: '', lang: '' } }));
  return [...before, ...both, ...after];
}

/** What stands before and after the empty piece. */
function cut(line: Line): [Line, Line?] {
  const index = line.findIndex(({ text }) => text === '');
  return index < 0 ? [line] : [line.slice(0, index), line.slice(index + 1)];
}

const moment = (date: Parameters<typeof dayOf>[0], speaker: Speaker) => ({
  day: speaker.spoken.day(dayOf(date)),
  hours: hoursOfDate(date, speaker),
});

const placeName = ({ placeId }: { placeId: string }, { allPlaces }: Flyer): Words =>
  named(allPlaces.find(({ id }) => id === placeId)?.name ?? '');

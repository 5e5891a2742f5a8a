import { priceOf } from './card-words.ts';
import { dayAt, type Change, type PrintedEdition } from './changes.ts';
import { dutch, named, FlyerFormatter, type FlyerLocale } from './flyer-formatter.ts';
import type { Sentence, TextRun } from './flyer-sheet.ts';
import type { Flyer } from './flyer.ts';
import { dayOf } from './hours.ts';
import { hoursOfDate } from './when-words.ts';

/** `Dit is nu anders dan op papier`: a heading, since when, and one line per change. */
export interface ChangesInWords {
  heading: Sentence;
  since: Sentence;
  lines: readonly Sentence[];
}

/** A list that is longer is read by nobody. */
const MOST_LINES = 30;

/** Puts what changed since the paper was printed in words. */
export function wordChanges(
  changes: readonly Change[],
  printed: PrintedEdition,
  flyer: Flyer,
  locale: FlyerLocale,
): ChangesInWords {
  const formatter = new FlyerFormatter(locale);
  const day = locale.spoken.dayWithYear(dayAt(printed.publishedAt));
  return {
    heading: formatter.sentence('changedTitle'),
    since: formatter.sentence('changedSince', { day }),
    lines: changes.slice(0, MOST_LINES).map(change => lineOf(change, flyer, formatter)),
  };
}

function lineOf(change: Change, flyer: Flyer, formatter: FlyerFormatter): Sentence {
  const title = dutch(change.title);
  const { spoken } = formatter;
  switch (change.kind) {
    case 'new':
      return formatter.sentence('changedNew', { title });
    case 'gone':
      return formatter.sentence('changedGone', { title });
    case 'off':
      return formatter.sentence('changedOff', { title, day: spoken.day(change.day) });
    case 'price':
      return priceLine(change, title, formatter);
    case 'place':
      return formatter.sentence('changedPlace', {
        ...moment(change.date, formatter),
        title,
        place: placeName(change, flyer),
      });
    case 'moved':
      return formatter.sentence('changedMoved', {
        ...moment(change.date, formatter),
        title,
        from: spoken.day(change.from),
      });
    default:
      return formatter.sentence(change.kind === 'on' ? 'changedOn' : 'changedHours', {
        ...moment(change.date, formatter),
        title,
      });
  }
}

function priceLine({ price }: Change & { kind: 'price' }, title: TextRun, formatter: FlyerFormatter): Sentence {
  const { price: normal, kansentarief } = priceOf(price, formatter);
  const both: Sentence = kansentarief ? [...normal, { text: ' ', lang: formatter.lang }, ...kansentarief] : normal;
  const [before, after = []] = cut(formatter.sentence('changedPrice', { title, price: { text: '', lang: '' } }));
  return [...before, ...both, ...after];
}

/** What stands before and after the empty piece. */
function cut(line: Sentence): [Sentence, Sentence?] {
  const index = line.findIndex(({ text }) => text === '');
  return index < 0 ? [line] : [line.slice(0, index), line.slice(index + 1)];
}

const moment = (date: Parameters<typeof dayOf>[0], formatter: FlyerFormatter) => ({
  day: formatter.spoken.day(dayOf(date)),
  hours: hoursOfDate(date, formatter),
});

const placeName = ({ placeId }: { placeId: string }, { allPlaces }: Flyer): TextRun =>
  named(allPlaces.find(({ id }) => id === placeId)?.name ?? '');

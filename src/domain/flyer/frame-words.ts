import { named, FlyerFormatter, type FlyerLocale } from './flyer-formatter.ts';
import type { FlyerFrameWords, FlyerHelp, Sentence } from './flyer-sheet.ts';
import type { Flyer } from './flyer.ts';
import { whoInvites } from './month-words.ts';
import { helpOf, placeOf } from './place-words.ts';

/** Puts in words what stands around the month: where it is, whom to ask, and the way to the live page. */
export function wordFrame(flyer: Flyer, locale: FlyerLocale): FlyerFrameWords {
  const formatter = new FlyerFormatter(locale);
  const { places, hours, publisher } = flyer;
  return {
    documentTitle: formatter.say('documentTitle', { who: whoInvites(flyer), month: locale.spoken.month(flyer.month) }),
    whereHeading: formatter.sentence('where'),
    openHeading: formatter.sentence('opening'),
    where: places.map(place => placeOf(place, places.length === 1 ? hours : undefined, formatter)),
    help: helpFor(flyer, formatter),
    link: linkOf(flyer.url, formatter),
    alsoIn: formatter.sentence('alsoIn'),
    publisher: publisher ? formatter.sentence('publisher', { name: named(publisher) }) : undefined,
    madeOn: madeOn(flyer, formatter),
  };
}

/** The person the flyer or the place names; else whom most activities name. */
function helpFor({ contact, places, items }: Flyer, formatter: FlyerFormatter): FlyerHelp | undefined {
  const person = contact ?? places.find(place => place.contactPerson)?.contactPerson;
  if (person) return helpOf(person, formatter);
  const contacts = items.flatMap(({ activity }) => activity.contact ?? []);
  const other = contacts.find(({ phone }) => phone) ?? contacts.find(({ name }) => name);
  return other && helpOf(other, formatter);
}

function linkOf(url: string | undefined, formatter: FlyerFormatter): FlyerFrameWords['link'] {
  if (!url) return undefined;
  const short = shortAddress(url);
  return { url, short, caption: formatter.sentence('scan'), label: formatter.say('qrLabel', { url: short }) };
}

/** An address as people type it: without what every address begins and may end with. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

const madeOn = ({ madeOn: day }: Flyer, formatter: FlyerFormatter): Sentence | undefined =>
  day ? formatter.sentence('madeOn', { day: formatter.spoken.dayWithYear(day) }) : undefined;

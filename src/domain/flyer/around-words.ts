import type { Flyer } from './flyer.ts';
import type { FlyerAround, FlyerHelp, Sentence } from './flyer-sheet.ts';
import { whoInvites } from './month-words.ts';
import { helpOf, placeOf } from './place-words.ts';
import { named, FlyerFormatter, type FlyerLocale } from './flyer-formatter.ts';

/** Puts in words what stands around the month: where it is, whom to ask, and the way to the live page. */
export function wordAround(flyer: Flyer, voice: FlyerLocale): FlyerAround {
  const speaker = new FlyerFormatter(voice);
  const { places, hours, publisher } = flyer;
  return {
    documentTitle: speaker.say('documentTitle', { who: whoInvites(flyer), month: voice.spoken.month(flyer.month) }),
    whereHeading: speaker.sentence('where'),
    openHeading: speaker.sentence('opening'),
    where: places.map(place => placeOf(place, places.length === 1 ? hours : undefined, speaker)),
    help: helpFor(flyer, speaker),
    link: linkOf(flyer.url, speaker),
    alsoIn: speaker.sentence('alsoIn'),
    publisher: publisher ? speaker.sentence('publisher', { name: named(publisher) }) : undefined,
    madeOn: madeOn(flyer, speaker),
  };
}

/** The person the flyer or the place names; else whom most activities name. */
function helpFor({ contact, places, items }: Flyer, speaker: FlyerFormatter): FlyerHelp | undefined {
  const person = contact ?? places.find(place => place.contactPerson)?.contactPerson;
  if (person) return helpOf(person, speaker);
  const other = items.find(({ activity }) => activity.contact?.phone)?.activity.contact;
  return other && helpOf(other, speaker);
}

function linkOf(url: string | undefined, speaker: FlyerFormatter): FlyerAround['link'] {
  if (!url) return undefined;
  const short = shortAddress(url);
  return { url, short, caption: speaker.sentence('scan'), label: speaker.say('qrLabel', { url: short }) };
}

/** An address as people type it: without what every address begins and may end with. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

const madeOn = ({ madeOn: day }: Flyer, speaker: FlyerFormatter): Sentence | undefined =>
  day ? speaker.sentence('madeOn', { day: speaker.spoken.dayWithYear(day) }) : undefined;

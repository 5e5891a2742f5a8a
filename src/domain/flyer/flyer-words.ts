import { isFree, kansentarief } from '../price.ts';
import { cardOf } from './card-words.ts';
import type { Flyer } from './flyer.ts';
import type { FlyerHelp, FlyerSheet, Line, Words } from './flyer-sheet.ts';
import { helpOf, placeOf } from './place-words.ts';
import { named, Speaker, type Voice } from './voice.ts';

/** What a flyer is called where its activities do not name one organiser. */
const DE_STEK = 'De Stek';

/** Puts a flyer in words. Whoever draws it, on a screen, on paper or as a plain page, only sets these down. */
export function wordFlyer(flyer: Flyer, voice: Voice): FlyerSheet {
  const speaker = new Speaker(voice);
  const texts = flyer.variants?.find(({ lang }) => lang === voice.lang);
  const month = voice.spoken.month(flyer.month);
  const who = flyer.organiser ?? DE_STEK;
  const isMachineMade = texts?.origin === 'machine' || voice.origin === 'machine';
  const own = (text: string | undefined): Words | undefined => (text ? { text, lang: voice.lang } : undefined);
  const intro = own(texts?.intro);
  return {
    lang: voice.lang,
    documentTitle: speaker.say('documentTitle', { who, month }),
    who: named(who),
    title: own(texts?.title) ?? { text: speaker.say('title', { month }), lang: voice.lang },
    welcome: intro ? [[intro]] : ['welcome', ...(isCheap(flyer) ? ['cheap'] : [])].map(key => speaker.line(key)),
    cards: flyer.items.map(item => cardOf(item, flyer, speaker)),
    empty: flyer.items.length > 0 ? [] : [speaker.line('empty', { month }), speaker.line('emptyHint')],
    whereHeading: speaker.line('where'),
    openHeading: speaker.line('opening'),
    where: flyer.places.map(place => placeOf(place, flyer.places.length === 1 ? flyer.hours : undefined, speaker)),
    extra: [...clockNote(voice), ...(flyer.extraLines ?? []).flatMap(line => speaker.written(line) ?? [])],
    help: helpFor(flyer, speaker),
    link: linkOf(flyer.url, speaker),
    alsoIn: speaker.line('alsoIn'),
    notice: isMachineMade ? speaker.line('machineMade') : undefined,
    publisher: flyer.publisher ? speaker.line('publisher', { name: named(flyer.publisher) }) : undefined,
    madeOn: madeOn(flyer, speaker),
  };
}

/** What someone with little money pays at most, in cents, where a flyer calls itself cheap. */
const CHEAP = 500;

/** Whether nothing on it is dear, as far as anyone can know. */
const isCheap = ({ items }: Flyer): boolean =>
  items.length > 0 &&
  items.every(({ activity: { price } }) => {
    if (!price) return false;
    return isFree(price) || price.kind === 'voluntary' || (kansentarief(price) ?? price.amount ?? Infinity) <= CHEAP;
  });

/** Who counts the hours from sunrise must know that these are counted from midnight. */
const clockNote = ({ spoken: { clockNote: text }, lang }: Voice): Words[] => (text ? [{ text, lang }] : []);

/** The person the flyer or the place names; else whom most activities name. */
function helpFor({ contact, places, items }: Flyer, speaker: Speaker): FlyerHelp | undefined {
  const person = contact ?? places.find(place => place.contactPerson)?.contactPerson;
  if (person) return helpOf(person, speaker);
  const other = items.find(({ activity }) => activity.contact?.phone)?.activity.contact;
  return other && helpOf(other, speaker);
}

function linkOf(url: string | undefined, speaker: Speaker): FlyerSheet['link'] {
  if (!url) return undefined;
  const short = shortAddress(url);
  return { url, short, caption: speaker.line('scan'), label: speaker.say('qrLabel', { url: short }) };
}

/** An address as people type it: without what every address begins and may end with. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

const madeOn = ({ madeOn: day }: Flyer, speaker: Speaker): Line | undefined =>
  day ? speaker.line('madeOn', { day: speaker.spoken.dayWithYear(day) }) : undefined;

import { isFree, kansentarief } from '../price.ts';
import { cardOf } from './card-words.ts';
import { named, FlyerFormatter, type FlyerLocale } from './flyer-formatter.ts';
import type { FlyerMonth, TextRun } from './flyer-sheet.ts';
import type { Flyer } from './flyer.ts';

/** Puts the month of a flyer in words: who, which month, and its activities. */
export function wordMonth(flyer: Flyer, locale: FlyerLocale): FlyerMonth {
  const { lang } = locale;
  const formatter = new FlyerFormatter(locale);
  const texts = flyer.variants?.find(variant => variant.lang === lang);
  const month = locale.spoken.month(flyer.month);
  const isMachineMade = texts?.origin === 'machine' || locale.origin === 'machine';
  const own = (text: string | undefined): TextRun | undefined => (text ? { text, lang } : undefined);
  const intro = own(texts?.intro);
  return {
    lang,
    who: named(whoInvites(flyer)),
    title: own(texts?.title) ?? { text: formatter.say('title', { month }), lang },
    welcome: intro ? [[intro]] : ['welcome', ...(isCheap(flyer) ? ['cheap'] : [])].map(key => formatter.sentence(key)),
    cards: flyer.items.map(item => cardOf(item, flyer, formatter)),
    empty: flyer.items.length > 0 ? [] : [formatter.sentence('empty', { month }), formatter.sentence('emptyHint')],
    extra: [...clockNote(locale), ...(flyer.extraLines ?? []).flatMap(line => formatter.written(line) ?? [])],
    translationNote: isMachineMade ? formatter.sentence('machineMade') : undefined,
  };
}

/** What a flyer is called where its activities do not name one organiser. */
const DE_STEK = 'De Stek';

export const whoInvites = ({ organiser }: Flyer): string => organiser ?? DE_STEK;

/** What someone with little money pays at most, in cents, where a flyer calls itself cheap. */
const CHEAP = 500;

/** Whether nothing on it is dear, as far as anyone can know. */
const isCheap = ({ items }: Flyer): boolean =>
  items.length > 0 &&
  items.every(({ activity: { price } }) => {
    if (!price) return false;
    if (isFree(price) || price.kind === 'voluntary') return true;
    const dearest = Math.max(
      kansentarief(price) ?? price.amount ?? Infinity,
      ...(price.tariffs ?? []).map(one => one.amount),
    );
    return !price.perGroup && dearest <= CHEAP;
  });

/** Who counts the hours from sunrise must know that these are counted from midnight. */
const clockNote = ({ spoken: { clockNote: text }, lang }: FlyerLocale): TextRun[] => (text ? [{ text, lang }] : []);

import type { Price } from '../../schema/price.ts';
import { takesPlace } from '../occurrence-status.ts';
import { isFree, kansentarief, tariffsOf } from '../price.ts';
import { shortText } from '../short-text.ts';
import { shortTitle } from '../short-title.ts';
import { dutch, named, type FlyerFormatter } from './flyer-formatter.ts';
import type { FlyerCard, Sentence, TextRun } from './flyer-sheet.ts';
import type { Flyer, FlyerItem, FlyerTexts } from './flyer.ts';
import { isTaken, remarksOf } from './remark-words.ts';
import { whenLines } from './when-words.ts';

/** One activity in words. */
export function cardOf(item: FlyerItem, flyer: Flyer, formatter: FlyerFormatter): FlyerCard {
  const { activity, dates } = item;
  const isOff = !dates.some(takesPlace);
  const texts = textsIn(flyer, formatter.lang);
  return {
    id: activity.id,
    pictogram: item.pictogram,
    title: shortTitle(titleOf(item, flyer)),
    translation: translationOf(item, texts, formatter.lang),
    about: aboutOf(item, flyer, formatter),
    isOff,
    when: whenLines(item, formatter),
    remarks: remarksOf(item, flyer.allPlaces, formatter),
    place: placeOf(item, flyer, formatter),
    ...priceOf(activity.price, formatter),
    pricePictogram: activity.price && isFree(activity.price) ? 'free' : 'money',
    signUp: signUpOf(item, formatter),
    signUpPictogram: signUpPictogramOf(item),
  };
}

function placeOf({ activity, place }: FlyerItem, { places }: Flyer, formatter: FlyerFormatter): Sentence | undefined {
  if (activity.attendanceMode === 'online') return formatter.sentence('online');
  return places.length > 1 && place ? formatter.sentence('inPlace', { place: named(place.name) }) : undefined;
}

const textsIn = ({ variants = [] }: Flyer, lang: string): FlyerTexts | undefined =>
  variants.find(variant => variant.lang === lang);

/** In Dutch, or in the language in which somebody wrote it. */
export function titleOf({ activity, dates }: FlyerItem, flyer: Flyer): TextRun {
  const own = textsIn(flyer, 'nl')?.itemTexts?.[activity.id]?.title;
  if (own) return { text: own, lang: 'nl' };
  // A title for one date counts where there is only this date.
  return dutch((dates.length === 1 && dates[0]?.title) || activity.title);
}

function translationOf({ activity }: FlyerItem, texts: FlyerTexts | undefined, lang: string): TextRun | undefined {
  if (lang === 'nl') return undefined;
  const own = texts?.itemTexts?.[activity.id]?.title ?? (Object.hasOwn(activity.title, lang) && activity.title[lang]);
  return own ? shortTitle({ text: own, lang }) : undefined;
}

function aboutOf({ activity }: FlyerItem, flyer: Flyer, { lang: asked }: FlyerFormatter): TextRun | undefined {
  const own = textsIn(flyer, asked)?.itemTexts?.[activity.id]?.text;
  const { text, lang } = own ? { text: own, lang: asked } : shortText(activity, asked, flyer.excerpt);
  return text ? { text, lang: lang ?? asked } : undefined;
}

/** What everyone pays, and what someone with the kansentarief pays: always side by side. */
export function priceOf(
  price: Price | undefined,
  formatter: FlyerFormatter,
): Pick<FlyerCard, 'price' | 'kansentarief'> {
  if (price && isFree(price)) return { price: formatter.sentence('free'), kansentarief: undefined };
  const amount = price?.amount === undefined ? '' : formatter.spoken.money(price.amount);
  if (price?.kind === 'voluntary') {
    const example: Sentence = amount
      ? [{ text: ' ', lang: formatter.lang }, ...formatter.sentence('giftExample', { price: amount })]
      : [];
    return { price: [...formatter.sentence('gift'), ...example], kansentarief: undefined };
  }
  const others = price ? tariffsOf(price, { lang: formatter.lang, money: formatter.spoken.money }) : [];
  if (!price || (!amount && others.length === 0)) {
    return { price: formatter.sentence('priceUnknown'), kansentarief: undefined };
  }
  const social = kansentarief(price);
  const own = amount && formatter.sentence(price.perGroup ? 'payGroup' : 'pay', { price: amount });
  return {
    price: joined(
      [...(own ? [own] : []), ...others.map(words => formatter.sentence('pay', { price: words }))],
      formatter,
    ),
    kansentarief:
      social === undefined ? undefined : formatter.sentence('kansentarief', { price: formatter.spoken.money(social) }),
  };
}

/** Sentences, one after the other. */
const joined = (sentences: readonly Sentence[], { lang }: FlyerFormatter): Sentence =>
  sentences.flatMap((one, index) => (index === 0 ? one : [{ text: ' ', lang }, ...one]));

function signUpOf({ activity, dates, place }: FlyerItem, formatter: FlyerFormatter): Sentence {
  const { signUp, contact } = activity;
  if (!signUp) return formatter.sentence('signUpUnknown');
  const going = dates.filter(takesPlace);
  const number = contact?.phone ?? place?.contactPerson?.phone;
  if (signUp.mode === 'none') return formatter.sentence('signUpNone');
  if (isTaken(going)) {
    if (!going.some(({ seats }) => seats === 'waitlist')) return formatter.sentence('full');
    return number
      ? formatter.sentence('fullWaitlistCall', { phone: formatter.phone(number) })
      : formatter.sentence('fullWaitlist');
  }
  if (going.length > 0 && going.every(({ seats }) => seats === 'closed')) return formatter.sentence('signUpClosed');
  if (signUp.mode === 'optional') return formatter.sentence('signUpOptional');
  return number
    ? formatter.sentence('signUpCall', { phone: formatter.phone(number) })
    : formatter.sentence('signUpRequired');
}

function signUpPictogramOf({ activity: { signUp }, dates }: FlyerItem): string {
  if (signUp?.mode === 'none') return 'door';
  const going = dates.filter(takesPlace);
  return isTaken(going) && going.some(({ seats }) => seats === 'waitlist') ? 'waitlist' : 'signature';
}

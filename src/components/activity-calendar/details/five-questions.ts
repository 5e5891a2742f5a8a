import { languageName } from '../../../domain/language-name.ts';
import { isFree, kansentarief, tariffsOf } from '../../../domain/price.ts';
import { writtenIn } from '../../../domain/text-in.ts';
import type { ContactPerson } from '../../../schema/place.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeEntry } from '../programme-index.ts';

/** One of the five B's as a visitor would ask it, with what we know. Not knowing is said too. */
export interface Question {
  name: 'reachable' | 'available' | 'understandable' | 'affordable' | 'usable';
  /** Name of the drawing beside it. */
  picture: string;
  answers: string[];
}

/** What the questions are about; of whether there is room only a date can tell. */
export type Subject = Pick<ProgrammeEntry, 'activity' | 'place'>;

/** Bereikbaar, beschikbaar, begrijpbaar, betaalbaar, bruikbaar (handbook H1), answered for one date. */
export const fiveQuestions = (entry: ProgrammeEntry, formatter: ProgrammeFormatter): Question[] =>
  questionsWithoutDate(entry, formatter).toSpliced(3, 0, {
    ...{ name: 'available', picture: 'door' },
    answers: isThereRoom(entry, formatter),
  });

/** The four of them that hold for every date, for an activity without dates to come. */
export const questionsWithoutDate = (subject: Subject, formatter: ProgrammeFormatter): Question[] => [
  { name: 'understandable', picture: 'idea', answers: whatIsIt(subject, formatter) },
  { name: 'reachable', picture: 'place', answers: whereIsIt(subject, formatter) },
  { name: 'affordable', picture: isGratis(subject) ? 'free' : 'money', answers: whatDoesItCost(subject, formatter) },
  { name: 'usable', picture: 'meeting', answers: isItForMe(subject, formatter) },
];

/** Coins would say that somebody pays. */
const isGratis = ({ activity: { price } }: Subject): boolean => price !== undefined && isFree(price);

function whatIsIt({ activity }: Subject, formatter: ProgrammeFormatter): string[] {
  const { t, lang } = formatter;
  const easy = writtenIn(activity.easyText, lang).text;
  const body = writtenIn(activity.body, lang).text;
  const spoken = activity.languages?.length
    ? t('languages', { languages: languageNames(activity.languages, formatter) })
    : '';
  const told = [easy, ...body.split(/\n+/), spoken].filter(Boolean);
  return told.length ? told : [t('nothingMore')];
}

function whereIsIt({ place, activity }: Subject, { t }: ProgrammeFormatter): string[] {
  if (activity.attendanceMode === 'online') return [t('onlineLong')];
  const also = activity.attendanceMode === 'mixed' ? [t('onlineToo')] : [];
  if (!place) return [t('placeUnknown'), ...also];
  const { address, accessibility, name } = place;
  const lines = [name, address ? `${address.street}, ${address.postalCode} ${address.locality}` : ''];
  if (!accessibility) return [...lines, t('accessUnknown'), ...also].filter(Boolean);
  if (!accessibility.includes('step-free')) lines.push(t('hasSteps'));
  for (const feature of accessibility) {
    const key = `access.${feature}` as 'access.lift';
    const words = t(key);
    lines.push(words === key ? feature : words);
  }
  return [...lines, ...also].filter(Boolean);
}

function whatDoesItCost({ activity: { price } }: Subject, { t, spoken }: ProgrammeFormatter): string[] {
  if (!price) return [t('priceUnknown')];
  if (isFree(price)) return [t('freeLong')];
  const amount = price.amount === undefined ? '' : spoken.money(price.amount);
  if (price.kind === 'voluntary') return [t('giftLong'), amount && t('payExample', { price: amount })].filter(Boolean);
  const others = tariffsOf(price, spoken);
  if (!amount) return others.length > 0 ? others : [t('priceUnknown')];
  if (price.perGroup) return [t('payGroup', { price: amount }), ...others];
  const social = kansentarief(price);
  const both = social === undefined ? [] : [t('kansentariefLong', { price: spoken.money(social) }), t('indication')];
  return [t('payLong', { price: amount }), ...both, ...others];
}

function isThereRoom({ occurrence, activity }: ProgrammeEntry, { t }: ProgrammeFormatter): string[] {
  const { status, seats, seatsLeft } = occurrence;
  if (status === 'cancelled') return [t('cancelledLong')];
  if (status === 'postponed') return [t('postponedLong')];
  if (status === 'paused') return [t('pausedLong')];
  const how = { none: t('dropIn'), optional: t('mayEnrol'), required: t('mustEnrol') };
  const enrol = activity.signUp ? how[activity.signUp.mode] : t('enrolUnknown');
  const room = {
    full: t('seatsFullLong'),
    waitlist: t('seatsWaitlistLong'),
    closed: t('seatsClosedLong'),
    few: t('seatsFewLong'),
    open: t('seatsOpenLong'),
  }[seats as 'open'];
  const counted = seatsLeft !== undefined && (seats === 'open' || seats === 'few' || !seats);
  // Who finds no place is not told to sign up, nor to just come: what can be done then stands in the sentence about the places.
  if (room && ['full', 'waitlist', 'closed'].includes(seats ?? '')) return [room];
  return [counted ? t('seatsLeftLong', { count: seatsLeft }) : (room ?? ''), enrol].filter(Boolean);
}

function isItForMe({ activity }: Subject, formatter: ProgrammeFormatter): string[] {
  const { audience = [], functions = [], organiser, partners = [] } = activity;
  const { t } = formatter;
  const some = audience.filter(name => name !== 'everyone').map(name => formatter.audienceName(name));
  const welcome = audience.length > some.length || some.length === 0;
  // German writes its nouns with a capital wherever they stand.
  const inSentence = (name: string) => (formatter.lang === 'de' ? name : name.toLocaleLowerCase(formatter.lang));
  const goals = functions.map(name => inSentence(formatter.functionName(name)));
  return [
    welcome ? t('everyoneWelcome') : t('meantFor', { who: formatter.list(some) }),
    goals.length ? t('goals', { goals: formatter.list(goals) }) : '',
    !organiser
      ? ''
      : partners.length
        ? t('organiserWith', { organiser, partners: formatter.list(partners) })
        : t('organiser', { organiser }),
  ].filter(Boolean);
}

/** How a person at the place can be asked. */
export interface Helper {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  url?: string | undefined;
}

/** Whom to ask: who the activity names, else the person of the place. */
export function helperFor({ activity, place }: Subject): Helper | undefined {
  const person: ContactPerson | undefined = place?.contactPerson;
  if (activity.contact) return { name: person?.firstName, ...activity.contact };
  return person && { name: person.firstName, phone: person.phone };
}

const languageNames = (languages: readonly string[], formatter: ProgrammeFormatter): string =>
  formatter.list(languages.map(code => languageName(code, formatter.lang)));

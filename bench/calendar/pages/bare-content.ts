import type { View } from '../page.ts';
import { occurrencesOf } from '../../../src/domain/occurrences.ts';
import { kansentarief } from '../../../src/domain/price.ts';
import { spokenNl } from '../../../src/domain/spoken/nl.ts';
import type { Activity, LocalDate, Occurrence, Programme } from '../../../src/schema/index.ts';

/** What stands on the bare pages: the same words in the same places as on ours, made in the shortest way. */
export interface BareContent {
  /** What the words are of. */
  occurrences: Occurrence[];
  heading: string;
  count: string;
  days: BareDay[];
  /** Monday first; `undefined` outside the month. */
  weeks: (BareCell | undefined)[][];
  earlier: string;
  later: string;
}

export interface BareDay {
  date: LocalDate;
  name: string;
  near: string;
  cards: BareCard[];
}

export interface BareCard {
  id: string;
  title: string;
  /** The hour before its title in the month. */
  clock: string;
  spokenRest: string;
  hours: string;
  place: string;
  easy: string;
  price: string;
  signUp: string;
  seats: string;
  seatsClass: string;
  audience: string;
  access: string;
  picture: string;
}

export interface BareCell {
  day: LocalDate;
  name: string;
  /** The word that stands with today. */
  near: string;
  tally: string;
  titles: [string, string, string];
  rest: string;
}

export const { weekdays, weekdaysShort } = spokenNl;

const TODAY = '2026-12-01';
const TOMORROW = '2026-12-02';
const PICTURES: Record<string, string> = { ontmoeten: 'meeting', leren: 'learning' };
const AUDIENCES: Record<string, string> = { everyone: 'iedereen', seniors: 'senioren' };

/** A month, `YYYY-MM`, of a programme in words. */
export function bareContent(programme: Programme, month: string): BareContent {
  const from = `${month}-01`;
  const to = monthAfter(month, 1);
  const activities = new Map(programme.activities.map(activity => [activity.id, activity]));
  const occurrences = inPeriod(programme, from, to);
  const days = daysOf(occurrences, activities, programme.places[0]?.name ?? '');
  const shown = days.reduce((sum, { cards }) => sum + cards.length, 0);
  return {
    occurrences,
    heading: `Programma van ${spokenNl.month(from)}`,
    count: countOf(shown),
    days,
    weeks: weeksOf(from, to, days),
    earlier: from > TODAY ? `Bekijk ${spokenNl.month(monthAfter(month, -1))}` : '',
    later: `Bekijk ${spokenNl.month(to)}`,
  };
}

const countOf = (count: number): string => (count === 1 ? '1 activiteit' : `${count} activiteiten`);

function monthAfter(month: string, months: number): LocalDate {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 10);
}

function inPeriod({ activities, occurrences }: Programme, from: LocalDate, to: LocalDate): Occurrence[] {
  if (occurrences.length === 0) return occurrencesOf({ activities }, { from, to }).occurrences;
  return occurrences.filter(({ localStart }) => localStart >= from && localStart < to);
}

function daysOf(
  occurrences: readonly Occurrence[],
  activities: ReadonlyMap<string, Activity>,
  place: string,
): BareDay[] {
  const days: BareDay[] = [];
  for (const occurrence of occurrences) {
    const date = occurrence.localStart.slice(0, 10);
    let day = days.at(-1);
    if (day?.date !== date) {
      const near = date === TODAY ? 'Vandaag' : date === TOMORROW ? 'Morgen' : '';
      days.push((day = { date, name: spokenNl.day(date), near, cards: [] }));
    }
    day.cards.push(cardOf(occurrence, activities.get(occurrence.activityId) as Activity, day.name, place));
  }
  return days;
}

function cardOf(occurrence: Occurrence, activity: Activity, day: string, place: string): BareCard {
  const hours = spokenNl.timeRange(occurrence.localStart.slice(11), occurrence.localEnd.slice(11));
  const seats = occurrence.seats === 'few' ? 'Bijna volzet' : '';
  return {
    id: occurrence.id,
    title: activity.title['nl'] ?? '',
    clock: occurrence.localStart.slice(11).replace(/^0?(\d+):/, '$1.'),
    spokenRest: `, ${day}, ${hours}${seats && `, ${seats}`}`,
    hours,
    place,
    easy: activity.easyText?.['nl'] ?? '',
    price: priceOf(activity),
    signUp: activity.signUp?.mode === 'none' ? 'Kom gewoon langs' : 'Schrijf je eerst in',
    seats,
    seatsClass: occurrence.seats ?? '',
    audience: `Voor ${AUDIENCES[activity.audience?.[0] ?? '']}`,
    access: 'Zonder trappen',
    picture: PICTURES[activity.functions?.[0] ?? ''] ?? 'calendar',
  };
}

function priceOf({ price }: Activity): string {
  if (price?.kind !== 'fixed') return 'Gratis';
  const social = kansentarief(price);
  return `${spokenNl.money(price.amount ?? 0)}, of ${spokenNl.money(social ?? 0)} met UiTPAS-kansentarief`;
}

function weeksOf(from: LocalDate, to: LocalDate, days: readonly BareDay[]): (BareCell | undefined)[][] {
  const byDate = new Map(days.map(day => [day.date, day.cards]));
  const cells: (BareCell | undefined)[] = new Array((new Date(`${from}T00:00Z`).getUTCDay() + 6) % 7).fill(undefined);
  for (let time = Date.parse(`${from}T00:00Z`); time < Date.parse(`${to}T00:00Z`); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    cells.push(cellOf(day, byDate.get(day) ?? []));
  }
  while (cells.length % 7 > 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const cellOf = (day: LocalDate, cards: readonly BareCard[]): BareCell => ({
  day,
  name: [spokenNl.day(day), nearOf(day), countOf(cards.length)].filter(Boolean).join(', '),
  near: nearOf(day),
  tally: cards.length > 0 ? String(cards.length) : '',
  titles: [shortTitle(cards[0]), shortTitle(cards[1]), shortTitle(cards[2])],
  rest: cards.length > 3 ? `+ ${cards.length - 3}` : '',
});

const nearOf = (day: LocalDate): string => (day === TODAY ? 'Vandaag' : '');
const shortTitle = (card: BareCard | undefined): string => (card ? `${card.clock} ${card.title}` : '');

/** As ours: the class that says how much room the cards of a day take before they are drawn. */
export const cardsClass = (cards: readonly BareCard[]): string =>
  `cards of-${2 ** Math.round(Math.log2(cards.length))}`;

/** The drawings that cards of these days point at: those that our sheet has then. */
export const drawingsOf = (days: readonly BareDay[]): string[] => [
  ...new Set(days.flatMap(({ cards }) => cards.map(({ picture }) => picture))),
];

/** The days whose cards stand on the screen. */
export const daysOnScreen = ({ days }: BareContent, view: View): readonly BareDay[] =>
  view === 'list' ? days : days.slice(0, 1);

import type { Activity, LocalDate, Occurrence, Place, Programme } from '../../src/schema/index.ts';

/** The month every page opens on, and the one it goes to. */
export const FIRST_MONTH = '2026-12';
export const NEXT_MONTH = '2027-01';

/** Days that have events in every programme: a month is on the screen when its fifteenth has one. */
export const FIRST_PROBE: LocalDate = `${FIRST_MONTH}-15`;
export const NEXT_PROBE: LocalDate = `${NEXT_MONTH}-15`;

/** Occurrences per month, or `rules`: 200 recurrence rules over 13 months and no ready-made occurrences. */
export const SIZES = ['30', '300', '3000', 'rules'] as const;
export type Size = (typeof SIZES)[number];

const PLACE: Place = {
  id: 'place-1',
  slug: 'ontmoetingscentrum',
  name: 'Ontmoetingscentrum',
  address: { street: 'Dorpsplein 1', postalCode: '8900', locality: 'Ieper', country: 'BE' },
  accessibility: ['step-free', 'accessible-toilet'],
};

const TITLES = [
  'Samen koken',
  'Praatcafé',
  'Digitaal spreekuur',
  'Babbelsoep',
  'Naaiatelier',
  'Wandelen met de buren',
  'Huiswerkbegeleiding',
  'Repair café',
  'Samen zingen',
  'Oefenkansen Nederlands',
  'Spelnamiddag',
  'Ontbijt voor iedereen',
];

const two = (value: number): string => String(value).padStart(2, '0');

const daysIn = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

/** No more events than this fit in a feed; what has more is cut, by ours and not by the peers. */
const MOST_IN_FEED = 3000;

/** The programme of a feed: where two whole months would be too much, as many of each as fit. */
export const feedProgrammeOf = (size: Size): Programme =>
  programmeOf(size, Math.min(Number(size), MOST_IN_FEED / 2) || 0);

/** The same programme on every run and for every page: a whole activity with price, sign-up and audience, as a municipality fills it in. */
export function programmeOf(size: Size, perMonth = Number(size)): Programme {
  if (size === 'rules') return { activities: rules(), places: [PLACE], occurrences: [], warnings: [] };
  const activities = TITLES.map((title, index) => activity(index, title, `${FIRST_MONTH}-01`, 9));
  const occurrences = [FIRST_MONTH, NEXT_MONTH].flatMap(month => occurrencesIn(month, perMonth, activities));
  return { activities, places: [PLACE], occurrences, warnings: [] };
}

function activity(index: number, title: string, day: LocalDate, hour: number): Activity {
  return {
    id: `activity-${index}`,
    placeId: PLACE.id,
    status: 'published',
    title: { nl: title },
    easyText: { nl: `${title} in het ontmoetingscentrum. Iedereen is welkom.` },
    functions: index % 2 === 0 ? ['ontmoeten'] : ['leren'],
    audience: index % 3 === 0 ? ['everyone'] : ['seniors'],
    schedule: { start: `${day}T${two(hour)}:00`, end: `${day}T${two(hour + 1)}:30`, tz: 'Europe/Brussels' },
    price: index % 4 === 0 ? { kind: 'free' } : { kind: 'fixed', amount: 500, uitpas: true },
    signUp: { mode: index % 2 === 0 ? 'none' : 'required', capacity: 20 },
    version: 1,
  };
}

/** `count` occurrences spread evenly over the days of a month, in order of time. */
function occurrencesIn(month: string, count: number, activities: readonly Activity[]): Occurrence[] {
  const occurrences = Array.from({ length: count }, (_, index) => {
    const day = `${month}-${two(1 + Math.floor((index * daysIn(month)) / count))}`;
    return occurrence(day, 9 + (index % 11), activities[index % activities.length] as Activity, index);
  });
  return occurrences.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function occurrence(day: LocalDate, hour: number, { id, placeId }: Activity, index: number): Occurrence {
  const localStart = `${day}T${two(hour)}:00`;
  const localEnd = `${day}T${two(hour + 1)}:30`;
  return {
    id: `${id}_${localStart.replaceAll(/[-:]/g, '')}_${index}`,
    activityId: id,
    ...(placeId === undefined ? {} : { placeId }),
    start: winterInstant(localStart),
    end: winterInstant(localEnd),
    localStart,
    localEnd,
    allDay: false,
    status: 'scheduled',
    recurring: false,
    ...(index % 2 === 0 ? {} : { seats: index % 3 === 0 ? ('few' as const) : ('open' as const) }),
  };
}

/** December and January are on winter time: one hour ahead of UTC. */
const winterInstant = (local: string): string => new Date(Date.parse(`${local}:00+01:00`)).toISOString();

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** 200 rules of the kinds that meeting centres really use, from September 2026 up to and including September 2027. */
function rules(): Activity[] {
  return Array.from({ length: 200 }, (_, index) => {
    const title = TITLES[index % TITLES.length] as string;
    const weekday = index % 7;
    // 1 September 2026 is a Tuesday: the first date that fits the rule.
    const day = 1 + ((weekday + 6) % 7);
    const one = activity(index, `${title} ${index + 1}`, `2026-09-${two(day)}`, 9 + (index % 9));
    return { ...one, schedule: { ...one.schedule, rrule: `${ruleOf(index, weekday)};UNTIL=20270930T215959Z` } };
  });
}

function ruleOf(index: number, weekday: number): string {
  const day = WEEKDAYS[weekday] as string;
  if (index % 20 === 0) return 'FREQ=DAILY';
  if (index % 10 === 3) return `FREQ=MONTHLY;BYDAY=1${day}`;
  if (index % 10 === 6) return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`;
  if (index % 10 === 9) return `FREQ=WEEKLY;BYDAY=${day},${WEEKDAYS[(weekday + 2) % 7]}`;
  return `FREQ=WEEKLY;BYDAY=${day}`;
}

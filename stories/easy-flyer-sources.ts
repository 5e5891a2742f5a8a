import { demoMunicipality } from '../src/demo/municipality.ts';
import { occurrencesOf } from '../src/domain/occurrences.ts';
import { flyerOf, flyerWindow } from '../src/domain/flyer/flyer.ts';
import { printedEdition } from '../src/domain/flyer/changes.ts';
import { readUitdatabank } from '../src/feeds/uitdatabank/read.ts';
import type { FlyerDetails } from '../src/schema/flyer.ts';
import type { Activity } from '../src/schema/activity.ts';
import type { Feed } from '../src/schema/programme.ts';
import type { StekClient } from '../src/sdk/client.ts';
import type { ProgrammeQuery } from '../src/sdk/resources/activities.ts';
import { DEMO_PICTURES } from './demo-pictures.ts';
import { undergo, type Trouble } from './trouble.ts';
import lastTuesday from './samples/event-multiple-last-tuesday-capacity.json' with { type: 'json' };
import weekly from './samples/event-periodic-weekly-uitpas.json' with { type: 'json' };

/** What a story makes a flyer from. */
export type FlyerMatter = Trouble | 'demo' | 'uitdatabank' | 'hostile' | 'empty' | 'stale';

/** The clock of every story: the flyer of December is being made. */
export const NOW = Date.parse('2026-11-22T09:00:00Z');

/** Texts that would do harm if anyone parsed them, drew them in one line or trusted their direction. */
const HOSTILE = [
  '<img src=x onerror="alert(1)"><script>alert(1)</script>',
  'javascript:alert(1)//',
  'Soep'.repeat(70),
  '\u202Egnilaap\u202C \u2066Soep\u2069',
  '🍲👩🏽‍🍳🇧🇪🫶🏿 Soep {day} ${title}',
];

function feedOf(matter: FlyerMatter): Pick<Feed, 'activities' | 'places'> {
  if (matter === 'uitdatabank') {
    const feeds = [weekly, lastTuesday].map(event => readUitdatabank(event));
    return { activities: feeds.flatMap(one => one.activities), places: feeds.flatMap(one => one.places) };
  }
  const demo = demoMunicipality({ images: DEMO_PICTURES });
  if (matter !== 'hostile') return demo;
  const named = (activity: Activity, index: number): Activity => {
    const text = HOSTILE[index];
    return text === undefined ? activity : { ...activity, title: { nl: text }, easyText: { nl: text } };
  };
  return { ...demo, activities: demo.activities.map(named) };
}

/** What was printed a week ago, before some of the programme changed. */
function printedBefore(): FlyerDetails['printed'] {
  const month = '2026-12';
  const feed = demoMunicipality({ images: DEMO_PICTURES });
  const { occurrences } = occurrencesOf(feed, { ...flyerWindow(month), now: NOW });
  const flyer = flyerOf({ programme: { ...feed, occurrences }, month, placeId: 'zillebeke' });
  const printed = printedEdition(flyer, 1, '2026-11-15T09:00:00Z');
  const dates = printed.occurrences.flatMap(date => {
    if (date.title['nl'] === 'Lichtjeswandeling') return [];
    if (date.title['nl'] === 'Open huis' && date.status === 'cancelled') return [{ ...date, status: 'scheduled' }];
    if (date.title['nl'] === 'Programmapraat') return [{ ...date, start: '2026-12-09T13:00:00.000Z' }];
    return [date];
  });
  return { ...printed, occurrences: dates };
}

/** A client whose programme is laid out in the page: stories are checked under a policy that allows no server. */
export function flyerClient(matter: FlyerMatter, isPrinted = false): StekClient {
  const details: FlyerDetails = {
    ...{ placeId: 'zillebeke', month: '2026-12', status: isPrinted ? 'published' : 'live', variants: [] },
    qr: { url: 'https://stek.example/f/ieper-2612-zi' },
    ...(isPrinted && { printed: printedBefore() }),
  };
  return {
    locale: 'nl-BE',
    activities: { programme: (query: ProgrammeQuery) => answer(query, matter) },
    flyers: { get: () => ({ withResponse: async () => ({ data: details, response: { warnings: [] } }) }) },
  } as unknown as StekClient;
}

async function answer({ from, to }: ProgrammeQuery, matter: FlyerMatter) {
  await undergo(matter);
  const feed = feedOf(matter);
  const { occurrences } = occurrencesOf(feed, { from, to, now: NOW });
  const isStale = matter === 'stale';
  return {
    ...feed,
    occurrences: matter === 'empty' ? [] : occurrences,
    warnings: isStale ? [{ path: '/items/3', code: 'invalid_value', detail: 'One item has no title.' }] : [],
    stale: isStale,
    asOf: '2026-11-20T10:00:00Z',
  };
}

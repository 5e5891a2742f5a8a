import { printedEdition } from '../domain/flyer/changes.ts';
import { flyerOf, flyerWindow } from '../domain/flyer/flyer.ts';
import { occurrencesOf } from '../domain/occurrences.ts';
import type { FlyerRecord, FlyerVariant } from '../schema/flyer.ts';
import { newestEdition, storeEdition } from '../server/flyers/editions.ts';
import type { Store } from '../server/store/store.ts';
import { writeForTenant } from '../server/store/tenant-write.ts';
import { ACTIVITY } from './activity-ids.ts';
import { DEMO_TENANT, type Municipality } from './municipality.ts';
import { PLACE } from './places.ts';
import { ar } from './translations/ar.ts';
import { ti } from './translations/ti.ts';
import type { DemoTranslation } from './translations/translations.ts';

const MONTH = '2026-12';
const PRINTED_AT = '2026-11-16T09:00:00.000Z';

/** The flyer that hangs in the shops of Zillebeke, unless someone made another one already. */
export async function fillFlyers(store: Store, { activities, places }: Municipality): Promise<void> {
  await writeForTenant(store, DEMO_TENANT.id, async write => {
    const key = { placeId: PLACE.zillebeke, month: MONTH };
    if (await newestEdition(write, key)) return;
    await storeEdition(write, demoFlyer({ activities: activities.map(asItWas), places }));
  });
}

/** Alice moved to another week when the flyer was printed already: the live page tells so. */
const asItWas = (activity: Municipality['activities'][number]): Municipality['activities'][number] =>
  activity.id === ACTIVITY.alice ? { ...activity, exceptions: [] } : activity;

/** Edition 1 of December in Zillebeke, in four languages. */
function demoFlyer({ activities, places }: Pick<Municipality, 'activities' | 'places'>): FlyerRecord {
  const { occurrences } = occurrencesOf({ activities }, flyerWindow(MONTH));
  const programme = { activities, places, occurrences };
  const flyer = flyerOf({ programme, month: MONTH, placeId: PLACE.zillebeke });
  return {
    id: '7c0c6f8e-7a53-4d0a-9c86-1f0f5be0d7a1',
    placeId: PLACE.zillebeke,
    month: MONTH,
    status: 'published',
    edition: 1,
    version: 3,
    paper: 'a4',
    publisher: 'De Stek, Voorbeelddorp 1, 8902 Zillebeke (Ieper)',
    variants: [
      { lang: 'nl', origin: 'human', intro: 'Kom erbij zitten. Iedereen is welkom.' },
      { lang: 'fr', origin: 'human', intro: 'Venez vous asseoir avec nous. Tout le monde est le bienvenu.' },
      translated('ar', ar),
      translated('ti', ti),
    ],
    publishedAt: PRINTED_AT,
    printed: printedEdition(flyer, 1, PRINTED_AT),
  };
}

/** What a computer translated. In this made-up municipality somebody read it; the flyer still says who wrote it. */
function translated(lang: string, words: DemoTranslation): FlyerVariant {
  return { lang, origin: 'machine', checkedBy: 'Noor', itemTexts: { ...words } };
}

import { demoMunicipality } from '../../src/demo/municipality.ts';
import { flyerOf, flyerWindow, type Flyer, type FlyerSource } from '../../src/domain/flyer/flyer.ts';
import { plain, type FlyerCard, type FlyerSheet } from '../../src/domain/flyer/flyer-sheet.ts';
import { wordFlyer } from '../../src/domain/flyer/flyer-words.ts';
import type { FlyerLocale } from '../../src/domain/flyer/flyer-formatter.ts';
import { pictogramOf } from '../../src/domain/pictogram-of.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { spokenIn } from '../../src/domain/spoken/languages.ts';
import { recurrenceWordsIn } from '../../src/domain/spoken/recurrence/languages.ts';
import { translator } from '../../src/i18n/catalogue.ts';
import { flyerTexts } from '../../src/i18n/flyer.ts';
import { loadCatalogue } from '../../src/i18n/load-catalogue.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { Place } from '../../src/schema/place.ts';

/** The day on which the flyers of the tests are looked at. */
const NOW = Date.parse('2026-11-22T09:00:00Z');

/** How a flyer is said in a language of ours. */
export async function localeOf(lang: string): Promise<FlyerLocale> {
  const { catalogue } = await loadCatalogue(lang, 'je', [flyerTexts]);
  return {
    lang,
    spoken: await spokenIn(lang),
    recurrence: await recurrenceWordsIn(lang),
    say: translator(catalogue, lang),
  };
}

/** A flyer of some activities in a month. */
export function flyerWith(
  { activities, places = [] }: { activities: Activity[]; places?: Place[] },
  { month = '2026-12', ...more }: Partial<Omit<FlyerSource, 'programme'>> = {},
): Flyer {
  const { occurrences } = occurrencesOf({ activities }, { ...flyerWindow(month), now: NOW });
  return flyerOf({ programme: { activities, places, occurrences }, month, pictogramOf, ...more });
}

/** The flyer of the demo municipality, of one place or of all. */
export const demoFlyer = (more: Partial<Omit<FlyerSource, 'programme'>> = {}): Flyer =>
  flyerWith(demoMunicipality(), more);

/** An activity with what a test is about. */
export const activity = (more: Partial<Activity> & Pick<Activity, 'schedule'>): Activity => ({
  id: 'a',
  status: 'published',
  version: 1,
  title: { nl: 'Soep' },
  ...more,
});

/** A schedule in Belgium. */
export const at = (start: string, end: string, more: Partial<Activity['schedule']> = {}): Activity['schedule'] => ({
  ...{ start, end, tz: 'Europe/Brussels' },
  ...more,
});

/** In Dutch unless asked otherwise. */
export const worded = async (flyer: Flyer, lang = 'nl'): Promise<FlyerSheet> => wordFlyer(flyer, await localeOf(lang));

/** The lines of a card, as people read them. */
export const linesOf = ({ when, remarks, place, price, kansentarief, signUp }: FlyerCard) => ({
  when: when.map(plain),
  remarks: remarks.map(({ sentence, why }) => [plain(sentence), ...(why ? [plain(why)] : [])].join(' ')),
  place: place && plain(place),
  price: [price, ...(kansentarief ? [kansentarief] : [])].map(plain).join(' '),
  signUp: plain(signUp),
});

import type { Activity } from '../schema/activity.ts';
import type { Place } from '../schema/place.ts';
import type { Service } from '../schema/service.ts';
import { monthly } from './monthly.ts';

import { demoPlaces } from './places.ts';
import { demoServices } from './services.ts';
import { singleEvents } from './single-events.ts';
import { inAllLanguages } from './translated.ts';
import { villageMoments } from './village-moments.ts';
import { weekly } from './weekly.ts';

/** The drawings of `src/demo/images`. */
export type PictureName =
  'coffee' | 'walk' | 'soup' | 'laptop' | 'sewing' | 'talk' | 'meal' | 'village' | 'family' | 'info';

/** The address of a drawing. */
export type Picture = (name: PictureName) => string;

export interface Municipality {
  activities: Activity[];
  places: Place[];
  services: Service[];
}

/** Where the drawings are as long as nobody says otherwise: nowhere. */
export const DEMO_IMAGES = 'https://stek.example/demo/images/';

/** The day on which one looks where nobody says which: at the beginning of the season. */
export const DEMO_DAY = '2026-12-01';

/** The tenant under which the demo answers. */
export const DEMO_TENANT = { id: 'ieper', name: 'De Stek', tz: 'Europe/Brussels' } as const;

/**
 * A whole fictional municipality: the programme that the domain handbook describes, from September 2026 on, with every state a
 * date can have from December 2026 to June 2027. Pure data, made anew at each call.
 * @param images address of the folder with the drawings, with a slash at the end
 * @param today the day on which one looks, on the municipality's clock: services were checked so long before
 */
export function demoMunicipality({ images = DEMO_IMAGES, today = DEMO_DAY } = {}): Municipality {
  const picture: Picture = name => `${images}${name}.svg`;
  return {
    activities: [...weekly(picture), ...monthly(picture), ...villageMoments(picture), ...singleEvents(picture)].map(
      inAllLanguages,
    ),
    places: demoPlaces(`${images}lotte.png`),
    services: demoServices(today),
  };
}

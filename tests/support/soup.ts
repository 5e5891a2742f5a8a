import type { Activity } from '../../src/schema/activity.ts';
import type { Occurrence } from '../../src/schema/occurrence.ts';
import type { Place } from '../../src/schema/place.ts';

/** A small programme, as a server words it: soup at a meeting centre, twice in December. */
export const centre: Place = { id: 'place-1', slug: 'het-centrum', name: 'Het Centrum' };

export const soup: Activity = {
  id: 'soup',
  placeId: centre.id,
  status: 'published',
  title: { nl: 'Soep op dinsdag', fr: 'Soupe du mardi' },
  schedule: { start: '2026-12-01T11:30', end: '2026-12-01T13:00', tz: 'Europe/Brussels', rrule: 'FREQ=WEEKLY;COUNT=2' },
  price: { kind: 'fixed', amount: 500, uitpas: true },
  version: 3,
};

export const soupOn = (day: string): Occurrence => ({
  id: `soup_${day.replaceAll('-', '')}T1130`,
  activityId: soup.id,
  placeId: centre.id,
  start: `${day}T10:30:00.000Z`,
  end: `${day}T12:00:00.000Z`,
  localStart: `${day}T11:30`,
  localEnd: `${day}T13:00`,
  allDay: false,
  status: 'scheduled',
  recurring: true,
});

/** The body of `GET /occurrences`. */
export const programmeBody = () => ({
  items: [soupOn('2026-12-01'), soupOn('2026-12-08')],
  activities: [soup],
  places: [centre],
  warnings: [],
});

export const december = { from: '2026-12-01', to: '2027-01-01' };

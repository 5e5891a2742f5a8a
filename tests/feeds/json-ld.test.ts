import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { jsonLdText, toJsonLd } from '../../src/feeds/json-ld.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { Place } from '../../src/schema/place.ts';
import type { Programme } from '../../src/schema/programme.ts';

const place: Place = {
  id: 'p',
  name: 'Dorpshuis',
  accessibility: ['step-free'],
  address: { street: 'Dorp 1', postalCode: '8902', locality: 'Zillebeke', country: 'BE' },
};
const soup: Activity = {
  id: 'soep',
  placeId: 'p',
  status: 'published',
  title: { nl: 'Soep', fr: 'Soupe' },
  organiser: 'De Stek',
  schedule: {
    start: '2027-03-23T09:00',
    end: '2027-03-23T16:30',
    tz: 'Europe/Brussels',
    rrule: 'FREQ=WEEKLY;BYDAY=TU',
  },
  exceptions: [
    { recurrenceId: '2027-03-30T09:00', type: 'cancelled', note: { nl: 'Ziek' } },
    { recurrenceId: '2027-04-06T09:00', type: 'moved', start: '2027-04-07T10:00', end: '2027-04-07T12:00' },
  ],
  price: { kind: 'fixed', amount: 250, uitpas: true },
  version: 0,
};

function describeProgramme(activity: Activity, options = {}) {
  const window = { from: '2027-03-22', to: '2027-04-12', now: 0, holidays: [] };
  const { occurrences } = occurrencesOf({ activities: [activity] }, window);
  return describeAll({ activities: [activity], places: [place], occurrences, warnings: [] }, options);
}

/** What a search engine reads. */
const describeAll = (programme: Programme, options = {}) =>
  JSON.parse(jsonLdText(toJsonLd(programme, options))) as Record<string, unknown>[];

describe('an activity for search engines', () => {
  it('says when, where, for how much and by whom, with the offset of each side of the clock change', () => {
    const [event] = describeProgramme(soup);
    assert.equal(event?.['name'], 'Soep');
    assert.equal(event?.['startDate'], '2027-03-23T09:00:00+01:00');
    assert.deepEqual(event?.['organizer'], { '@type': 'Organization', name: 'De Stek' });
    assert.equal(event?.['isAccessibleForFree'], false);
    assert.deepEqual(event?.['offers'], [
      { '@type': 'Offer', price: '2.50', priceCurrency: 'EUR' },
      { '@type': 'Offer', name: 'UiTPAS-kansentarief', price: '0.50', priceCurrency: 'EUR' },
    ]);
    const location = event?.['location'] as Record<string, unknown>;
    assert.deepEqual(location['amenityFeature'], [
      { '@type': 'LocationFeatureSpecification', name: 'Wheelchair accessible entrance', value: true },
    ]);
  });

  it('has its schedule, and each date with its status', () => {
    const [event] = describeProgramme(soup);
    assert.deepEqual(event?.['eventSchedule'], {
      '@type': 'Schedule',
      startDate: '2027-03-23',
      repeatFrequency: 'P1W',
      byDay: ['https://schema.org/Tuesday'],
      startTime: '09:00:00',
      endTime: '16:30:00',
      scheduleTimezone: 'Europe/Brussels',
    });
    const dates = event?.['subEvent'] as Record<string, unknown>[];
    assert.deepEqual(
      dates.map(date => [date['startDate'], date['eventStatus'], date['previousStartDate']]),
      [
        ['2027-03-23T09:00:00+01:00', 'https://schema.org/EventScheduled', undefined],
        ['2027-03-30T09:00:00+02:00', 'https://schema.org/EventCancelled', undefined],
        ['2027-04-07T10:00:00+02:00', 'https://schema.org/EventRescheduled', '2027-04-06T09:00:00+02:00'],
      ],
    );
  });

  it('of whole days ends on its last day, and is free when it is', () => {
    const [event] = describeProgramme({
      ...soup,
      exceptions: [],
      price: { kind: 'free' },
      schedule: { start: '2027-03-23', end: '2027-03-25', tz: 'Europe/Brussels' },
    });
    assert.deepEqual([event?.['startDate'], event?.['endDate']], ['2027-03-23', '2027-03-24']);
    assert.equal(event?.['isAccessibleForFree'], true);
    assert.equal(event?.['subEvent'], undefined);
  });

  it('is in the language asked for, and cancelled as a whole when it is', () => {
    const [event] = describeProgramme({ ...soup, status: 'cancelled' }, { lang: 'fr' });
    assert.equal(event?.['name'], 'Soupe');
    assert.equal(event?.['eventStatus'], 'https://schema.org/EventCancelled');
  });

  it('speaks the language asked for, also of a country, else Dutch', () => {
    const name = (lang: string) => describeProgramme(soup, { lang })[0]?.['name'];
    assert.deepEqual([name('fr-BE'), name('fr'), name('en')], ['Soupe', 'Soupe', 'Soep']);
  });

  it('stands at the place of its activity when a date names none', () => {
    const { placeId: _placeId, ...date } = occurrencesOf(
      { activities: [soup] },
      { from: '2027-03-22', to: '2027-03-24', now: 0, holidays: [] },
    ).occurrences[0]!;
    const [event] = describeAll({ activities: [soup], places: [place], occurrences: [date], warnings: [] });
    assert.equal((event as { location?: { name?: string } } | undefined)?.location?.name, 'Dorpshuis');
  });

  it('describes the first hundred dates, however long the programme is', () => {
    const daily = { ...soup, schedule: { ...soup.schedule, rrule: 'FREQ=DAILY' }, exceptions: [] };
    const window = { from: '2027-03-22', to: '2028-03-22', now: 0, holidays: [] };
    const { occurrences } = occurrencesOf({ activities: [daily] }, window);
    assert.ok(occurrences.length > 300);
    const [event] = describeAll({ activities: [daily], places: [place], occurrences, warnings: [] });
    assert.equal((event as { subEvent?: unknown[] } | undefined)?.subEvent?.length, 100);
  });

  it('is left out when it has no date in the programme', () => {
    assert.deepEqual(
      describeProgramme({
        ...soup,
        schedule: { ...soup.schedule, start: '2028-01-04T09:00', end: '2028-01-04T10:00' },
        exceptions: [],
      }),
      [],
    );
  });

  it('cannot end the script element it stands in, and links nothing that runs', () => {
    const text = jsonLdText(
      describeProgramme({ ...soup, title: { nl: '</script><script>alert(1)</script>' }, url: 'javascript:alert(1)' }),
    );
    assert.doesNotMatch(text, /</);
    assert.doesNotMatch(text, /javascript:/);
    assert.match((JSON.parse(text) as { name: string }[])[0]!.name, /^<\/script>/);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesSince, printedEdition } from '../../src/domain/flyer/changes.ts';
import { wordChanges } from '../../src/domain/flyer/change-words.ts';
import { plain } from '../../src/domain/flyer/flyer-sheet.ts';
import type { Activity } from '../../src/schema/activity.ts';
import { activity, at, demoFlyer, flyerWith, localeOf } from '../support/flyer-locale.ts';

const places = [
  { id: 'p1', name: 'GS9' },
  { id: 'p2', name: 'Dorpszaal' },
];
const soup = (more: Partial<Activity> = {}) =>
  activity({
    placeId: 'p1',
    schedule: at('2026-12-01T09:00', '2026-12-01T11:00', { rrule: 'FREQ=WEEKLY;BYDAY=TU' }),
    price: { kind: 'free' },
    ...more,
  });
const flyer = (...activities: Activity[]) => flyerWith({ activities, places });

/** What the live page says when the paper said one thing and the programme now says another. */
async function said(before: Activity[], now: Activity[], at?: string): Promise<string[]> {
  const printed = printedEdition(flyer(...before), 1, '2026-11-20T09:00:00Z');
  const after = flyer(...now);
  return wordChanges(changesSince(printed, after, at), printed, after, await localeOf('nl')).lines.map(plain);
}
const except = (one: NonNullable<Activity['exceptions']>[number]) => soup({ exceptions: [one] });

describe('What changed since a flyer was printed', () => {
  it('is nothing when nothing did', () => {
    const now = demoFlyer();
    assert.deepEqual(changesSince(printedEdition(now, 1, '2026-11-20T09:00:00Z'), now), []);
  });

  it('is a day that is off, and one that is on again', async () => {
    const off = except({ recurrenceId: '2026-12-15T09:00', type: 'cancelled' });
    assert.deepEqual(await said([soup()], [off]), ['Soep: niet op dinsdag 15 december.']);
    assert.deepEqual(await said([off], [soup()]), ['Soep: ook op dinsdag 15 december, van 9 uur tot 11 uur.']);
  });

  it('is a day that moved, hours that changed, another place', async () => {
    const moved = except({
      recurrenceId: '2026-12-15T09:00',
      type: 'moved',
      start: '2026-12-16T09:00',
      end: '2026-12-16T11:00',
    });
    assert.deepEqual(await said([soup()], [moved]), [
      'Soep: niet op dinsdag 15 december. Wel op woensdag 16 december, van 9 uur tot 11 uur.',
    ]);
    const later = except({
      recurrenceId: '2026-12-15T09:00',
      type: 'changed',
      start: '2026-12-15T10:00',
      end: '2026-12-15T12:00',
    });
    assert.deepEqual(await said([soup()], [later]), ['Soep, dinsdag 15 december: nu van 10 uur tot 12 uur.']);
    const elsewhere = except({ recurrenceId: '2026-12-15T09:00', type: 'changed', placeId: 'p2' });
    assert.deepEqual(await said([soup()], [elsewhere]), ['Soep, dinsdag 15 december: nu in Dorpszaal.']);
  });

  it('is another price, in words', async () => {
    const price = { kind: 'fixed', amount: 500, uitpas: true } as const;
    assert.deepEqual(await said([soup()], [soup({ price })]), [
      'Soep: andere prijs. 5 euro. Met UiTPAS-kansentarief: 1 euro.',
    ]);
  });

  it('is what is new, and what is no longer there', async () => {
    const talk = activity({ id: 'b', title: { nl: 'Praat' }, schedule: at('2026-12-10T19:00', '2026-12-10T20:30') });
    assert.deepEqual(await said([soup()], [soup(), talk]), ['Nieuw: Praat.']);
    assert.deepEqual(await said([soup(), talk], [soup()]), ['Praat is er niet meer.']);
  });

  it('leaves out what is over', async () => {
    const off = except({ recurrenceId: '2026-12-01T09:00', type: 'cancelled' });
    assert.deepEqual(await said([soup()], [off], '2026-12-02T00:00:00.000Z'), []);
    assert.equal((await said([soup()], [off], '2026-11-30T00:00:00.000Z')).length, 1);
  });

  it('says in Arabic which words are the Dutch name', async () => {
    const now = flyer(except({ recurrenceId: '2026-12-15T09:00', type: 'cancelled' }));
    const printed = printedEdition(flyer(soup()), 1, '2026-11-20T09:00:00Z');
    const { lines } = wordChanges(changesSince(printed, now), printed, now, await localeOf('ar'));
    const dutch = lines[0]?.filter(({ lang }) => lang === 'nl').map(({ text }) => text);
    assert.deepEqual(dutch, ['Soep']);
  });
});

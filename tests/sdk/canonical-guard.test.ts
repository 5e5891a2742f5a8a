import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { Activity } from '../../src/schema/activity.ts';
import { Occurrence } from '../../src/schema/occurrence.ts';
import { Place } from '../../src/schema/place.ts';
import { PollResults } from '../../src/schema/poll-results.ts';
import { Poll } from '../../src/schema/poll.ts';
import { PublishedSignal } from '../../src/schema/published-signal.ts';
import { readItem } from '../../src/schema/read.ts';
import { ReferralForm } from '../../src/schema/referral-recipient.ts';
import { SignalFormSettings } from '../../src/schema/signal-settings.ts';
import { canonicalShapes, SHAPES_MODULES, writtenShapes } from '../../tools/canonical-shapes.ts';
import { SHAPES } from '../../src/sdk/canonical-shapes.ts';
import { isCanonical as isOfCollection, isHeldCanonical } from '../../src/sdk/canonical-guard.ts';
import { POLL_SHAPES } from '../../src/sdk/poll-shapes.ts';
import { REFERRAL_SHAPES } from '../../src/sdk/referral-shapes.ts';
import { SIGNAL_SHAPES } from '../../src/sdk/signal-shapes.ts';
import { answeredPoll, programmePoll, programmeResults } from '../support/programme-poll.ts';
import { formWith, newSealingPair } from '../support/sealing-pair.ts';
import { benchSignal, busSignal, signalForm } from '../support/published-signals.ts';
import '../support/same-cases.ts';

/** What a page shows without schemas: a programme, a poll and what came of it, what was done with signals, their form, and who gets referral cards. */
const SCHEMAS = {
  occurrences: Occurrence,
  activities: Activity,
  places: Place,
  poll: Poll,
  results: PollResults,
  published: PublishedSignal,
  form: SignalFormSettings,
  recipients: ReferralForm,
};
type Kind = keyof typeof SCHEMAS;
const KINDS = Object.keys(SCHEMAS) as Kind[];
const CHECKS = { ...SHAPES, ...POLL_SHAPES, ...SIGNAL_SHAPES, ...REFERRAL_SHAPES };
const isCanonical = (kind: Kind, item: unknown): boolean => CHECKS[kind](item);

const { activities, places, services } = demoMunicipality();
const { occurrences } = occurrencesOf({ activities }, { from: '2026-12-01', to: '2027-02-01' });
const stored = <T>(items: readonly T[]): T[] => JSON.parse(JSON.stringify(items)) as T[];
const keys = [await newSealingPair(), await newSealingPair()];
const about = {
  ...{ photo: 'https://stad.example/lotte.jpg', about: { nl: 'Ik ga mee.' }, deputyId: 'karim', placeIds: ['centre'] },
  hours: [{ days: ['MO' as const], opens: '09:00', closes: '12:00' }],
  leave: [{ from: '2026-12-24', until: '2027-01-03' }],
};
const ITEMS: Record<Kind, unknown[]> = {
  occurrences: stored(occurrences).slice(0, 40),
  activities: stored(activities),
  places: stored(places),
  poll: [programmePoll, answeredPoll],
  results: [programmeResults],
  published: [busSignal, benchSignal],
  form: [signalForm],
  recipients: [formWith(keys, keys, about), formWith([], [])],
};

/** Values that are wrong in most places, and right in some. */
const ODD = fc.constantFrom<unknown>(
  null, undefined, '', ' x', 'x', 'x\u202e', '2026-12-01', '2026-12-01T09:00', '2026-13-01', 'javascript:alert(1)',
  'https://x.example/', 'https://a:b@x.example/', 0, 1, -1, 1.5, 1e9, Number.NaN, true, false, [], {}, { nl: 'x' }, { nl: 7 },
  { 'not a language': 'x' }, ['x'], [1], 'free', 'none', 'y'.repeat(6000), 'e\u0301', '\u0000',
); // prettier-ignore

function placesIn(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => placesIn(member, [...path, key]))];
}

function changed(item: unknown, path: readonly PropertyKey[], value: unknown): unknown {
  const copy = structuredClone(item) as Record<PropertyKey, unknown>;
  const holder = path.slice(0, -1).reduce<Record<PropertyKey, unknown>>((at, key) => at[key] as never, copy);
  const last = path.at(-1);
  if (last === undefined) return value;
  if (value === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

describe('Telling a whole answer without the schemas', () => {
  it('looks once at what a file holds, and anew at what anybody else can change', () => {
    const [activity] = stored(activities) as [(typeof activities)[number]];
    const place = stored(places)[0] as unknown;
    assert.ok(isOfCollection('activities', activity) && isHeldCanonical('places', place));
    activity.title = { nl: ' ' };
    assert.ok(!isOfCollection('activities', activity), 'what was only looked at is looked at again');
    assert.ok(!isHeldCanonical('activities', activity) && !isOfCollection('activities', activity));
    assert.ok(!isOfCollection('activities', place), 'what a file holds as a place is no activity');
    Object.assign(place as object, { name: ' ' });
    assert.ok(isOfCollection('places', place));
    for (const nothing of [null, undefined, 'x', 1]) assert.ok(!isHeldCanonical('places', nothing));
  });

  it('is done with shapes that are made from the schemas of today', async () => {
    assert.equal(SHAPES_MODULES.length, 4);
    for (const module of SHAPES_MODULES)
      assert.equal(writtenShapes(module), await canonicalShapes(module), 'run `node tools/canonical-shapes.ts`');
  });

  for (const kind of KINDS) {
    it(`takes ${kind} as our own server writes them`, () => {
      assert.ok(ITEMS[kind].length > 0);
      for (const item of ITEMS[kind]) assert.ok(isCanonical(kind, item), JSON.stringify(item));
    });

    it(`takes no ${kind} that the schema would change, refuse or warn about`, () => {
      const changes = ITEMS[kind].flatMap(item => placesIn(item).map(path => ({ item, path })));
      let taken = 0;
      fc.assert(
        fc.property(
          fc.constantFrom(...changes),
          ODD,
          fc.option(fc.string(), { freq: 10 }),
          ({ item, path }, odd, extra) => {
            const wrong = changed(item, path, odd);
            const candidate =
              extra !== null && typeof wrong === 'object' && wrong !== null ? { ...wrong, [extra]: 1 } : wrong;
            if (!isCanonical(kind, candidate)) return;
            taken += 1;
            const { value, warnings } = readItem(SCHEMAS[kind] as typeof Place, candidate);
            assert.deepEqual(warnings, []);
            assert.deepEqual(value, candidate);
          },
        ),
        { numRuns: 5000, seed: 20261122 },
      );
      assert.ok(taken > 20, `only ${taken} changed items were taken, too few to say anything`);
    });

    it(`knows every member that the schema of ${kind} knows`, () => {
      const known = Object.keys((SCHEMAS[kind] as { shape: object }).shape);
      const sample = ITEMS[kind].find(item => isCanonical(kind, item)) as object;
      for (const name of known) {
        const values = [
          'x',
          'https://x.example/',
          '2026-12-01T09:00',
          1,
          true,
          { nl: 'x' },
          [],
          {},
          'x-y',
          (sample as Record<string, unknown>)[name],
          { kind: 'free' },
          { mode: 'none' },
          { latitude: 1, longitude: 1 },
          { url: 'https://x.example/', alt: '' },
          { street: 'x', postalCode: 'x', locality: 'x', country: 'BE' },
          { firstName: 'x' },
          '2026-12-01',
          '2026-12-01T09:00:00Z',
          { decisions: [], ideas: [] },
          { web: 1 },
        ];
        assert.ok(
          values.some(value => isCanonical(kind, { ...sample, [name]: value })),
          `${kind}.${name} is unknown`,
        );
      }
    });
  }

  it('leaves services to the schemas', () => {
    for (const service of stored(services)) assert.equal(isOfCollection('services', service), false);
  });

  it('takes no name that a schema leaves out, also where any other name will do', () => {
    const channels = JSON.parse('{"web":6,"__proto__":5}') as Record<string, number>;
    assert.ok(isCanonical('results', { ...programmeResults, channels: { web: 6, stickers: 5 } }));
    assert.ok(!isCanonical('results', { ...programmeResults, channels }));
    assert.deepEqual(readItem(PollResults, { ...programmeResults, channels }).value?.channels, { web: 6 });
  });

  it('says no to anything else, and never throws', () => {
    for (const kind of KINDS) {
      for (const value of [null, undefined, 1, 'x', [], {}, Object.create(null), JSON.parse('{"__proto__":{}}')]) {
        assert.equal(isCanonical(kind, value), false);
      }
    }
  });
});

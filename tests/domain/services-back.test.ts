import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backServices } from '../../src/domain/flyer/services-back.ts';
import { spokenNl } from '../../src/domain/spoken/nl.ts';
import { demoPlaces, PLACE } from '../../src/demo/places.ts';
import { demoServices } from '../../src/demo/services.ts';

const services = demoServices('2026-12-01');
const speech = { say: (key: string) => key, lang: 'nl', comma: ', ', spoken: spokenNl, today: '2026-12-01' };
const paper = { size: 'a4', points: 14 } as const;
const namesFor = (id: string | undefined, given = services) =>
  backServices(given, {
    place: demoPlaces('face.png').find(place => place.id === id),
    speech,
    paper,
  }).map(({ name }) => name);

describe('The services for the back of a flyer', () => {
  it('are first those for who lives at its place, then those for everybody, then those of elsewhere', () => {
    const poperinge = namesFor(PLACE.poperinge);
    assert.ok(poperinge.length >= 3);
    assert.deepEqual(poperinge.slice(0, 3), ['Energiehuis Voorbeeldstreek', 'Praathuis De Brug', 'Buurthuis De Tafel']);
    const elsewhere = services.filter(
      ({ area }) => area && !area.some(name => name === 'Boezinge' || name === 'Ieper'),
    );
    const everybody = services.filter(({ area, address }) => !area && address?.locality !== 'Ieper');
    assert.deepEqual([elsewhere.length, everybody.length], [3, 4]);
    const here = services.find(({ area }) => area?.includes('Boezinge'));
    const boezinge = namesFor(PLACE.boezinge, [elsewhere[0]!, everybody[0]!, here!]);
    assert.deepEqual(boezinge, [here!.name, everybody[0]!.name, elsewhere[0]!.name]);
  });

  it('stand in their own order on a flyer for all places', () => {
    const all = namesFor(undefined);
    assert.ok(all.length >= 3);
    assert.deepEqual(
      all,
      services.map(({ name }) => name).filter(name => all.includes(name)),
    );
  });

  it('are as many as fit, and one that is too long leaves room for those after it', () => {
    const long = { ...services[0]!, name: 'Lang', description: { nl: 'Een lange zin. '.repeat(400) } };
    const shown = namesFor(undefined, [long, ...services]);
    assert.ok(shown.length >= 3);
    assert.ok(!shown.includes('Lang'));
    assert.ok(shown.length < services.length);
  });
});

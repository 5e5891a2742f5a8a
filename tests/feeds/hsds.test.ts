import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { demoServices } from '../../src/demo/services.ts';
import { readHsds, readServiceFile } from '../../src/feeds/hsds/read.ts';
import { uuidOf } from '../../src/feeds/hsds/uuid-of.ts';
import { writeHsds } from '../../src/feeds/hsds/write.ts';
import { writeService } from '../../src/schema/write.ts';
import { anyService } from '../support/any-service.ts';
import { sampleHsds } from '../support/sample-hsds.ts';
import { sharedDataMissing, sharedFile, sharedFiles } from '../support/shared-data.ts';
import '../support/same-cases.ts';

const services = demoServices('2026-12-01');
const jsonOf = (path: string): unknown => JSON.parse(new TextDecoder().decode(sharedFile(path)));
const codesOf = ({ warnings }: ReturnType<typeof readHsds>) => warnings.map(({ code }) => code).toSorted();

describe('Services of another register (HSDS 3)', () => {
  it('have their number, hours, place, price and what they are about', () => {
    const { services: read } = readHsds(sampleHsds(), { lang: 'en', today: '2026-12-01' });
    assert.deepEqual(read, [
      {
        id: '5b1d0f55-3c2e-4a55-9f0e-1f6f5d0a7b11',
        name: 'Example Counselling',
        description: { en: 'Talks with somebody who listens.' },
        themes: ['mental-wellbeing', 'Beekeeping'],
        contactPoint: {
          phone: '+32 57 00 00 00',
          url: 'https://counselling.example/',
          hours: [{ days: ['MO', 'TH'], opens: '10:00', closes: '18:00' }],
          languages: ['ur'],
          verifiedAt: '2026-03-01T12:00:00Z',
        },
        cost: { en: 'We charge 50 euros per hour.' },
        costKind: 'paid',
        organisation: 'Example Organisation',
        address: { street: 'Voorbeeldstraat 1, bus 2', postalCode: '8900', locality: 'Ieper', country: 'BE' },
        accessibility: ['hearing-loop', 'step-free'],
        area: ['Ieper'],
        howToGetThere: { en: 'Bus 1 stops here.' },
      },
    ]);
  });

  it('say what of them could not be shown', () => {
    assert.deepEqual(codesOf(readHsds(sampleHsds(), { today: '2026-12-01' })), [
      'area_in_words',
      'hours_not_weekly',
      'hours_not_weekly',
      'hours_over',
      'unknown_language',
    ]);
  });

  it('come as one, as a list, and as a page of an address', () => {
    const one = sampleHsds();
    const shapes = [one, [one], { contents: [one] }, { items: [one] }, { services: [one] }];
    for (const shape of shapes) assert.equal(readServiceFile(shape).services[0]?.name, 'Example Counselling');
    assert.equal(shapes.length, 5);
    assert.ok(codesOf(readHsds({ contents: [one], total_pages: 4 })).includes('more_pages'));
  });

  it('are left out when they are closed for good, and one that is wrong leaves the others', () => {
    const good = { ...sampleHsds(), id: 'good' };
    const read = readHsds([{ ...sampleHsds(), status: 'defunct' }, { id: 'bad' }, null, good]);
    assert.deepEqual(
      read.services.map(({ id }) => id),
      ['good'],
    );
    assert.deepEqual(
      read.warnings.filter(({ path }) => path === '/0').map(({ code }) => code),
      ['not_active'],
    );
    assert.deepEqual(
      read.warnings.filter(({ path }) => path === '/1').map(({ code }) => code),
      ['item_skipped'],
    );
    assert.deepEqual(
      read.warnings.filter(({ path }) => path === '/2').map(({ code }) => code),
      ['item_skipped'],
    );
  });

  it('never break off, whatever a file holds', () => {
    fc.assert(fc.property(fc.jsonValue(), json => void readServiceFile(json)));
    assert.deepEqual(codesOf(readServiceFile('a login page')), ['no_services']);
  });

  it('are left out when one says more than all others together: everybody would have to fetch it', () => {
    const times = <T>(item: T) => Array.from({ length: 5000 }, () => item);
    const hour = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' };
    const good = sampleHsds();
    const huge = [
      { ...good, id: 'hours', schedules: times(hour) },
      {
        ...good,
        id: 'ways',
        ...{ attributes: Array.from({ length: 5000 }, (_, at) => ({ taxonomy_term: { code: `t${at}` } })) },
      },
      { id: 'own', name: 'X', themes: times('housing'), contactPoint: {} },
    ];
    const read = readServiceFile([...huge, good]);
    assert.deepEqual(
      read.services.map(({ id }) => id),
      [good.id],
    );
    assert.equal(codesOf(read).filter(code => code === 'service_too_long').length, 3);
  });

  it('take an address of a place without one from the next place', () => {
    const sample = sampleHsds();
    const nowhere = { id: 'l0', location: { id: 'l0', location_type: 'virtual' } };
    const read = readHsds({ ...sample, service_at_locations: [nowhere, ...sample.service_at_locations] });
    assert.equal(read.services[0]?.address?.locality, 'Ieper');
    assert.ok(codesOf(read).includes('more_locations'));
  });
});

describe('Our services for other registers', () => {
  it('come back as they went: those of the demo', () => {
    assert.equal(services.length, 15);
    assert.deepEqual(readHsds(writeHsds(services, { tenant: 'ieper' })), { services, warnings: [] });
  });

  it('come back as they went: whatever they are', () => {
    fc.assert(
      fc.property(anyService(), service => {
        const json = JSON.parse(JSON.stringify(writeHsds([service], { tenant: 'ieper' }))) as unknown;
        // The schema gives registers without an id as `undefined`.
        assert.deepEqual(JSON.parse(JSON.stringify(readHsds(json))), { services: [service], warnings: [] });
        assert.equal(writeService(service).ok, true);
      }),
    );
  });

  it('come back in each language in which they say the same', () => {
    const alike = [
      { 'nl-BE': 'Koffie', nl: 'Koffie' },
      { fr: 'Menu', nl: 'Menu', en: 'Menu' },
    ].map((description, index) => ({ ...services[index]!, description }));
    assert.deepEqual(
      readHsds(writeHsds(alike, { tenant: 'ieper' })).services.map(({ description }) => description),
      alike.map(({ description }) => description),
    );
  });

  it('have the same ids at each export, and no two parts have one', () => {
    const ids = (text: string) => text.match(/"id":"[^"]+"/g) ?? [];
    const [first, again] = [0, 1].map(() => JSON.stringify(writeHsds(services, { tenant: 'ieper' })));
    assert.equal(first, again);
    const parts = writeHsds(services, { tenant: 'ieper' }).contents.flatMap(item =>
      ids(JSON.stringify({ ...item, attributes: [], organization: {} })),
    );
    assert.ok(parts.length > 100);
    assert.equal(new Set(parts).size, parts.length);
    const many = Array.from({ length: 20_000 }, (_, index) => uuidOf(`ieper/service/${index}`));
    assert.equal(new Set(many).size, 20_000);
  });
});

describe('What we give other registers', { skip: sharedDataMissing }, () => {
  const schemas = sharedFiles('hsds', '.schema.json').map(path => {
    const name = path.replace(/^.*\//, '').replace('.schema', '');
    return [name, jsonOf(path) as object] as const;
  });
  const validate = () => {
    // Words of the specification about its tables that JSON Schema does not know.
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    for (const [name, schema] of schemas) ajv.addSchema(schema, name);
    return ajv.getSchema('service.json')!;
  };

  it('is what HSDS 3 asks for', () => {
    const check = validate();
    const { contents } = writeHsds(services, { tenant: 'ieper' });
    assert.equal(contents.length, 15);
    for (const item of contents) assert.ok(check(item), JSON.stringify(check.errors, null, 1));
    fc.assert(
      fc.property(anyService(), service => {
        const [item] = writeHsds([service], { tenant: 'ieper' }).contents;
        assert.ok(check(item), JSON.stringify(check.errors, null, 1));
      }),
    );
    assert.equal(check({ ...contents[0], status: 'asleep' }), false);
  });

  it('can be read from the example of the specification', () => {
    const { services: read } = readHsds(jsonOf('hsds/service_full.json'), { lang: 'en' });
    assert.equal(read.length, 1);
    assert.equal(read[0]?.name, 'Community Counselling');
    assert.equal(read[0].contactPoint.phone, '+44 1234 234567');
    assert.deepEqual(read[0].contactPoint.hours, [{ days: ['TH', 'FR'], opens: '10:00', closes: '18:00' }]);
    assert.equal(read[0].address?.locality, 'MyCity');
    assert.deepEqual(read[0].contactPoint.languages, ['ur']);
  });
});

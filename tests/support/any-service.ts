import fc from 'fast-check';
import { LIFE_DOMAINS } from '../../src/domain/life-domains.ts';
import { cleanText } from '../../src/schema/clean-text.ts';
import { ACCESSIBILITY_FEATURES, type OpeningHours } from '../../src/schema/place.ts';
import { SERVICE_COSTS, type Service } from '../../src/schema/service.ts';

const words = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map(cleanText)
    .filter(text => text.trim() !== '' && text === text.trim() && text.length <= maxLength);

const l10n = (max: number) =>
  fc.dictionary(fc.constantFrom('nl', 'fr', 'en', 'ar', 'nl-BE'), words(max), { minKeys: 1 });

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));

const WEEK: OpeningHours['days'] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const hours = fc.record({
  days: fc.subarray(WEEK, { minLength: 1 }).map(days => WEEK.filter(day => days.includes(day))),
  opens: time,
  closes: time,
});

const optional = { requiredKeys: [] };

/** Any service that could stand in a register of ours. */
export const anyService = (): fc.Arbitrary<Service> =>
  fc
    .record(
      {
        id: fc.oneof(fc.uuid(), words(200)),
        name: words(120),
        description: l10n(1000),
        themes: fc.uniqueArray(fc.oneof(fc.constantFrom(...LIFE_DOMAINS.map(({ id }) => id)), words(60)), {
          maxLength: 4,
        }),
        audience: fc.uniqueArray(words(60), { minLength: 1, maxLength: 3 }),
        contactPoint: fc.record(
          {
            phone: fc.constantFrom('+3257000000', '057 00 00 00', '1712'),
            email: fc.constantFrom('post@voorbeeld.example', 'post at voorbeeld'),
            url: fc.constantFrom('https://voorbeeld.example/a?b=c', 'https://voorbeeld.example/é', 'tel:+3257000000'),
            hours: fc.array(hours, { minLength: 1, maxLength: 4 }),
            languages: fc.uniqueArray(fc.constantFrom('nl', 'fr', 'ti', 'nl-BE'), { minLength: 1 }),
            verifiedAt: fc
              .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
              .map(date => date.toISOString()),
          },
          optional,
        ),
        cost: l10n(200),
        costKind: fc.constantFrom(...SERVICE_COSTS),
        organisation: words(120),
        address: fc.record({
          street: words(160),
          postalCode: words(12),
          locality: words(80),
          country: fc.constant('BE'),
        }),
        accessibility: fc.uniqueArray(fc.constantFrom(...ACCESSIBILITY_FEATURES), { minLength: 1 }),
        area: fc.uniqueArray(words(80), { minLength: 1, maxLength: 5 }),
        howToGetThere: l10n(300),
        sourceIds: fc.record({ lpdc: words(200) }),
      },
      { requiredKeys: ['id', 'name', 'themes', 'contactPoint'] },
    )
    .map(service => JSON.parse(JSON.stringify(service)) as Service);

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDefaults, withDefaults, type WrittenDefaults } from '../../src/domain/activity-defaults.ts';
import { Activity } from '../../src/schema/activity.ts';
import { Place } from '../../src/schema/place.ts';

const bare: Activity = {
  id: 'a',
  status: 'published',
  version: 0,
  title: { nl: 'Soep' },
  schedule: { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' },
};

const hall: Place = { id: 'hall', name: 'Dorpshuis', contactPerson: { firstName: 'Lotte', phone: '+3257000001' } };

/** The one activity of a programme after what a page says. */
function taken(written: WrittenDefaults, activity: Partial<Activity> = {}, places: Place[] = [], takesSignUps = false) {
  const { defaults } = readDefaults(written);
  const programme = withDefaults({ activities: [{ ...bare, ...activity }], places }, defaults, takesSignUps);
  return { ...programme.activities[0]!, places: programme.places };
}

describe('What a page says for activities that say nothing', () => {
  it('is whom to ask, as a device can call and write', () => {
    const written = {
      contactName: 'An',
      contactPhone: '057 12 34 56',
      contactEmail: 'an@dorp.example',
      contactUrl: 'https://dorp.example/an',
    };
    assert.deepEqual(taken(written).contact, {
      name: 'An',
      phone: '+3257123456',
      email: 'an@dorp.example',
      url: 'https://dorp.example/an',
    });
  });

  it('never stands in the place of what an activity says, nor of the person of its place', () => {
    const written = { contactName: 'An', defaultPrice: '2', defaultPlace: 'Elders', defaultSignUp: 'none' };
    const own: Partial<Activity> = {
      contact: { phone: '+3257000002' },
      price: { kind: 'free' },
      placeId: 'hall',
      signUp: { mode: 'required' },
    };
    const { places, ...activity } = taken(written, own, [hall]);
    assert.deepEqual(activity, { ...bare, ...own });
    assert.deepEqual(places, [hall]);
    assert.equal(taken(written, { placeId: 'hall' }, [hall]).contact, undefined);
    assert.deepEqual(taken(written, { placeId: 'x' }, [hall]).contact, {
      name: 'An',
      phone: undefined,
      email: undefined,
      url: undefined,
    });
  });

  const prices: [written: string, price: Activity['price']][] = [
    ['0', { kind: 'free' }],
    ['0,00', { kind: 'free' }],
    ['gratis', { kind: 'free' }],
    ['2', { kind: 'fixed', amount: 200 }],
    ['2.5', { kind: 'fixed', amount: 250 }],
    ['2,05', { kind: 'fixed', amount: 205 }],
    ['€ 12,50', { kind: 'fixed', amount: 1250 }],
    ['3 euro', { kind: 'fixed', amount: 300 }],
  ];
  for (const [written, price] of prices)
    it(`is a price: ${written}`, () => assert.deepEqual(taken({ defaultPrice: written }).price, price));

  it('is a place by its name, with an address where that is written, and the one of the programme where it is there', () => {
    const { placeId, places } = taken({ defaultPlace: 'Dorpshuis, Kerkstraat 1, 8902 Zillebeke' });
    assert.deepEqual(places, [
      {
        id: placeId,
        name: 'Dorpshuis',
        address: { street: 'Kerkstraat 1', postalCode: '8902', locality: 'Zillebeke', country: 'BE' },
      },
    ]);
    assert.deepEqual(taken({ defaultPlace: 'De zaal' }).places, [{ id: 'default-place', name: 'De zaal' }]);
    const known = taken({ defaultPlace: 'DORPSHUIS', contactName: 'An' }, {}, [hall]);
    assert.deepEqual([known.placeId, known.places, known.contact], ['hall', [hall], undefined]);
    assert.deepEqual(taken({ defaultPlace: 'De zaal' }, { placeId: 'hall' }, [hall]).places, [hall], 'nobody needs it');
    const address = { street: 'Dorp 1', postalCode: '8900', locality: 'Ieper', country: 'BE' };
    const written = { defaultPlace: 'Dorpshuis, Dorp 1, 8900 Ieper' };
    assert.deepEqual(taken(written, { placeId: 'hall' }, [hall]).places, [{ ...hall, address }]);
    const other = { ...hall, address: { ...address, street: 'Elders 2' } };
    assert.deepEqual(taken(written, {}, [other]).places, [other], 'it has its own');
  });

  it('says whether to sign up, and where', () => {
    assert.deepEqual(taken({ defaultSignUp: 'none' }).signUp, { mode: 'none' });
    assert.deepEqual(taken({ defaultSignUp: 'required' }).signUp, { mode: 'required' });
    const url = 'https://forms.example/x';
    assert.deepEqual(taken({ defaultSignUp: url }).signUp, { mode: 'required', url });
    assert.deepEqual(taken({ defaultSignUp: `optional ${url}` }).signUp, { mode: 'optional', url });
  });

  it('offers no form that a server would not take: only an address elsewhere, or that nobody needs to', () => {
    const signUp = (defaultSignUp: string) => taken({ defaultSignUp }, {}, [], true).signUp;
    assert.equal(signUp('required'), undefined);
    assert.equal(signUp('optional'), undefined);
    assert.deepEqual(signUp('none'), { mode: 'none' });
    assert.equal(signUp('https://forms.example/x')?.url, 'https://forms.example/x');
  });

  it('gives a picture by the words of the page, which an activity that names one does not take', () => {
    for (const pictogramWords of [
      'soup: ribollita, minestr-; walk: rondje kerk',
      '{"soup":["ribollita","minestr-"],"walk":"rondje kerk"}',
    ]) {
      const pictures = (nl: string, more: Partial<Activity> = {}) =>
        taken({ pictogramWords }, { title: { nl }, ...more }).pictograms;
      assert.deepEqual(pictures('Ribollita'), ['soup']);
      assert.deepEqual(pictures('Minestrone'), ['soup']);
      assert.deepEqual(pictures('Een rondje kerk'), ['walk']);
      assert.deepEqual(pictures('Donderdag', { categories: ['Ribollita'] }), ['soup']);
      assert.equal(pictures('Wandeling'), undefined);
      assert.deepEqual(pictures('Ribollita', { pictograms: ['meal'] }), ['meal']);
    }
  });

  it('is named where it cannot be used, and then is nothing', () => {
    const bad: WrittenDefaults = {
      contactName: 'a'.repeat(200),
      contactPhone: 'bel ons',
      contactEmail: 'mail ons',
      contactUrl: 'javascript:alert(1)',
      defaultPrice: 'duur',
      defaultPlace: 'a'.repeat(200),
      defaultSignUp: 'misschien',
      pictogramWords: '{"soup"',
    };
    const { defaults, unusable } = readDefaults(bad);
    assert.deepEqual(unusable, Object.keys(bad));
    assert.deepEqual(Object.values(defaults), Array(5).fill(undefined));
    const { places, ...activity } = taken(bad);
    assert.deepEqual([activity, places], [bare, []]);
    for (const defaultSignUp of [
      'none ftp://x',
      'https://name:secret@x.example',
      'javascript:alert(1)',
      '{}',
      'required x',
    ])
      assert.deepEqual(readDefaults({ defaultSignUp }).unusable, ['defaultSignUp'], defaultSignUp);
    for (const pictogramWords of ['soup', ':', 'a b: c', '[]', '{}', '{"soup":[]}', 'null'])
      assert.deepEqual(readDefaults({ pictogramWords }).unusable, ['pictogramWords'], pictogramWords);
    assert.deepEqual(readDefaults({ contactName: ' \u202e ', defaultPrice: '' }).unusable, []);
  });

  it('is what the schemas take', () => {
    const written = {
      contactName: 'An',
      contactPhone: '0470 12 34 56',
      contactEmail: 'a@b.example',
      defaultPrice: '2',
      defaultPlace: 'Zaal, Dorp 1, 8900 Ieper',
      defaultSignUp: 'https://x.example/',
    };
    const { places, ...activity } = taken(written);
    assert.deepEqual(Activity.parse(activity), activity);
    assert.deepEqual(Place.parse(places[0]), places[0]);
  });
});

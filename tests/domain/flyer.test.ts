import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Activity } from '../../src/schema/activity.ts';
import { activity, at, demoFlyer, flyerWith, linesOf, localeOf, worded } from '../support/flyer-locale.ts';

const only = async (one: Activity, month = '2026-12') => {
  const [card] = (await worded(flyerWith({ activities: [one] }, { month }))).cards;
  assert.ok(card);
  return linesOf(card);
};
const weekly = (more: Partial<Activity> = {}) =>
  activity({ schedule: at('2026-09-01T09:00', '2026-09-01T16:30', { rrule: 'FREQ=WEEKLY;BYDAY=TU' }), ...more });

describe('A flyer', () => {
  it('has one item for each activity of the month, by its first date, and nothing of other months', () => {
    const titles = demoFlyer({ placeId: 'zillebeke' }).items.map(({ activity: { title } }) => title['nl']);
    assert.deepEqual(titles.slice(0, 3), ['Open huis', 'Gezondheidswandeling', 'Programmapraat']);
    assert.equal(new Set(titles).size, titles.length);
    assert.ok(!titles.includes('Dag naar zee'));
  });

  it('is called after who invites, where all activities have the same organiser', async () => {
    assert.equal(
      (await worded(demoFlyer({ placeId: 'zillebeke' }))).documentTitle,
      'Programma De Stek Zillebeke december 2026',
    );
    assert.equal((await worded(demoFlyer())).who.text, 'De Stek');
  });

  it('keeps to what an editor chose, in that order', () => {
    const all = demoFlyer({ placeId: 'zillebeke' });
    const [first, second] = all.items;
    const items = [
      { activityId: second!.activity.id },
      { activityId: first!.activity.id, occurrenceId: first!.dates[1]!.id },
    ];
    const chosen = demoFlyer({ placeId: 'zillebeke', items });
    assert.deepEqual(
      chosen.items.map(({ activity: { title }, dates }) => [title['nl'], dates.length]),
      [
        ['Gezondheidswandeling', 5],
        ['Open huis', 1],
      ],
    );
  });

  it('says so when nothing is planned', async () => {
    const { empty, cards } = await worded(flyerWith({ activities: [] }));
    assert.equal(cards.length, 0);
    assert.equal(empty[0]?.[0]?.text, 'In december 2026 staat er nog niets op het programma.');
  });

  it('gives a picture to what names none, by its title and not by a word in passing', () => {
    const pictures = Object.fromEntries(
      demoFlyer().items.map(({ activity: { title }, pictogram }) => [title['nl'], pictogram]),
    );
    assert.equal(pictures['Gezondheidswandeling'], 'walk');
    assert.equal(pictures['Naaiatelier'], 'sewing');
    assert.equal(pictures['Soep met Babbels'], 'meal');
    assert.equal(pictures['Koffie bij de voedselbedeling'], 'coffee');
    assert.equal(pictures['Dorpsmoment in Vlamertinge'], 'meeting');
  });
});

describe('When, on a flyer,', () => {
  it('is one date with its hours', async () => {
    const said = await only(activity({ schedule: at('2026-12-01T09:00', '2026-12-01T16:30') }));
    assert.deepEqual(said.when, ['dinsdag 1 december, van 9 uur tot half 5']);
  });

  it('is a series with its days of the month', async () => {
    assert.deepEqual((await only(weekly())).when, [
      'Elke dinsdag, van 9 uur tot half 5',
      'dinsdag 1, 8, 15, 22 en 29 december',
    ]);
  });

  it('is a series with the next two days when the month has one', async () => {
    const schedule = at('2026-09-29T13:30', '2026-09-29T16:00', { rrule: 'FREQ=MONTHLY;BYDAY=-1TU' });
    assert.deepEqual((await only(activity({ schedule }))).when, [
      'Elke laatste dinsdag van de maand, van half 2 tot 4 uur',
      'De volgende keren: dinsdag 29 december en dinsdag 26 januari',
    ]);
  });

  it('is only its days where no few words are true of the rule', async () => {
    const schedule = at('2026-12-01T10:00', '2026-12-01T11:00', { rrule: 'FREQ=DAILY;COUNT=3' });
    assert.deepEqual((await only(activity({ schedule }))).when, [
      'dinsdag 1 december, woensdag 2 december en donderdag 3 december, van 10 uur tot 11 uur',
    ]);
  });

  it('is the whole day, several days, or a night that ends in the small hours', async () => {
    const whole = await only(activity({ schedule: at('2026-12-05', '2026-12-06') }));
    assert.deepEqual(whole.when, ['zaterdag 5 december, de hele dag']);
    const days = await only(activity({ schedule: at('2026-12-21', '2026-12-24') }));
    assert.deepEqual(days.when, ['van maandag 21 december tot en met woensdag 23 december, de hele dag']);
    const years = await only(activity({ schedule: at('2026-12-21', '2028-01-04') }));
    assert.deepEqual(years.when, ['van maandag 21 december 2026 tot en met maandag 3 januari 2028, de hele dag']);
    const night = await only(activity({ schedule: at('2026-12-05T20:00', '2026-12-06T01:00') }));
    assert.deepEqual(night.when, ['zaterdag 5 december, van 8 uur ’s avonds tot 1 uur ’s nachts']);
  });

  it('tells of a day with other hours apart', async () => {
    const exceptions: Activity['exceptions'] = [
      { recurrenceId: '2026-12-15T09:00', type: 'changed', start: '2026-12-15T10:00', end: '2026-12-15T12:00' },
    ];
    assert.deepEqual((await only(weekly({ exceptions }))).when, [
      'Elke dinsdag, van 9 uur tot half 5',
      'dinsdag 1, 8, 22 en 29 december',
      'Op dinsdag 15 december: van 10 uur tot 12 uur',
    ]);
  });
});

describe('What people must know before they set out,', () => {
  it('is which days are off, and why', async () => {
    const note = { nl: 'We zijn dicht.' };
    const exceptions: Activity['exceptions'] = [
      { recurrenceId: '2026-12-22T09:00', type: 'cancelled', note },
      { recurrenceId: '2026-12-29T09:00', type: 'cancelled', note },
    ];
    const { when, remarks } = await only(weekly({ exceptions }));
    assert.equal(when[1], 'dinsdag 1, 8 en 15 december');
    assert.deepEqual(remarks, ['Niet op dinsdag 22 en 29 december. We zijn dicht.']);
  });

  it('is that all of it is off, with the day it was to be', async () => {
    const said = await only(activity({ status: 'cancelled', schedule: at('2026-12-01T09:00', '2026-12-01T16:30') }));
    assert.deepEqual(said.remarks, ['Gaat niet door.']);
    assert.deepEqual(said.when, ['dinsdag 1 december, van 9 uur tot half 5']);
  });

  it('is which days are put off, apart from those that are off', async () => {
    const exceptions: Activity['exceptions'] = [
      { recurrenceId: '2026-12-22T09:00', type: 'postponed' },
      { recurrenceId: '2026-12-29T09:00', type: 'cancelled' },
    ];
    const { when, remarks } = await only(weekly({ exceptions }));
    assert.equal(when[1], 'dinsdag 1, 8 en 15 december');
    assert.deepEqual(remarks, ['Niet op dinsdag 29 december.', 'Uitgesteld: dinsdag 22 december.']);
    const all = await only(activity({ status: 'postponed', schedule: at('2026-12-01T09:00', '2026-12-01T16:30') }));
    assert.deepEqual(all.remarks, ['Uitgesteld. De nieuwe dag weten we nog niet.']);
  });

  it('is where a day went, also into another month', async () => {
    const exceptions: Activity['exceptions'] = [
      { recurrenceId: '2026-12-29T09:00', type: 'moved', start: '2027-01-04T09:00', end: '2027-01-04T16:30' },
    ];
    assert.deepEqual((await only(weekly({ exceptions }))).remarks, [
      'Niet op dinsdag 29 december. Wel op maandag 4 januari, van 9 uur tot half 5.',
    ]);
  });

  it('is only the day of this month, and the day on which it is not, where no day is as always', async () => {
    const schedule = at('2026-09-29T13:30', '2026-09-29T16:00', { rrule: 'FREQ=MONTHLY;BYDAY=-1TU' });
    const exceptions: Activity['exceptions'] = [
      {
        ...{ recurrenceId: '2026-12-29T13:30', type: 'moved', start: '2026-12-22T13:30', end: '2026-12-22T16:00' },
        note: { nl: 'Op 29 december zijn we dicht.' },
      },
    ];
    const said = await only(activity({ schedule, exceptions }));
    assert.deepEqual(said.when, ['dinsdag 22 december, van half 2 tot 4 uur']);
    assert.deepEqual(said.remarks, ['Niet op dinsdag 29 december. Op 29 december zijn we dicht.']);
  });

  it('is the school holiday', async () => {
    const schedule = at('2026-09-03T09:00', '2026-09-03T12:00', {
      rrule: 'FREQ=WEEKLY;BYDAY=TH',
      skip: ['school-holidays'],
    });
    assert.deepEqual((await only(activity({ schedule }))).remarks, [
      'Niet op donderdag 24 en 31 december. Dan is het schoolvakantie.',
    ]);
  });

  it('is which day is full, and that another is elsewhere', async () => {
    const places = [
      { id: 'p1', name: 'GS9' },
      { id: 'p2', name: 'Dorpszaal' },
    ];
    const exceptions: Activity['exceptions'] = [
      { recurrenceId: '2026-12-08T09:00', type: 'changed', placeId: 'p2' },
      { recurrenceId: '2026-12-15T09:00', type: 'changed', seatsLeft: 0, capacity: 8 },
    ];
    const flyer = flyerWith({ activities: [weekly({ placeId: 'p1', exceptions })], places });
    const [card] = (await worded(flyer)).cards;
    assert.deepEqual(linesOf(card!).remarks, ['Volzet op dinsdag 15 december.', 'Op dinsdag 8 december in Dorpszaal.']);
  });
});

describe('The price and signing up, on a flyer,', () => {
  const schedule = at('2026-12-01T09:00', '2026-12-01T16:30');
  const prices: [Activity['price'], string][] = [
    [{ kind: 'free' }, 'Gratis'],
    [{ kind: 'fixed', amount: 500, uitpas: true }, '5 euro. Met UiTPAS-kansentarief: 1 euro.'],
    [{ kind: 'fixed', amount: 250 }, '2,50 euro.'],
    [{ kind: 'voluntary' }, 'Je geeft wat je wil.'],
    [{ kind: 'voluntary', amount: 200 }, 'Je geeft wat je wil. Bijvoorbeeld 2 euro.'],
    [{ kind: 'fixed', amount: 6000, perGroup: true }, '60 euro voor een groep.'],
    [
      { kind: 'fixed', amount: 0, tariffs: [{ name: { nl: 'Niet-leden' }, amount: 800 }] },
      '0 euro. Niet-leden: 8 euro.',
    ],
    [{ kind: 'fixed', tariffs: [{ name: { nl: 'Kinderen' }, amount: 400 }] }, 'Kinderen: 4 euro.'],
    [undefined, 'Vraag ons de prijs.'],
  ];
  for (const [price, says] of prices) {
    it(`are said as “${says}”`, async () => {
      assert.equal((await only(activity({ schedule, ...(price && { price }) }))).price, says);
    });
  }

  const ways: [Partial<Activity>, string][] = [
    [{ signUp: { mode: 'none' } }, 'Je hoeft niet in te schrijven. Kom gewoon langs.'],
    [{ signUp: { mode: 'optional' } }, 'Inschrijven mag, maar moet niet.'],
    [{ signUp: { mode: 'required' } }, 'Schrijf je eerst in.'],
    [{ signUp: { mode: 'required' }, contact: { phone: '+3257000000' } }, 'Schrijf je eerst in. Bel 057 00 00 00.'],
    [{}, 'Moet je inschrijven? Vraag het ons.'],
  ];
  for (const [more, says] of ways) {
    it(`are said as “${says}”`, async () => assert.equal((await only(activity({ schedule, ...more }))).signUp, says));
  }
});

describe('A picture on a flyer', () => {
  const schedule = at('2026-12-01T09:00', '2026-12-01T16:30');
  const picturesOf = async (more: Partial<Activity>) => {
    const [card] = (await worded(flyerWith({ activities: [activity({ schedule, ...more })] }))).cards;
    return [card?.pricePictogram, card?.signUpPictogram];
  };
  const waiting: Activity['exceptions'] = [
    { recurrenceId: '2026-12-01T09:00', type: 'changed', seatsLeft: 0, capacity: 8 },
  ];

  it('shows no coins beside what costs nothing, and no pen beside what nobody signs up for', async () => {
    assert.deepEqual(await picturesOf({ price: { kind: 'free' }, signUp: { mode: 'none' } }), ['free', 'door']);
    assert.deepEqual(await picturesOf({ price: { kind: 'fixed', amount: 0 }, signUp: { mode: 'none' } }), [
      'free',
      'door',
    ]);
    assert.deepEqual(await picturesOf({ price: { kind: 'fixed', amount: 500 }, signUp: { mode: 'required' } }), [
      'money',
      'signature',
    ]);
    assert.deepEqual(await picturesOf({ signUp: { mode: 'required', waitlist: 3 }, exceptions: waiting }), [
      'money',
      'waitlist',
    ]);
  });

  it('stands for one way to come and to get in, and each way has its own', async () => {
    const accessibility = [
      'bus-stop',
      'step-free',
      'lift',
      'accessible-toilet',
      'reserved-parking',
      'hearing-loop',
      'quiet-room',
    ];
    const places = [{ id: 'p1', name: 'GS9', accessibility }];
    const { where } = await worded(flyerWith({ activities: [activity({ schedule, placeId: 'p1' })], places }));
    const pictures = where.flatMap(({ access }) => access.map(({ pictogram }) => pictogram));
    assert.equal(pictures.length, accessibility.length);
    assert.equal(new Set(pictures).size, pictures.length);
  });
});

describe('Who is full, on a flyer,', () => {
  it('says whom to call for the waiting list', async () => {
    const schedule = at('2026-12-01T09:00', '2026-12-01T16:30');
    const exceptions: Activity['exceptions'] = [
      { recurrenceId: '2026-12-01T09:00', type: 'changed', seatsLeft: 0, capacity: 8 },
    ];
    const full = { schedule, exceptions, signUp: { mode: 'required' as const, waitlist: 3 } };
    assert.equal((await only(activity(full))).signUp, 'Volzet. Je kan op de wachtlijst.');
    const contact = { phone: '+3257000000' };
    assert.equal(
      (await only(activity({ ...full, contact }))).signUp,
      'Volzet. Je kan op de wachtlijst. Bel 057 00 00 00.',
    );
  });
});

describe('The languages of a flyer', () => {
  it('keep the Dutch title, and give its translation where somebody made one', async () => {
    const { cards } = await worded(demoFlyer({ placeId: 'zillebeke' }), 'fr');
    assert.deepEqual(cards[0]?.title, { text: 'Open huis', lang: 'nl' });
    assert.deepEqual(cards[0]?.translation, { text: 'Maison ouverte', lang: 'fr' });
  });

  it('say of a name in another sentence which language it is in', async () => {
    const { help } = await worded(demoFlyer({ placeId: 'zillebeke' }), 'ar');
    assert.ok(help?.ask?.some(({ text, lang }) => text === 'Lotte' && lang === 'nl'));
    assert.ok(help?.ask?.some(({ lang }) => lang === 'ar'));
    assert.ok(help?.call?.some(({ href }) => href === 'tel:+3257000000'));
  });

  it('mark what a computer translated', async () => {
    const variants = [{ lang: 'fr', origin: 'machine' }];
    assert.equal((await worded(demoFlyer(), 'fr')).translationNote, undefined);
    const { translationNote } = await worded(demoFlyer({ variants }), 'fr');
    assert.ok(translationNote?.[0]?.text.startsWith('Un ordinateur a traduit ce texte.'));
  });

  it('say in Tigrinya whose clock it is, and in Dutch nothing of it', async () => {
    const note = (await localeOf('ti')).spoken.clockNote;
    assert.ok(note);
    assert.deepEqual((await worded(demoFlyer(), 'ti')).extra, [{ text: note, lang: 'ti' }]);
    assert.deepEqual((await worded(demoFlyer())).extra, []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { monthly } from '../../src/demo/monthly.ts';
import { weekly } from '../../src/demo/weekly.ts';
import { recurrenceWordsIn } from '../../src/domain/spoken/recurrence/languages.ts';
import { RULES, SPOKEN } from '../support/spoken-sheet.ts';

const programme = [...weekly(name => `/${name}.svg`), ...monthly(name => `/${name}.svg`)];
const start = '2026-12-01T09:00';
const dutch = await recurrenceWordsIn('nl');

describe('Recurrence in words', () => {
  it('says the whole programme of the handbook in Dutch', () => {
    const said = programme.map(({ title, schedule }) => [title.nl, dutch.rule(schedule)]);
    assert.deepEqual(Object.fromEntries(said), {
      'Open huis': 'elke dinsdag',
      Gezondheidswandeling: 'elke dinsdag',
      'Soep met Babbels': 'elke vrijdag',
      Digipunt: 'elke 2 weken op maandag',
      Naaiatelier: 'elke donderdag, niet in de schoolvakantie',
      '’k Vraag het aan Alice': 'elke laatste dinsdag van de maand',
      Programmapraat: 'elke 2 maanden op de tweede dinsdag van de maand',
      Focusgroep: 'elke 3 maanden op de derde woensdag van de maand',
      Dorpsrestaurant: 'elke eerste en derde donderdag van de maand',
      'Koffie bij de voedselbedeling': 'elke tweede en vierde woensdag van de maand',
    });
  });

  for (const lang of SPOKEN) {
    it(`says the programme and every kind of rule in ${lang}, no two rules alike`, async () => {
      const words = await recurrenceWordsIn(lang);
      assert.equal(words.lang, lang);
      for (const { schedule } of programme) assert.ok(words.rule(schedule));
      const said = RULES.map(rrule => words.rule({ start, rrule }));
      assert.ok(!said.includes(undefined));
      assert.equal(new Set(said).size, RULES.length);
    });
  }

  for (const [rrule, words] of [
    ['FREQ=WEEKLY', 'elke dinsdag'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'elke dag'],
    ['FREQ=DAILY;BYDAY=TU,FR', 'elke dinsdag en vrijdag'],
    ['FREQ=MONTHLY', 'elke maand op dag 1'],
    ['FREQ=MONTHLY;BYDAY=TU', 'elke dinsdag'],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1', 'elke laatste dinsdag van de maand'],
    ['FREQ=MONTHLY;BYDAY=-1TU,1TU', 'elke eerste en laatste dinsdag van de maand'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1,15', 'elke maand op dag 15 en de laatste dag'],
    ['FREQ=MONTHLY;INTERVAL=12', 'elk jaar op 1 december'],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8', 'elk jaar op 8 maart'],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T215959Z', 'elke dinsdag, tot en met 30 juni 2027'],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T225959Z', 'elke dinsdag, tot en met 31 december 2026'],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=99991231T235959Z', 'elke dinsdag'],
  ] as const) {
    it(`says ${rrule} as "${words}"`, () => {
      assert.equal(dutch.rule({ start, rrule }), words);
    });
  }

  for (const rrule of [
    undefined,
    '',
    'nonsense',
    'FREQ=DAILY;COUNT=3',
    'FREQ=WEEKLY;INTERVAL=7',
    'FREQ=WEEKLY;BYMONTH=7,8;BYDAY=TU',
    'FREQ=MONTHLY;BYDAY=1MO,3TH',
    'FREQ=MONTHLY;BYDAY=-2TU',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
    'FREQ=YEARLY;INTERVAL=2',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=2FR',
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9,14',
  ]) {
    it(`leaves ${rrule || 'no rule'} to the list of dates`, () => {
      assert.equal(dutch.rule({ start, ...(rrule !== undefined && { rrule }) }), undefined);
    });
  }

  it('says the month and the weekday once for dates that share them, in their order', () => {
    const dates = ['2026-12-15', '2026-12-01', '2026-12-04', '2026-12-08', '2026-12-08', '2027-01-05'];
    assert.equal(dutch.daysOfMonth(dates), 'dinsdag 1, 8 en 15 december, vrijdag 4 december en dinsdag 5 januari');
    assert.equal(dutch.daysOfMonth(['2026-12-04']), 'vrijdag 4 december');
    assert.equal(dutch.daysOfMonth([]), '');
  });

  it('names the next dates, or says nothing where there are none', () => {
    const both = ['2026-12-29', '2027-01-26'];
    assert.equal(dutch.nextDates(both), 'de volgende keren: dinsdag 29 december en dinsdag 26 januari');
    assert.equal(dutch.nextDates(both.slice(0, 1)), 'de volgende keer: dinsdag 29 december');
    assert.equal(dutch.nextDates([]), '');
  });

  for (const [lang, rrule, words] of [
    ['fr', 'FREQ=MONTHLY;BYDAY=-1TU', 'chaque dernier mardi du mois'],
    ['de', 'FREQ=MONTHLY;BYDAY=1TH,3TH', 'jeden ersten und dritten Donnerstag im Monat'],
    ['es', 'FREQ=WEEKLY;BYDAY=SA,SU', 'todos los sábados y domingos'],
    ['pl', 'FREQ=MONTHLY;BYDAY=1WE', 'w pierwszą środę każdego miesiąca'],
    ['pl', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'co 2 tygodnie we wtorek'],
    ['uk', 'FREQ=MONTHLY;BYDAY=-1TU', 'в останній вівторок кожного місяця'],
    ['uk', 'FREQ=WEEKLY;INTERVAL=5;BYDAY=WE', 'кожні 5 тижнів у середу'],
    ['ru', 'FREQ=MONTHLY;BYDAY=2TU', 'во второй вторник каждого месяца'],
    ['ru', 'FREQ=MONTHLY;BYDAY=1SU', 'в первое воскресенье каждого месяца'],
    ['bg', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU', 'на всеки 2 месеца във втория вторник от месеца'],
    ['ro', 'FREQ=MONTHLY;BYDAY=1TH,3TH', 'în prima și a treia joi din fiecare lună'],
    ['tr', 'FREQ=MONTHLY;BYDAY=-1TU', 'her ayın son salı günü'],
    ['ar', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'كل أسبوعين، يوم الاثنين'],
    ['fa', 'FREQ=MONTHLY;BYDAY=-1TU', 'آخرین سه‌شنبه هر ماه میلادی'],
    ['ps', 'FREQ=MONTHLY;BYDAY=-1TU', 'د هرې میاشتې په وروستۍ درېنۍ'],
    ['so', 'FREQ=MONTHLY;BYDAY=2FR,-1FR', 'Jimcaha labaad iyo kan ugu dambeeya ee bil kasta'],
    ['ti', 'FREQ=MONTHLY;BYDAY=-1TU', 'ኣብ ነፍሲ ወከፍ ወርሒ፣ ናይ መወዳእታ ሰሉስ'],
  ] as const) {
    it(`says ${rrule} in ${lang} as "${words}"`, async () => {
      assert.equal((await recurrenceWordsIn(lang)).rule({ start, rrule }), words);
    });
  }
});

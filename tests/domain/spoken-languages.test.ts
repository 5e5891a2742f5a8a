import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkText } from '../../src/domain/klare-taal/check.ts';
import { spokenIn } from '../../src/domain/spoken/languages.ts';
import { MINUTES, QUARTERS, SPOKEN, YEAR, spokenSheet } from '../support/spoken-sheet.ts';

const SCRIPTS: Record<string, string> = {
  ar: 'Arabic',
  fa: 'Arabic',
  ps: 'Arabic',
  ti: 'Ethiopic',
  uk: 'Cyrillic',
  ru: 'Cyrillic',
  bg: 'Cyrillic',
};
/** Letters of the neighbour's alphabet, which slip in unseen. */
const FOREIGN: Record<string, RegExp> = {
  ar: /[پچژگکیېۍ]/,
  fa: /[يكةىېۍ]/,
  uk: /[ыэъё]/i,
  ru: /[іїєґ]/i,
  bg: /[ыэёіїє]/i,
  ro: /[şţ]/i,
};
const ENGLISH = /\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|June|July|October|December)\b/;

const sheets = JSON.parse(readFileSync(new URL('spoken-sheets.json', import.meta.url), 'utf8')) as Record<
  string,
  Record<string, string[]>
>;

async function everything(lang: string): Promise<string[]> {
  const spoken = await spokenIn(lang);
  const { clockNote: _wholeSentence, ...sheet } = await spokenSheet(lang);
  return [
    ...Object.values(sheet).flat(),
    ...YEAR.flatMap(date => [spoken.day(date), spoken.dayWithYear(date)]),
    ...MINUTES.flatMap((time, at) => [spoken.time(time), spoken.timeRange(time, MINUTES[(at + 75) % 1440] ?? '')]),
  ];
}

const same = (texts: readonly string[]): string[] => texts.filter((text, at) => texts.indexOf(text) !== at);

for (const lang of SPOKEN) {
  describe(`The language ${lang}, spoken`, () => {
    it('says what is on its sheet', async () => {
      assert.deepEqual(await spokenSheet(lang), sheets[lang], 'look at what changed, then node tools/spoken-sheets.ts');
    });

    it('is itself, and not Dutch in its place', async () => {
      assert.equal((await spokenIn(lang)).lang, lang);
    });

    it('has letters of its own alphabet only', async () => {
      const own = new RegExp(`\\p{Script=${SCRIPTS[lang] ?? 'Latin'}}`, 'u');
      for (const text of await everything(lang)) {
        const strange = [...text].filter(sign => /\p{L}/u.test(sign) && !own.test(sign) && sign !== 'ʼ');
        assert.deepEqual(strange, [], text);
        assert.doesNotMatch(text, FOREIGN[lang] ?? /\p{Co}/u);
      }
    });

    it('keeps to digits that are on every poster, without a shortened word', async () => {
      for (const text of await everything(lang)) {
        assert.doesNotMatch(text.replaceAll(/[0-9]/g, ''), /\p{Nd}/u);
        assert.doesNotMatch(text, /\p{L}\.|undefined|NaN|\s\s|^\s|\s$|\n/u);
        if (lang !== 'en') assert.doesNotMatch(text, ENGLISH);
      }
    });

    it('tells every day of a year and every minute of a day apart', async () => {
      const spoken = await spokenIn(lang);
      assert.deepEqual(same(YEAR.map(spoken.day)), []);
      assert.deepEqual(same(MINUTES.map(spoken.time)), []);
      assert.deepEqual(same(MINUTES.map(time => spoken.timeRange(time, time))), []);
    });

    it('tells apart all that begins and ends on a quarter hour and takes at most half a day', async () => {
      const spoken = await spokenIn(lang);
      const said = new Map<string, string>();
      for (const [at, start] of QUARTERS.entries()) {
        for (let length = 0; length <= 48; length += 1) {
          const end = QUARTERS[(at + length) % 96] ?? '';
          const words = spoken.timeRange(start, end);
          assert.equal(said.get(words), undefined, `${words} for ${start}-${end}`);
          said.set(words, `${start}-${end}`);
        }
      }
    });

    it('tells prices apart and never writes half of the cents', async () => {
      const { money } = await spokenIn(lang);
      const prices = Array.from({ length: 500 }, (_, at) => at * 10);
      assert.deepEqual(same(prices.map(money)), []);
      assert.match(money(250), lang === 'en' ? /^2\.50 / : /^2,50 /);
      assert.match(money(300), /^3 /);
    });

    it('has seven short heads for a month, no two alike', async () => {
      const { weekdaysShort } = await spokenIn(lang);
      assert.equal(new Set(weekdaysShort).size, 7);
    });
  });
}

describe('Dutch, spoken easily', () => {
  it('passes the check of easy language for a flyer', async () => {
    for (const text of Object.values(await spokenSheet('nl')).flat()) {
      const errors = checkText(text, { profile: 'F' }).hints.filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, [], text);
    }
  });
});

describe('The languages, spoken rightly', () => {
  for (const [lang, day] of [
    ['nl', 'dinsdag 1 december'],
    ['fr', 'mardi 1er décembre'],
    ['en', 'Tuesday 1 December'],
    ['de', 'Dienstag, 1. Dezember'],
    ['es', 'martes 1 de diciembre'],
    ['pl', 'wtorek 1 grudnia'],
    ['ro', 'marți, 1 decembrie'],
    ['so', 'Talaado, 1 Diseembar'],
    ['tr', '1 Aralık Salı'],
    ['bg', 'вторник, 1 декември'],
    ['ru', 'вторник, 1 декабря'],
    ['uk', 'вівторок, 1 грудня'],
    ['ar', 'الثلاثاء 1 ديسمبر'],
    ['ps', 'درېنۍ، د\u00a0دسمبر 1'],
    ['fa', 'سه‌شنبه 1 دسامبر'],
    ['ti', 'ሰሉስ፣ 1 ታሕሳስ'],
  ] as const) {
    it(`${lang} says "${day}"`, async () => {
      assert.equal((await spokenIn(lang)).day('2026-12-01'), day);
    });
  }

  for (const [lang, start, end, words] of [
    ['de', '09:00', '16:30', 'von 9 Uhr bis 16 Uhr 30'],
    ['es', '14:00', '15:45', 'de 2 a 4 menos cuarto de la tarde'],
    ['es', '13:00', '13:00', 'a la 1 de la tarde'],
    ['pl', '09:00', '16:30', 'od godziny 9 do godziny 16:30'],
    ['ro', '09:00', '16:30', 'de la ora 9 dimineața până la ora 4 și jumătate după-amiaza'],
    ['tr', '09:00', '16:30', 'saat 9’dan 16.30’a kadar'],
    ['tr', '14:00', '15:45', 'saat 14’ten 15.45’e kadar'],
    ['ru', '01:00', '21:00', 'с 1 часа до 21 часа'],
    ['ru', '02:00', '02:00', 'в 2 часа'],
    ['uk', '11:00', '11:00', 'об 11 годині'],
    ['uk', '22:00', '00:00', 'від 22 години до опівночі'],
    ['bg', '09:00', '16:30', 'от 9 часа до 16 часа и 30 минути'],
    ['so', '09:00', '16:30', 'laga bilaabo 9:00 subaxnimo ilaa 4:30 galabnimo'],
    ['ar', '09:00', '16:30', 'من الساعة 9 صباحًا إلى الساعة 4:30 بعد الظهر'],
    ['fa', '09:00', '16:30', 'از ساعت 9 صبح تا ساعت 4:30 بعدازظهر'],
    ['ps', '13:00', '16:30', 'د ماسپښین له 1 بجې څخه تر 4:30 بجو پورې'],
    ['ti', '09:00', '16:30', 'ካብ ሰዓት 9:00 ናይ ንግሆ ክሳብ ሰዓት 16:30'],
  ] as const) {
    it(`${lang} says ${start}-${end} as "${words}"`, async () => {
      assert.equal((await spokenIn(lang)).timeRange(start, end), words);
    });
  }

  for (const [lang, amount, words] of [
    ['es', 100, '1 euro'],
    ['es', 500, '5 euros'],
    ['ro', 500, '5 euro'],
    ['ro', 2000, '20 de euro'],
    ['ro', 11_500, '115 euro'],
    ['de', 250, '2,50 Euro'],
    ['uk', 500, '5 євро'],
    ['ar', 250, '2,50 يورو'],
  ] as const) {
    it(`${lang} says ${amount} cents as "${words}"`, async () => {
      assert.equal((await spokenIn(lang)).money(amount), words);
    });
  }

  it('Tigrinya and Somali, whose speakers may count hours from sunrise, say whose clock it is', async () => {
    const noted = [];
    for (const lang of SPOKEN) if ((await spokenIn(lang)).clockNote) noted.push(lang);
    assert.deepEqual(noted.sort(), ['so', 'ti']);
  });
});

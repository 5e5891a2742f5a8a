import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spokenFr } from '../../src/domain/spoken/fr.ts';
import type { Message } from '../../src/i18n/catalogue.ts';
import { catalogueFiles } from '../support/catalogue-files.ts';

const files = catalogueFiles();
const langs = [...new Set(files.map(({ lang }) => lang))].filter(lang => !lang.startsWith('nl'));

interface Said {
  readonly place: string;
  readonly text: string;
}

/** Every text of a language, each plural form on its own. */
const saidIn = (lang: string): Said[] =>
  files
    .filter(file => file.lang === lang)
    .flatMap(({ component, catalogue }) =>
      Object.entries(catalogue).flatMap(([key, message]) =>
        formsOf(message).map(text => ({ place: `${component} ${key}`, text })),
      ),
    );

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));

const quoted = ({ place, text }: Said): string => `${place}: “${text}”`;

/** The same text in each language, by its place. */
const inEach = (place: string): (Said & { readonly lang: string })[] =>
  langs.flatMap(lang =>
    saidIn(lang)
      .filter(said => said.place === place)
      .map(said => ({ ...said, lang })),
  );

describe('French', () => {
  const SHORTENED = /(?<![\p{L}’])(de|le|la|je|me|te|se|ne|que|jusque|lorsque|puisque) [aeiouhâàéèêëîïôœ]/iu;
  const NUMBERS =
    /\{(count|days|hours|max|min|n|number|numbers|place|position|price|kansentarief|step|steps|weeks|year|phone|day|date|from|when|days)\}/;

  it('names each month without “de avril”', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      spokenFr.month(`2026-${String(index + 1).padStart(2, '0')}`),
    );
    const titles = saidIn('fr').filter(({ text }) => /\{(month|first|second)\}/.test(text));
    assert.ok(titles.length > 4);
    const spoken = titles.flatMap(({ place, text }) =>
      months.map(month => ({ place, text: text.replaceAll(/\{(month|first|second)\}/g, month) })),
    );
    assert.deepEqual(spoken.filter(({ text }) => SHORTENED.test(text.toLowerCase())).map(quoted), []);
  });

  it('writes no word before a name that would be shorter before “Alice”', () => {
    const named = saidIn('fr').flatMap(({ place, text }) =>
      [...text.matchAll(/(\S+) (\{\w+\})/g)]
        .filter(([, , slot = '']) => !NUMBERS.test(slot))
        .map(([, word = '']) => ({ place, text: `${word} Alice` })),
    );
    assert.ok(named.length > 20);
    assert.deepEqual(named.filter(({ text }) => SHORTENED.test(text)).map(quoted), []);
  });

  it('says of nobody that they are a man', () => {
    const masculine =
      /(?:vous (?:êtes|étiez|serez|n’êtes)|êtes-vous|soyez)(?: (?:le|bien|déjà|plus|toujours|jamais|encore)){0,2} (?:inscrit|bienvenu|seul|sûr|certain|venu|prêt|content|arrivé)(?![\p{L}·(])/iu;
    assert.match('Vous êtes le bienvenu.', masculine);
    assert.doesNotMatch('Tout le monde est bienvenu.', masculine);
    assert.deepEqual(
      saidIn('fr')
        .filter(({ text }) => masculine.test(text))
        .map(quoted),
      [],
    );
  });
});

describe('Arabic, Persian and Pashto', () => {
  it('Pashto asks nobody to come or to sit “only”, which says alone', () => {
    const alone = /یوازې (?:راشئ|کښېنئ|ګډون)/u;
    assert.match('نوم لیکنه لازمه نه ده. یوازې راشئ.', alone);
    assert.deepEqual(
      saidIn('ps')
        .filter(({ text }) => alone.test(text))
        .map(quoted),
      [],
    );
  });

  it('Arabic scans no code with the word that wipes a signature', () => {
    const scans = ['flyer.frame scan', 'referral-strip.strip strip.scan', 'server/poll-paper.pollPaper withCode'];
    const said = saidIn('ar').filter(({ place }) => scans.includes(place));
    assert.equal(said.length, scans.length);
    assert.deepEqual(said.filter(({ text }) => /امسح/u.test(text)).map(quoted), []);
  });

  it('the days of a flyer are one or several: no text says “this day” or “these days” before them', () => {
    const days = ['ar', 'fa', 'ps'].flatMap(lang =>
      saidIn(lang).filter(({ place, text }) => place.startsWith('flyer.') && text.includes('{days}')),
    );
    assert.ok(days.length >= 12);
    assert.deepEqual(days.filter(({ text }) => /این روز|دې ورځ|هذا اليوم|هذه الأيام/u.test(text)).map(quoted), []);
  });
});

describe('In every language', () => {
  it('“Met UiTPAS-kansentarief” says that it is a price for who has less', () => {
    for (const key of ['calendar.list priceBoth', 'calendar.list priceBothEasy', 'flyer.month kansentarief']) {
      const all = inEach(key);
      assert.equal(all.length, langs.length, key);
      for (const { lang, text } of all) {
        const own = text.replaceAll(/\{\w+\}|UiTPAS|kansentarief|[^\p{L}]/gu, '');
        // Arabic and Ethiopic write fewer letters.
        assert.ok(own.length >= (/\p{Script=Latin}/u.test(own) ? 9 : 6), `${lang} ${key}: “${text}” explains nothing`);
      }
    }
  });

  it('large print is print that is large, and not capital letters', () => {
    const capitals =
      /büyük harf|duże liter|wielkie liter|великі літери|большие буквы|заглавн|големи букви|главни|litere mari|majuscul|mayúscul|großbuchstab|capital/i;
    const all = inEach('flyer.frame largePrint');
    assert.equal(all.length, langs.length);
    assert.deepEqual(all.filter(({ text }) => capitals.test(text)).map(quoted), []);
  });

  it('where nobody signs up, no text says that one comes at any time', () => {
    const anyTime =
      /quand vous voulez|when you like|any time|cuando quieras|في أي وقت|هر وقت|когда хотите|коли хочете|kiedy chcesz|istediğiniz zaman|oricând|по всяко време|wann Sie/i;
    for (const key of [
      'calendar.details dropIn',
      'calendar.list signUpNone',
      'flyer.month signUpNone',
      'sign-up.signUp dropIn',
    ]) {
      const all = inEach(key);
      assert.equal(all.length, langs.length, key);
      assert.deepEqual(all.filter(({ text }) => anyTime.test(text)).map(quoted), []);
    }
  });
});

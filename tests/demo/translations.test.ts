import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { languageNames } from '../../tools/text-files.ts';
import type { DemoTranslation } from '../../src/demo/translations/translations.ts';

const folder = new URL('../../src/demo/translations/', import.meta.url);
const { activities } = demoMunicipality();
const languages = await Promise.all(
  readdirSync(folder)
    .filter(file => file !== 'translations.ts')
    .map(async file => {
      const [words] = Object.values((await import(new URL(file, folder).href)) as Record<string, DemoTranslation>);
      return { lang: file.replace('.ts', ''), words: words ?? {} };
    }),
);

/** Names that stay as they are on the door and on the poster. */
const NAMES = /De Stek|Alice|Vlamertinge|Boezinge|Elverdinge|Zillebeke|Hollebeke|Dikkebus/g;
const LATIN_SCRIPT = new Set(['de', 'en', 'es', 'fr', 'pl', 'ro', 'so', 'tr']);

describe('The translations of the demo', () => {
  const known = [...languageNames().keys()].toSorted();

  it('are there in every language of the elements', () => {
    assert.equal(known.length, 16);
    assert.deepEqual(['nl', ...languages.map(({ lang }) => lang)].toSorted(), known);
    for (const { id, title, easyText } of activities) {
      assert.deepEqual([id, Object.keys(title).toSorted()], [id, known]);
      assert.deepEqual([id, Object.keys(easyText ?? {}).toSorted()], [id, known]);
    }
  });

  it('say what is otherwise on single dates in every language', () => {
    const notes = activities.flatMap(({ exceptions = [] }) =>
      exceptions.flatMap(exception => ('note' in exception && exception.note ? [exception.note] : [])),
    );
    assert.ok(notes.length > 5);
    for (const note of notes) {
      assert.deepEqual(Object.keys(note).toSorted(), known);
      assert.equal(new Set(Object.values(note)).size, known.length, `${note['nl']} is said in every language`);
      for (const lang of known.filter(one => one !== 'nl' && !LATIN_SCRIPT.has(one)))
        assert.doesNotMatch(note[lang] ?? '', /\p{Script=Latin}/u);
    }
  });

  for (const { lang, words } of languages) {
    it(`${lang} has every activity and no other`, () => {
      assert.deepEqual(Object.keys(words).toSorted(), activities.map(({ id }) => id).toSorted());
    });

    it(`${lang} keeps to the room a flyer has`, () => {
      for (const { title, text } of Object.values(words)) {
        assert.ok(title.length > 2 && title.length <= 60, `${title}: ${title.length} characters`);
        assert.ok(text.length > 10 && text.length <= 110, `${text}: ${text.length} characters`);
      }
    });

    it(`${lang} is in its own language and letters`, () => {
      const dutch = new Set(activities.flatMap(({ title, easyText }) => [title['nl'], easyText?.['nl']]));
      for (const said of Object.values(words).flatMap(({ title, text }) => [title, text])) {
        assert.ok(!dutch.has(said), `${said} is still Dutch`);
        if (!LATIN_SCRIPT.has(lang)) assert.doesNotMatch(said.replaceAll(NAMES, ''), /\p{Script=Latin}/u);
      }
    });

    it(`${lang} says what the activity itself says in that language`, () => {
      for (const { id, title, easyText } of activities) {
        assert.equal(words[id]?.title, title[lang] ?? words[id]?.title);
        assert.equal(words[id]?.text, easyText?.[lang] ?? words[id]?.text);
      }
    });
  }
});

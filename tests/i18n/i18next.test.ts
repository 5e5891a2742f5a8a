import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import i18next, { type Resource } from 'i18next';
import { translator, type Message } from '../../src/i18n/catalogue.ts';
import { textFiles, type TextFile } from '../../tools/text-files.ts';
import { slotsOf } from '../support/catalogue-files.ts';

/** Every form that a language of ours has is among those of these numbers. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 101];

describe('The files of texts, as i18next reads them', () => {
  const files = textFiles();

  it('are there, for each language and element', () => assert.ok(files.length > 100));

  for (const file of files) {
    it(`${file.lang}/${file.name} says the same as our own translator, in each plural form`, async () => {
      const theirs = await i18nextOf(file);
      let compared = 0;
      for (const [part, catalogue] of Object.entries(file.parts)) {
        const ours = translator(catalogue, languageOf(file));
        for (const [key, message] of Object.entries(catalogue)) {
          for (const slots of fillingsOf(message)) {
            assert.equal(theirs(`${part}.${key}`, slots), ours(key, slots), `${part}.${key} ${JSON.stringify(slots)}`);
            compared += 1;
          }
        }
      }
      assert.ok(compared > 0, 'the file has texts');
    });
  }

  it('have no text that only one of the two readers finds', () => {
    for (const { path, parts } of files) {
      const names = leavesOf(JSON.parse(readFileSync(path, 'utf8')) as Tree);
      const forms = Object.values(parts).flatMap(texts => Object.values(texts).map(formsOf));
      assert.equal(
        names,
        forms.reduce((sum, count) => sum + count, 0),
        path,
      );
    }
  });
});

type Tree = { [name: string]: string | Tree };
type Slots = Record<string, string | number>;

const leavesOf = (tree: Tree): number =>
  Object.values(tree).reduce<number>((sum, value) => sum + (typeof value === 'string' ? 1 : leavesOf(value)), 0);

const formsOf = (message: Message): number => (typeof message === 'string' ? 1 : Object.keys(message).length);

/** `nl-u` is Dutch; i18next would take it for a language that nobody knows. */
const languageOf = ({ lang }: TextFile): string => (lang === 'nl-u' ? 'nl' : lang);

/** Reads a file with the real library, with the settings it has when nobody changes them, save that nothing is escaped for HTML. */
async function i18nextOf(file: TextFile): Promise<(key: string, slots: Slots) => string> {
  const lang = languageOf(file);
  const json = JSON.parse(readFileSync(file.path, 'utf8')) as Resource[string][string];
  const library = i18next.createInstance();
  await library.init({
    lng: lang,
    fallbackLng: false,
    ns: ['texts'],
    defaultNS: 'texts',
    resources: { [lang]: { texts: json } },
    interpolation: { escapeValue: false },
  });
  return (key, slots) => library.t(key, slots);
}

/** Something for each slot; of a text with plural forms, once for each number. */
function fillingsOf(message: Message): Slots[] {
  const slots = Object.fromEntries(slotsOf(message).map(name => [name, `<${name}>`]));
  return typeof message === 'string' ? [slots] : COUNTS.map(count => ({ ...slots, count }));
}

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AUTHOR, checkedTextsOf, checksOf } from '../../tools/text-checks.ts';
import { textFiles } from '../../tools/text-files.ts';
import { TextFolder } from '../support/text-folder.ts';

const dutch = { form: { name: 'Wat is je naam?', seat_one: 'Nog 1 plaats', seat_other: 'Nog {{count}} plaatsen' } };
const german = { form: { name: 'Wie heißen Sie?', seat_one: 'Noch 1 Platz', seat_other: 'Noch {{count}} Plätze' } };

let folder: TextFolder;

beforeEach(() => {
  folder = new TextFolder({
    'nl/language.json': { name: 'Nederlands' },
    'nl/poll.json': dutch,
    'de/language.json': { name: 'Deutsch' },
    'de/poll.json': german,
  });
});
afterEach(() => folder.remove());

const linesOf = ({ out }: { out: string }) => out.trimEnd().split('\n');

describe('What is known of who read a text', () => {
  it('names no text that is not there', () => {
    const files = textFiles();
    const checked = files.flatMap(file => Object.keys(checksOf(file)).map(key => ({ file, key })));
    assert.ok(checked.length > 800);
    const orphans = checked.filter(({ file, key }) => {
      const [part = '', ...name] = key.split('.');
      return file.parts[part]?.[name.join('.')] === undefined;
    });
    assert.deepEqual(orphans, []);
  });

  it('is of each text as it now is: whoever changes the Dutch or a translation looks at both again', () => {
    const files = textFiles();
    const sources = files.filter(({ lang }) => lang === 'nl');
    const texts = files
      .filter(({ lang }) => !lang.startsWith('nl'))
      .flatMap(file =>
        checkedTextsOf(
          sources.find(({ name }) => name === file.name)!,
          file,
        ),
      );
    assert.ok(texts.length > 20_000);
    const commands = texts
      .filter(
        ({ state }) => state === 'the Dutch changed' || state === 'the translation changed' || state === 'missing',
      )
      .map(
        ({ lang, file, key, state }) =>
          `${lang}/${file} ${key}: ${state}. Read it beside the Dutch, then: npm run i18n -- check ${lang} ${file} ${key} --by author`,
      );
    assert.deepEqual(commands, []);
  });

  it('is nothing as long as nobody read it', async () => {
    assert.deepEqual(linesOf(await folder.run()), ['de: 2 texts, 0 missing, 2 unchecked, 2 not read by a speaker']);
  });

  it('is written down for every text of a file, with the role and without a name', async () => {
    const { out } = await folder.run('check', 'de', 'poll', '--by', 'translator');
    assert.equal(out, 'de/poll: 2 texts are checked.\n');
    assert.deepEqual(linesOf(await folder.run()), ['de: 2 texts, 0 missing, 0 unchecked, 0 not read by a speaker']);
    const written = JSON.parse(folder.read('de/poll.checked.json')) as Record<string, { by: string }>;
    assert.deepEqual(Object.keys(written), ['form.name', 'form.seat']);
    assert.equal(written['form.seat']?.by, 'translator');
  });

  it('says apart what only the author compared and what a speaker read', async () => {
    await folder.run('check', 'de', 'poll', '--by', AUTHOR);
    assert.deepEqual(linesOf(await folder.run()), ['de: 2 texts, 0 missing, 0 unchecked, 2 not read by a speaker']);
    await folder.run('check', 'de', 'poll', 'form.name', '--by', 'translator');
    assert.deepEqual(linesOf(await folder.run()), ['de: 2 texts, 0 missing, 0 unchecked, 1 not read by a speaker']);
    folder.write('de/language.json', { name: 'Deutsch', authorsSpeakIt: true });
    assert.deepEqual(linesOf(await folder.run()), ['de: 2 texts, 0 missing, 0 unchecked, 0 not read by a speaker']);
  });

  it('is written down text by text where somebody read only some', async () => {
    await folder.run('check', 'de', 'poll', 'form.name', '--by', 'translator');
    assert.deepEqual(linesOf(await folder.run('de')), [
      'de/poll form.seat: unchecked',
      '  one: Nog 1 plaats | other: Nog {count} plaatsen',
      '  one: Noch 1 Platz | other: Noch {count} Plätze',
    ]);
  });

  it('outlives a tool that writes the file anew, in another order and with other spaces', async () => {
    await folder.run('check', 'de', 'poll', '--by', 'translator');
    const { name, ...seats } = german.form;
    folder.write('de/poll.json', { form: { ...seats, name } }, 4);
    assert.deepEqual(linesOf(await folder.run()), ['de: 2 texts, 0 missing, 0 unchecked, 0 not read by a speaker']);
  });

  it('ends when the Dutch changes, also in one plural form only', async () => {
    await folder.run('check', 'de', 'poll', '--by', 'translator');
    folder.write('nl/poll.json', { form: { ...dutch.form, seat_one: 'Nog één plaats' } });
    assert.deepEqual(linesOf(await folder.run()), [
      'de: 2 texts, 0 missing, 1 unchecked, 1 not read by a speaker',
      'de/poll form.seat: the Dutch changed',
      '  one: Nog één plaats | other: Nog {count} plaatsen',
      '  one: Noch 1 Platz | other: Noch {count} Plätze',
    ]);
  });

  it('ends when the translation changes', async () => {
    await folder.run('check', 'de', 'poll', '--by', 'translator');
    folder.write('de/poll.json', { form: { ...german.form, name: 'Wie heißt du?' } });
    const lines = linesOf(await folder.run());
    assert.deepEqual(lines.slice(0, 2), [
      'de: 2 texts, 0 missing, 1 unchecked, 1 not read by a speaker',
      'de/poll form.name: the translation changed',
    ]);
  });
});

describe('The list of what is to be done', () => {
  it('names a missing text with its Dutch, also where the whole file is missing', async () => {
    folder.write('nl/card.json', { card: { title: 'Kaart' } });
    folder.write('de/poll.json', { form: { name: 'Wie heißen Sie?' } });
    const lines = linesOf(await folder.run());
    assert.deepEqual(lines, [
      'de: 3 texts, 2 missing, 1 unchecked, 1 not read by a speaker',
      'de/card card.title: missing',
      '  Kaart',
      'de/poll form.seat: missing',
      '  one: Nog 1 plaats | other: Nog {count} plaatsen',
    ]);
    assert.deepEqual(linesOf(await folder.run('de', 'card')), ['de/card card.title: missing', '  Kaart']);
  });

  it('takes a check only of a text that is there, and with a role', async () => {
    const unknown = await folder.run('check', 'de', 'poll', 'form.nome', '--by', 'translator');
    assert.deepEqual([unknown.code, unknown.err], [1, 'de/poll has no text form.nome\n']);
    const nobody = await folder.run('check', 'de', 'poll');
    assert.deepEqual([nobody.code, nobody.err], [1, 'Say in what role the texts were read: --by translator\n']);
    assert.equal((await folder.run('xx')).err, 'There is no language "xx": there are de.\n');
  });
});

describe('The module of a file', () => {
  const unchecked = () => /unchecked: .*$/m.exec(folder.read('modules/de/poll.ts'))?.[0];

  it('says which parts have a text that nobody checked', async () => {
    folder.write('nl/poll.json', { ...dutch, thanks: { done: 'Bedankt' } });
    folder.write('de/poll.json', { ...german, thanks: { done: 'Danke' } });
    await folder.run('check', 'de', 'poll', 'form.name', 'form.seat', '--by', 'translator');
    assert.equal(unchecked(), 'unchecked: readonly string[] = ["thanks"];');
    assert.match(folder.read('modules/languages.ts'), /lang: 'de', name: 'Deutsch', origin: 'machine'/);
    await folder.run('check', 'de', 'poll', '--by', AUTHOR);
    assert.equal(unchecked(), 'unchecked: readonly string[] = ["form","thanks"];');
    await folder.run('check', 'de', 'poll', '--by', 'translator');
    assert.equal(unchecked(), 'unchecked: readonly string[] = [];');
    assert.match(folder.read('modules/languages.ts'), /lang: 'de', name: 'Deutsch', origin: 'human'/);
  });

  it('goes when its file goes', async () => {
    folder.write('nl/card.json', { card: { title: 'Kaart' } });
    folder.write('de/card.json', { card: { title: 'Karte' } });
    await folder.run('make');
    assert.match(folder.read('modules/card.ts'), /import\('\.\/de\/card\.ts'\)/);
    folder.erase('nl/card.json');
    folder.erase('de/card.json');
    await folder.run('make');
    assert.throws(() => folder.read('modules/card.ts'), /ENOENT/);
  });

  it('is refused when its file has no Dutch source', async () => {
    folder.write('de/card.json', { card: { title: 'Karte' } });
    assert.match((await folder.run('make')).err, /de\/card\.json has no Dutch source/);
  });
});

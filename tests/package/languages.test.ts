import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languages } from '../../src/i18n/languages.ts';

interface Pack {
  readonly origin: string;
  readonly calendar: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const packOf = async (lang: string): Promise<Pack> => (await import(`@stek/embed/i18n/${lang}`)) as Pack;

test('every language can be imported whole, with who is behind it', async () => {
  assert.equal(languages.length, 16);
  for (const { lang, origin } of languages) {
    const pack = await packOf(lang);
    assert.equal(pack.origin, origin, lang);
    assert.equal(typeof pack.calendar['list']?.['programme'], 'string', lang);
  }
  assert.equal((await packOf('ar')).calendar['details']?.['usable'], 'هل هذا مناسب لي؟');
  assert.ok((await packOf('nl-u')).calendar['list']);
});

test('the texts are in the package as modules, once', () => {
  assert.deepEqual(
    globSync('dist/i18n/**/*').filter(file => /\.(json|md)$/.test(file)),
    [],
  );
});

test('no page can load what only a server says', () => {
  const chunks = globSync('dist/cdn/chunks/*.js').map(file => readFileSync(file, 'utf8'));
  assert.ok(chunks.length > 100);
  assert.ok(chunks.some(code => code.includes('Au programme en {month}')));
  assert.equal(chunks.filter(code => /subject\.moved|tooManyCodes/.test(code)).length, 0);
});

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));

/** All code but the catalogues, which say nothing themselves. */
const code = globSync('**/*.ts', { cwd: ROOT })
  .filter(file => !file.startsWith('i18n/modules'))
  .map(file => readFileSync(ROOT + file, 'utf8'))
  .join('\n');

/** Words between quotation marks. */
const quoted = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, word]) => word));

/** Names that are put together, such as `failed${why}Hint`; at least three letters of them are fixed. */
const patterns = [...code.matchAll(/`([\w.]*(?:\$\{[^`{}]*\}[\w.]*)+)`/g)]
  .map(([, name]) => name!.split(/\$\{[^}]*\}/))
  .filter(fixed => fixed.join('').length >= 3)
  .map(fixed => new RegExp(`^${fixed.map(part => part.replaceAll('.', '\\.')).join('[\\w-]+')}$`));

/** The names of the texts of a part, deeper ones joined by dots, without the form of a plural. */
function* namesIn(texts: object, before = ''): Generator<string> {
  for (const [name, text] of Object.entries(texts) as [string, object | string][])
    if (typeof text === 'object') yield* namesIn(text, `${before}${name}.`);
    else yield before + name.replace(/_(zero|one|two|few|many|other)$/, '');
}

/** Said as it is, put together, or one of a list whose name is said, such as `audience`. */
const isSaid = (name: string): boolean =>
  quoted.has(name) ||
  patterns.some(pattern => pattern.test(name)) ||
  (name.includes('.') && quoted.has(name.split('.')[0]));

describe('the texts of the interface', () => {
  it('are all said by something', () => {
    const files = globSync('i18n/nl/{*,server/*}.json', { cwd: ROOT }).filter(file => !/language|checked/.test(file));
    const names = files.flatMap(file =>
      Object.entries(JSON.parse(readFileSync(ROOT + file, 'utf8')) as Record<string, object>).flatMap(([part, texts]) =>
        [...namesIn(texts)].map(name => ({ part, name })),
      ),
    );
    assert.ok(names.length > 400, `${names.length} texts`);
    assert.deepEqual(
      names.filter(({ name }) => !isSaid(name)).map(({ part, name }) => `${part}.${name}`),
      [],
    );
  });

  it('would be missed when nothing says them', () => {
    assert.deepEqual(['cutHere', 'failedFeedHint', 'verdict.already'].map(isSaid), [false, true, true]);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { policyFor, policyText } from '../../src/domain/embed-policy.ts';
import { loaderLine, snippet, WAYS, type EmbedFiles } from '../../src/domain/embed-snippets.ts';
import { SURVIVAL } from '../../src/domain/embed-survival.ts';
import { embedNamed, type EmbedChoice } from '../../src/domain/embeds.ts';

const page = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
const CHOICE: EmbedChoice = {
  embed: embedNamed('calendar')!,
  server: 'https://stek.example',
  tenant: 'ieper',
  attributes: { place: 'zillebeke' },
};
const FILES: EmbedFiles = {
  cdn: 'https://stek.example/cdn',
  version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
  integrity: { 'bundled/stek-activity-calendar.js': 'sha384-…' },
  name: 'Het programma van De Stek',
};
/** The blocks of code of a way, by its number. */
const blocksOf = (number: number): string[] => {
  const [, part = ''] = new RegExp(`\n## ${number}\\. [^]*?\n([^]*?)\n## `).exec(page) ?? [];
  return [...part.matchAll(/```\w+\n([^]*?)\n```/g)].map(([, code]) => code!);
};

describe('The page about putting De Stek on a site', () => {
  it('has each snippet as it is made', () => {
    const ways = WAYS.filter(way => way !== 'npm');
    for (const [index, way] of ways.entries()) assert.equal(blocksOf(index + 1)[0], snippet(way, CHOICE, FILES), way);
    assert.equal(blocksOf(1)[1], loaderLine(FILES, CHOICE.server));
    assert.ok(snippet('npm', CHOICE, FILES).startsWith(blocksOf(5).join('\n\n')));
    assert.equal(blocksOf(5).length, 2);
  });

  it('has what editors leave as it was measured', () => {
    const [, table = ''] = /<!-- survival -->\n([^]*?)\n<!--/.exec(page) ?? [];
    const [head, , ...rows] = table.split('\n').map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
    assert.deepEqual(head, ['', 'link', 'script', 'element', 'frame']);
    const names = { wordpress: 'WordPress', ckeditor: 'CKEditor', tinymce: 'TinyMCE', dompurify: 'DOMPurify' };
    const told = rows.map(([name = '', ...cells]) => {
      const cleaner = Object.entries(names).find(([, word]) => name.startsWith(word))?.[0] ?? name.split(' ')[0]!;
      return [cleaner, Object.fromEntries(cells.map((cell, index) => [head![index + 1]!, cell]))];
    });
    assert.deepEqual(Object.fromEntries(told), SURVIVAL);
  });

  it('has what a policy must let through as /embed says it', () => {
    for (const way of WAYS) {
      const line = policyText(policyFor(way, CHOICE, FILES));
      assert.ok(page.includes(`\`${line}\``), `${way}: ${line}`);
    }
  });

  it('names the server once where its pictures come from it', () => {
    const { 'img-src': pictures } = policyFor('link', CHOICE, FILES, ['stek.example', 'pictures.example']);
    assert.deepEqual(pictures, ['https://stek.example', 'pictures.example']);
  });

  it('leads to pages that there are', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, path]) => path!);
    assert.ok(links.length > 8);
    assert.deepEqual(
      links.filter(path => !existsSync(new URL(path, new URL('../../docs/', import.meta.url)))),
      [],
    );
  });
});

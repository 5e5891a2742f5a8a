import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { createDemo, type Demo } from '../../src/demo/create-demo.ts';
import { DEFAULT_TOKENS } from '../../src/theme/default-tokens.ts';
import { INPUT_WORDS } from '../../src/theme/token-file.ts';
import { elementApis } from '../../tools/docs/manifest.ts';
import { codeBlocks, type CodeBlock } from '../../tools/docs/markdown.ts';

interface Example extends CodeBlock {
  readonly page: string;
}

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')].toSorted();
const examples: Example[] = pages.flatMap(page =>
  codeBlocks(readFileSync(page, 'utf8')).map(block => ({ page, ...block })),
);
const inLanguage = (...languages: string[]) => examples.filter(({ language }) => languages.includes(language));
const apis = new Map(elementApis().map(api => [api.tag, api]));

/** What any element of HTML has. */
const EVERYWHERE = /^(id|class|lang|dir|slot|hidden|title|style|data-[\w-]+|aria-[\w-]+)$/;
const TOKENS = new Set([...Object.keys(DEFAULT_TOKENS), ...Object.keys(INPUT_WORDS)].map(name => `--stek-${name}`));

describe('The code on the pages', () => {
  it('is there', () => {
    assert.ok(inLanguage('html').length >= 20, `${inLanguage('html').length} of HTML`);
    assert.ok(inLanguage('ts', 'js').length >= 8, `${inLanguage('ts', 'js').length} of code`);
    assert.ok(
      examples.filter(({ marks }) => marks.includes('live')).length >= apis.size,
      'one stands for each element',
    );
  });

  it('of HTML names elements and attributes that there are', () => {
    const wrong = inLanguage('html').flatMap(({ page, code }) =>
      [...code.matchAll(/<(stek-[a-z-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g)].flatMap(
        ([, tag = '', written = '']) => {
          const api = apis.get(tag);
          if (!api) return [`${page}: <${tag}>`];
          const names = [...written.matchAll(/\s([\w-]+)(?:="[^"]*")?/g)].map(([, name]) => name!);
          const known = new Set(api.attributes.map(({ name }) => name));
          return names
            .filter(name => !known.has(name) && !EVERYWHERE.test(name))
            .map(name => `${page}: <${tag} ${name}>`);
        },
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('of HTML fills slots that the element around has', () => {
    const filled = inLanguage('html').flatMap(({ page, code }) =>
      [...code.matchAll(/<(stek-[a-z-]+)\b(?:(?!<\/\1>)[^])*?slot="([\w-]+)"/g)].map(([, tag = '', slot]) => ({
        page,
        tag,
        slot,
      })),
    );
    assert.ok(filled.length >= 3);
    assert.deepEqual(
      filled.filter(({ tag, slot }) => !apis.get(tag)?.slots.some(({ name }) => name === slot)),
      [],
    );
  });

  it('of style names parts and tokens that there are', () => {
    const styles = inLanguage('css');
    assert.ok(styles.length >= 3);
    for (const { page, code } of styles) {
      for (const [, tag = '', part] of code.matchAll(/(stek-[a-z-]+)::part\(([\w-]+)\)/g))
        assert.ok(
          apis.get(tag)?.parts.some(({ name }) => name === part),
          `${page}: ${tag}::part(${part})`,
        );
      for (const [token] of code.matchAll(/--stek-[\w-]+/g)) assert.ok(TOKENS.has(token), `${page}: ${token}`);
    }
  });

  it('of the command line names commands that there are', () => {
    const commands = new Set(globSync('src/cli/*.ts').map(file => /([\w-]+)\.ts$/.exec(file)![1]!));
    const help = readFileSync('src/cli/stek.ts', 'utf8');
    const called = inLanguage('sh').flatMap(({ page, code }) =>
      [...code.matchAll(/^(?:npx )?stek ([a-z][\w-]*)/gm)].map(([, name = '']) => ({ page, name })),
    );
    assert.ok(called.length >= 15, `${called.length} calls`);
    assert.deepEqual(
      called.filter(({ name }) => !commands.has(name) && !new RegExp(`\\b${name}\\b`).test(help)),
      [],
    );
  });

  it('is code that can be read', () => {
    for (const { page, code } of inLanguage('ts', 'js')) {
      const { diagnostics = [] } = ts.transpileModule(code, {
        reportDiagnostics: true,
        compilerOptions: { module: ts.ModuleKind.ESNext },
      });
      assert.deepEqual(
        diagnostics.map(({ messageText }) => `${page}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
        [],
      );
    }
  });

  it('of each key of a text names one that there is', () => {
    const keys = new Set(
      globSync('src/i18n/nl/*.json').flatMap(file =>
        [...readFileSync(file, 'utf8').matchAll(/"([\w-]+?)(?:_(?:one|two|few|many|other))?":/g)].map(
          ([, key]) => key!,
        ),
      ),
    );
    const { code } = inLanguage('js').find(
      ({ page, code: text }) => page === 'docs/texts.md' && text.includes('#calendar'),
    )!;
    const used = [...code.matchAll(/\b(\w+): (?:'|\{ one)/g)]
      .map(([, key]) => key!)
      .filter(key => key !== 'one' && key !== 'other');
    assert.ok(used.length >= 3, used.join());
    assert.deepEqual(
      used.filter(key => !keys.has(key)),
      [],
    );
  });
});

/** Where each entry of the package lies, for a piece of code that imports it. */
const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { types: string }>;
};
const sourceOf = (entry: string): string => {
  const target = entries[entry.replace('@stek/embed', '.')];
  assert.ok(typeof target === 'object', `${entry} is no entry`);
  return target.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, '../../src/$1.ts');
};

describe('The code that says it can be run', () => {
  const folder = 'reports/docs-examples';
  const runnable = examples.filter(({ marks }) => marks.includes('run'));
  const { fetch } = globalThis;
  let demo: Demo;

  before(async () => {
    mkdirSync(folder, { recursive: true });
    demo = await createDemo();
    globalThis.fetch = (input, init) => {
      const { url } = new Request(input, init);
      assert.ok(url.startsWith('https://your.server/v1/ieper'), url);
      return demo.fetch(
        new Request(url.replace('https://your.server/v1/ieper', demo.baseUrl), new Request(input, init)),
      );
    };
  });
  after(async () => {
    globalThis.fetch = fetch;
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is there', () => assert.ok(runnable.length >= 1));

  for (const [at, { page, code }] of runnable.entries())
    it(`runs against a server of De Stek: ${page}, ${at + 1}`, async () => {
      const said: string[] = [];
      const { log } = console;
      console.log = (...words: unknown[]) => void said.push(words.join(' '));
      const file = join(folder, `example-${at}.ts`);
      writeFileSync(
        file,
        code.replaceAll(/'(@stek\/embed[\w/-]*)'/g, (_, entry: string) => `'${sourceOf(entry)}'`),
      );
      try {
        await import(`../../${file}`);
      } finally {
        console.log = log;
      }
      assert.ok(said.length >= 5, said.join('\n'));
      assert.ok(said.includes('not_found'));
      assert.ok(said.some(line => /^\d{4}-\d{2}-\d{2}T/.test(line)));
    });
});

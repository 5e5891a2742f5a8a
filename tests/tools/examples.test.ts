import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';

const { name: PACKAGE, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  exports: Record<string, string | { types: string }>;
};

/** The sources of what can be imported, by entry: `@stek/embed/sdk` → `src/sdk/index.ts`. */
const entries = Object.entries(exports).flatMap(([path, target]) =>
  // Types for templates are made of the manifest, and have no names to import.
  typeof target === 'string' || target.types.startsWith('./dist/types/')
    ? []
    : [[path.replace(/^\./, PACKAGE), target.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, 'src/$1.ts')] as const],
);

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  '.',
);
const program = ts.createProgram(globSync('src/**/*.ts'), options);
const checker = program.getTypeChecker();
const namesOf = (file: string): Set<string> => {
  const source = program.getSourceFile(file);
  assert.ok(source, `${file} is missing`);
  const symbol = checker.getSymbolAtLocation(source);
  return new Set(symbol ? checker.getExportsOfModule(symbol).map(({ name }) => name) : []);
};
/** What a pattern such as `./i18n/*` leads to is made from it: there, any file has the names of the first. */
const fileOf = (pattern: string): string => globSync(pattern).sort()[0] ?? pattern;
const exported = new Map(entries.map(([entry, file]) => [entry, namesOf(fileOf(file))]));
const exportsOf = (entry: string): Set<string> | undefined =>
  exported.get(entry) ??
  [...exported].find(([pattern]) => {
    const [before = '', after] = pattern.split('*');
    return after !== undefined && entry.startsWith(before) && entry.endsWith(after);
  })?.[1];
const importable = (name: string): boolean => [...exported.values()].some(names => names.has(name));

/** A piece of code that shows how something is used. */
interface Example {
  where: string;
  code: string;
}

/** What an `@example` documents, where that is exported from its file. */
interface Documented extends Example {
  subject: string | undefined;
}

const withoutFence = (text: string): string => text.replace(/^```\w*$/gm, '').trim();

const documented: Documented[] = program
  .getSourceFiles()
  .filter(({ fileName }) => /(^|\/)src\//.test(fileName))
  .flatMap(file => {
    const found: Documented[] = [];
    const visit = (node: ts.Node): void => {
      for (const tag of ts
        .getJSDocTags(node)
        .filter(({ tagName, parent }) => tagName.text === 'example' && parent.parent === node)) {
        const code = withoutFence(ts.getTextOfJSDocComment(tag.comment) ?? '');
        found.push({ where: file.fileName.replace(/^.*?src\//, 'src/'), code, subject: exportedName(node) });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });

function exportedName(node: ts.Node): string | undefined {
  const isExported =
    ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return undefined;
  const name = ts.isVariableStatement(node)
    ? node.declarationList.declarations[0]?.name
    : (node as ts.FunctionDeclaration).name;
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

const inPages: Example[] = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')].flatMap(where =>
  [...readFileSync(where, 'utf8').matchAll(/^```(?:ts|js|html)\n([^]*?)^```/gm)].map(([, code = '']) => ({
    where,
    code,
  })),
);

/** What a piece of code imports of this package, as `[entry, name]`. */
const importsOf = (code: string): [string, string][] =>
  [...code.matchAll(/import\s+(?:type\s+)?(?:\{([^}]*)\}\s+from\s+)?'(@stek\/embed[^']*)'/g)].flatMap(
    ([, names = '', entry = '']): [string, string][] => [
      [entry, ''],
      ...names.split(',').flatMap((name): [string, string][] => {
        const [first = ''] = name
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/);
        return first ? [[entry, first]] : [];
      }),
    ],
  );

/** The functions and classes that a piece of code calls by name, save those that it declares itself or that every page has. */
function calledIn(code: string): string[] {
  const called = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const { expression } = node;
      const first = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
      // Of what is called on a thing, only a class has to be imported: `StekError.is(…)`.
      if (ts.isIdentifier(first) && (first === expression || /^[A-Z]/.test(first.text))) called.add(first.text);
    }
    if ((ts.isVariableDeclaration(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name))
      declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true));
  return [...called].filter(name => !declared.has(name) && !(name in globalThis));
}

/** What ships, but is no entry of its own. */
const isInside = (file: string): boolean => /^src\/(domain|server|cli|demo)\//.test(file);

describe('What a page of ours or an example names', () => {
  it('is found at all', () => {
    assert.ok(documented.length >= 15, `${documented.length} examples in the sources`);
    assert.ok(inPages.flatMap(({ code }) => importsOf(code)).length >= 2, 'imports in the pages');
  });

  it('can be imported from the entry that it names', () => {
    const wrong = [...inPages, ...documented].flatMap(({ where, code }) =>
      importsOf(code)
        .filter(([entry, name]) => !exportsOf(entry) || (name !== '' && !exportsOf(entry)?.has(name)))
        .map(([entry, name]) => `${where}: ${name} of ${entry}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('can be imported, where an example belongs to it', () => {
    const wrong = documented.filter(({ where, subject }) => subject && !isInside(where) && !importable(subject));
    assert.deepEqual(
      wrong.map(({ where, subject }) => `${where}: ${subject}`),
      [],
    );
  });

  it('can be imported, where an example calls it', () => {
    const wrong = [...inPages, ...documented.filter(({ where }) => !isInside(where))].flatMap(({ where, code }) =>
      calledIn(code)
        .filter(name => !importable(name))
        .map(name => `${where}: ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('stands in the entry that its docstring names', () => {
    const said = globSync('src/**/*.ts').flatMap(file =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /\/\*\*(?:(?!\*\/)[^])*?from `(@stek\/embed[\w/-]*)`(?:(?!\*\/)[^])*?\*\/\s*export (?:async )?(?:function|const|class) (\w+)/g,
        ),
      ].map(([, entry = '', name = '']) => ({ file, entry, name })),
    );
    assert.ok(said.length >= 4, `${said.length} docstrings that name an entry`);
    for (const { file, entry, name } of said) assert.ok(exportsOf(entry)?.has(name), `${file}: ${name} of ${entry}`);
  });
});

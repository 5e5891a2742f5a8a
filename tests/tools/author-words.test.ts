import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/** The words under which the console tells something: the first of each key that is given to `warnAuthor`. */
function topicsIn(path: string): string[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'warnAuthor')
      found.push(...topicsOf(node.arguments[0], source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function topicsOf(key: ts.Expression | undefined, source: ts.SourceFile): string[] {
  assert.ok(key, `${source.fileName}: warnAuthor has no key`);
  if (ts.isStringLiteral(key) || ts.isNoSubstitutionTemplateLiteral(key)) return [key.text.split(' ')[0]!];
  assert.ok(
    ts.isTemplateExpression(key),
    `${source.fileName}: ${key.getText()} begins with no word that can be looked up`,
  );
  const { text } = key.head;
  if (/ /.test(text)) return [text.split(' ')[0]!];
  const named = key.templateSpans[0]!.expression.getText();
  // A table of advice, and what looks why there is no connection.
  if (named === 'about') return membersOf(source, 'ADVICE').map(member => text + member);
  assert.equal(named, 'advice.topic', `${source.fileName}: ${key.getText()}`);
  return adviceTopics();
}

function membersOf(source: ts.SourceFile, name: string): string[] {
  const members: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) {
      let value = node.initializer;
      while (value && ts.isSatisfiesExpression(value)) value = value.expression;
      if (value && ts.isObjectLiteralExpression(value))
        members.push(...value.properties.map(one => (one.name as ts.StringLiteral | ts.Identifier).text));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  assert.ok(members.length > 0, `${source.fileName} has no ${name}`);
  return members;
}

const adviceTopics = (): string[] =>
  globSync('src/foundation/*.ts', { cwd: ROOT }).flatMap(path =>
    [...read(path).matchAll(/\btopic(?::| =) '([a-z-]+)'/g)].map(([, topic]) => topic!),
  );

/** The words of the first column of the tables. */
const rows = [...read('docs/when-it-does-not-show.md').matchAll(/^\| ((?:`[^`]+` ?)+)\|/gm)].flatMap(([, words]) =>
  words!.match(/[a-z][a-z-]*/g)!,
);

describe('What the console tells a webmaster', () => {
  const said = [
    ...new Set(
      globSync('src/**/*.ts', { cwd: ROOT })
        .filter(path => !path.endsWith('warn-author.ts'))
        .flatMap(topicsIn),
    ),
  ].sort();

  it('has a row in docs/when-it-does-not-show.md, and no row is about nothing', () => {
    assert.ok(said.length > 30, String(said.length));
    assert.deepEqual([...rows].sort(), said);
  });

  it('has one row each', () => assert.equal(new Set(rows).size, rows.length));
});

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * Writes `src/schema/schema-notes.ts`: what the comments of the schemas say of each field, and which words the open lists know today. A
 * description stands where the schema is, and costs who loads the schema nothing. Run it after a change: `node tools/schema-notes.ts`.
 */

/** What is known of a schema (`Activity`) or of one field of it (`Activity.contact.phone`). */
interface Note {
  description?: string;
  examples?: readonly string[];
}

const folder = fileURLToPath(new URL('../src/schema/', import.meta.url));
const OUT = `${folder}schema-notes.ts`;

/** Everything that is said of exported schemas, by name and path. */
export class SchemaNotes {
  readonly #words = new Map<string, readonly string[]>();
  readonly #declared = new Map<string, ts.VariableStatement>();
  readonly notes = new Map<string, Note>();

  constructor(sources: readonly string[]) {
    const statements = sources.flatMap(source => [
      ...ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true).statements,
    ]);
    for (const statement of statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const [declaration] = statement.declarationList.declarations;
      if (!declaration || !ts.isIdentifier(declaration.name) || !declaration.initializer) continue;
      this.#declared.set(declaration.name.text, statement);
      const words = wordsIn(declaration.initializer);
      if (words) this.#words.set(declaration.name.text, words);
    }
    for (const [name, statement] of this.#declared) {
      const shape = this.#shapeOf(statement);
      if (!shape) continue;
      this.#keep(name, { description: commentOf(statement) });
      this.#addFields(name, shape);
    }
  }

  /** Its own fields, or those of the schema that it takes some away from or adds some to. */
  #shapeOf(statement: ts.VariableStatement): ts.ObjectLiteralExpression | undefined {
    const initializer = initializerOf(statement);
    const own = shapeIn(initializer);
    const [, base = ''] = /^z\.\w+\((?:z\.\w+\()*(\w+),/.exec(initializer.getText()) ?? [];
    const declared = this.#declared.get(base);
    return own ?? (declared && this.#shapeOf(declared));
  }

  #addFields(at: string, shape: ts.ObjectLiteralExpression): void {
    for (const property of shape.properties) {
      if (ts.isSpreadAssignment(property)) {
        const [name = ''] = property.expression.getText().split('.');
        const spread = this.#declared.get(name);
        const inner = spread && shapeIn(initializerOf(spread));
        if (!inner) throw new Error(`${at}: ${property.getText()} is not known here`);
        this.#addFields(at, inner);
      } else if (ts.isPropertyAssignment(property)) {
        const field = `${at}.${property.name.getText()}`;
        this.#keep(field, { description: commentOf(property), examples: this.#wordsOf(property.initializer) });
        const inner = shapeIn(property.initializer);
        if (inner) this.#addFields(field, inner);
      }
    }
  }

  #keep(
    at: string,
    { description, examples }: { description?: string | undefined; examples?: readonly string[] | undefined },
  ): void {
    this.notes.set(at, { ...(description !== undefined && { description }), ...(examples && { examples }) });
  }

  /** The words of `openEnum(…)`, wherever it stands in the schema of a field. */
  #wordsOf(node: ts.Node): readonly string[] | undefined {
    if (ts.isObjectLiteralExpression(node)) return undefined;
    if (ts.isCallExpression(node) && node.expression.getText() === 'openEnum') {
      const [list] = node.arguments;
      return list && (wordsIn(list) ?? this.#words.get(list.getText()));
    }
    return ts.forEachChild(node, child => this.#wordsOf(child));
  }
}

const initializerOf = (statement: ts.VariableStatement): ts.Expression =>
  statement.declarationList.declarations[0]!.initializer!;

/** The fields of the first object that a schema is made of. */
function shapeIn(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (ts.isArrowFunction(node)) return undefined;
  if (
    ts.isCallExpression(node) &&
    /^z\.(object|strictObject|looseObject)$/.test(node.expression.getText().replaceAll(/\s/g, ''))
  ) {
    const [shape] = node.arguments;
    return shape && ts.isObjectLiteralExpression(shape) ? shape : undefined;
  }
  return ts.forEachChild(node, shapeIn);
}

function wordsIn(node: ts.Expression): readonly string[] | undefined {
  const list = ts.isAsExpression(node) ? node.expression : node;
  if (!ts.isArrayLiteralExpression(list) || list.elements.length === 0) return undefined;
  const words = list.elements.flatMap(element => (ts.isStringLiteral(element) ? [element.text] : []));
  return words.length === list.elements.length ? words : undefined;
}

/** The text of the comment before something, on one line. */
function commentOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  return ts.getTextOfJSDocComment(comment?.comment)?.replaceAll(/\s+/g, ' ').trim();
}

/** The module as it is committed. */
export function schemaNotesText(): string {
  const files = globSync('*.ts', { cwd: folder }).filter(name => name !== basename(OUT));
  const { notes } = new SchemaNotes(files.toSorted().map(name => readFileSync(folder + name, 'utf8')));
  const entries = [...notes].filter(([, note]) => Object.keys(note).length > 0);
  const lines = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([at, note]) => `  ${JSON.stringify(at)}: ${JSON.stringify(note)},`);
  return `/* Made by tools/schema-notes.ts from the comments of the schemas: change those. */
/* oxlint-disable max-lines */
/* prettier-ignore */
/** What the comments of the schemas say, by schema and field, and the words that open lists know today. */
export const SCHEMA_NOTES: Readonly<Record<string, { description?: string; examples?: readonly string[] }>> = {
${lines.join('\n')}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(OUT, schemaNotesText());

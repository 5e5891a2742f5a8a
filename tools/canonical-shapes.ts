/**
 * Makes `src/sdk/canonical-shapes.ts` from the schemas: `node tools/canonical-shapes.ts`, and with every build. With it a page can tell that
 * an answer is what the schemas would make of it, without loading the schemas. What has no rule here stops it, with its place.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { Activity } from '../src/schema/activity.ts';
import { cleanText } from '../src/schema/clean-text.ts';
import { Occurrence } from '../src/schema/occurrence.ts';
import * as patterns from '../src/schema/patterns.ts';
import { Place } from '../src/schema/place.ts';
import { isSafeUrl } from '../src/schema/safe-url.ts';

const FILE = new URL('../src/sdk/canonical-shapes.ts', import.meta.url);

/** What a programme is made of; a page that shows one needs no other schema. */
const COLLECTIONS = { occurrences: Occurrence, activities: Activity, places: Place };

/** What zod keeps of a schema (`_zod.def`), as far as it is read here. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
}
interface CheckDefinition {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly pattern?: RegExp;
  readonly tx?: unknown;
  readonly fn?: unknown;
}
interface Schema {
  readonly _zod: { readonly def: object };
}

const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

/** The text of the module. */
export async function canonicalShapes(): Promise<string> {
  const shapes = Object.entries(COLLECTIONS).map(([name, schema]) => `${name}: ${checkOf(schema, name)}`);
  const { constants, body } = namedOnce(`{ ${shapes.join(', ')} }`);
  const code = [
    ...constants.map(([name, check]) => `const ${name} = ${check};`),
    `export const SHAPES = ${body};`,
  ].join('\n');
  const used = (names: readonly string[]) => names.filter(name => new RegExp(`\\b${name}\\b`).test(code)).join(', ');
  const checks = ['flag', 'integer', 'list', 'matching', 'number', 'oneOf', 'record', 'shape', 'string', 'text', 'url'];
  const source = `import { ${used(Object.keys(patterns))} } from '../schema/patterns.ts';
    import { ${used(checks)} } from './canonical-checks.ts';

    /* Made by tools/canonical-shapes.ts from the schemas: change those, not this. */

    ${code.replace('export const', '\n/** What our own server writes, by collection. */\nexport const')}`;
  return format(source, { ...(await resolveConfig(FILE)), parser: 'typescript' });
}

/** Writes the module anew when the schemas have changed. */
export async function writeCanonicalShapes(): Promise<void> {
  const made = await canonicalShapes();
  if (readFileSync(FILE, 'utf8') !== made) writeFileSync(FILE, made);
}

function checkOf(schema: Schema, place: string): string {
  const definition = definitionOf(schema);
  const inner = (part: Schema | undefined, step = '') => checkOf(part!, place + step);
  switch (definition.type) {
    case 'string':
      return stringCheck(definition, place);
    case 'number':
      return numberCheck(definition, place);
    case 'boolean':
      return 'flag';
    case 'enum':
      return `oneOf(${Object.values(definition.entries!)
        .map(word => `'${word}'`)
        .join(', ')})`;
    case 'array':
      return `list(${[inner(definition.element, '[]'), ...lengths(definition, place)].join(', ')})`;
    case 'record':
      return `record(${inner(definition.keyType)}, ${inner(definition.valueType, '{}')})`;
    case 'object':
      return shapeOf(definition.shape!, place);
    case 'default':
      // Our own server writes what it is, also where that goes without saying.
      return inner(definition.innerType);
    default:
      throw new Error(`${place} is a ${definition.type}, for which tools/canonical-shapes.ts has no rule yet.`);
  }
}

function shapeOf(members: Readonly<Record<string, Schema>>, place: string): string {
  const required: string[] = [];
  const optional: string[] = [];
  for (const [name, member] of Object.entries(members)) {
    const { type, innerType } = definitionOf(member);
    const isOptional = type === 'optional';
    const check = checkOf(isOptional ? innerType! : member, `${place}.${name}`);
    (isOptional ? optional : required).push(check === name ? name : `${name}: ${check}`);
  }
  return `shape({ ${required.join(', ')} }${optional.length > 0 ? `, { ${optional.join(', ')} }` : ''})`;
}

const checksOf = ({ checks = [] }: Definition): CheckDefinition[] => checks.map(({ _zod }) => _zod.def);

function stringCheck(definition: Definition, place: string): string {
  let [min, max] = [0, Infinity];
  let kind = 'string';
  for (const check of checksOf(definition)) {
    if (check.check === 'min_length') min = check.minimum!;
    else if (check.check === 'max_length') max = check.maximum!;
    else if (check.check === 'length_equals') min = max = check.length!;
    else if (check.check === 'overwrite' && check.tx === cleanText) kind = 'text';
    else if (check.check === 'custom' && check.fn === isSafeUrl) kind = 'url';
    else if (check.check === 'string_format' && check.pattern) kind = `matching(${nameOf(check.pattern, place)})`;
    else throw new Error(`${place} has a check ${check.check}, for which there is no rule yet.`);
  }
  const isFree = min === 0 && max === Infinity;
  if (kind === 'string') return `string(${min}, ${max})`;
  if (kind === 'text' && min === 1 && max < Infinity) return `text(${max})`;
  if (kind === 'url' && min === 0 && max === 2048) return kind;
  if (kind.startsWith('matching') && isFree) return kind;
  throw new Error(`${place} is a ${kind} of ${min} to ${max}, for which there is no rule yet.`);
}

function nameOf(pattern: RegExp, place: string): string {
  const [name] = Object.entries(patterns).find(([, known]) => known === pattern) ?? [];
  if (!name) throw new Error(`The pattern of ${place} is not in src/schema/patterns.ts.`);
  return name;
}

function numberCheck(definition: Definition, place: string): string {
  const isWhole = definition.format === 'safeint';
  let [min, max] = isWhole ? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] : [-Number.MAX_VALUE, Number.MAX_VALUE];
  for (const { check, value, inclusive } of checksOf(definition)) {
    if (check === 'greater_than' && inclusive) min = Math.max(min, value!);
    else if (check === 'less_than' && inclusive) max = Math.min(max, value!);
    else if (check !== 'number_format')
      throw new Error(`${place} has a check ${check}, for which there is no rule yet.`);
  }
  if (!isWhole && (min < -1e6 || max > 1e6))
    throw new Error(`${place} is a number without limits: NaN and Infinity are not JSON.`);
  if (!isWhole) return `number(${min}, ${max})`;
  // A whole number is a safe one anyhow.
  const isBelow = max < Number.MAX_SAFE_INTEGER;
  const isAbove = min > Number.MIN_SAFE_INTEGER;
  return `integer(${isBelow ? `${min}, ${max}` : isAbove ? min : ''})`;
}

function lengths(definition: Definition, place: string): number[] {
  let [min, max] = [0, Infinity];
  for (const { check, minimum, maximum } of checksOf(definition)) {
    if (check === 'min_length') min = minimum!;
    else if (check === 'max_length') max = maximum!;
    else throw new Error(`${place} has a check ${check}, for which there is no rule yet.`);
  }
  return max < Infinity ? [min, max] : min > 0 ? [min] : [];
}

/** Checks that stand there more than once, with a name. */
function namedOnce(body: string): { constants: [name: string, check: string][]; body: string } {
  const constants: [string, string][] = [];
  let rest = body;
  // From the inside out: first what holds no other check.
  for (let level = 0; level < 3; level++) {
    const found = rest.match(/\b(?:string|text|integer|number|matching|record|list)\([^(){}]+\)/g) ?? [];
    for (const check of new Set(found)) {
      if (found.filter(other => other === check).length < 2) continue;
      const name = camelCase(check);
      constants.push([name, check]);
      rest = rest.replaceAll(check, name);
    }
  }
  const names = constants.map(([name]) => name);
  if (new Set(names).size < names.length) throw new Error(`Two checks would have one name: ${names.join(', ')}.`);
  return { constants, body: rest };
}

/** `matching(LOCAL_TIME)` as `matchingLocalTime`. */
const camelCase = (check: string): string =>
  check
    .replace(/[A-Z_]{2,}\d*[A-Z_]*/g, word => word.toLowerCase())
    .replaceAll(/(\d), (?=\d)/g, '$1 to ')
    .replace(/[^a-zA-Z0-9]+(.)?/g, (_, next?: string) => next?.toUpperCase() ?? '');

if (import.meta.main) await writeCanonicalShapes();

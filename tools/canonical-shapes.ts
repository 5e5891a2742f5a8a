/**
 * Makes the shapes in `src/sdk` (`SHAPES_MODULES`) from the schemas: `node tools/canonical-shapes.ts`, and with every build.
 * With them a page can tell that an answer is what the schemas would make of it, without loading the schemas. What has no rule here stops
 * it, with its place.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { Activity } from '../src/schema/activity.ts';
import { cleanText } from '../src/schema/clean-text.ts';
import { Occurrence } from '../src/schema/occurrence.ts';
import * as patterns from '../src/schema/patterns.ts';
import { Place } from '../src/schema/place.ts';
import { PollResults } from '../src/schema/poll-results.ts';
import { Poll } from '../src/schema/poll.ts';
import { PublishedSignal } from '../src/schema/published-signal.ts';
import { ReferralForm } from '../src/schema/referral-recipient.ts';
import { isSafeUrl } from '../src/schema/safe-url.ts';
import { SignalFormSettings } from '../src/schema/signal-settings.ts';

interface ShapesModule {
  /** Its file in `src/sdk`. */
  readonly file: string;
  /** What it exports. */
  readonly name: string;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** What a page loads together is one module: who shows a programme has no use for what a poll looks like. */
export const SHAPES_MODULES: readonly ShapesModule[] = [
  {
    file: 'canonical-shapes.ts',
    name: 'SHAPES',
    schemas: { occurrences: Occurrence, activities: Activity, places: Place },
  },
  { file: 'poll-shapes.ts', name: 'POLL_SHAPES', schemas: { poll: Poll, results: PollResults } },
  {
    file: 'signal-shapes.ts',
    name: 'SIGNAL_SHAPES',
    schemas: { published: PublishedSignal, form: SignalFormSettings },
  },
  { file: 'referral-shapes.ts', name: 'REFERRAL_SHAPES', schemas: { recipients: ReferralForm } },
];

const urlOf = ({ file }: ShapesModule): URL => new URL(`../src/sdk/${file}`, import.meta.url);

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
  readonly options?: readonly Schema[];
  readonly values?: readonly unknown[];
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

/** The text of a module. */
export async function canonicalShapes(module: ShapesModule): Promise<string> {
  const shapes = Object.entries(module.schemas).map(([name, schema]) => `${name}: ${checkOf(schema, name)}`);
  const { constants, body } = namedOnce(`{ ${shapes.join(', ')} }`);
  const code = [
    ...constants.map(([name, check]) => `const ${name} = ${check};`),
    `export const ${module.name} = ${body};`,
  ].join('\n');
  // The name of a member is none of a check.
  const isUsed = (name: string) => new RegExp(`\\b${name}\\b(?!:)`).test(code);
  const used = (names: readonly string[]) => names.filter(isUsed).join(', ');
  const checks = ['flag', 'integer', 'list', 'matching', 'number', 'oneOf', 'record', 'shape', 'string', 'text', 'url'];
  const source = `import { ${used(Object.keys(patterns))} } from '../schema/patterns.ts';
    import { ${used(checks)} } from './canonical-checks.ts';

    /* Made by tools/canonical-shapes.ts from the schemas: change those, not this. */

    ${code.replace('export const', '\n/** What our own server writes, by collection. */\nexport const')}`;
  return format(source, { ...(await resolveConfig(urlOf(module))), parser: 'typescript' });
}

/** The text that a module has now; empty when it is not there yet. */
export const writtenShapes = (module: ShapesModule): string =>
  existsSync(urlOf(module)) ? readFileSync(urlOf(module), 'utf8') : '';

/** Writes the modules anew when the schemas have changed. */
export async function writeCanonicalShapes(): Promise<void> {
  for (const module of SHAPES_MODULES) {
    const made = await canonicalShapes(module);
    if (writtenShapes(module) !== made) writeFileSync(urlOf(module), made);
  }
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
    case 'literal':
      return `oneOf(${definition.values!.map(value => JSON.stringify(value)).join(', ')})`;
    case 'union':
      return unionOf(definition.options!.map(definitionOf), place);
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

function unionOf(options: readonly Definition[], place: string): string {
  if (options.some(({ type }) => type !== 'literal'))
    throw new Error(`${place} is a union of more than single values, for which there is no rule yet.`);
  return `oneOf(${options.flatMap(({ values }) => values!.map(value => JSON.stringify(value))).join(', ')})`;
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
  if (kind.startsWith('matching') && min === 0) return kind.replace(')', `, ${max})`);
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

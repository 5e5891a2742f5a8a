import * as z from 'zod/mini';
import { ACTIVITY_STATUSES, Activity, FUNCTIONS } from './activity.ts';
import { FLYER_PAPERS, FlyerDraft } from './flyer.ts';
import { explain, type SchemaIssue, type WriteIssue } from './issue.ts';
import { jsonPointer } from './json-pointer.ts';
import { E164, INSTANT, LANG, LOCAL_DATE, LOCAL_DATE_TIME, LOCAL_TIME, SLUG } from './patterns.ts';
import { ACCESSIBILITY_FEATURES, Place } from './place.ts';
import { localised, text } from './scalar.ts';
import { Service } from './service.ts';

type AnySchema = z.ZodMiniType;
type Shape = Record<string, AnySchema>;

/**
 * The strict twin of a reader: the same fields, but an unknown key is an error at every depth.
 * @param replaced what a writer must narrow further, by field of the outermost object
 */
export function strict<T extends z.ZodMiniObject>(
  reader: T,
  replaced: Shape = {},
): z.ZodMiniType<z.output<T>, unknown> {
  const shape = Object.fromEntries(
    Object.entries(reader._zod.def.shape as Shape).map(([key, schema]) => [key, replaced[key] ?? strictInside(schema)]),
  );
  return reader.clone({ ...reader._zod.def, shape, catchall: z.never() }) as never;
}

/** Keeps checks (length and the like) of a schema, and replaces what it holds by its strict twin. */
function strictInside(schema: AnySchema): AnySchema {
  const def = schema._zod.def as { type: string; innerType?: AnySchema; element?: AnySchema; valueType?: AnySchema };
  if (def.type === 'object') return strict(schema as z.ZodMiniObject);
  if (def.innerType) return schema.clone({ ...def, innerType: strictInside(def.innerType) } as never);
  if (def.valueType) return schema.clone({ ...def, valueType: strictInside(def.valueType) } as never);
  if (def.element) return schema.clone({ ...def, element: strictInside(def.element) } as never);
  return schema;
}

/** An activity as our own editors write it: the limits of the easy-language rules, and only words we know. */
export const StrictActivity = strict(Activity, {
  status: z._default(z.enum(ACTIVITY_STATUSES), 'published'),
  title: localised(60),
  easyText: z.optional(localised(140)),
  body: z.optional(localised(1000)),
  functions: z.array(z.enum(FUNCTIONS)).check(z.minLength(1), z.maxLength(4)),
  audience: z.optional(z.array(text(60)).check(z.maxLength(20))),
});

/** A place as our own editors write it. */
export const StrictPlace = strict(Place, { accessibility: z.optional(z.array(z.enum(ACCESSIBILITY_FEATURES))) });

/** A service as our own editors write it. */
export const StrictService = strict(Service);

/** A flyer as editors write it: each language once, and only words we know. */
export const StrictFlyerDraft = strict(FlyerDraft, { paper: z._default(z.enum(FLYER_PAPERS), 'a4') });

export type StrictResult<T> = { ok: true; value: T } | { ok: false; issues: WriteIssue[] };

export const writeActivity = (input: unknown): StrictResult<Activity> => {
  const written = parseStrict(StrictActivity, input);
  if (!written.ok) return written;
  const issues = [...orderIssues(written.value), ...languageIssues(written.value)];
  return issues.length > 0 ? { ok: false, issues } : written;
};
export const writePlace = (input: unknown): StrictResult<Place> => parseStrict(StrictPlace, input);
export const writeFlyer = (input: unknown): StrictResult<FlyerDraft> => {
  const written = parseStrict(StrictFlyerDraft, input);
  if (!written.ok) return written;
  const issues = variantIssues(written.value);
  return issues.length > 0 ? { ok: false, issues } : written;
};
export const writeService = (input: unknown): StrictResult<Service> => parseStrict(StrictService, input);

/** Reads with a strict schema. Never throws: what is nested too deeply is an issue as well. */
export function parseStrict<T>(schema: z.ZodMiniType<T, unknown>, input: unknown): StrictResult<T> {
  try {
    const result = schema.safeParse(input);
    if (result.success) return { ok: true, value: result.data };
    return { ok: false, issues: result.error.issues.flatMap(issue => issuesFrom(issue as SchemaIssue)) };
  } catch {
    return { ok: false, issues: [{ pointer: '', code: 'too_deep', message: 'The value is nested too deeply' }] };
  }
}

/** One issue per unknown key, each with a sentence. */
function issuesFrom(issue: SchemaIssue): WriteIssue[] {
  const { path, code = 'custom', keys } = issue;
  if (code === 'unrecognized_keys' && Array.isArray(keys)) {
    const message = 'There is no field of this name';
    return keys.map(key => ({ pointer: jsonPointer([...path, String(key)]), code: 'unknown_field', message }));
  }
  const spelled = code === 'invalid_format' && SPELLED.find(([pattern]) => String(pattern) === issue.pattern);
  const message = spelled ? `Write ${spelled[1]}` : explain(issue);
  return [{ pointer: jsonPointer(path), code, message }];
}

/** How it is written, for who types it by hand. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [INSTANT, 'a moment in UTC, such as 2026-12-21T17:00:00Z'],
  [LOCAL_DATE, 'a day, such as 2026-12-21'],
  [LOCAL_TIME, 'a time, such as 14:00'],
  [LOCAL_DATE_TIME, 'a day with its time, such as 2026-12-21T14:00'],
  [LANG, 'a language tag, such as nl or fr-BE'],
  [SLUG, 'small letters without accents, digits, and hyphens between them, such as samen-koken'],
  [E164, 'a phone number with its country, such as +3257000000'],
];

/** Times must run forwards; a moved date must say where it went. */
function orderIssues({ schedule, exceptions = [] }: Activity): WriteIssue[] {
  const issues: WriteIssue[] = [];
  const wrong = (at: string, message: string) => issues.push({ pointer: at, code: 'wrong_order', message });
  if (schedule.end <= schedule.start) wrong('/schedule/end', 'The end must be after the start');
  if (schedule.end.length !== schedule.start.length)
    wrong('/schedule/end', 'Give start and end both with a time or both without');
  for (const [index, { type, start, end }] of exceptions.entries()) {
    const at = `/exceptions/${index}`;
    if (type === 'moved' && (!start || !end)) wrong(at, 'A moved date needs its new start and end');
    if (start && end && end <= start) wrong(`${at}/end`, 'The end must be after the start');
  }
  return issues;
}

/** Dutch is the source of every text: it must be there. */
const languageIssues = ({ title }: Activity): WriteIssue[] =>
  title['nl'] ? [] : [{ pointer: '/title/nl', code: 'missing', message: 'Give the title in Dutch (nl)' }];

/** Each language has one text, and says whether a machine made it; whether it was checked is told by the name of who did. */
function variantIssues({ variants }: FlyerDraft): WriteIssue[] {
  const issues: WriteIssue[] = [];
  for (const [index, { lang, origin, checked }] of variants.entries()) {
    const at = `/variants/${index}`;
    if (variants.findIndex(other => other.lang === lang) !== index)
      issues.push({ pointer: `${at}/lang`, code: 'duplicate', message: 'This language is there already' });
    if (origin !== 'human' && origin !== 'machine')
      issues.push({ pointer: `${at}/origin`, code: 'invalid_value', message: 'Write human or machine' });
    if (checked !== undefined)
      issues.push({ pointer: `${at}/checked`, code: 'unknown_field', message: 'Give checkedBy: who checked it' });
  }
  return issues;
}

import { base64url } from 'jose';
import * as z from 'zod/mini';
import { isDay } from '../../domain/calendar-day.ts';
import { DAY } from '../../domain/duration.ts';
import { badQuery } from './problem.ts';

/** Longest window of one question, in days. */
export const LONGEST_WINDOW = 400;

/** Why a parameter is refused: the word for programs and the sentence for people. */
const refusal = (code: string, error: string) => ({ error, params: { code } });

/** A parameter that is taken as it comes: what is not understood is the usual one, so that an old link still works. */
export const looseParameter = (description: string, words: readonly string[] = []) =>
  z.optional(z.string().check(z.meta({ description, ...(words.length > 0 && { examples: [...words] }) })));

/** A day of the calendar, on the clock of the municipality. */
const day = (name: string, description: string) =>
  z
    .string({ error: `Add “${name}” to the address, a day such as ${name}=2026-12-01.` })
    .check(
      z.refine(isDay, refusal('invalid_date', `“${name}” is not a day of the calendar. Write it as 2026-12-01.`)),
      z.meta({ description, format: 'date' }),
    );

/** The day that a list begins with, where the address names one. @param last the last that it can name, `YYYY-MM-DD` */
export const fromParameter = (description: string, last: string) =>
  z.optional(
    day('from', description).check(
      z.refine(value => value <= last, refusal('invalid_date', `There is no programme after ${last}.`)),
    ),
  );

/** A window of days: `from`, and `to` as the first day after it. */
export const WINDOW = {
  from: day('from', 'First day, on the clock of the municipality.'),
  to: day('to', `First day after the window, at most ${LONGEST_WINDOW} days after “from”.`),
};

/** Looks at a window as a whole. */
export const windowCheck = <T extends { from: string; to: string }>() =>
  z.check<T>(({ value: { from, to }, issues, value }) => {
    const days = (Date.parse(to) - Date.parse(from)) / DAY;
    const wrong = (code: string, message: string) =>
      issues.push({ code: 'custom', path: ['to'], input: value, message, params: { code } });
    if (days <= 0) wrong('window_empty', `“to” is the first day after the window: write a day after ${from}.`);
    else if (days > LONGEST_WINDOW)
      wrong('window_too_long', `Ask for at most ${LONGEST_WINDOW} days at once; this is ${days} days.`);
  });

/** How many items of a list to answer at once. @param usual when the address does not say @param most that it can ask for */
export const limitParameter = (usual: number, most = 1000) =>
  z._default(
    z.pipe(
      z.string().check(
        z.refine(
          value => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= most,
          refusal('invalid_limit', `Write “limit” as a whole number from 1 to ${most}.`),
        ),
        z.meta({ description: 'Items per page.', type: 'integer', minimum: 1, maximum: most, default: usual }),
      ),
      z.transform(Number),
    ),
    usual,
  );

/** Where a page ended. Opaque to clients. */
export interface Cursor {
  /** Id of the last item. */
  id: string;
  /** Start of the last item, for lists in order of time. */
  start?: string;
}

export const writeCursor = ({ id, start }: Cursor): string => base64url.encode(JSON.stringify([id, start]));

/** @returns `undefined` for what is no cursor of ours */
export function parseCursor(value: string): Cursor | undefined {
  try {
    const parts: unknown = JSON.parse(new TextDecoder().decode(base64url.decode(value)));
    if (!Array.isArray(parts) || typeof parts[0] !== 'string') return undefined;
    return { id: parts[0], ...(typeof parts[1] === 'string' && { start: parts[1] }) };
  } catch {
    return undefined;
  }
}

/** Where a list goes on. */
export const cursorParameter = () =>
  z.optional(
    z.pipe(
      z.string().check(
        z.refine(
          value => parseCursor(value) !== undefined,
          refusal(
            'invalid_cursor',
            'This “cursor” is not one of ours. Take it unchanged from “next” of the page before.',
          ),
        ),
        z.meta({ description: '`next` of the page before, unchanged.' }),
      ),
      z.transform((value): Cursor => parseCursor(value)!),
    ),
  );

/** What a list of pages reads of an address. @param usual items on a page when it does not say */
export const pageParameters = (usual: number) => ({ cursor: cursorParameter(), limit: limitParameter(usual) });

/** A place by slug or id; which there are the programme says. */
export const placeParameter = () => looseParameter('Slug or id of a place.');

/**
 * Reads the parameters of an address, each once, by their schema.
 * @throws {Problem} `invalid_query` that names the first that cannot be used and says what to write instead
 */
export function readQuery<T>(schema: z.ZodMiniType<T>, parameters: readonly string[], query: URLSearchParams): T {
  const sent = parameters.flatMap(name => (query.has(name) ? [[name, query.get(name)!]] : []));
  const read = schema.safeParse(Object.fromEntries(sent));
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const { params } = issue as { params?: { code?: string } };
  const code = params?.code ?? (issue.code === 'invalid_type' ? 'missing' : 'invalid_value');
  throw badQuery(String(issue.path[0]), code, issue.message);
}

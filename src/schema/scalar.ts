import * as z from 'zod/mini';

/** Control characters (tab and newline excepted) and the bidirectional overrides that can reorder text on a page. */
// eslint-disable-next-line no-control-regex
const UNSAFE_CHARACTERS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text as people may see it: NFC, without control and bidi-override characters, trimmed. */
export const cleanText = (text: string): string => text.normalize('NFC').replace(UNSAFE_CHARACTERS, '').trim();

/** An identifier. Ours are UUIDv4; those of other people's feeds (UID, URL) are kept as they are. */
export const Id = z.string().check(z.minLength(1), z.maxLength(1024));
export type Id = z.infer<typeof Id>;

/** A BCP 47 language tag, such as `nl` or `nl-BE`. */
export const Lang = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));
export type Lang = z.infer<typeof Lang>;

/** A day without a time zone: `YYYY-MM-DD`. */
export const LocalDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
export type LocalDate = z.infer<typeof LocalDate>;

/** A wall-clock time without a time zone: `HH:mm`. */
export const LocalTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export type LocalTime = z.infer<typeof LocalTime>;

/** A wall-clock moment, `YYYY-MM-DDTHH:mm` or with seconds; a bare `YYYY-MM-DD` means the whole day. */
export const LocalDateTime = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/));
export type LocalDateTime = z.infer<typeof LocalDateTime>;

/** A moment in UTC, ISO 8601 with `Z`, as `Date.prototype.toISOString` writes it. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/));
export type Instant = z.infer<typeof Instant>;

/** An IANA time zone name. */
export const TimeZone = z.string().check(z.minLength(1), z.maxLength(64));
export type TimeZone = z.infer<typeof TimeZone>;

/** Money in whole euro cents. */
export const Cents = z.int().check(z.gte(0), z.lte(1_000_000));
export type Cents = z.infer<typeof Cents>;

/** An address that may be put in a link or an image: https, http, mailto or tel, without user name or password. */
export const SafeUrl = z
  .string()
  .check(z.maxLength(2048), z.refine(isSafeUrl, 'Use an address that starts with https:'));
export type SafeUrl = z.infer<typeof SafeUrl>;

const SAFE_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** Whether an absolute address is of a kind that cannot run script and hides no credentials. */
export function isSafeUrl(url: string): boolean {
  try {
    const { protocol, username, password } = new URL(url);
    return SAFE_PROTOCOLS.has(protocol) && !username && !password;
  } catch {
    return false;
  }
}

/** Free text of at most `max` characters, cleaned. */
export const text = (max: number) => z.string().check(z.overwrite(cleanText), z.minLength(1), z.maxLength(max));

/** The same text in several languages, each at most `max` characters: `{ nl: 'Soep', fr: 'Soupe' }`. */
export const localised = (max: number) => z.record(Lang, text(max));
export type L10n = Record<Lang, string>;

/** One of the listed words, or a word a newer server knows and we do not: kept, so that old clients stay alive. */
export const openEnum = <const T extends readonly [string, ...string[]]>(_known: T) =>
  z.string().check(z.minLength(1), z.maxLength(64)) as unknown as z.ZodMiniType<T[number] | (string & {}), string>;

import * as z from 'zod/mini';
import { cleanText } from './clean-text.ts';
import { INSTANT, LANG, LOCAL_DATE, LOCAL_DATE_TIME, LOCAL_TIME } from './patterns.ts';
import { isSafeUrl } from './safe-url.ts';

export { cleanText, isSafeUrl };

/** An identifier. Ours are UUIDv4; those of other people's feeds (UID, URL) are kept as they are. */
export const Id = z.string().check(z.minLength(1), z.maxLength(1024));
export type Id = z.infer<typeof Id>;

/** A BCP 47 language tag, such as `nl` or `nl-BE`. */
export const Lang = z.string().check(z.regex(LANG));
export type Lang = z.infer<typeof Lang>;

/** A day without a time zone: `YYYY-MM-DD`. */
export const LocalDate = z.string().check(z.regex(LOCAL_DATE));
export type LocalDate = z.infer<typeof LocalDate>;

/** A wall-clock time without a time zone: `HH:mm`. */
export const LocalTime = z.string().check(z.regex(LOCAL_TIME));
export type LocalTime = z.infer<typeof LocalTime>;

/** A wall-clock moment, `YYYY-MM-DDTHH:mm` or with seconds; a bare `YYYY-MM-DD` means the whole day. */
export const LocalDateTime = z.string().check(z.regex(LOCAL_DATE_TIME));
export type LocalDateTime = z.infer<typeof LocalDateTime>;

/** A moment in UTC, ISO 8601 with `Z`, as `Date.prototype.toISOString` writes it. */
export const Instant = z.string().check(z.regex(INSTANT));
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

/** Free text of at most `max` characters, cleaned. */
export const text = (max: number) => z.string().check(z.overwrite(cleanText), z.minLength(1), z.maxLength(max));

/** The same text in several languages, each at most `max` characters: `{ nl: 'Soep', fr: 'Soupe' }`. */
export const localised = (max: number) => z.record(Lang, text(max));
export type L10n = Record<Lang, string>;

/** One of the listed words, or a word a newer server knows and we do not: kept, so that old clients stay alive. */
export const openEnum = <const T extends readonly [string, ...string[]]>(_known: T) =>
  z.string().check(z.minLength(1), z.maxLength(64)) as unknown as z.ZodMiniType<T[number] | (string & {}), string>;

import * as z from 'zod/mini';
import { LocalDate, text } from './scalar.ts';
import { ListId } from './signal.ts';

const Year = z.int().check(z.gte(2000), z.lte(2100));
const count = z.int().check(z.gte(0), z.lte(100_000));

/** How often a kind of help was asked for, as it was counted on paper. */
export const HelpCount = z.object({
  /** Name of a kind of help. */
  kind: ListId,
  /** Name of a kind within it. */
  part: z.optional(ListId),
  /** 1 to 12, where the month is known. */
  month: z.optional(z.int().check(z.gte(1), z.lte(12))),
  /** How often. */
  requests: count,
});
export type HelpCount = z.infer<typeof HelpCount>;

/** What was counted of one year outside this server: requests for help, and how many people they came from. */
export const YearCounts = z.strictObject({
  /** The year. */
  year: Year,
  /** The last day that was counted, where the year is not whole. */
  until: z.optional(LocalDate),
  /** Requests by kind of help; none where only the sums are known. */
  help: z._default(z.array(HelpCount).check(z.maxLength(500)), []),
  /** Requests in all, where that is not the sum. */
  requests: z.optional(count),
  /** People they came from. */
  requesters: z.optional(count),
});
export type YearCounts = z.infer<typeof YearCounts>;

/** A number in a report; `null` where it is hidden because it stands for few people, or would tell such a number. */
export const ReportCell = z.nullable(z.int().check(z.gte(0)));

/** One row of a table: a word and its numbers. */
export const ReportRow = z.object({
  /** What it counts: the name of a theme, a kind, a state … */
  id: text(64),
  /** The same in Dutch. */
  label: text(80),
  /** The row that it is a part of, by its `id`; it counts in that one, and not in the sums once more. */
  partOf: z.optional(text(64)),
  /** One number for each column, in their order. */
  cells: z.array(ReportCell),
  /** The sum of the row; absent where there is one number, or a sum means nothing. */
  total: z.optional(ReportCell),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** One table of a report. */
export const ReportTable = z.object({
  /** Which one: `themes`, `kinds`, `outcomes`, `days`, `withdrawn`, `approaches`, `help`, `years`. */
  id: text(64),
  /** What it is called, in Dutch. */
  title: text(120),
  /** What stands above the numbers, in Dutch. */
  columns: z.array(text(40)),
  /** The rows. */
  rows: z.array(ReportRow),
  /** The sums of the columns; absent where sums mean nothing. */
  totals: z.optional(z.array(ReportCell)),
  /** What a reader has to know of it, in Dutch. */
  note: z.optional(text(400)),
});
export type ReportTable = z.infer<typeof ReportTable>;

/** The yearly report on signals and requests for help. Numbers from 1 to 4 are hidden, and whatever would tell them. */
export const SignalReport = z.object({
  /** The year. */
  year: Year,
  /** What it is called, in Dutch. */
  title: text(120),
  /** The last day that is in it. */
  until: LocalDate,
  /** The smallest number that is shown, beside 0. */
  smallest: z.int(),
  /** Whether the year is not over: what such a report hides can be told from one of the whole year. */
  isProvisional: z.boolean(),
  /** The tables that have something to tell. */
  tables: z.array(ReportTable),
});
export type SignalReport = z.infer<typeof SignalReport>;

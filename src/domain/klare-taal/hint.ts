import type { Span } from './sentences.ts';

/** How a text is used: `F` flyer, poll and consent (A2), `U` interface and forms (B1). */
export type Profile = 'F' | 'U';

/** How the municipality speaks to people. */
export type AddressForm = 'je' | 'u';

export type Severity = 'error' | 'warning' | 'hint';

/** One place where a text can be easier. Never blocks publishing; an editor may dismiss it with a reason. */
export interface Hint {
  /** Rule number, such as `EL-5`. */
  rule: `EL-${number}`;
  severity: Severity;
  /** UTF-16 offsets in the text; end exclusive. */
  start: number;
  end: number;
  /** The words it is about. */
  found: string;
  /** What to write instead, where we know it. */
  better?: string;
  /** A figure that belongs to the rule, such as the number of words. */
  count?: number;
}

export const hintAt = (
  span: Span,
  rule: Hint['rule'],
  severity: Severity,
  more: Pick<Hint, 'better' | 'count'> = {},
): Hint => ({
  rule,
  severity,
  start: span.start,
  end: span.end,
  found: span.text,
  ...more,
});

/** All places in a stretch of text that match; offsets are those of the whole text. */
export const matches = (span: Span, pattern: RegExp): Span[] =>
  [...span.text.matchAll(pattern)].map(match => ({
    text: match[0],
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));

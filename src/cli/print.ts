/**
 * Characters that a terminal obeys, or that turn the order of a text round: C0 apart from tab and line feed, DEL, C1, the
 * separators of lines and paragraphs, and the marks, overrides and isolates of bidirectional text.
 */
const OBEYED =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text with what a terminal would obey written out, as `\u001b`: it can be read, and JSON stays the same JSON. */
export const printable = (text: string): string =>
  text.replace(OBEYED, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Prints what a command found. All that commands print goes through here: a feed can hold anything. */
export const printOut = (text: string): void => void process.stdout.write(printable(text));

/** Prints what is beside the result, for the person at the terminal. */
export const printAside = (text: string): void => void process.stderr.write(printable(text));

/** Control characters (tab and newline excepted) and the bidirectional overrides that can reorder text on a page. */
const UNSAFE_CHARACTERS =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text as people may see it: NFC, without control and bidi-override characters, trimmed. */
export const cleanText = (text: string): string => text.normalize('NFC').replace(UNSAFE_CHARACTERS, '').trim();

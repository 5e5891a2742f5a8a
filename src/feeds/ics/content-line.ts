/** Characters that may not stand in a property or a parameter, line breaks apart. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A TEXT value: RFC 5545 section 3.3.11. No text can end its own line. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A parameter value in quotes, with the escapes of RFC 6868. */
export const quoteParam = (text: string): string =>
  `"${text
    .replace(CONTROLS, '')
    .replaceAll('^', '^^')
    .replace(/\r\n?|\n/g, '^n')
    .replaceAll('"', "^'")}"`;

const MAX_OCTETS = 75;

/** One content line, folded at 75 octets of UTF-8, never inside a character, ended by CRLF. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** A whole calendar out of its content lines. */
export const joinLines = (lines: readonly string[]): string => lines.map(foldLine).join('');

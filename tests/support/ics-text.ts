/** A calendar of these content lines, as a file has it. */
export const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** One event of these content lines, with a UID and title unless they are given. */
export const event = (...lines: string[]): string =>
  [
    'BEGIN:VEVENT',
    ...(lines.some(line => line.startsWith('UID')) ? [] : ['UID:soep@stek.example']),
    ...(lines.some(line => line.startsWith('SUMMARY')) ? [] : ['SUMMARY:Soep']),
    ...lines,
    'END:VEVENT',
  ].join('\r\n');

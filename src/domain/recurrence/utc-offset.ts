import { twoDigits } from '../two-digits.ts';

/** An offset from UTC in seconds as `+0100`, with seconds where there are any. @param separator stands between its parts, such as `:` */
export function formatOffset(seconds: number, separator = ''): string {
  const size = Math.abs(seconds);
  const parts = [size / 3600, (size / 60) % 60, ...(size % 60 ? [size % 60] : [])];
  return (seconds < 0 ? '-' : '+') + parts.map(part => twoDigits(Math.floor(part))).join(separator);
}

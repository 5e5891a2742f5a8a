/** The text, or its beginning with an ellipsis when it is longer than `max` characters. Never cuts a character in two. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text
    .slice(0, max - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

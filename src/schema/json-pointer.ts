/** A JSON pointer (RFC 6901) to what lies at a path: `['items', 3, 'a/b']` gives `/items/3/a~1b`. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

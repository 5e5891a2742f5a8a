const PREFIX = '#stek=';

/** The occurrence that the page's address points to. */
export function linkedOccurrence(): string | undefined {
  if (!location.hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(location.hash.slice(PREFIX.length)) || undefined;
  } catch {
    return undefined;
  }
}

/** The address of this page, pointing to an occurrence only where the page reads such links. */
export const pageLink = (occurrenceId: string, isAllowed: boolean): string =>
  location.href.replace(/#.*$/, '') + (isAllowed ? PREFIX + encodeURIComponent(occurrenceId) : '');

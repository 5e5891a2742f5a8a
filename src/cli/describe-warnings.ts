import type { ParseWarning } from '../schema/warning.ts';

/**
 * Warnings for people: what is alike is said once, with the places where it was found.
 * @param whose whom or what they concern: a server's photo is no matter of a feed
 */
export function describeWarnings(warnings: readonly ParseWarning[], whose = 'for the maker of this feed'): string {
  if (warnings.length === 0) return '';
  const alike = new Map<string, ParseWarning[]>();
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.detail}`;
    alike.set(key, [...(alike.get(key) ?? []), warning]);
  }
  const lines = [...alike.values()].map(group => {
    const paths = group.slice(0, 3).map(({ path }) => path || 'the feed');
    const more = group.length > paths.length ? ` and ${group.length - paths.length} more` : '';
    return `- ${group[0]?.detail}\n  at ${paths.join(', ')}${more} (${group[0]?.code})`;
  });
  const many = warnings.length === 1 ? '1 remark' : `${warnings.length} remarks`;
  return `\n${many} ${whose}:\n${lines.join('\n')}\n`;
}

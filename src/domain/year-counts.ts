import type { WriteIssue } from '../schema/issue.ts';
import type { LocalDate } from '../schema/scalar.ts';
import type { HelpCount, YearCounts } from '../schema/signal-report.ts';
import type { HelpKind } from '../schema/signal-settings.ts';

/** How often help was asked for, by what was counted for each kind. */
export const sumOfHelp = (help: readonly Pick<HelpCount, 'requests'>[]): number =>
  help.reduce((sum, { requests }) => sum + requests, 0);

/**
 * What of the counts of a year cannot be: kinds that the municipality does not have, the same counted twice, days and months outside the year
 * or still to come, more people than requests. That `requests` is another number than the sum can be: both were counted by people.
 * @param today on the municipality's clock
 */
export function yearCountsIssues(counts: YearCounts, kinds: readonly HelpKind[], today: LocalDate): WriteIssue[] {
  return [...dayIssues(counts, today), ...helpIssues(counts, kinds), ...peopleIssues(counts)];
}

function dayIssues({ year, until }: YearCounts, today: LocalDate): WriteIssue[] {
  const thisYear = Number(today.slice(0, 4));
  if (year > thisYear) return [{ pointer: '/year', code: 'out_of_range', message: `${year} has not begun` }];
  if (until === undefined) return [];
  if (!until.startsWith(`${year}-`))
    return [{ pointer: '/until', code: 'out_of_range', message: `Write a day of ${year}` }];
  return until > today ? [{ pointer: '/until', code: 'out_of_range', message: 'Write today or a day before it' }] : [];
}

function helpIssues({ help, until }: YearCounts, kinds: readonly HelpKind[]): WriteIssue[] {
  const seen = new Set<string>();
  const lastMonth = until === undefined ? 12 : Number(until.slice(5, 7));
  return help.flatMap(({ kind, part, month = 0 }, index) => {
    const at = `/help/${index}`;
    const found = kinds.find(({ id }) => id === kind);
    const parts = found?.parts ?? [];
    if (!found) return [unknown(`${at}/kind`, kinds)];
    if (part !== undefined && parts.length === 0)
      return [{ pointer: `${at}/part`, code: 'unknown_part', message: `“${kind}” falls apart into no kinds` }];
    if (part !== undefined && !parts.some(({ id }) => id === part)) return [unknown(`${at}/part`, parts)];
    if (month > lastMonth)
      return [{ pointer: `${at}/month`, code: 'out_of_range', message: `This is counted until ${until}` }];
    const name = [kind, part, month].join(' ');
    const isTwice = seen.has(name);
    seen.add(name);
    return isTwice
      ? [{ pointer: at, code: 'twice', message: 'The same is counted before: write one number for it' }]
      : [];
  });
}

const unknown = (pointer: string, words: readonly { id: string }[]): WriteIssue => ({
  pointer,
  code: 'unknown_kind',
  message: `Write one of: ${words.map(({ id }) => id).join(', ')}`,
});

function peopleIssues({ help, requests, requesters = 0 }: YearCounts): WriteIssue[] {
  const most = requests ?? sumOfHelp(help);
  if (help.length === 0 && requests === undefined)
    return [
      {
        pointer: '/requests',
        code: 'missing',
        message: 'Write how many requests there were, or how many of each kind',
      },
    ];
  if (requesters <= most) return [];
  const message = `These are more people than requests (${most}), and each of them asked for something`;
  return [{ pointer: '/requesters', code: 'too_many', message }];
}

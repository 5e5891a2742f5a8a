import type { WriteIssue } from './issue.ts';
import { YearCounts } from './signal-report.ts';
import { SignalSettings } from './signal-settings.ts';
import { parseStrict, strict, type StrictResult } from './write.ts';

const StrictSignalSettings = strict(SignalSettings);
const StrictYearCounts = strict(YearCounts);

/** What a municipality decides about signals, as it writes it: only names that we know, and each word of a list once. */
export function writeSignalSettings(input: unknown): StrictResult<SignalSettings> {
  const written = parseStrict(StrictSignalSettings, input);
  if (!written.ok) return written;
  const issues = [...listIssues(written.value), ...addressIssues(written.value)];
  return issues.length > 0 ? { ok: false, issues } : written;
}

function listIssues(settings: SignalSettings): WriteIssue[] {
  const parts = settings.helpKinds.map((kind, index) => ({ at: `/helpKinds/${index}/parts`, words: kind.parts ?? [] }));
  const lists = (['themes', 'approaches', 'helpKinds'] as const).map(name => ({
    at: `/${name}`,
    words: settings[name],
  }));
  return [...lists, ...parts].flatMap(({ at, words }) =>
    words.flatMap(({ id }, index) =>
      words.findIndex(other => other.id === id) === index
        ? []
        : [{ pointer: `${at}/${index}/id`, code: 'duplicate', message: 'This word is in the list already' }],
    ),
  );
}

/** A page to leave to, and one that is told something: neither is a phone number. */
function addressIssues({ exitUrl, desk }: SignalSettings): WriteIssue[] {
  const message = 'Use an address that starts with https:';
  return Object.entries({ '/exitUrl': exitUrl, '/desk/webhook': desk.webhook }).flatMap(([pointer, url]) =>
    url === undefined || url.startsWith('https://') ? [] : [{ pointer, code: 'invalid_format', message }],
  );
}

/** What was counted of a year: the form of it. What else can be wrong is found by `yearCountsIssues`. */
export const writeYearCounts = (input: unknown): StrictResult<YearCounts> => parseStrict(StrictYearCounts, input);

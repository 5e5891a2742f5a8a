import type { WriteIssue } from './issue.ts';
import { ReferralSettings } from './referral-record.ts';
import { parseStrict, strict, type StrictResult } from './write.ts';

const StrictReferralSettings = strict(ReferralSettings);

/** What a municipality decides about referral cards, as it writes it: only names that we know, and days in an order that can be kept. */
export function writeReferralSettings(input: unknown): StrictResult<ReferralSettings> {
  const written = parseStrict(StrictReferralSettings, input);
  if (!written.ok) return written;
  const issues = [...orderIssues(written.value), ...addressIssues(written.value)];
  return issues.length > 0 ? { ok: false, issues } : written;
}

function orderIssues({ openWorkingDays, callWorkingDays, keepDays, longestDays }: ReferralSettings): WriteIssue[] {
  const issues: WriteIssue[] = [];
  const wrong = (pointer: string, message: string) => issues.push({ pointer, code: 'wrong_order', message });
  if (callWorkingDays < openWorkingDays) wrong('/callWorkingDays', 'Nobody calls before the card is opened');
  if (longestDays < keepDays) wrong('/longestDays', 'This is shorter than a card is kept after its end');
  return issues;
}

/** A page that is told something is no phone number. */
const addressIssues = ({ desk: { webhook } }: ReferralSettings): WriteIssue[] =>
  webhook === undefined || webhook.startsWith('https://')
    ? []
    : [{ pointer: '/desk/webhook', code: 'invalid_format', message: 'Use an address that starts with https:' }];

import type { WriteIssue } from './issue.ts';
import { RecipientEntry } from './referral-recipient.ts';
import { parseStrict, strict, type StrictResult } from './write.ts';

const StrictRecipientEntry = strict(RecipientEntry);

/** A contact person as who works here writes them: only names that we know, and days and hours that run forwards. */
export function writeRecipient(input: unknown): StrictResult<RecipientEntry> {
  const written = parseStrict(StrictRecipientEntry, input);
  if (!written.ok) return written;
  const issues = [...orderIssues(written.value), ...photoIssues(written.value)];
  return issues.length > 0 ? { ok: false, issues } : written;
}

function orderIssues({ hours, leave }: RecipientEntry): WriteIssue[] {
  const wrong = (pointer: string, message: string) => ({ pointer, code: 'wrong_order', message });
  return [
    ...hours.flatMap(({ opens, closes }, index) =>
      closes > opens ? [] : [wrong(`/hours/${index}/closes`, 'The end must be after the start')],
    ),
    ...leave.flatMap(({ from, until }, index) =>
      until >= from ? [] : [wrong(`/leave/${index}/until`, 'The last day is not before the first')],
    ),
  ];
}

/** A photo is shown: a phone number or a mail address is none. */
const photoIssues = ({ photo }: RecipientEntry): WriteIssue[] =>
  photo === undefined || /^https?:/.test(photo)
    ? []
    : [{ pointer: '/photo', code: 'invalid_format', message: 'Use an address that starts with https:' }];

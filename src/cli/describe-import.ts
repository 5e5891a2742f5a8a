import type { ImportReport } from '../server/import/import-feed.ts';
import type { ChangedDate } from '../server/sign-ups/sync-sign-ups.ts';
import { describeWarnings } from './describe-warnings.ts';
import { describeWaiting } from './waiting-notices.ts';

/** What was asked of an import, as far as its description depends on it. */
export interface ImportRequest {
  tenant: string;
  prune: boolean;
  dryRun: boolean;
  /** Whether the municipality was not here before. */
  isNew: boolean;
  /** Activities named with `--accept`. */
  accept: readonly string[];
  /** Whether the server sends mail; else a worker tells everybody. */
  canMail: boolean;
}

/** What an import did, or would do, in sentences for the one who runs it. */
export function describeImport(report: ImportReport, request: ImportRequest): string {
  const { changes, warnings, activities } = report;
  if (activities === 0) return `No usable activity in this feed: nothing was changed.\n${describeWarnings(warnings)}`;
  const { added, changed, unchanged, removed } = changes;
  const counts = `${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged, ${removed.length} removed`;
  const lines = [
    `${request.tenant}: ${counts} (activities and places).`,
    ...(request.isNew ? [`${request.tenant} is new here: it has a programme from now on.`] : []),
    ...(request.dryRun ? ['This is a dry run: nothing was written.'] : []),
    ...heldLines(report, request),
    ...peopleLines(report, request),
  ];
  return `${lines.join('\n')}\n${describeWarnings(warnings)}`;
}

function heldLines({ complete, ids, changes }: ImportReport, { prune, accept }: ImportRequest): string[] {
  const { held, seatsKept, slugsTaken, takenOver } = changes;
  return [
    ...(complete ? [] : ['The feed could not be read whole, so no date was taken away, put off or moved.']),
    ...(!complete && prune ? ['--prune did nothing: what is missing may only not have been read.'] : []),
    ...held.map(id => `  left as it was: ${id} (with --accept ${id} it is taken as it comes)`),
    ...accept.filter(id => !ids.includes(id)).map(id => `--accept ${id}: there is no such activity in this feed.`),
    ...takenOver.map(id => `${id} came from another feed before: two feeds with one UID change each other’s dates.`),
    ...slugsTaken.map(id => `Another place has the short name of place ${id}: this one comes in without.`),
    ...seatsKept.map(id => `The feed has fewer seats for ${id} than are taken: it keeps the seats it has.`),
  ];
}

function peopleLines({ changes: { signUps } }: ImportReport, { tenant, canMail }: ImportRequest): string[] {
  const { moved, cancelled, restored, offered, toReview, toTell } = signUps;
  const byMail = canMail ? toTell.byMail : 0;
  const told = describeWaiting({ byMail, toCall: toTell.byMail + toTell.byPhone - byMail, toPrograms: 0 }, tenant);
  return [
    ...counted(moved, 'moved'),
    ...counted(cancelled, 'cancelled'),
    ...counted(restored, 'back in the programme'),
    ...counted(offered, 'with seats for who waited'),
    ...counted(toReview, 'gone, for a worker to decide'),
    ...(toReview.length > 0 ? [`  see them with: stek sign-ups review --tenant ${tenant}`] : []),
    ...(told ? [`${told}.`] : []),
  ];
}

function counted(dates: readonly ChangedDate[], what: string): string[] {
  if (dates.length === 0) return [];
  const signUps = dates.reduce((sum, one) => sum + one.signUps, 0);
  const names = dates.slice(0, 5).map(({ occurrenceId }) => occurrenceId);
  const more = dates.length > names.length ? ` and ${dates.length - names.length} more` : '';
  return [
    `${dates.length} ${dates.length === 1 ? 'date' : 'dates'} ${what}, with ${signUps} ${signUps === 1 ? 'sign-up' : 'sign-ups'}: ${names.join(', ')}${more}.`,
  ];
}

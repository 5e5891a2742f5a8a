import { municipalDay } from '../../domain/municipal-clock.ts';
import { yearCountsIssues } from '../../domain/year-counts.ts';
import type { YearCounts } from '../../schema/signal-report.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid, withFullStop } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { recordTransition, versionMismatch } from '../submissions/transitions.ts';
import { readSignalSettings } from './signal-settings.ts';
import './signal-tables.ts';

/** In rows of every kind of thing. */
const YEAR_COUNTS = 'year-counts';

/** Counts with the version to write over them; 0 where nobody counted anything. */
export interface VersionedCounts {
  counts: YearCounts;
  version: number;
}

/** What was counted of a year outside this server; of one that nobody counted, nothing. */
export async function readYearCounts(read: TenantRead, year: number): Promise<VersionedCounts> {
  const [row] = await rowsOf(read).where('year', '=', year).execute();
  if (!row) return { counts: { year, help: [] }, version: 0 };
  return { counts: JSON.parse(row.document) as YearCounts, version: row.version };
}

/** What was counted of each year, the first one first. */
export async function readAllYearCounts(read: TenantRead): Promise<YearCounts[]> {
  const rows = await rowsOf(read).orderBy('year').execute();
  return rows.map(({ document }) => JSON.parse(document) as YearCounts);
}

const rowsOf = ({ db, tenant }: TenantRead) =>
  db.selectFrom('year_counts').select(['document', 'version']).where('tenant', '=', tenant.id);

/**
 * Writes over what was counted of a year.
 * @param given the version that was seen, 0 for the first; and where the counts stand in what was sent, as an RFC 6901 pointer
 * @throws {Problem} `invalid`, `version_mismatch`
 */
export async function saveYearCounts(
  write: TenantWrite,
  counts: YearCounts,
  { seen, actor, at = '' }: { seen: number; actor: Actor; at?: string },
): Promise<VersionedCounts> {
  const { db, tenant, now } = write;
  const { helpKinds } = await readSignalSettings(write);
  const issues = yearCountsIssues(counts, helpKinds, municipalDay(now.getTime())).map(withFullStop);
  if (issues.length > 0)
    throw invalid(
      issues.map(issue => ({ ...issue, pointer: at + issue.pointer })),
      'count',
    );
  const before = await readYearCounts(write, counts.year);
  if (before.version !== seen) throw versionMismatch('count', before.version);
  const row = { version: seen + 1, document: JSON.stringify(counts) };
  await db
    .insertInto('year_counts')
    .values({ tenant: tenant.id, year: counts.year, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'year']).doUpdateSet(row))
    .execute();
  await recordTransition(write, { kind: YEAR_COUNTS, entityId: String(counts.year), to: 'entered', actor });
  return { counts, version: row.version };
}

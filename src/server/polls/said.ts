import type { KeptBallot } from '../../domain/tally.ts';
import type { IdeaRecord, PaperCountRecord, PaperCountRequest } from '../../schema/poll-record.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { BallotTable, PollIdeaTable } from './poll-tables.ts';
import { rowsByKey } from './rows-by-key.ts';

/* What people said in a poll, as it is counted. */

/** All ballots of a poll, in the order of their random ids. */
export async function ballotsIn(read: TenantRead, pollId: string): Promise<KeptBallot[]> {
  const rows = await rowsByKey<BallotTable>(read, 'ballots', pollId);
  return rows.map(({ channel, is_late, is_quick, answers }) => ({
    ...{ channel, isLate: is_late === 1, isQuick: is_quick === 1 },
    answers: JSON.parse(answers) as KeptBallot['answers'],
  }));
}

/** All ideas of a poll, in the order of their random ids: who reads them cannot tell when one came. */
export async function ideasIn(read: TenantRead, pollId: string): Promise<IdeaRecord[]> {
  const rows = await rowsByKey<PollIdeaTable>(read, 'poll_ideas', pollId);
  return rows.map(({ id, question_id, text, state, reason, merged_into, version }) => ({
    ...{ id, questionId: question_id, text, state, version },
    ...(reason !== null && { reason }),
    ...(merged_into !== null && { mergedInto: merged_into }),
  }));
}

/** What was counted on paper in a poll, also what was corrected since, in the order in which it was entered. */
export async function countsIn({ db, tenant }: TenantRead, pollId: string): Promise<PaperCountRecord[]> {
  const query = db.selectFrom('paper_counts').selectAll().where('tenant', '=', tenant.id);
  const rows = await query.where('poll_id', '=', pollId).orderBy('entered_at').orderBy('id').execute();
  return rows.map(({ id, entered_at, replaced_by, document }) => ({
    ...(JSON.parse(document) as PaperCountRequest),
    ...{ id, enteredAt: entered_at },
    ...(replaced_by !== null && { replacedBy: replaced_by }),
  }));
}

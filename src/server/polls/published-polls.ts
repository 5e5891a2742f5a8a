import type { PollRecord } from '../../schema/poll-record.ts';
import type { SnapshotPart } from '../store/snapshot.ts';
import { isPublished } from './public-poll.ts';

/** All polls that were ever open, in the order of their ids, read with the programme that they are about. */
export const publishedPolls: SnapshotPart<readonly PollRecord[]> = {
  name: 'published polls',
  async read(db, tenant) {
    const query = db.selectFrom('polls').select('document').where('tenant', '=', tenant);
    const rows = await query.where('opened_at', 'is not', null).execute();
    const polls = rows.map(({ document }) => JSON.parse(document) as PollRecord).filter(isPublished);
    return polls.sort((one, other) => (one.id < other.id ? -1 : 1));
  },
};

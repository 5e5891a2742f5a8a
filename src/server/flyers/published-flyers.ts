import type { FlyerRecord } from '../../schema/flyer.ts';
import type { SnapshotPart } from '../store/snapshot.ts';

/** The published edition of each flyer, read with the programme that it is shown beside. */
export const publishedFlyers: SnapshotPart<readonly FlyerRecord[]> = {
  name: 'published flyers',
  async read(db, tenant) {
    const query = db.selectFrom('flyers').select('document').where('tenant', '=', tenant);
    const rows = await query.where('status', '=', 'published').execute();
    return rows.map(({ document }) => JSON.parse(document) as FlyerRecord);
  },
};

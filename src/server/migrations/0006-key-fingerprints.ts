import type { Migration } from '../store/migrate.ts';

/** Which keys belong to this database: nothing of a key can be worked out from it. */
export const keyFingerprints: Migration = {
  number: 6,
  name: 'key-fingerprints',
  async up(db) {
    await db.schema
      .createTable('key_fingerprints')
      .addColumn('name', 'text', column => column.primaryKey())
      .addColumn('fingerprint', 'text', column => column.notNull())
      .addColumn('expires_at', 'text')
      .execute();
  },
};

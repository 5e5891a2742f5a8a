export { createApp, type AppOptions } from './app.ts';
export { serveApp, type RunningServer, type ServeOptions } from './serve.ts';
export { openDatabase } from './store/open-database.ts';
export type { Snapshot } from './store/snapshot.ts';
export { openStore, type Engine, type Store, type Tenant } from './store/store.ts';
export type { SqliteValue, SyncSqlite } from './store/sync-sqlite.ts';
export { removeActivities, upsert, type ChangeReport, type Changes, type UpsertOptions } from './store/upsert.ts';
export { importFeed, type ImportOptions, type ImportReport } from './import/import-feed.ts';
export { openSource, SourceError, type OpenedSource, type SourceOptions } from './import/open-source.ts';

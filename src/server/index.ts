export { createApp, type App, type AppOptions } from './app.ts';
export { serveApp, type RunningServer, type ServeOptions } from './serve.ts';
export { connectionAddress, proxied } from './access/rate-limiter.ts';
export { createApiKey, revokeApiKey, type ApiKey } from './access/api-keys.ts';
export { permissionsOf, permits, type KeyRole, type Permission, type Role } from './access/roles.ts';
export { Problem, type ProblemCode, type ProblemIssue } from './http/problem.ts';
export { logError } from './http/log-error.ts';
export { importFeed, type ImportOptions, type ImportReport } from './import/import-feed.ts';
export { openSource, SourceError, type OpenedSource, type SourceOptions } from './import/open-source.ts';
export { jobsOf, startJobs, type Job, type JobOptions } from './jobs/jobs.ts';
export { KeysError } from './keys/keys-error.ts';
export type { BuiltElements } from './elements/built-elements.ts';
export { openElementsFolder } from './elements/elements-folder.ts';
export { openKeys, type KeyPlace, type OpenedKeys } from './keys/open-keys.ts';
export { ServerKeys } from './keys/server-keys.ts';
export { KINDS } from './kinds.ts';
export { mailJob, type MailJobOptions } from './notices/mail-job.ts';
export { webhookJob, type WebhookJobOptions } from './notices/webhook-job.ts';
export type { MailStyle } from './notices/compose-notice.ts';
export type { MailSettings } from './notices/mailer.ts';
export { openDatabase } from './store/open-database.ts';
export type { Snapshot } from './store/snapshot.ts';
export { openStore, type Engine, type Store } from './store/store.ts';
export type { Tenant } from './store/tenant.ts';
export type { SqliteValue, SyncSqlite } from './store/sync-sqlite.ts';
export type { Tables } from './store/tables.ts';
export type { TenantRead } from './store/tenant-read.ts';
export type { TenantWrite } from './store/tenant-write.ts';
export {
  removeActivities,
  upsert,
  type ChangeReport,
  type ProgrammeChanges,
  type UpsertOptions,
} from './programme/upsert.ts';
export type {
  ActionData,
  Actor,
  AnonymousKind,
  AnyKind,
  Arrival,
  CsvColumn,
  CsvExport,
  EarlierForm,
  KindContract,
  KindWords,
  Made,
  SubmissionKind,
} from './submissions/submission-kind.ts';
export { checkTransition, invalidTransition, recordTransition, type Transition } from './submissions/transitions.ts';
export { defineStates, type StateMachine, type StateTable } from '../domain/state-machine.ts';

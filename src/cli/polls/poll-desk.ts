import { readFile } from 'node:fs/promises';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { Problem } from '../../server/http/problem.ts';
import { knownPoll } from '../../server/polls/poll-store.ts';
import type { Store } from '../../server/store/store.ts';
import { readForTenant, type TenantRead } from '../../server/store/tenant-read.ts';
import { writeForTenant, type TenantWrite } from '../../server/store/tenant-write.ts';
import type { Actor } from '../../server/submissions/submission-kind.ts';
import { unknownTenant } from '../tenant-name.ts';
import { UsageError } from '../usage-error.ts';

/** Who sits at the terminal writes polls, and enters what was said on paper. */
export const EDITOR: Actor = { role: 'editor' };
export const WORKER: Actor = { role: 'worker' };

/** Folder of the database where none was named. */
export const DATA = '.data';

/** The polls of one municipality, as commands work on them: in its database, as the server does. */
export class PollDesk {
  readonly store: Store;
  readonly tenant: string;
  /** Folder of the database, and of the keys. */
  readonly data: string;

  constructor(store: Store, tenant: string, data: string) {
    this.store = store;
    this.tenant = tenant;
    this.data = data;
  }

  async read<T>(work: (read: TenantRead) => Promise<T>): Promise<T> {
    return this.#known(await readForTenant(this.store, this.tenant, async read => ({ found: await work(read) })));
  }

  async write<T>(work: (write: TenantWrite) => Promise<T>): Promise<T> {
    return this.#known(await writeForTenant(this.store, this.tenant, async write => ({ found: await work(write) })));
  }

  poll(id: string): Promise<PollRecord> {
    return this.read(read => knownPoll(read, id));
  }

  /** What to type about a poll next. */
  next(...words: readonly string[]): string {
    return `stek poll ${words.join(' ')} --tenant ${this.tenant}${this.inData}`;
  }

  /** Where the database is, for a command that is to find the same one. */
  get inData(): string {
    return this.data === DATA ? '' : ` --data ${this.data}`;
  }

  #known<T>(result: { found: T } | undefined): T {
    if (result) return result.found;
    throw unknownTenant(this.tenant);
  }
}

/** A file that was named, as JSON. @throws {UsageError} */
export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A refusal of the server in words for who typed, with what to type next. */
export function describeProblem({ code, message, issues }: Problem, desk: PollDesk, id = 'ID'): string {
  const parts = issues.map(({ pointer, message: why }) => `  ${pointer || 'as a whole'}: ${why}\n`);
  // Programs are told where to look, and what to send: here it stands below.
  const said = message.replace(/: “errors” says what.*$/, ':').replace(/ Send it with PUT.*$/, '');
  const next = NEXT[code]?.(desk, id);
  return `${said}\n${parts.join('')}${next === undefined ? '' : `See: ${next}\n`}`;
}

const NEXT: Partial<Record<string, (desk: PollDesk, id: string) => string>> = {
  not_found: desk => desk.next('list'),
  results_hidden: (desk, id) => desk.next('show', id),
  reply_missing: (desk, id) => `${desk.next('reply', id)} > reply.json`,
  invalid_transition: (desk, id) => desk.next('show', id),
};

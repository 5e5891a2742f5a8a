import { readFile } from 'node:fs/promises';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollState } from '../../schema/poll.ts';
import { Problem } from '../../server/http/problem.ts';
import { knownPoll } from '../../server/polls/poll-store.ts';
import type { Store } from '../../server/store/store.ts';
import { readForTenant, type TenantRead } from '../../server/store/tenant-read.ts';
import { writeForTenant, type TenantWrite } from '../../server/store/tenant-write.ts';
import type { Actor } from '../../server/submissions/submission-kind.ts';
import { UsageError } from '../usage-error.ts';

/** What comes with a command about polls, by the name of its option. */
export interface PollValues {
  [option: string]: string | string[] | boolean | undefined;
}

/** Who sits at the terminal writes polls, and enters what was said on paper. */
export const EDITOR: Actor = { role: 'editor' };
export const WORKER: Actor = { role: 'worker' };

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
  next(verb: string, rest: string): string {
    return `stek poll ${verb} ${rest} --tenant ${this.tenant}`;
  }

  #known<T>(result: { found: T } | undefined): T {
    if (result) return result.found;
    throw new UsageError(
      `There is no municipality “${this.tenant}” here yet. Bring in its programme first: stek import.`,
    );
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
export function describeProblem(problem: Problem, desk: PollDesk, id: string | undefined): string {
  const issues = problem.issues.map(({ pointer, message }) => `  ${pointer || 'as a whole'}: ${message}\n`);
  const said = OWN_WORDS[problem.code] ?? problem.message.replace(/: “errors” says what\.$/, ':');
  const next = NEXT[problem.code]?.(desk, id ?? 'ID');
  return `${said}\n${issues.join('')}${next === undefined ? '' : `See: ${next}\n`}`;
}

/** Where the words of the server speak to programs. */
const OWN_WORDS: Partial<Record<string, string>> = {
  reply_missing:
    'Say first what you do with what people said: for each option of at least one question yes, later, no or already, and why; or what you do with ideas.',
  poll_frozen: 'People are answering this poll: its words can be made better, and nothing else.',
};

const NEXT: Partial<Record<string, (desk: PollDesk, id: string) => string>> = {
  not_found: desk => desk.next('list', '').replace('  ', ' '),
  results_hidden: (desk, id) => desk.next('show', id),
  reply_missing: (desk, id) => `${desk.next('reply', id)} > reply.json`,
  invalid_transition: (desk, id) => desk.next('show', id),
};

/** The states in words, as a list shows them. */
export const STATE_WORDS: Record<PollState, string> = {
  draft: 'draft',
  open: 'open',
  closed: 'closed, waits for your answer',
  answered: 'answered',
  archived: 'archived',
  cancelled: 'cancelled',
};

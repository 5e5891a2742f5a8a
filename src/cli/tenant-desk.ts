import { readFile } from 'node:fs/promises';
import type { Problem, ProblemCode } from '../server/http/problem.ts';
import type { Store } from '../server/store/store.ts';
import { readForTenant, type TenantRead } from '../server/store/tenant-read.ts';
import { writeForTenant, type TenantWrite } from '../server/store/tenant-write.ts';
import { unknownTenant } from './tenant-name.ts';
import { UsageError } from './usage-error.ts';

/** Folder of the database where none was named. */
export const DATA = '.data';

/** Where a command works. */
export interface DeskPlace {
  store: Store;
  tenant: string;
  /** Folder of the database, and of the keys. */
  data: string;
}

/** What one municipality has of something, as the commands for it work on that: in its database, as the server does. */
export class TenantDesk {
  readonly store: Store;
  readonly tenant: string;
  readonly data: string;
  readonly #command: string;

  /** @param command what is typed before each of its words, such as `stek poll` */
  constructor(command: string, { store, tenant, data }: DeskPlace) {
    this.store = store;
    this.tenant = tenant;
    this.data = data;
    this.#command = command;
  }

  async read<T>(work: (read: TenantRead) => Promise<T>): Promise<T> {
    return this.#known(await readForTenant(this.store, this.tenant, async read => ({ found: await work(read) })));
  }

  async write<T>(work: (write: TenantWrite) => Promise<T>): Promise<T> {
    return this.#known(await writeForTenant(this.store, this.tenant, async write => ({ found: await work(write) })));
  }

  /** What to type next. */
  next(...words: readonly string[]): string {
    return `${this.#command} ${words.join(' ')} --tenant ${this.tenant}${this.inData}`;
  }

  /** What to type after a refusal. @param name what the command was about, as it was typed @default nothing */
  afterRefusal(_code: ProblemCode, _name: string | undefined): string | undefined {
    return undefined;
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

/** A refusal of the server in words for who typed. @param next what to type next @default nothing */
export function describeProblem({ message, issues }: Problem, next?: string): string {
  const more = issues.filter(issue => issue.message !== message);
  const parts = more.map(({ pointer, message: why }) => `  ${pointer || 'as a whole'}: ${why}\n`);
  // Programs are told where to look, and what to send: here it stands below.
  const said = message.replace(/: “errors” says what.*$/, ':').replace(/ Send it with PUT.*$/, '');
  return `${said}\n${parts.join('')}${next === undefined ? '' : `See: ${next}\n`}`;
}

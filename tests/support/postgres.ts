import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A PostgreSQL of our own, gone when the tests are done. */
export interface TestPostgres {
  /** Where it listens on this machine. */
  readonly port: number;
  /** Address of a new, empty database. */
  freshDatabase(): string;
  /**
   * Stops and starts it, with the same data on the same port.
   * @param mode `fast` as an operator does, `immediate` as a crash
   * @returns when it takes connections again
   */
  restart(mode: 'fast' | 'immediate'): Promise<void>;
  /** Stops it until `up` is called. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Its folder on the disk. */
  readonly data: string;
  stop(): void;
}

const ROOT = '/usr/lib/postgresql';

/** Why the tests on PostgreSQL cannot run here, in one line; `undefined` when they can. */
export function postgresMissing(): string | undefined {
  if (!newest()) return 'no PostgreSQL here (apt-get install postgresql): the tests on it are skipped';
  if (process.getuid?.() === 0 && !canChangeUser())
    return 'PostgreSQL does not run as root and there is no user postgres: skipped';
  return undefined;
}

/**
 * Starts Debian's PostgreSQL on a free port, with its data in a temporary folder.
 * @param settings as its command line has them @default its own
 */
export async function startPostgres(settings = ''): Promise<TestPostgres> {
  const bin = join(ROOT, newest() ?? '', 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'stek-pg-'));
  if (process.getuid?.() === 0) chownSync(folder, idOf('-u'), idOf('-g'));
  const port = await freePort();
  const data = join(folder, 'data');
  asPostgres(join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} ${settings}`;
  const start = [join(bin, 'pg_ctl'), '-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start'] as const;
  const stop = (mode: string) => [join(bin, 'pg_ctl'), '-D', data, '-m', mode, '-w', 'stop'] as const;
  asPostgres(...start);
  let isUp = true;
  const down = async (mode: string) => {
    await whileOthersRun(...stop(mode));
    isUp = false;
  };
  const up = async () => {
    await whileOthersRun(...start);
    isUp = true;
  };
  return {
    port,
    freshDatabase: () => freshDatabaseAt(port),
    async restart(mode) {
      await down(mode);
      await up();
    },
    down: () => down('fast'),
    up,
    data,
    stop() {
      if (isUp) asPostgres(...stop('immediate'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let count = 0;

/**
 * Address of a new database, also where another process started the PostgreSQL.
 * @param like name of the database that it is a copy of @default none: it is empty
 */
export function freshDatabaseAt(port: number, like = 'template1'): string {
  const name = `stek_${process.pid}_${++count}`;
  const where = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
  asPostgres(join(ROOT, newest() ?? '', 'bin/createdb'), ...where, '-T', like, name);
  return `postgres://postgres@127.0.0.1:${port}/${name}`;
}

const newest = (): string | undefined =>
  existsSync(ROOT)
    ? readdirSync(ROOT)
        .filter(version => existsSync(join(ROOT, version, 'bin/initdb')))
        .sort((a, b) => Number(b) - Number(a))[0]
    : undefined;

function canChangeUser(): boolean {
  try {
    idOf('-u');
    return existsSync('/usr/bin/setpriv');
  } catch {
    return false;
  }
}

const idOf = (flag: string): number =>
  Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));

/** PostgreSQL refuses to run as root. */
function commandOf(command: string, args: string[]): [program: string, args: string[]] {
  if (process.getuid?.() !== 0) return [command, args];
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--init-groups', command, ...args]];
}

function asPostgres(command: string, ...args: string[]): void {
  execFileSync(...commandOf(command, args), { stdio: 'ignore', cwd: '/' });
}

/** For what happens to a database that is in use: this process goes on meanwhile. */
async function whileOthersRun(command: string, ...args: string[]): Promise<void> {
  const child = spawn(...commandOf(command, args), { stdio: 'ignore', cwd: '/' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
}

import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of our own, gone when the tests are done. */
export interface TestPostgres {
  /** Address of a new, empty database. */
  freshDatabase(): string;
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

/** Starts Debian's PostgreSQL on a free port, with its data in a temporary folder. */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = join(ROOT, newest() ?? '', 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'stek-pg-'));
  if (process.getuid?.() === 0) chownSync(folder, idOf('-u'), idOf('-g'));
  const port = await freePort();
  const data = join(folder, 'data');
  asPostgres(join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  asPostgres(join(bin, 'pg_ctl'), '-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start');
  let count = 0;
  return {
    freshDatabase() {
      const name = `stek_${++count}`;
      asPostgres(join(bin, 'createdb'), '-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name);
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    stop() {
      asPostgres(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
function asPostgres(command: string, ...args: string[]): void {
  const isRoot = process.getuid?.() === 0;
  const [program = '', ...before] = isRoot
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', command]
    : [command];
  execFileSync(program, [...before, ...args], { stdio: 'ignore', cwd: '/' });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

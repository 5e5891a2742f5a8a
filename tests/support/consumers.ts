import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** What a command said, and with which code it ended. */
export interface Ran {
  readonly code: number;
  readonly said: string;
}

/** The environment of a project: the commands of its own first; Node is the one that runs the tests. */
function environmentOf(cwd: string): NodeJS.ProcessEnv {
  const PATH = [
    join(cwd, 'node_modules/.bin'),
    join(cwd, '../node_modules/.bin'),
    resolve('node_modules/node/bin'),
    process.env['PATH'],
  ];
  return { ...process.env, PATH: PATH.join(delimiter), NO_COLOR: '1', NODE_OPTIONS: '' };
}

/** Runs a command of the project that uses our package. */
export function run(cwd: string, command: string, ...args: string[]): Promise<Ran> {
  return new Promise(done =>
    execFile(command, args, { cwd, env: environmentOf(cwd), maxBuffer: 1e8 }, (error, out, aside) =>
      done({ code: error ? Number(error.code ?? 1) : 0, said: `${out}${aside}` }),
    ),
  );
}

/** Starts a script of the project in Node that goes on until it is stopped. @returns the first line that it said */
export async function started(cwd: string, ...args: string[]): Promise<{ said: string; stop(): void }> {
  const running = spawn('node', args, { cwd, env: environmentOf(cwd), stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => void running.kill();
  for await (const line of createInterface({ input: running.stdout })) return { said: line, stop };
  throw new Error(`node ${args.join(' ')} ended and said nothing.`);
}

/** Runs a command that must succeed. */
export async function must(cwd: string, command: string, ...args: string[]): Promise<string> {
  const { code, said } = await run(cwd, command, ...args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`);
  return said;
}

/** The file that `npm publish` would send, in a folder. */
export async function packed(folder: string): Promise<string> {
  const said = await must(process.cwd(), 'npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  const [{ filename }] = JSON.parse(said.slice(said.indexOf('['))) as [{ filename: string }];
  return join(folder, filename);
}

/** A folder outside this repository, so that nothing is found that a stranger would not have. */
export function freshFolder(name: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `stek-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Projects of others, each with its own framework, with our packed package installed. */
export async function installConsumers(folder: string): Promise<void> {
  cpSync('tests/consumers', folder, { recursive: true, filter: path => !path.includes('node_modules') });
  cpSync('.npmrc', join(folder, '.npmrc'));
  const tarball = await packed(folder);
  await must(folder, 'npm', 'ci', '--ignore-scripts');
  await must(folder, 'npm', 'install', '--no-save', '--ignore-scripts', tarball);
}

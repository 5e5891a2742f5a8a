import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const STEK = fileURLToPath(new URL('../../src/cli/stek.ts', import.meta.url));

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts `stek` as people do, in a process of its own. @param typed what comes from a pipe @default there is none */
export function startStek(args: string[], env: Record<string, string> = {}, typed?: string): ChildProcess {
  const { DATABASE_URL: _, ...clean } = process.env;
  const stdin = typed === undefined ? 'ignore' : 'pipe';
  const child = spawn(process.execPath, [STEK, ...args], { env: { ...clean, ...env }, stdio: [stdin, 'pipe', 'pipe'] });
  child.stdin?.end(typed);
  return child;
}

/** Runs `stek` to its end. */
export function stek(args: string[], env?: Record<string, string>, typed?: string): Promise<Finished> {
  const child = startStek(args, env, typed);
  const finished: Finished = { code: null, stdout: '', stderr: '' };
  child.stdout?.on('data', chunk => (finished.stdout += String(chunk)));
  child.stderr?.on('data', chunk => (finished.stderr += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve({ ...finished, code }));
  });
}

/** Starts `stek serve` on a free port and waits until it listens. */
export async function startServer(
  args: string[],
  env?: Record<string, string>,
): Promise<{ child: ChildProcess; url: string }> {
  const child = startStek(['serve', '--port', '0', ...args], env);
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', chunk => {
      said += String(chunk);
      const found = said.match(/open at (http:\/\/\S+)/)?.[1];
      if (found) resolve(found.replace('localhost', '127.0.0.1'));
    });
    child.stderr?.on('data', chunk => (said += String(chunk)));
    child.once('exit', code => reject(new Error(`stek serve ended with ${code}: ${said}`)));
  });
  return { child, url };
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise(resolve => child.once('exit', code => resolve(code)));

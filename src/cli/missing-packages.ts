import { readFileSync } from 'node:fs';

/** What every command of the server needs; the others only with PostgreSQL or mail. */
const ALWAYS = ['@hono/node-server', 'hono', 'kysely'];

/**
 * One line that says what to install, when a command needs packages that only a server has: they are optional for who installs ours.
 * `undefined` when the error is another one.
 */
export function missingPackages(error: unknown): string | undefined {
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string };
  const [, missing = ''] = /Cannot find package '((?:@[^/']+\/)?[^/']+)/.exec(message) ?? [];
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { peerDependencies } = JSON.parse(manifest) as { peerDependencies: Record<string, string> };
  if (code !== 'ERR_MODULE_NOT_FOUND' || !Object.hasOwn(peerDependencies, missing)) return undefined;
  const wanted = new Set([missing, ...ALWAYS.filter(name => !isThere(name))]);
  const named = [...wanted].sort().map(name => `${name}@${majorOf(peerDependencies[name])}`);
  return `This command needs packages that only a server has. Install them: npm install ${named.join(' ')}`;
}

function isThere(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** `^4.13.19` as `4`, `^0.28.18` as `0.28`: without a sign that a shell could take for its own. */
const majorOf = (range = ''): string => /[1-9]\d*|0\.\d+/.exec(range)?.[0] ?? range;

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const STEK = fileURLToPath(new URL('../../src/cli/stek.ts', import.meta.url));

/**
 * Runs `stek` at a terminal, as somebody does who reads what is asked and then types.
 * @param answers what is waited for, and what is typed then
 * @returns all that stood on the screen
 */
export function typedAtTerminal(
  args: readonly string[],
  answers: readonly (readonly [RegExp, string])[],
): Promise<string> {
  const command = [process.execPath, STEK, ...args].map(word => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const left = [...answers];
  let shown = '';
  let read = 0;
  child.stdout.on('data', chunk => {
    shown += String(chunk);
    const [next] = left;
    const found = next && next[0].exec(shown.slice(read));
    if (!found) return;
    read += found.index + found[0].length;
    left.shift();
    child.stdin.write(`${next[1]}\r`);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code =>
      code === 0 && left.length === 0 ? resolve(shown) : reject(new Error(`It ended with ${code}: ${shown}`)),
    );
  });
}

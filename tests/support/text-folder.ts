import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the command said, and with which number it ended. */
export interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** A folder with a few texts of its own, in which the command of the translators runs as it does in the package. */
export class TextFolder {
  readonly #root = mkdtempSync(join(tmpdir(), 'texts-'));

  /** @param files what each holds, by path below `src/i18n` */
  constructor(files: Readonly<Record<string, unknown>>) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  /** @param indent how a translators' tool likes to lay out its JSON */
  write(path: string, content: unknown, indent = 2): void {
    const file = join(this.#root, 'src/i18n', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content, null, indent));
  }

  read(path: string): string {
    return readFileSync(join(this.#root, 'src/i18n', path), 'utf8');
  }

  erase(path: string): void {
    rmSync(join(this.#root, 'src/i18n', path));
  }

  /** `npm run i18n -- <args>` in this folder. */
  run(...args: string[]): Promise<Said> {
    const command = new URL('../../tools/i18n.ts', import.meta.url).pathname;
    return new Promise(resolve => {
      execFile(process.execPath, [command, ...args], { cwd: this.#root }, (error, out, err) =>
        resolve({ out, err, code: error ? Number(error.code) : 0 }),
      );
    });
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

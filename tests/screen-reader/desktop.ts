import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { commandPath } from '../support/browser.ts';

/** What a screen reader needs, by the Debian package that brings it. */
const NEEDED: Readonly<Record<string, string>> = {
  orca: '/usr/bin/orca',
  xvfb: 'Xvfb',
  xdotool: 'xdotool',
  'matchbox-window-manager': 'matchbox-window-manager',
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  'dbus-daemon': 'dbus-daemon',
};

/** Debian packages that are not installed here, in words for `apt-get install`; none when a screen reader can run. */
export const missingPackages = (): string[] =>
  Object.entries(NEEDED)
    .filter(([, what]) => !(what.startsWith('/') ? existsSync(what) : commandPath(what)))
    .map(([name]) => name);

/** Debian's own launcher, less its check by process name that no other Orca runs: two can run side by side here. */
const ORCA = `exec(compile(open("/usr/bin/orca").read().replace("setProcessName('orca')", "pass"), "/usr/bin/orca", "exec"))`;

/** A desktop that nobody sees or hears: a screen, a session bus, a window manager and the bus of assistive technology. */
export class Desktop {
  /** What a program needs to run on it. */
  readonly env: Record<string, string>;
  /** Gone when it stops. */
  readonly folder = mkdtempSync(join(tmpdir(), 'screen-reader-'));
  readonly #children: ChildProcess[] = [];

  private constructor() {
    for (const name of ['run', 'home', 'orca']) mkdirSync(join(this.folder, name), { mode: 0o700 });
    this.env = {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      HOME: join(this.folder, 'home'),
      XDG_RUNTIME_DIR: join(this.folder, 'run'),
      LANG: 'C.UTF-8',
      LANGUAGE: 'nl',
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '0',
      GNOME_ACCESSIBILITY: '1',
      ACCESSIBILITY_ENABLED: '1',
    };
  }

  static async start(): Promise<Desktop> {
    const desktop = new Desktop();
    const { env } = desktop;
    const screen = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'];
    env['DISPLAY'] = `:${await firstLine(desktop.#run('Xvfb', screen))}`;
    const bus = ['--session', '--nofork', '--print-address=3', `--address=unix:dir=${env['XDG_RUNTIME_DIR']}`];
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(desktop.#run('dbus-daemon', bus));
    desktop.#run('matchbox-window-manager', ['-use_titlebar', 'no']);
    desktop.#run(NEEDED['at-spi2-core']!, ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
    return desktop;
  }

  /** Starts Orca with the settings of a folder; gives what it says. */
  orca(settings: string): Readable {
    // The bindings of Orca are those of Debian's own Python.
    return this.#run('/usr/bin/python3', ['-c', ORCA, '-u', settings], { ORCA_SPEECH_FD: '3' });
  }

  /** Ends what was started on it, the last first. */
  async stop(): Promise<void> {
    for (const child of this.#children.toReversed()) await ended(child);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Starts a program in a group of its own; gives what it writes to descriptor 3. */
  #run(command: string, args: string[], more: Record<string, string> = {}): Readable {
    const log = openSync(join(this.folder, 'log'), 'a');
    const stdio = ['ignore', log, log, 'pipe'] as const;
    const child = spawn(command, args, { env: { ...this.env, ...more }, stdio: [...stdio], detached: true });
    this.#children.push(child);
    return child.stdio[3] as Readable;
  }
}

/** Tells a group of processes to end, and ends it when it does not. */
async function ended(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  const cut = setTimeout(() => process.kill(-pid, 'SIGKILL'), 2000);
  process.kill(-pid, 'SIGTERM');
  await gone;
  clearTimeout(cut);
}

async function firstLine(stream: Readable): Promise<string> {
  let text = '';
  for await (const piece of stream.iterator({ destroyOnReturn: false })) {
    text += String(piece);
    if (text.includes('\n')) return text.split('\n')[0]!;
  }
  throw new Error(`It ended before it was ready: ${text}`);
}

import { execFileSync } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CHROMIUM_ARGUMENTS } from '../../src/cli/chromium.ts';

/** The browsers that the tests can drive, and how each is found and installed. */
const browsers = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    debian: ['chromium', 'fonts-noto-core'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: ['firefox-esr'],
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    commands: [],
    places: ['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/lib/*/webkitgtk-6.0/MiniBrowser'],
    debian: ['webkit2gtk-driver', 'xvfb'],
  },
} as const;

export type BrowserName = keyof typeof browsers;

/** What Chromium needs to run as root, without a screen and without asking the network for anything. */
export const chromiumArguments = ['--no-sandbox', ...CHROMIUM_ARGUMENTS];

/**
 * The path of an installed browser. As root on Debian a missing browser is installed; otherwise it says in
 * one line what to install.
 *
 * @throws Error when the browser is not there and cannot be installed.
 */
export function browserPath(name: BrowserName): string {
  const found = installed(name) ?? (installDebian(browsers[name].debian) ? installed(name) : undefined);
  if (found) return found;
  const { debian, variable } = browsers[name];
  throw new Error(`No ${name} found: install it (Debian: apt-get install ${debian.join(' ')}) or set ${variable}.`);
}

/** The path of a command on the PATH, or undefined. */
export function commandPath(command: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map(folder => join(folder, command)).find(isExecutable);
}

function installed(name: BrowserName): string | undefined {
  const { variable, commands, places } = browsers[name];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  return commands.map(commandPath).find(path => path !== undefined) ?? places.flatMap(place => globSync(place))[0];
}

function installDebian(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !commandPath('apt-get')) return false;
  console.log(`Installing ${packages.join(' ')} (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: 'ignore' });
  return true;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type LaunchOptions } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import type { Desktop } from './desktop.ts';

/** The browsers that are listened to. */
export type HeardBrowser = 'chromium' | 'firefox';

/** What is heard first, when the window is there. */
export const FIRST_HEARD: Readonly<Record<HeardBrowser, RegExp>> = {
  chromium: /Chromium frame/,
  firefox: /keuzevak/,
};

/** Opens a browser on a desktop, as somebody has it who uses a screen reader in Dutch; nothing of its own is heard in between. */
export async function openBrowser(name: HeardBrowser, { folder, env }: Desktop): Promise<Browser> {
  const common = { executablePath: browserPath(name), headless: false, defaultViewport: null, env };
  if (name === 'firefox') return launch({ ...common, ...firefox() });
  const browser = await launch({ ...common, ...chromium(folder) });
  // What the browser says of a file that it keeps is not ours.
  const devtools = await browser.target().createCDPSession();
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  return browser;
}

const chromium = (folder: string): LaunchOptions => ({
  // Its bar above the page would take the focus, and be heard.
  ignoreDefaultArgs: ['--enable-automation'],
  userDataDir: profileIn(folder),
  pipe: true,
  args: [
    ...chromiumArguments,
    ...['--force-renderer-accessibility', '--force-prefers-reduced-motion', '--kiosk', '--lang=nl'],
  ],
});

const firefox = (): LaunchOptions => ({
  browser: 'firefox',
  args: ['--kiosk'],
  extraPrefsFirefox: {
    'accessibility.force_disabled': -1,
    'browser.formfill.enable': false,
    'browser.translations.automaticallyPopup': false,
    'intl.accept_languages': 'nl-BE,nl',
    'signon.rememberSignons': false,
    'ui.prefersReducedMotion': 1,
  },
});

/** A profile in which Chromium offers no translation and keeps no passwords: its bubbles would be heard, and take the keys. */
function profileIn(folder: string): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ translate: { enabled: false }, credentials_enable_service: false }),
  );
  return profile;
}

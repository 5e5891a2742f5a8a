import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';

/** The one Chromium of a run. Its clock stands in Brussels, so that peers without time zones show the right hours too. */
export const openBrowser = (): Promise<Browser> =>
  launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    env: { ...process.env, TZ: 'Europe/Brussels' },
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: 300_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--lang=nl-BE',
    ],
  });

/** A tab with nothing in its caches, always in front: a tab behind another gets no frames. */
export async function openTab(browser: Browser): Promise<{ page: Page; session: CDPSession; close(): Promise<void> }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return { page, session, close: () => context.close() };
}

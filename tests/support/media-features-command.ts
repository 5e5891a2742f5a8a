import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

/**
 * The `media-features` command of the browser tests: what the visitor's system asks for. It goes to Chromium over
 * its own protocol because puppeteer silently ignores `forced-colors`.
 */
export function mediaFeaturesPlugin(): TestRunnerPlugin {
  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  return {
    name: 'media-features-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      if (session.browser.name !== 'Chromium') return { supported: false };
      const page = (session.browser as unknown as { getPage(id: string): Page }).getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
      const { media = '', ...features } = (payload ?? {}) as Record<string, string>;
      // One CDP session per page, kept open: Chromium drops the emulation when the session that asked for it ends.
      const protocol = await sessions.get(page);
      await protocol?.send('Emulation.setEmulatedMedia', {
        media,
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
      return { supported: true };
    },
  };
}

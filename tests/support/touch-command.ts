import type { TestRunnerPlugin } from '@web/test-runner';
import type { Page } from 'puppeteer-core';

/** The `touch` command of the browser tests: a finger that goes from one point of the page to the next. WebKit's driver has no fingers. */
export function touchPlugin(): TestRunnerPlugin {
  return {
    name: 'touch-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'touch') return undefined;
      if (session.browser.name === 'WebKit') return { supported: false };
      const page = (session.browser as unknown as { getPage(id: string): Page }).getPage(session.id);
      const [first, ...rest] = payload as unknown as [x: number, y: number][];
      if (!first) return { supported: true };
      const finger = await page.touchscreen.touchStart(...first);
      for (const point of rest) await finger.move(...point);
      await finger.end();
      return { supported: true };
    },
  };
}

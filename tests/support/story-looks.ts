import type { CDPSession, Page } from 'puppeteer-core';
import { layoutFaults, spaceText } from './layout-faults.ts';

/** How a visitor may look at a page that stands already. Each look is put on, looked over and taken off again. */
const LOOKS: Record<string, (page: Page, protocol: CDPSession, isOn: boolean) => Promise<void>> = {
  // WCAG 1.4.10: 320 CSS pixels wide, and nothing has to be scrolled sideways.
  '320 px': (page, _protocol, isOn) => page.setViewport({ width: isOn ? 320 : 800, height: 600 }),
  // WCAG 1.4.4: letters twice as large.
  '200 % text': page =>
    page.evaluate(() => {
      const { style } = document.documentElement;
      style.fontSize = style.fontSize ? '' : '200%';
    }),
  // WCAG 1.4.12: the space that readers may give their text.
  'text spacing': (page, _protocol, isOn) => page.evaluate(spaceText, isOn),
  // Over the protocol of Chromium, because puppeteer does not know `forced-colors`.
  'forced colours': async (_page, protocol, isOn) => {
    const features = [{ name: 'forced-colors', value: isOn ? 'active' : '' }];
    await protocol.send('Emulation.setEmulatedMedia', { features });
  },
};

/** What is wrong with a page in each of the further looks, with the name of the look in front. */
export async function faultsInLooks(page: Page, protocol: CDPSession): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, wear] of Object.entries(LOOKS)) {
    await wear(page, protocol, true);
    await twoFrames(page);
    for (const fault of await page.evaluate(layoutFaults)) faults.push(`${name}: ${fault}`);
    await wear(page, protocol, false);
  }
  await twoFrames(page);
  return faults;
}

/** Until what observes its own size has answered. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

import { launch, type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';

/** What a browser makes of a text that came out of an editor or a filter, before any of its scripts run. */
export interface LeftOver {
  /** What people read. */
  text: string;
  /** Addresses of links that can be seen. */
  links: string[];
  /** Whether there is an element of ours with a script for it, or a script that makes one. */
  hasElement: boolean;
  /** Frames, by what they may do: nothing where the attribute is absent. */
  frames: (string | null)[];
}

/** Looks at pages in Chromium, which fetch nothing. */
export async function openReader(): Promise<{ read(html: string): Promise<LeftOver>; close(): Promise<void> }> {
  const browser: Browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  const page: Page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', request => void (request.isNavigationRequest() ? request.continue() : request.abort()));
  return {
    async read(html) {
      await page.setContent(`<!doctype html><html lang="nl"><title>Site</title><main>${html}</main></html>`);
      return page.$eval('main', main => ({
        text: main.innerText,
        links: [...main.querySelectorAll('a')]
          .filter(link => link.checkVisibility() && link.innerText.trim())
          .map(link => link.href),
        hasElement:
          main.querySelector('script[data-stek][src$="/stek.js"]') !== null ||
          (main.querySelector('script[type=module][src]') !== null &&
            [...main.querySelectorAll('*')].some(({ localName }) => localName.startsWith('stek-'))),
        frames: [...main.querySelectorAll('iframe[src]')].map(frame => frame.getAttribute('sandbox')),
      }));
    },
    close: () => browser.close(),
  };
}

/** Signs of a snippet that people read in place of what it is for. */
const CODE = /<\/?[a-z!]|&(?:lt|amp|quot);|\b(?:data-stek|src|integrity|api)=|=""|\bsha384-|\bimport '/;

/** In one word: what works. Anything else is a fault, and says what is read. */
export function outcomeOf({ text, links, hasElement, frames }: LeftOver): string {
  if (CODE.test(text)) return `code is read: ${text.slice(0, 80)}`;
  if (hasElement || frames.includes(null)) return 'element';
  if (frames.length > 0) return 'readable';
  return links.length > 0 ? 'link' : `nothing is left${text.trim() ? `, but ${text.slice(0, 80)}` : ''}`;
}

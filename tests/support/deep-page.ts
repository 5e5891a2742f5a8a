import type { ElementHandle, Page } from 'puppeteer-core';

/** The first element that is seen, in any shadow root of the page; waits for it. Throws after half a minute. */
export async function seen(page: Page, selector: string, words = ''): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(firstSeen, { timeout: 30_000 }, selector, words).catch((cause: unknown) => {
    throw new Error(`Nobody sees ${selector} ${words && `with “${words}” `}on ${page.url()}`, { cause });
  });
  return found.asElement() as ElementHandle<HTMLElement>;
}

/** Clicks what a visitor would click. */
export async function press(page: Page, selector: string, words?: string): Promise<void> {
  await (await seen(page, selector, words)).click();
}

/** Runs in the page. */
function firstSeen(selector: string, words: string): Element | undefined {
  const search = (root: Document | ShadowRoot): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      const isIt = element.matches(selector) && element.textContent?.includes(words) && element.checkVisibility();
      const found = isIt ? element : element.shadowRoot && search(element.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  return search(document);
}

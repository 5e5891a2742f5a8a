import type { Browser, Page } from 'puppeteer-core';

/** What went wrong on a page, in words, and in the order in which it happened. */
export interface Watch {
  readonly problems: string[];
}

/** For a Chromium that finds no other host than this machine. */
export const NO_OTHER_HOST = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * Opens a page that notes every error, every violation of the content security policy, and every request to another host
 * (which it stops).
 * @param isAlone whether the browser has {@link NO_OTHER_HOST}: then no request has to be stopped one by one, which would cost the pages
 *   what the browser keeps of the one before @default false
 */
export async function watchedPage(
  browser: Browser,
  origin: string,
  { isAlone = false } = {},
): Promise<{ page: Page; watch: Watch }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(`error: ${error instanceof Error ? error.message : String(error)}`));
  await page.exposeFunction('reportViolation', (text: string) => problems.push(`policy: ${text}`));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', event => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const text = `${effectiveDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`;
      void (window as unknown as { reportViolation(text: string): Promise<void> }).reportViolation(text);
    });
  });
  if (!isAlone) await page.setRequestInterception(true);
  page.on('request', request => {
    const url = request.url();
    const isOurs = url.startsWith(origin) || /^(data|blob|about):/.test(url);
    if (!isOurs) problems.push(`request to another host: ${url}`);
    if (isAlone) return;
    void (isOurs ? request.continue() : request.abort());
  });
  return { page, watch: { problems } };
}

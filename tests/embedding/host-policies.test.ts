import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { policyFor, policyText } from '../../src/domain/embed-policy.ts';
import { loaderLine, snippet, type EmbedWay } from '../../src/domain/embed-snippets.ts';
import { embedNamed, type EmbedChoice } from '../../src/domain/embeds.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { openEmbeddingSite, type EmbeddingSite } from '../support/embedding-site.ts';
import { eventually } from '../support/eventually.ts';

const BROWSERS = {
  chromium: () => launch({ executablePath: browserPath('chromium'), args: chromiumArguments }),
  firefox: () => launch({ browser: 'firefox', executablePath: browserPath('firefox') }),
};
/** What a site with the strictest of policies has of its own. */
const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

for (const [name, start] of Object.entries(BROWSERS))
  describe(`A site that lets nothing through but what the documents ask, in ${name}`, () => {
    let browser: Browser;
    let site: EmbeddingSite;
    before(async () => {
      site = await openEmbeddingSite();
      browser = await start();
    });
    after(async () => {
      await browser?.close();
      await site?.[Symbol.asyncDispose]();
    });

    /** Opens the snippet of a way on such a site. @returns what was blocked, once the programme stands */
    async function blockedBy(way: EmbedWay, policy: string, isThere: () => boolean): Promise<string[]> {
      const attributes = { place: 'zillebeke' };
      const choice: EmbedChoice = { embed: embedNamed('calendar')!, server: site.server, tenant: 'ieper', attributes };
      const files = { cdn: `${site.server}/cdn`, version: '0.1.0', integrity: {} };
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(() => {
        const blocked: string[] = [];
        Object.assign(window, { blocked });
        document.addEventListener('securitypolicyviolation', event =>
          blocked.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      const foot = way === 'link' ? loaderLine(files) : '';
      await page.goto(site.page(`<p>${snippet(way, choice, files)}</p>${foot}`, { policy }), { waitUntil: 'load' });
      // Browsers ask for a picture of the site by themselves.
      const blocked = () =>
        page.evaluate(() =>
          (window as unknown as { blocked: string[] }).blocked.filter(one => !one.includes('favicon')),
        );
      // Nothing that needs eval() waits on such a page.
      await eventually(async () => assert.ok((await page.evaluate(isThere)) || (await blocked()).length > 0));
      const found = await blocked();
      await page.close();
      return found;
    }
    const added = (way: EmbedWay) => policyText(policyFor(way, { server: site.server }, { cdn: `${site.server}/cdn` }));
    const cardStands = () =>
      Boolean(document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('[part~=item]'));
    const frameStands = () => document.querySelector('iframe') !== null;

    for (const way of ['link', 'script', 'element'] as const)
      it(`shows the programme by way of ${way}, and nothing is blocked`, async () => {
        assert.deepEqual(await blockedBy(way, `${STRICT}; ${added(way)}`, cardStands), []);
      });

    it('shows the page in a frame, and nothing is blocked', async () => {
      assert.deepEqual(await blockedBy('frame', `${STRICT}; ${added('frame')}`, frameStands), []);
    });

    it('blocks what the documents do not ask, so that this test would see it', async () => {
      assert.notDeepEqual(await blockedBy('element', STRICT, () => false), []);
      assert.notDeepEqual(await blockedBy('frame', STRICT, () => false), []);
    });
  });

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { EMBEDS } from '../../src/domain/embeds.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { openEmbeddingSite, type EmbeddingSite } from '../support/embedding-site.ts';

/** A site that does to all it has what sites do: small roots, wide letters, other boxes, a head that stays, and dark. */
const STYLE = `<meta name="viewport" content="width=device-width"><style>
html { background: #101418; color: #e8e8e8; color-scheme: dark; font-size: 62.5%; }
* { box-sizing: content-box !important; letter-spacing: 0.2em !important; }
body { font: 1.6rem/1.5 serif; margin: 0; }
header { background: #26303a; block-size: 80px; inset-block-start: 0; position: sticky; z-index: 9; }
main { --stek-sticky-top: 80px; padding: 0 8px; }
</style>`;
const REPORTS = 'reports/embedding';
const WIDTHS = [320, 1280];
/** Presses of the key that goes on. */
const STEPS = 60;

const BROWSERS = {
  chromium: () => launch({ executablePath: browserPath('chromium'), args: chromiumArguments }),
  firefox: () => launch({ browser: 'firefox', executablePath: browserPath('firefox') }),
};

for (const [name, open] of Object.entries(BROWSERS))
  describe(`Every element on a site that means no well, in ${name}`, () => {
    let browser: Browser;
    let site: EmbeddingSite;
    let faults: string[];
    before(async () => {
      mkdirSync(REPORTS, { recursive: true });
      site = await openEmbeddingSite(EMBEDS.map(({ tag }) => tag));
      browser = await open();
    });
    after(async () => {
      await browser?.close();
      await site?.[Symbol.asyncDispose]();
    });

    async function opened(width: number, dir: 'rtl' | 'ltr'): Promise<Page> {
      const page = await browser.newPage();
      faults = [];
      page.on('pageerror', error => faults.push(String(error)));
      await page.setViewport({ width, height: 800 });
      const scripts = EMBEDS.map(({ tag }) => `<script type="module" src="${site.server}/cdn/${tag}.js"></script>`);
      const elements = EMBEDS.map(({ tag }) => `<${tag} api="${site.server}/v1/ieper" place="zillebeke"></${tag}>`);
      const body = `<header><a href="#">Voorbeeldstad</a></header><main>${elements.join('\n')}</main>${scripts.join('')}`;
      await page.goto(site.page(body, { head: STYLE, html: `lang="nl" dir="${dir}"` }), { waitUntil: 'networkidle0' });
      await page.waitForFunction(
        tags => tags.every(tag => (document.querySelector(tag)?.shadowRoot?.textContent.trim().length ?? 0) > 20),
        {},
        EMBEDS.map(({ tag }) => tag),
      );
      return page;
    }

    for (const width of WIDTHS)
      for (const dir of ['rtl', 'ltr'] as const)
        it(`fits ${width} pixels and can be read, ${dir}`, async () => {
          const page = await opened(width, dir);
          await page.screenshot({ path: `${REPORTS}/hostile-${name}-${width}-${dir}.png`, fullPage: true });
          const { scrolled, small, texts } = await page.evaluate(textsOf);
          assert.ok(scrolled <= width, `${scrolled} pixels wide`);
          assert.ok(texts > 100, `only ${texts} texts`);
          assert.deepEqual(small, []);
          assert.deepEqual(faults, []);
          await page.close();
        });

    for (const back of [false, true])
      it(`hides no focus behind the head that stays, going ${back ? 'back' : 'on'}`, async () => {
        const page = await opened(1280, 'ltr');
        if (back) await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        if (back) await page.mouse.click(4, 780);
        const hidden: string[] = [];
        let seen = 0;
        for (let step = 0; step < STEPS; step++) {
          if (back) await page.keyboard.down('Shift');
          await page.keyboard.press('Tab');
          if (back) await page.keyboard.up('Shift');
          const focus = await page.evaluate(focusOf);
          if (!focus || focus.isInHead) continue;
          seen += 1;
          if (focus.bottom <= focus.head + 1) hidden.push(focus.name);
        }
        assert.ok(seen > STEPS / 3, `${seen} of ${STEPS}`);
        assert.deepEqual(hidden, []);
        await page.close();
      });
  });

/** Runs in the page: how wide it is, and which texts of elements are too small to read. */
function textsOf(): { scrolled: number; small: string[]; texts: number } {
  const small: string[] = [];
  let texts = 0;
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const words = [...element.childNodes].map(node => (node.nodeType === 3 ? node.textContent!.trim() : '')).join('');
      if (!words || !element.checkVisibility() || element.localName === 'style') continue;
      texts += 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 12) small.push(`${element.localName} “${words.slice(0, 30)}” ${size}`);
    }
  };
  look(document.querySelector('main')!);
  return { scrolled: document.documentElement.scrollWidth, small, texts };
}

/** Runs in the page: where what has the focus ends, and where the head does. */
function focusOf(): { bottom: number; head: number; name: string; isInHead: boolean } | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return undefined;
  const head = document.querySelector('header')!;
  const { bottom } = active.getBoundingClientRect();
  const name = `${active.localName} ${active.textContent.trim().slice(0, 30)}`;
  return { bottom, head: head.getBoundingClientRect().bottom, name, isInHead: head.contains(active) };
}

import { createHash } from 'node:crypto';
import { launch } from 'puppeteer-core';
import { referralPaperHtml } from '../../src/server/pages/referral-paper.ts';
import { referralPaperStyle } from '../../src/server/pages/referral-paper-style.ts';
import type { ReferralPaper } from '../../src/server/pages/referral-paper-view.ts';
import { browserPath, chromiumArguments } from './browser.ts';

/** How large parts of the paper card are, whole millimetres. */
export interface MeasuredReferralPaper {
  /** The sides of what is ticked; all of them are square. */
  boxes: number[];
  /** The heights of what is written on. */
  lines: number[];
  /** Width and height of what is signed. */
  signature: number[];
  /** The heights of the strip, and of its code. */
  strip: number;
  code: number;
}

/** A paper card laid out in the room between the margins of an A4. */
export async function measuredReferralPaper(file: Omit<ReferralPaper, 'style'>): Promise<MeasuredReferralPaper> {
  const css = referralPaperStyle();
  const sha256 = createHash('sha256').update(css).digest('base64');
  const { html } = await referralPaperHtml({ ...file, style: { css, sha256 } });
  const browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: Math.round((186 / 25.4) * 96), height: 1000 });
    await page.emulateMediaType('print');
    await page.setContent(html);
    const sizes = (selector: string): Promise<number[][]> =>
      page.$$eval(selector, all =>
        all.map(one => {
          const { width, height } = one.getBoundingClientRect();
          return [Math.round((width / 96) * 25.4), Math.round((height / 96) * 25.4)];
        }),
      );
    const [signature] = await sizes('.signature-line');
    const [strip] = await sizes('.strip');
    const [code] = await sizes('.strip .qr path');
    return {
      boxes: (await sizes('.box')).flat().filter((_, index) => index % 2 === 0),
      lines: (await sizes('.writing')).map(([, height = 0]) => height),
      signature: signature ?? [],
      strip: strip?.[1] ?? 0,
      code: code?.[1] ?? 0,
    };
  } finally {
    await browser.close();
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** What IBM's engine says of one element by one rule. */
interface Finding {
  ruleId: string;
  value: [kind: string, outcome: string];
  message: string;
  snippet: string;
}

type Engine = new () => { check(root: Node, rulesets: string[]): Promise<{ results: Finding[] }> };

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** Rules that are not held here, each with its reason. */
const NOT_HELD: Readonly<Record<string, string>> = {
  page_title_exists: 'of the page around a story, which is Storybook’s',
  skip_main_exists: 'of the page around a story, which is Storybook’s',
  input_checkboxes_grouped: 'takes the same name in two shadow roots for one group; a group ends at its shadow root',
  label_content_exists:
    'our own label is drawn for the eye and hidden by aria; the name of the field is given to the control itself',
  aria_content_in_landmark: 'an element stands in the landmarks of a page that a story does not have',
};

/** What a second engine than axe finds against WCAG 2.2 in what a story shows. Only what it is sure of; what it wants looked at is not. */
export async function secondEngineFaults(page: Page): Promise<string[]> {
  // Over the protocol of the browser, so that the page keeps its strict policy for scripts.
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { Checker } = (window as unknown as { ace: { Checker: Engine } }).ace;
    const { results } = await new Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [kind, outcome] }) => kind === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, snippet }) => ({ ruleId, text: `${ruleId}: ${message} at ${snippet.slice(0, 120)}` }));
  });
  return found.filter(({ ruleId }) => !(ruleId in NOT_HELD)).map(({ text }) => `second engine ${text}`);
}

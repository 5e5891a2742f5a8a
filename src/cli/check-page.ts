import { openBrowser } from './headless-browser.ts';
import {
  inspectPage,
  PageUnreachable,
  type FailedRequest,
  type InspectedElement,
  type InspectedPage,
} from './inspected-page.ts';
import { printOut } from './print.ts';
import { UsageError } from './usage-error.ts';

/** What is said of a page. */
interface PageReport extends InspectedPage {
  /** What does not stand. */
  faults: string[];
  /** What stands, and can be better. */
  attention: string[];
}

/** Elements with a link for who has no JavaScript need none where they are only parts of another. */
const NEEDS_LINK =
  /^stek-(activity-calendar|easy-flyer|sign-up|signal-form|participation-poll|referral-card|social-map|signal-results|follow-up)$/;

/**
 * `stek check https://…`: opens a page as a browser does and says which elements stand, where they read from, what is refused and how to
 * mend it. Nothing is asked for that the page does not ask for itself.
 */
export async function checkPage(url: string, { json, wait }: { json: boolean; wait: number }): Promise<number> {
  const browser = await openBrowser('Looking at a page');
  try {
    const report = judge(await inspectPage(browser, url, wait * 1000));
    printOut(json ? `${JSON.stringify(report, null, 2)}\n` : describe(report));
    if (report.faults.length > 0) return 2;
    return report.attention.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof PageUnreachable) throw new UsageError(error.message);
    throw error;
  } finally {
    await browser.close();
  }
}

/** What is wrong with a page, and how it is mended. */
function judge(page: InspectedPage): PageReport {
  const { elements, scripts, failed, lines } = page;
  const faults: string[] = [];
  if (elements.length === 0)
    faults.push(
      scripts.length > 0
        ? `A script of De Stek is loaded (${scripts[0]}), but there is no <stek-…> on the page: the editor of the site seems to take such tags out. Put the snippet into a block for HTML.`
        : 'There is no <stek-…> on this page. Paste the snippet, and see whether the editor of the site keeps its tags.',
    );
  for (const tag of new Set(elements.filter(one => !one.isDefined).map(one => one.tag)))
    faults.push(noScript(tag, page));
  for (const one of elements.filter(({ hasFailed }) => hasFailed))
    faults.push(`<${one.tag}> shows nothing. A visitor reads: “${one.says.join(' ')}”`);
  for (const one of elements.filter(({ isDefined, isLoading }) => isDefined && isLoading))
    faults.push(
      `<${one.tag}> was still loading at the end. Give it more time with --wait 60, or see why its source is slow.`,
    );
  const attention = [...lines.map(line => line.replace('[stek] ', '')), ...failed.flatMap(blocked)];
  for (const tag of new Set(elements.filter(one => !one.hasLink && NEEDS_LINK.test(one.tag)).map(one => one.tag)))
    attention.push(
      `<${tag}> has no link inside for who has no JavaScript: write <a href="https://…">Bekijk het programma</a> between its tags.`,
    );
  return { ...page, faults, attention: [...new Set(attention)] };
}

function noScript(tag: string, { scripts, failed }: InspectedPage): string {
  const script = failed.find(({ type, url }) => type === 'Script' && (scripts.includes(url) || /stek/i.test(url)));
  if (!script)
    return `<${tag}> is on the page, but no script makes something of it. Add <script type="module" src="…/${tag}.js"></script>.`;
  const { url, why } = script;
  if (why === 'csp')
    return `<${tag}>: its script ${url} is blocked by the Content-Security-Policy of the page. Add ${originOf(url)} to script-src.`;
  if (why === 'mixed-content')
    return `<${tag}>: its script ${url} comes over http: on a page over https:. Write https:.`;
  return `<${tag}>: its script ${url} does not come (${why}). Correct the address, or see whether its host runs.`;
}

/** What a policy of the page keeps from it that is not a script: those are said with their element. */
function blocked({ url, type, why }: FailedRequest): string[] {
  if (type === 'Script' || (why !== 'csp' && why !== 'mixed-content')) return [];
  if (why === 'mixed-content') return [`${url} is not loaded: it comes over http: on a page over https:.`];
  const directive = type === 'Image' ? 'img-src' : type === 'Stylesheet' ? 'style-src' : 'connect-src';
  return [`${url} is blocked by the Content-Security-Policy of the page. Add ${originOf(url)} to ${directive}.`];
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

function describe({ url, elements, faults, attention }: PageReport): string {
  const lines = [
    url,
    ...elements.map(element => `  ${elementLine(element, url)}`),
    ...faults.map(fault => `✗ ${fault}`),
    ...attention.map(one => `! ${one}`),
    ...(faults.length + attention.length === 0 ? ['All stands.'] : ['See docs/when-it-does-not-show.md.']),
  ];
  return `${lines.join('\n')}\n`;
}

function elementLine({ tag, version, source, items, isDefined, page, says }: InspectedElement, url: string): string {
  const where = page === url ? '' : ` in the frame ${page}`;
  if (!isDefined) return `<${tag}>${where}: not made by any script`;
  const shown = items > 0 ? `shows ${items}` : says.length > 0 ? `says “${says[0]}”` : 'stands';
  return `<${tag}>${where} ${version ?? ''}: ${shown}, from ${source ?? 'nowhere'}`;
}

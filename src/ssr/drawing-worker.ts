import { parentPort, workerData } from 'node:worker_threads';
import { cssOf, openDocument } from './open-document.ts';
import { Reads } from './reads.ts';

/** What is to be drawn. */
export interface DrawingOrder {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  page: string;
  now: number | undefined;
  /** Address of the built script of the element. */
  script: string;
}

/** What stands in the root of the element. */
export interface Drawing {
  markup: string;
  css: string;
}

/** So many turns without anything new, and it stands. */
const QUIET_TURNS = 5;
/** So many turns, and it never will. */
const MOST_TURNS = 1500;

const order = workerData as DrawingOrder;
const reads = new Reads(order.page, order.script);
const document = openDocument(order.page, reads.fetch);
await import(order.script);
const element = document.createElement(order.tag);
for (const [name, value] of Object.entries(order.attributes)) element.setAttribute(name, value);
if (order.now !== undefined) Object.assign(element, { now: order.now });
document.body.append(element);
const root = element.shadowRoot!;
await settled();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin
parentPort!.postMessage({ markup: markupOf(root), css: cssOf(root) } satisfies Drawing);

/** Until everything it asked for has come, and nothing changes any more. */
async function settled(): Promise<void> {
  let before = '';
  let quiet = 0;
  for (let turn = 0; quiet < QUIET_TURNS; turn += 1) {
    if (turn > MOST_TURNS) throw new Error(`${order.tag} cannot be drawn: what it reads does not come.`);
    await new Promise(resolve => setTimeout(resolve, 20));
    if (reads.failure) throw new Error(`${order.tag} cannot be drawn: ${reads.failure}`);
    const now = root.innerHTML;
    const isSame = reads.underWay === 0 && now === before && !root.querySelector('[part~="loading"]');
    quiet = isSame ? quiet + 1 : 0;
    before = now;
  }
}

/** Without the marks of Lit, which draws it again. */
function markupOf({ innerHTML }: ShadowRoot): string {
  return innerHTML.replaceAll(/<!--.*?-->/gs, '');
}

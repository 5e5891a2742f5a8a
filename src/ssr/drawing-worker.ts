import { parentPort, workerData } from 'node:worker_threads';
import { cssOf, openDocument } from './open-document.ts';
import { Reads, type ReadAnswer } from './reads.ts';
import { withoutScript } from './without-script.ts';

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
  /** What it was drawn from. */
  answers: readonly ReadAnswer[];
}

/** All that follows from an answer happens in so many turns of this thread, however fast the machine is; many times over. */
const TURNS = 30;
/** Milliseconds after which what does not come never will. */
const LONGEST = 60_000;

type Drawn = HTMLElement & { updateComplete?: Promise<unknown> };

const order = workerData as DrawingOrder;
const reads = new Reads(order.page, order.script);
const document = openDocument(order.page, reads.fetch);
await import(order.script);
const element: Drawn = document.createElement(order.tag);
for (const [name, value] of Object.entries(order.attributes)) element.setAttribute(name, value);
if (order.now !== undefined) Object.assign(element, { now: order.now });
document.body.append(element);
const root = element.shadowRoot!;
await settled();
const { answers } = reads;
const css = cssOf(root) + withoutScript(root, order);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin
parentPort!.postMessage({ markup: markupOf(root), css, answers } satisfies Drawing);

/** Until nothing is under way any more: no request, no update of an element, nothing that follows from either. */
async function settled(): Promise<void> {
  const began = Date.now();
  for (let before = ''; ;) {
    if (Date.now() - began > LONGEST) throw new Error(`${order.tag} cannot be drawn: what it reads does not come.`);
    await updated();
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise(resolve => setImmediate(resolve));
    if (reads.failure) throw new Error(`${order.tag} cannot be drawn: ${reads.failure}`);
    const now = root.innerHTML;
    if (reads.underWay === 0 && now === before && !isLoading()) break;
    before = now;
    // What else is waited for is a clock, such as that of a part that may come first.
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  if (isFailed()) throw new Error(`${order.tag} cannot be drawn: ${reads.refusal ?? 'it has nothing to show'}`);
}

/** Of the element, and of those in it. */
async function updated(): Promise<void> {
  for (const one of [element, ...root.querySelectorAll<Drawn>('*')]) await one.updateComplete;
}

function isLoading(): boolean {
  return root.querySelector('[part~="loading"]') !== null;
}

/** It says that what it reads did not come. */
function isFailed(): boolean {
  return root.querySelector('[part~="empty-state"][role="alert"], [part~="empty-state"] [role="alert"]') !== null;
}

/** Without the marks of Lit, which draws it again. */
function markupOf({ innerHTML }: ShadowRoot): string {
  return innerHTML.replaceAll(/<!--.*?-->/gs, '');
}

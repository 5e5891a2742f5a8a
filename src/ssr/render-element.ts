import { Worker } from 'node:worker_threads';
import type { Drawing, DrawingOrder } from './drawing-worker.ts';

/** The elements whose first picture a server can draw. */
export type RenderedTag = 'stek-activity-calendar' | 'stek-easy-flyer' | 'stek-participation-poll';

/** What is drawn, and how it reaches the page. */
export interface RenderOptions {
  /** The attributes of the element as they stand in a page: `api` or `src`, `lang`, `place` and so on. A boolean one is `''`. */
  attributes: Readonly<Record<string, string>>;
  /** Address of the page that it comes on: addresses without a host are read from there. */
  page: string;
  /** The moment that counts as now, epoch milliseconds; the clock of the server unless set. */
  now?: number;
  /** Address at which the page finds `css` of the answer, for a policy without inline styles. The styles are in the HTML unless set. */
  stylesheet?: string;
  /** Nonce of the policy of the page, for the styles in the HTML. */
  nonce?: string;
  /** HTML inside the element, for its slots. It goes out as it is. */
  children?: string;
}

/** An element as a server sends it. */
export interface RenderedElement {
  /** The element with its picture inside, as a declarative shadow root. */
  html: string;
  /** The styles of that picture, to serve at `stylesheet`. */
  css: string;
}

/** What was built, seen from the sources and from the package alike. */
const BUILT = new URL('../../dist/cdn/bundled/', import.meta.url);

/**
 * Draws the first picture of an element as a browser would, out of what is built, in a thread of its own: nothing of it is seen by the rest
 * of the server. It takes about a second; keep the answer for as long as the programme may be old.
 *
 * @throws Error when the element reads something that does not answer, or when `happy-dom` is not installed.
 */
export async function renderElement(tag: RenderedTag, options: RenderOptions): Promise<RenderedElement> {
  const { attributes, page, now, stylesheet, nonce, children = '' } = options;
  const { markup, css, answers } = await drawn({
    tag,
    attributes,
    page,
    now,
    script: new URL(`${tag}.js`, BUILT).href,
  });
  const inline = `<style${nonce === undefined ? '' : ` nonce="${escaped(nonce)}"`}>${css.replaceAll('</', '<\\/')}</style>`;
  const styles = stylesheet === undefined ? inline : `<link rel="stylesheet" href="${escaped(stylesheet)}">`;
  const written = Object.entries(attributes).map(([name, value]) => {
    if (!/^[a-z][a-z-]*$/.test(name)) throw new TypeError(`“${name}” is no name of an attribute.`);
    return ` ${name}="${escaped(value)}"`;
  });
  // A block of data is no script to a policy. Without the sign that begins a tag nothing in it can end it.
  const data = `<script type="application/json">${JSON.stringify(answers).replaceAll('<', String.raw`\u003c`)}</script>`;
  const root = `<template shadowrootmode="open">${styles}${markup}${answers.length > 0 ? data : ''}</template>`;
  return { html: `<${tag}${written.join('')}>${root}${children}</${tag}>`, css };
}

function drawn(order: DrawingOrder): Promise<Drawing> {
  const name = `./drawing-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
  const worker = new Worker(new URL(name, import.meta.url), { workerData: order });
  return new Promise<Drawing>((resolve, reject) => {
    worker.once('message', (drawing: Drawing) => resolve(drawing));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error(`<${order.tag}> was not drawn.`)));
  }).finally(() => void worker.terminate());
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

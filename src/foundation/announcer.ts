import { ancestors } from './ancestors.ts';

/** How a message is said. */
export interface Announcement {
  /** The element it is about; inside an open dialog the dialog's own `role=status` says it. */
  from?: Element;
  /** Language of the message, BCP 47. */
  lang?: string;
  /** Interrupts what is being read. For errors only. */
  urgent?: boolean;
}

const REGION = Symbol.for('stek.announcer');
/** Screen readers miss a text that is in a live region when the region appears. */
const SETTLE_MS = 120;

type Notifier = HTMLDialogElement & { ariaNotify?: (text: string, options: { priority: 'high' | 'normal' }) => void };
type AnnouncerDocument = Document & { [REGION]?: Record<'status' | 'alert', HTMLElement> };
let pending: ReturnType<typeof setTimeout> | undefined;

/**
 * Says a message to people who use a screen reader, once. Of several messages in the same moment the last one is said, for one
 * action should give one message. Announcing the same text again says it again. Announcing nothing only makes sure that the place
 * where messages are said stands in the page.
 */
export function announce(text: string, { from, lang, urgent = false }: Announcement = {}): void {
  const dialog: Notifier | undefined = from && enclosingDialog(from);
  const status = dialog ? dialog.querySelector<HTMLElement>('[role=status]') : region(urgent);
  if (!text) return;
  // A modal dialog takes every live region outside it out of the accessibility tree.
  if (!status) return dialog?.ariaNotify?.(text, { priority: urgent ? 'high' : 'normal' });
  if (lang && lang !== status.lang) status.lang = lang;
  clearTimeout(pending);
  status.textContent = '';
  pending = setTimeout(() => (status.textContent = text), SETTLE_MS);
}

/** Says no more what is about to be said: it is not true any longer. */
export function hush(): void {
  clearTimeout(pending);
  // What the browser has not told yet is not told any more; what was heard, was heard.
  const { status } = (document as AnnouncerDocument)[REGION] ?? {};
  if (status) status.textContent = '';
}

function region(urgent: boolean): HTMLElement {
  const page = document as AnnouncerDocument;
  const regions = (page[REGION] ??= {
    status: liveRegion('role', 'status'),
    // Without its role: of an empty alert, a screen reader says “alert” when a page has loaded.
    alert: liveRegion('aria-live', 'assertive'),
  });
  // A page that swaps its body takes our regions away with it.
  if (!regions.status.isConnected) document.body.append(regions.status, regions.alert);
  return urgent ? regions.alert : regions.status;
}

function liveRegion(attribute: string, value: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute(attribute, value);
  element.style.cssText =
    'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  return element;
}

function enclosingDialog(start: Element): HTMLDialogElement | undefined {
  for (const element of ancestors(start)) if (element instanceof HTMLDialogElement && element.open) return element;
  return undefined;
}

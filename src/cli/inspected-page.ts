import type { BrowserEvent, HeadlessBrowser } from './headless-browser.ts';

/** One of our elements, as it stands on a page. */
export interface InspectedElement {
  tag: string;
  /** Address of the document it stands in: that of a frame, where it is in one. */
  page: string;
  /** Whether a script made something of it. */
  isDefined: boolean;
  version: string | null;
  /** What it reads from, as it is written on it or on the provider around it. */
  source: string | null;
  /** Dates, questions or services that it shows. */
  items: number;
  isLoading: boolean;
  hasFailed: boolean;
  /** What a visitor reads in place of, or above, what it has to show. */
  says: string[];
  /** Whether there is a link for who has no JavaScript. */
  hasLink: boolean;
}

/** Something that a page asked for and did not get. */
export interface FailedRequest {
  url: string;
  /** Such as `Script`, `Image` or `Fetch`. */
  type: string;
  /** HTTP status, where something answered. */
  status?: number;
  /** Why not, in the words of the browser: `csp`, `mixed-content`, `net::ERR_…`. */
  why: string;
}

/** All that was seen of a page. */
export interface InspectedPage {
  /** Where it led to. */
  url: string;
  elements: InspectedElement[];
  /** Scripts that look like ours. */
  scripts: string[];
  /** Our own lines in the console. */
  lines: string[];
  failed: FailedRequest[];
}

/** What is read in each document of the page. */
interface Reading {
  url: string;
  elements: InspectedElement[];
  scripts: string[];
}

/** Between two looks, and how long nothing may be on its way; milliseconds. */
const PAUSE = 250;
/** An element without a source says so after three seconds. */
const LONG_ENOUGH = 4_000;

/** Opens a page in the browser as a visitor would, and looks until all stands or `patience` milliseconds are over. */
export async function inspectPage(browser: HeadlessBrowser, url: string, patience: number): Promise<InspectedPage> {
  const watch = new PageWatch(browser);
  try {
    await watch.open(url);
    return await watch.settled(patience);
  } finally {
    watch.end();
  }
}

/** Follows one page and its frames, also those that run in a process of their own. */
class PageWatch {
  readonly #browser: HeadlessBrowser;
  readonly #end: () => void;
  /** The documents that scripts run in, as `session context`. */
  readonly #contexts = new Map<string, { session: string; context: number }>();
  readonly #requests = new Map<string, { url: string; type: string }>();
  readonly #lines = new Set<string>();
  readonly #failed: FailedRequest[] = [];
  #session = '';
  #moved = Date.now();
  #isLoaded = false;

  constructor(browser: HeadlessBrowser) {
    this.#browser = browser;
    this.#end = browser.listen(event => this.#heard(event));
  }

  /** @throws {Error} when there is no such page */
  async open(url: string): Promise<void> {
    const { targetId } = await this.#browser.ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#browser.ask('Target.attachToTarget', { targetId, flatten: true });
    this.#session = sessionId as string;
    await this.#follow(this.#session);
    const { errorText } = await this.#browser.ask('Page.navigate', { url }, this.#session);
    if (typeof errorText === 'string' && errorText) throw new PageUnreachable(`${url} cannot be opened: ${errorText}.`);
  }

  async settled(patience: number): Promise<InspectedPage> {
    const start = Date.now();
    for (;;) {
      const readings = await this.#read();
      const elements = readings.flatMap(reading => reading.elements);
      const isQuiet = this.#isLoaded && this.#requests.size === 0 && Date.now() - this.#moved > PAUSE;
      const isWhole = elements.every(one => one.isDefined && !one.isLoading && one.source !== null);
      const time = Date.now() - start;
      if ((isQuiet && (isWhole || time > LONG_ENOUGH)) || time > patience)
        return {
          url: readings[0]?.url ?? '',
          elements,
          scripts: readings.flatMap(({ scripts }) => scripts),
          lines: [...this.#lines],
          failed: this.#failed,
        };
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    }
  }

  end(): void {
    this.#end();
  }

  async #follow(session: string): Promise<void> {
    const attach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    for (const domain of ['Page', 'Runtime', 'Network']) await this.#browser.ask(`${domain}.enable`, {}, session);
    await this.#browser.ask('Target.setAutoAttach', attach, session);
    await this.#browser.ask('Runtime.runIfWaitingForDebugger', {}, session);
  }

  #heard({ method, params, sessionId = '' }: BrowserEvent): void {
    this.#moved = Date.now();
    if (method === 'Target.attachedToTarget') void this.#attached(params);
    else if (method === 'Runtime.executionContextCreated') this.#contextCame(params, sessionId);
    else if (method === 'Runtime.executionContextDestroyed')
      this.#contexts.delete(`${sessionId} ${String(params['executionContextId'])}`);
    else if (method === 'Runtime.executionContextsCleared') this.#forget(sessionId);
    else if (method === 'Page.loadEventFired') this.#isLoaded ||= sessionId === this.#session;
    else if (method === 'Runtime.consoleAPICalled') this.#logged(params);
    else if (method.startsWith('Network.')) this.#request(method.slice(8), params as unknown as NetworkEvent);
  }

  /** A frame that went while it was being attached needs nothing. */
  async #attached({ sessionId }: Record<string, unknown>): Promise<void> {
    await this.#follow(String(sessionId)).catch(() => undefined);
  }

  #contextCame(params: Record<string, unknown>, session: string): void {
    const { id, auxData } = params['context'] as { id: number; auxData?: { isDefault?: boolean; type?: string } };
    if (auxData?.isDefault) this.#contexts.set(`${session} ${id}`, { session, context: id });
  }

  #forget(gone: string): void {
    for (const [name, { session }] of this.#contexts) if (session === gone) this.#contexts.delete(name);
  }

  #logged({ args }: Record<string, unknown>): void {
    const [first] = args as { value?: unknown }[];
    if (typeof first?.value === 'string' && first.value.startsWith('[stek] ')) this.#lines.add(first.value);
  }

  #request(event: string, { requestId, type = '', ...seen }: NetworkEvent): void {
    if (event === 'requestWillBeSent') this.#requests.set(requestId, { url: seen.request?.url ?? '', type });
    const known = this.#requests.get(requestId);
    if (event === 'responseReceived' && known && (seen.response?.status ?? 0) >= 400)
      this.#failed.push({ ...known, status: seen.response!.status, why: `status ${seen.response!.status}` });
    if (event === 'loadingFailed' && !seen.canceled)
      this.#failed.push({
        ...(known ?? { url: '', type }),
        why: seen.blockedReason ?? seen.corsErrorStatus?.corsError ?? seen.errorText ?? 'failed',
      });
    if (event === 'loadingFinished' || event === 'loadingFailed') this.#requests.delete(requestId);
  }

  async #read(): Promise<Reading[]> {
    const read = [...this.#contexts.values()].map(async ({ session, context }) => {
      const ask = { expression: `(${READ})()`, contextId: context, returnByValue: true };
      const { result } = await this.#browser.ask('Runtime.evaluate', ask, session);
      return (result as { value?: Reading }).value;
    });
    // A document that went meanwhile says nothing any more.
    const settled = await Promise.allSettled(read);
    return settled.flatMap(one => (one.status === 'fulfilled' && one.value ? [one.value] : []));
  }
}

/** There is no such page. */
export class PageUnreachable extends Error {
  override readonly name = 'PageUnreachable';
}

interface NetworkEvent {
  requestId: string;
  type?: string;
  request?: { url: string };
  response?: { status: number };
  errorText?: string;
  canceled?: boolean;
  blockedReason?: string;
  corsErrorStatus?: { corsError: string };
}

/** Runs in the page. What is inside one of our elements is its own. */
const READ = `() => {
  const elements = [];
  const text = node => (node.textContent || '').replace(/\\s+/g, ' ').trim();
  const look = one => {
    const root = one.shadowRoot;
    const all = part => (root ? [...root.querySelectorAll('[part~="' + part + '"]')] : []);
    const around = one.closest('stek-provider');
    const holder = [one, around].find(it => it && (it.getAttribute('api') || it.getAttribute('src')));
    const named = holder && (holder.getAttribute('api') ? 'api' : 'src');
    const own = one.client || (around && around.client);
    elements.push({
      tag: one.localName,
      page: location.href,
      isDefined: !!customElements.get(one.localName),
      version: (one.constructor && one.constructor.version) || null,
      source: named ? named + '="' + holder.getAttribute(named).replace(/[?#]\\S*/g, '') + '"' : own ? 'a client of the page' : null,
      items: all('item').length,
      isLoading: all('loading').length > 0,
      hasFailed: all('empty-state').some(it => it.matches('[role=alert]') || it.querySelector('[role=alert]')) || all('outcome').some(it => it.matches('[role=alert]')),
      says: [...all('empty-state'), ...all('banner'), ...all('outcome')].map(text).filter(Boolean),
      hasLink: !!one.querySelector('a[href]'),
    });
  };
  const walk = root => {
    for (const one of root.querySelectorAll('*')) {
      const isOurs = one.localName.startsWith('stek-');
      if (isOurs && one.localName !== 'stek-provider') look(one);
      if (!isOurs && one.shadowRoot) walk(one.shadowRoot);
    }
  };
  walk(document);
  const scripts = [...document.scripts].map(one => one.src).filter(src => /stek/i.test(src));
  return { url: location.href, elements, scripts };
}`;

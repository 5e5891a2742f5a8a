import type { ReactiveController, ReactiveElement } from 'lit';
import type { StekClient } from '../sdk/client.ts';
import type { StaticFiles } from '../sdk/static-files.ts';
import { BegunRequests } from './begun-requests.ts';
import { ContextConsumer } from './context-consumer.ts';
import { clientContext } from './context.ts';
import { ServerPicture } from './server-picture.ts';
import { warnAuthor } from './warn-author.ts';

/** An element that needs a client, and the three ways it can be given one. */
export interface ClientHost extends ReactiveElement {
  /** A client of the page's own making; wins over everything. */
  client?: StekClient | undefined;
  /** Base address of a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string | undefined;
  /** Address of a feed or of another file, or several with spaces between. */
  src?: string | undefined;
}

/** How an element finds its client. */
export interface ClientControllerOptions {
  /** Takes the host's own `api` or `src` before the provider around it, as a provider does. */
  ownFirst?: boolean;
  /** What the files of `src` hold. @default activities */
  reads?: keyof StaticFiles;
  /** Whether it can do nothing without one: the webmaster is told then. @default always */
  needed?: () => boolean;
}

/** Milliseconds that a page may take to say where its data is: it can give the client later. */
const PATIENCE = 3000;

/**
 * Finds the client of an element: its own `client`, else that of the nearest provider, else one made from its own `api` or
 * `src`. The code that makes one is loaded only when it is needed.
 */
export class ClientController implements ReactiveController {
  readonly #host: ClientHost;
  readonly #provided: ContextConsumer<typeof clientContext>;
  readonly #ownFirst: boolean;
  readonly #reads: keyof StaticFiles;
  readonly #needed: () => boolean;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #madeFor = '';
  #made: StekClient | undefined;
  #error: unknown;

  constructor(
    host: ClientHost,
    { ownFirst = false, reads = 'activities', needed = () => true }: ClientControllerOptions = {},
  ) {
    this.#host = host;
    this.#ownFirst = ownFirst;
    this.#reads = reads;
    this.#needed = needed;
    this.#provided = new ContextConsumer(host, clientContext);
    host.addController(this);
  }

  /** The client, or `undefined` while there is none yet. */
  get client(): StekClient | undefined {
    return this.#host.client ?? (this.#ownFirst && this.#madeFor ? this.#made : (this.#provided.value ?? this.#made));
  }

  /** Whether a client is there or on its way; without it the element keeps showing what stands in its slot. */
  get expected(): boolean {
    return this.client !== undefined || this.#madeFor !== '';
  }

  /** Why there is no client although `api` or `src` asks for one. */
  get error(): unknown {
    return this.client ? undefined : this.#error;
  }

  /** Tries again to make the client, after it could not be made. */
  retry(): void {
    this.#madeFor = '';
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#patience ??= setTimeout(() => this.#lookAtAttributes(), PATIENCE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  /** Says in the console what cannot be as the page means it. */
  #lookAtAttributes(): void {
    const { api, src, client } = this.#host;
    const hasNone = !this.expected && this.#needed();
    const isIgnored = !client && !this.#ownFirst && (api || src) && this.#provided.value !== undefined;
    if (!hasNone && !isIgnored && !(api && src)) return;
    void import('./source-attributes.ts').then(
      ({ warnAboutNoSource, warnAboutIgnoredSource, warnAboutTwoSources }) => {
        if (hasNone) warnAboutNoSource(this.#host, this.#reads);
        else if (isIgnored) warnAboutIgnoredSource(this.#host);
        else warnAboutTwoSources(this.#host);
      },
      () => undefined,
    );
  }

  hostUpdate(): void {
    void this.begin();
  }

  /**
   * Makes the client if one is asked for that is not there, also before the host is drawn for the first time. Gives a promise that settles
   * when it is there or cannot be made.
   */
  begin(): Promise<void> | undefined {
    const { client, api, src } = this.#host;
    const given = client || (!this.#ownFirst && this.#provided.value);
    const own = given ? '' : api ? `api ${api}` : src ? `src ${src}` : '';
    if (own === this.#madeFor) return undefined;
    this.#madeFor = own;
    this.#made = this.#error = undefined;
    return own ? this.#make(own, api, src) : undefined;
  }

  async #make(own: string, api?: string, src?: string): Promise<void> {
    try {
      const reads = this.#reads;
      const isFeed = !api && !!src;
      const drawn = ServerPicture.answersIn(this.#host.shadowRoot);
      // The files are asked for beside the code that reads them, not after it.
      const fetch = isFeed || drawn ? new BegunRequests(api ? undefined : src, drawn).fetch : undefined;
      const { clientFor } = await (isFeed && reads === 'activities'
        ? import('./programme-client.ts')
        : import('./client-for.ts'));
      const client = await clientFor({ api, src, reads, fetch });
      if (own !== this.#madeFor) return;
      this.#made = client;
    } catch (error) {
      if (own !== this.#madeFor) return;
      this.#error = error ?? own;
      warnAuthor(`unusable-source ${own}`, `${own.replace(' ', '="')}" cannot be used: ${String(error)}`);
    }
    this.#host.requestUpdate();
  }
}

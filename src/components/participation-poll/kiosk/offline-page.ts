import { warnAuthor } from '../../../foundation/warn-author.ts';
import type { WorkerOrder } from './kiosk-worker.ts';

/** The part of Trusted Types (W3C) that is needed here. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Lets a page that is loaded without internet come from the device: this page, at this address, and its files; no other. Never rejects:
 * where a browser or the site does not allow it, the page must stay open.
 *
 * @param worker address of `stek-kiosk-worker.js` on this site; without one nothing is done
 */
export async function readyForOffline(worker: string | undefined): Promise<void> {
  if (!worker) return;
  try {
    const { serviceWorker } = navigator;
    const url = new URL(worker, document.baseURI);
    if (!serviceWorker || url.origin !== location.origin)
      throw new Error('It must be a file of this site, over https.');
    const options = { scope: location.pathname, updateViaCache: 'none' } as const;
    const registration = await serviceWorker.register(trusted(url.href), options);
    await isActive(registration);
    registration.active?.postMessage({ keep: filesOfPage() } satisfies WorkerOrder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    warnAuthor(
      'kiosk-worker',
      `<stek-participation-poll worker="${worker}"> does not work: without internet this page cannot be loaded anew, so do not close it. ${reason}`,
    );
  }
}

/** The tablet has done its work: nothing of the page stays. Another program of the site is left alone. Never rejects. */
export async function endOffline(worker: string | undefined): Promise<void> {
  if (!worker) return;
  try {
    const registration = await navigator.serviceWorker?.getRegistration(location.pathname);
    const isOurs = registration?.active?.scriptURL === new URL(worker, document.baseURI).href;
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- A worker has one origin, and takes no second argument.
    if (isOurs) registration.active.postMessage({ isOver: true } satisfies WorkerOrder);
  } catch {
    // There was nothing.
  }
}

/** A site that demands Trusted Types has to allow this policy: `trusted-types lit-html stek-kiosk`. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('stek-kiosk', { createScriptURL: own => own });
  return policy?.createScriptURL(url) ?? url;
}

async function isActive({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting;
  if (!coming || active) return;
  await new Promise<void>((resolve, reject) =>
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
      if (coming.state === 'redundant') reject(new Error('It could not be installed.'));
    }),
  );
}

/** What this page has loaded: programs, styles and pictures of this site. What was asked for as data is not among it. */
function filesOfPage(): string[] {
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const files = loaded.filter(({ initiatorType }) => !['fetch', 'xmlhttprequest', 'beacon'].includes(initiatorType));
  const urls = files.map(({ name }) => name).filter(url => new URL(url).origin === location.origin);
  return [...new Set(urls)];
}

import type { StekError } from '../sdk/errors.ts';

/** What came of asking a host whatever it gives, without reading it. */
export type Asked = 'answers' | 'silent' | 'blocked';

/** Longest time for that, in milliseconds. */
const PATIENCE = 5_000;

/** Failures behind which nothing is: the device has no internet. */
const withoutInternet = new WeakSet<object>();

/** From which address a failure came. */
const addresses = new WeakMap<object, string>();

/** Says from which address a failure came, before it is looked at. */
export function noteAddress(error: unknown, url: string): void {
  if (typeof error === 'object' && error) addresses.set(error, url);
}

/** Whether the device had no internet when this failed. `false` also for who cannot tell: nobody is sent to look at their own device in vain. */
export const isOffline = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && withoutInternet.has(error);

/**
 * Looks why nothing came: asks the page's own host too. One host that does not answer is out of order; two that do not are the device's
 * connection, as is one that says so itself. What `navigator.onLine` says is never enough: it knows cables, not the internet.
 */
export async function lookForInternet(error: unknown): Promise<void> {
  if (typeof error !== 'object' || error === null) return;
  const { code } = error as Partial<StekError>;
  // Browsers throw a TypeError when a part of the program does not come.
  if (code !== 'network' && code !== 'timeout' && !(error instanceof TypeError)) return;
  const own = location.origin === 'null' ? 'blocked' : await ask(`${location.origin}/favicon.ico`, 'same-origin');
  if (own === 'answers') return;
  const address = addresses.get(error);
  const isOtherHost = address !== undefined && new URL(address, document.baseURI).origin !== location.origin;
  if (!navigator.onLine || (own === 'silent' && isOtherHost)) withoutInternet.add(error);
}

/**
 * Asks a host, and tells whether something answers, whatever it says. `blocked`: a policy of this page does not let it ask.
 * @param mode `no-cors` needs no leave of another host
 */
export async function ask(url: string, mode: 'same-origin' | 'no-cors'): Promise<Asked> {
  let isBlocked = false;
  const violated = ({ disposition }: SecurityPolicyViolationEvent) => (isBlocked ||= disposition === 'enforce');
  document.addEventListener('securitypolicyviolation', violated);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  // What answers with the way to somewhere else has answered.
  const redirect = mode === 'no-cors' ? 'follow' : 'manual';
  const { signal } = late;
  const method = mode === 'no-cors' ? 'GET' : 'HEAD';
  try {
    await fetch(url, { method, mode, redirect, signal, credentials: 'omit', cache: 'no-store' });
    return 'answers';
  } catch {
    // The violation is told in a task of its own.
    await new Promise(resolve => setTimeout(resolve));
    return isBlocked ? 'blocked' : 'silent';
  } finally {
    clearTimeout(timer);
    document.removeEventListener('securitypolicyviolation', violated);
  }
}

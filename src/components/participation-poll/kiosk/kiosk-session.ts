import type { Poll } from '../../../schema/poll.ts';
import type { Instant } from '../../../schema/scalar.ts';
import type { PublicKey } from '../../../sdk/submissions/sealed-content.ts';
import { withoutHash } from '../poll-code-address.ts';

/** The hours of a tablet: what is cast outside of them the server does not take. */
export interface KioskHours {
  /** UTC. */
  readonly from?: Instant | undefined;
  /** UTC. */
  readonly until?: Instant | undefined;
}

/** What a tablet was given to work with. */
export interface KioskSession extends KioskHours {
  /** `stek_kiosk_…`. */
  readonly key: string;
  /** Id of the poll that the key is for, where the address says it. */
  readonly pollId?: string | undefined;
  /** The poll as it was last read: a tablet that is reloaded without internet goes on with it. */
  readonly poll?: Poll | undefined;
  /** Milliseconds that the server's clock is ahead of that of the tablet; 0 where it is right enough. */
  readonly skew?: number | undefined;
  /** The public keys of the server, with which ballots are sealed. */
  readonly keys?: readonly PublicKey[] | undefined;
}

const KEY = 'stek.kiosk';

/**
 * The key and hours after the # of the address, as the worker got them: `#stek-kiosk=<key>&poll=<id>&from=<instant>&until=<instant>`. They
 * leave the address and the history at once.
 */
export function sessionInAddress(): KioskSession | undefined {
  if (!location.hash.startsWith('#stek-kiosk=')) return undefined;
  const given = new URLSearchParams(location.hash.slice(1));
  withoutHash();
  const key = given.get('stek-kiosk');
  if (!key) return undefined;
  const pollId = given.get('poll') ?? undefined;
  return { key, pollId, from: instant(given.get('from')), until: instant(given.get('until')) };
}

/** What this tablet was given before it was loaded anew, or went out. */
export function keptSession(): KioskSession | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<KioskSession> | null;
    return typeof kept?.key === 'string' ? (kept as KioskSession) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for the next load. Where a browser keeps nothing, that needs the address once more. */
export function keepSession(session: KioskSession): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(session));
  } catch {
    // Storage is off.
  }
}

/** The hours are over and nothing waits: the key is not left on the tablet. */
export function forgetSession(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There was nothing.
  }
}

/** When the tablet has done its work, save for handing over: UTC; `undefined` where that is not known. */
export const endOf = ({ until, poll }: KioskSession): Instant | undefined => until ?? poll?.closesAt;

/** Whether a moment lies within its hours. @param now epoch milliseconds */
export const isWithin = ({ from, until }: KioskHours, now: number): boolean =>
  !(from && now < Date.parse(from)) && !(until && now >= Date.parse(until));

const instant = (text: string | null): Instant | undefined =>
  text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined;

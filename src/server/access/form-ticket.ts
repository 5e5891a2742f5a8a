import { base64url } from 'jose';
import type { ServerKeys } from '../keys/server-keys.ts';

/**
 * What a form of a page without scripts brings along: made when the page was, and signed. It is the name under which the form is taken,
 * so that pressing twice and loading again count once; and it tells how long somebody had the form before them.
 */
export interface FormTicket {
  /** Random, 16 bytes as base64url. */
  id: string;
  /** As the form sends it. */
  text: string;
  /** Milliseconds since it was made. */
  age: number;
}

/** A new one, for a form about something. @param now epoch milliseconds @param about what it is good for, and for nothing else */
export async function newTicket(keys: ServerKeys, now: number, ...about: string[]): Promise<FormTicket> {
  const id = base64url.encode(crypto.getRandomValues(new Uint8Array(16)));
  const made = now.toString(36);
  return { id, text: `${id}.${made}.${await keys.mac('ticket', id, made, ...about)}`, age: 0 };
}

/** The ticket that came with a form; `undefined` when this server made none like it, or made it for something else. */
export async function readTicket(
  keys: ServerKeys,
  now: number,
  text: string,
  ...about: string[]
): Promise<FormTicket | undefined> {
  const [, id, made, mac] = /^([\w-]{22})\.([\da-z]{1,10})\.([\w-]{43})$/.exec(text) ?? [];
  if (id === undefined || made === undefined || mac !== (await keys.mac('ticket', id, made, ...about)))
    return undefined;
  return { id, text, age: now - Number.parseInt(made, 36) };
}

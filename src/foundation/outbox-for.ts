import type { StekClient } from '../sdk/client.ts';
import { Outbox, type OutboxOptions } from '../sdk/outbox/outbox.ts';

/** The part of an outbox that elements need. */
export type ElementOutbox = Pick<Outbox, 'prepare' | 'submit' | 'list' | 'subscribe' | 'canKeep' | 'remove' | 'retry'>;

const outboxes = new WeakMap<StekClient, ElementOutbox>();

/** The one outbox of a client in this page; what waits from an earlier visit is sent as soon as it is opened. What it is told counts when it is opened first. */
export function outboxFor(client: StekClient, options?: OutboxOptions): ElementOutbox {
  const outbox = outboxes.get(client) ?? new Outbox(client, options);
  outboxes.set(client, outbox);
  return outbox;
}

/** Lets the elements of a client send through an outbox that was opened elsewhere, such as one that pins keys. */
export const useOutbox = (client: StekClient, outbox: ElementOutbox): void => void outboxes.set(client, outbox);

/** Ends the outbox of a client that is used no more, such as one with a key that was replaced. What waits stays for the next one. */
export function closeOutboxOf(client: StekClient): void {
  const outbox = outboxes.get(client);
  if (outbox instanceof Outbox) outbox.close();
  outboxes.delete(client);
}

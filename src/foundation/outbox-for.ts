import type { StekClient } from '../sdk/client.ts';
import { Outbox } from '../sdk/outbox/outbox.ts';

const outboxes = new WeakMap<StekClient, Outbox>();

/** The one outbox of a client in this page; what waits from an earlier visit is sent as soon as it is opened. */
export function outboxFor(client: StekClient): Outbox {
  const outbox = outboxes.get(client) ?? new Outbox(client);
  outboxes.set(client, outbox);
  return outbox;
}

import { notComplete } from '../errors.ts';
import type { ReadSettings, Transport } from '../transport.ts';
import type { Sender } from './sender.ts';

/** Gives the one sender of a client. Its code is loaded with the first call that writes: who only reads does not download it. */
export type OpenSender = () => Promise<Sender>;

/** `defaults` hold where a call says nothing. */
export function openSenderOf(transport: Transport, defaults: ReadSettings): OpenSender {
  let opened: Promise<Sender> | undefined;
  return () =>
    (opened ??= import('./sender.ts').then(
      ({ Sender }) => new Sender(transport, defaults),
      (cause: unknown) => {
        opened = undefined;
        return notComplete(cause);
      },
    ));
}

import type { SignalReceipt, SignalRequest } from '../../../schema/signal.ts';
import { notComplete } from '../../errors.ts';
import type { ClientKind } from '../kind.ts';

/** Passing on what one notices: the kind of submission for an outbox, `outbox.submit(signal, request)`. On the device nothing of it can be read. */
export const signal: ClientKind<SignalRequest, SignalReceipt> = {
  kind: 'signal',
  path: 'signals',
  schemaVersion: 1,
  rules: () => import('./signal-rules.ts').then(({ signalRules }) => signalRules, notComplete),
  about: () => ({}),
  recipients: 'server',
};

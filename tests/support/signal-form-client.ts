import { DEFAULT_SIGNAL_FORM } from '../../src/domain/signal-form-defaults.ts';
import { useOutbox } from '../../src/foundation/outbox-for.ts';
import type { SignalFormSettings } from '../../src/schema/signal-settings.ts';
import type { SignalReceipt, SignalRequest } from '../../src/schema/signal.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { StekError, type StekErrorCode } from '../../src/sdk/errors.ts';
import { AnsweringOutbox, type OutboxAnswer } from './answering-outbox.ts';
import { clientOf } from './programme-client.ts';

/** A code whose check digit is right. */
export const CODE = '1234567890123452';

export const signalReceipt: SignalReceipt = {
  ...{ ref: 'SI-26-0412', code: CODE, state: 'communicated' },
  promise: { by: '2026-12-19' },
};

/** An outbox for signals that answers as it is told. */
export class SignalOutbox extends AnsweringOutbox<SignalRequest, SignalReceipt> {
  constructor(answer: OutboxAnswer<SignalRequest, SignalReceipt> = async () => signalReceipt) {
    super('signal', answer);
  }
}

/** As the SDK rejects. */
export const signalError = (code: StekErrorCode, issues: StekError['issues'] = []): StekError =>
  new StekError(code, 'Refused by a test', { issues });

/** What a municipality decided, and how its server behaves. */
export interface SignalClientOptions {
  outbox?: SignalOutbox;
  /** What differs from what holds for most. */
  settings?: Partial<SignalFormSettings>;
  /** Whether it takes signals; a file does not. */
  passOn?: boolean;
  /** How asking for the settings goes, in place of an answer. */
  form?: () => Promise<SignalFormSettings>;
}

/** A municipality with a phone, that answers to what it is sent as it is told. */
export function signalClient(options: SignalClientOptions = {}): StekClient {
  const { outbox = new SignalOutbox(), settings = {}, passOn = true } = options;
  const answer = { ...DEFAULT_SIGNAL_FORM, phone: '+3257000000', ...settings };
  const client = {
    ...clientOf(),
    tenant: 'ieper',
    capabilities: {
      ...{ read: true, services: true, signUp: true, polls: true, vote: true, signals: true, passOn, refer: true },
      subscribe: 'https://stek.example/v1/ieper/activities.ics',
    },
    signals: { form: options.form ?? (async () => answer) },
  } as unknown as StekClient;
  useOutbox(client, outbox);
  return client;
}

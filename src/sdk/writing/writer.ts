import { readFollowUpCode } from '../../domain/follow-up-code.ts';
import { readList } from '../../schema/read.ts';
import { SignUpRecord } from '../../schema/sign-up-record.ts';
import { SignUpFollowUp, SignUpReceipt } from '../../schema/sign-up.ts';
import type { Call, WithResponse } from '../call.ts';
import { StekError } from '../errors.ts';
import { members } from '../members.ts';
import { itemOf } from '../repair.ts';
import type { FollowUp, SignUps, WriteOptions } from '../resources/sign-ups.ts';
import { responseInfo } from '../response-info.ts';
import type { Answer, ReadSettings, Transport } from '../transport.ts';
import { readKeySet } from './key-set.ts';
import { Sender } from './sender.ts';
import { checkedSignUp } from './sign-up-check.ts';

/** A method that gives a call, as its work: the answer before `callOf` made it a call. */
type Work<M> = M extends (...input: infer I) => Call<infer T> ? (...input: I) => Promise<WithResponse<T>> : never;
/** The writing half of a client: what `SignUps` and `FollowUp` promise. */
export type Writer = { readonly [V in keyof (SignUps & FollowUp)]: Work<(SignUps & FollowUp)[V]> };

/** The writer of one transport. */
export function writerOf(transport: Transport, defaults: ReadSettings): Writer {
  const sender = new Sender(transport, defaults);
  return { ...forVisitors(sender, transport, defaults), ...forWorkers(sender), ...forCodeHolders(sender) };
}

type Methods<K extends keyof Writer> = Pick<Writer, K>;

const forVisitors = (
  sender: Sender,
  transport: Transport,
  defaults: ReadSettings,
): Methods<'prepare' | 'create' | 'createSealed' | 'sealingKeys'> => ({
  async prepare(options) {
    await sender.prepare(options);
    return known(undefined, { data: undefined, status: 200, asOf: new Date().toISOString(), stale: false });
  },
  async create(request, options) {
    return itemOf(SignUpReceipt, await sender.postProven('sign-ups', checkedSignUp(request), options), true);
  },
  async createSealed(sealed, options) {
    const type = { 'content-type': 'application/jose' };
    return itemOf(SignUpReceipt, await sender.postProven('sign-ups', { sealed }, options, type), true);
  },
  async sealingKeys({ signal, timeout = defaults.timeout, retry = defaults.retry } = {}) {
    // Read, not sent for: what is public may stay in memory, so that it is there when the connection is not.
    const answer = await transport.read({ path: 'jwks.json' }, { ...defaults, signal, timeout, retry });
    // By the server's clock where it can be read: a device's can be days wrong.
    return known(await readKeySet(answer.data, answer.date ?? Date.now()), answer);
  },
});

const forWorkers = (sender: Sender): Methods<'list' | 'csv' | 'transition'> => ({
  async list(query, options) {
    const answer = await sender.get(`sign-ups?${occurrenceIn(query)}`, options);
    const { value, warnings } = readList(SignUpRecord, members(answer.data)?.items, ['items']);
    return { data: value, response: responseInfo(answer, warnings) };
  },
  async csv(query, options) {
    const answer = await sender.get(`export/sign-ups.csv?${occurrenceIn(query)}`, options, { accept: 'text/csv' });
    return known(String(answer.data), answer);
  },
  async transition(id, { to, version }, options) {
    const path = `sign-ups/${encodeURIComponent(id)}/transitions`;
    return itemOf(SignUpRecord, await sender.post(path, { to, version }, options), true);
  },
});

function forCodeHolders(sender: Sender): Methods<'show' | 'withdraw' | 'accept'> {
  const ask = async (path: string, typed: string, options?: WriteOptions) => {
    const code = readFollowUpCode(typed);
    if (!code) throw unreadable();
    return itemOf(SignUpFollowUp, await sender.postProvenIfAsked(path, { code }, options), true);
  };
  return {
    show: (code, options) => ask('follow-up', code, options),
    withdraw: (code, options) => ask('follow-up/withdraw', code, options),
    accept: (code, options) => ask('follow-up/accept', code, options),
  };
}

const known = <T>(data: T, answer: Answer): WithResponse<T> => ({ data, response: responseInfo(answer, []) });

const occurrenceIn = ({ occurrenceId }: { occurrenceId: string }): string => `${new URLSearchParams({ occurrenceId })}`;

function unreadable(): StekError {
  const message = 'This is no follow-up code: it has 16 digits, and the last one checks the others.';
  const issues = [{ pointer: '/code', code: 'code_unreadable', message }];
  return new StekError('invalid_request', message, { issues });
}

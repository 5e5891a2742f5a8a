/** Compiled, never run: what the types of the SDK allow and refuse. */
import {
  ballot,
  createStekClient,
  http,
  newVoterMark,
  referral,
  signal,
  signUp,
  staticFiles,
  StekError,
} from '../../src/sdk/index.ts';
import type {
  Ballot,
  BallotReceipt,
  BallotRequest,
  Call,
  CallResult,
  Listing,
  Page,
  ProgrammeAnswer,
  ClientKind,
  Poll,
  PollRefusal,
  PollResults,
  PollWatch,
  PublicKey,
  PublishedSignals,
  ReferralDetails,
  ReferralForm,
  ReferralReceipt,
  ReferralRecord,
  ReferralRequest,
  SignalBundle,
  SignalDetails,
  SignalReceipt,
  SignalRecord,
  SignalRefusal,
  SignUpRefusal,
  StekClient,
  StekErrorCode,
  Transport,
} from '../../src/sdk/index.ts';
import type * as schema from '../../src/schema/index.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { Occurrence } from '../../src/schema/occurrence.ts';
import type { SignUpReceipt, SignUpRequest } from '../../src/schema/sign-up.ts';
import type { FollowUpView } from '../../src/schema/submission.ts';
import { createOutbox } from '../../src/sdk/outbox/index.ts';
import type { Submitted } from '../../src/sdk/outbox/index.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

// What things are has the same name in both entries.
same<schema.Poll, Poll>(true);
same<schema.PollResults, PollResults>(true);
same<schema.BallotRequest, BallotRequest>(true);

const stek: StekClient = createStekClient({ transport: 'https://stek.example.be/v1/ieper' });
createStekClient({
  transport: http('/v1/ieper', { fetch, capabilities: { subscribe: undefined } }),
  locale: 'fr-BE',
  retry: 0,
});
createStekClient({ transport: staticFiles({ activities: ['a.ics', 'b.json'] as const }, { revalidateAfter: 60_000 }) });
createStekClient({ transport: staticFiles({ polls: 'poll.json', signals: ['signals.json'] }) });
// @ts-expect-error files hold a programme, polls or answered signals
staticFiles({ places: 'places.json' });
// @ts-expect-error a client needs a transport
createStekClient({});
// @ts-expect-error the address is called `transport`
createStekClient({ baseUrl: 'https://stek.example.be' });
// @ts-expect-error files have a name for what they hold
staticFiles('agenda.ics');

const window = { from: '2026-12-01', to: '2027-01-01' };
const call = stek.activities.programme(window, { signal: new AbortController().signal, timeout: 5000 });
same<typeof call, Call<ProgrammeAnswer>>(true);
same<Awaited<typeof call>, ProgrammeAnswer>(true);
const promise: Promise<ProgrammeAnswer> = call;
void promise;
// @ts-expect-error a window has two ends
stek.activities.programme({ from: '2026-12-01' });
// @ts-expect-error days are text, not Date
stek.activities.programme({ from: new Date(), to: new Date() });
// @ts-expect-error options come last, and have names
stek.activities.get('soup', 5000);
// @ts-expect-error a client cannot be changed
stek.activities = stek.activities;

const list = stek.activities.occurrences(window);
same<typeof list, Listing<Occurrence>>(true);
same<Awaited<typeof list>, Page<Occurrence>>(true);

export async function results(): Promise<void> {
  for await (const occurrence of list) same<typeof occurrence, Occurrence>(true);
  const outcome = await stek.activities.get('soup').result();
  same<typeof outcome, CallResult<Activity>>(true);
  if (outcome.ok) {
    same<typeof outcome.data, Activity>(true);
    same<typeof outcome.error, undefined>(true);
  } else {
    same<typeof outcome.data, undefined>(true);
    same<typeof outcome.error, StekError>(true);
  }
  const { ok, data, error } = outcome;
  if (ok) data.title satisfies object;
  else error.code satisfies StekErrorCode;
  // @ts-expect-error the data is only there when it went well
  void outcome.data.title;
  const { response } = await stek.places.get('x').withResponse();
  same<typeof response.stale, boolean>(true);
}

export function errors(value: unknown): void {
  if (!StekError.is(value)) return;
  same<typeof value, StekError>(true);
  // @ts-expect-error no such code
  if (value.code === 'not-found') return;
  switch (value.code) {
    case 'not_found':
    case 'gone':
      return;
  }
}

/** A transport of one's own needs these three, and no class of ours. */
export const own: Transport = {
  capabilities: {
    read: true,
    services: false,
    signUp: false,
    polls: false,
    vote: false,
    signals: false,
    passOn: false,
    refer: false,
    subscribe: undefined,
  },
  read: async () => ({ data: { items: [] }, status: 200, asOf: '2026-11-22T09:00:00Z', stale: false }),
  calendarUrl: () => undefined,
};

/** No type of zod in what callers see: these would not compile if the fields were schemas. */
same<Page<Activity>['items'][number]['status'], Activity['status']>(true);

/** Writing: what is sent and what comes back. */
export async function writing(): Promise<void> {
  const sent = stek.signUps.create({ occurrenceId: 'soup_1', firstName: 'An', contact: { phone: '+32470000000' } });
  same<typeof sent, Call<SignUpReceipt>>(true);
  // @ts-expect-error a contact is one of the two
  stek.signUps.create({ occurrenceId: 'soup_1', firstName: 'An', contact: {} });
  // @ts-expect-error the national number has no place here
  stek.signUps.create({ occurrenceId: 'soup_1', firstName: 'An', contact: { email: 'a@b.be' }, nationalNumber: '1' });
  const { error } = await sent.result();
  error?.problem?.code satisfies SignUpRefusal | (string & {}) | undefined;
  same<Awaited<ReturnType<typeof stek.followUp.show>>, FollowUpView>(true);
  same<Awaited<ReturnType<typeof stek.followUp.act>>, FollowUpView>(true);
  // An action is whatever the server names; what comes with it has a name.
  void stek.followUp.act('1234567890123452', 'answer', { text: 'Ja' });
  // @ts-expect-error an answer is text
  void stek.followUp.act('1234567890123452', 'answer', 'Ja');
  same<Awaited<ReturnType<typeof stek.submissions.sealingKeys>>, readonly PublicKey[]>(true);
  // @ts-expect-error a proof belongs to the client
  void stek.signUps.sealingKeys();
}

/** The outbox takes any kind, and gives back the receipt of that kind. */
export async function waiting(): Promise<void> {
  const outbox = createOutbox(stek);
  const request: SignUpRequest = { occurrenceId: 'soup_1', firstName: 'An', contact: { phone: '+32470000000' } };
  const sent = await outbox.submit(signUp, request);
  same<typeof sent, Submitted<SignUpReceipt>>(true);
  // @ts-expect-error a sign-up says for which date
  void outbox.submit(signUp, { firstName: 'An', contact: { phone: '+32470000000' } });
  const ask: ClientKind<{ question: string }> = {
    ...signUp,
    rules: async () => Promise.reject(),
    about: () => ({}),
    recipients: 'server',
  };
  void outbox.submit(ask, { question: 'Mag ik komen?' });
  // @ts-expect-error this kind asks something else
  void outbox.submit(ask, request);
  const [entry] = await outbox.list();
  same<NonNullable<typeof entry>['kind'], string>(true);
}

/** Polls: what is read, each change of it, and what one says. */
export async function polls(): Promise<void> {
  const list = stek.polls.list({ place: 'zillebeke', state: ['open', 'closed'] });
  same<typeof list, Listing<Poll>>(true);
  // @ts-expect-error no such state
  void stek.polls.list({ state: 'late' });
  same<Awaited<ReturnType<typeof stek.polls.get>>, Poll>(true);
  const { data, error } = await stek.polls.results('k3f9x2ab').result();
  same<typeof data, PollResults | undefined>(true);
  error?.problem?.code satisfies PollRefusal | (string & {}) | undefined;
  for await (const change of stek.polls.watch('k3f9x2ab', { every: 60_000, signal: AbortSignal.timeout(5000) })) {
    same<typeof change, PollWatch>(true);
    same<typeof change.poll, Poll>(true);
    same<typeof change.results, PollResults | undefined>(true);
    // @ts-expect-error results may be hidden
    void change.results.n;
  }
  const mine: Ballot = { answers: { wat: { choice: 'koffie' } }, channel: 'web', mark: newVoterMark() };
  same<ReturnType<typeof stek.polls.vote>, Call<BallotReceipt>>(true);
  void stek.polls.vote('k3f9x2ab', mine, { idempotencyKey: 'a', retry: 0 });
  // @ts-expect-error an answer is of one kind
  void stek.polls.vote('k3f9x2ab', { answers: { wat: { chosen: 'koffie' } }, channel: 'web' });
  // @ts-expect-error paper is counted by who works here
  void stek.polls.vote('k3f9x2ab', { answers: {}, channel: 'paper' });
  // @ts-expect-error nobody says who they are
  void stek.polls.vote('k3f9x2ab', { answers: {}, channel: 'web', firstName: 'An' });
  const request: BallotRequest = { ...mine, pollId: 'k3f9x2ab' };
  const kept = await createOutbox(stek, { maxEntries: 2000 }).submit(ballot, request);
  same<typeof kept, Submitted<BallotReceipt>>(true);
  if (kept.state === 'sent') same<typeof kept.receipt.accepted, true>(true);
  // @ts-expect-error nobody can ask after it
  if (kept.state === 'sent') void kept.receipt.code;
  // @ts-expect-error in an outbox a ballot names its poll
  void createOutbox(stek).submit(ballot, mine);
  // @ts-expect-error what is asked is not changed on a device
  void stek.polls.create({});
  same<ReturnType<typeof newVoterMark>, string>(true);
}

/** Signals: what is passed on, what everybody reads, and what who works here does. */
export async function signals(): Promise<void> {
  const sent = stek.signals.create({ about: 'policy', text: 'Op zaterdag rijdt er geen bus.' });
  same<typeof sent, Call<SignalReceipt>>(true);
  same<Awaited<typeof sent>['promise']['by'], string>(true);
  // @ts-expect-error a contact is one of the two
  void stek.signals.create({ text: 'Op zaterdag rijdt er geen bus.', contact: { reach: {} } });
  const kept = await createOutbox(stek).submit(signal, { text: 'Op zaterdag rijdt er geen bus.' });
  same<typeof kept, Submitted<SignalReceipt>>(true);
  same<Awaited<ReturnType<typeof stek.signals.published>>, PublishedSignals>(true);
  const listed = await stek.signals.list({ state: 'received' });
  same<typeof listed, readonly SignalRecord[]>(true);
  // @ts-expect-error a list has no words
  void listed[0]?.text;
  same<Awaited<ReturnType<typeof stek.signals.get>>, SignalDetails>(true);
  // @ts-expect-error no such state
  void stek.signals.transition('a', { to: 'late', version: 1 });
  const { error } = await stek.signals.transition('a', { to: 'translated', version: 1, data: {} }).result();
  error?.problem?.code satisfies SignalRefusal | (string & {}) | undefined;
  // @ts-expect-error nothing about a person is in a bundle
  void stek.signals.bundle({ kind: 'client', title: { nl: 'x' }, summary: { nl: 'x' }, signalIds: ['a'] });
  same<Awaited<ReturnType<typeof stek.signals.transitionBundle>>, SignalBundle>(true);
  void stek.signals.transitionBundle('b', { to: 'published', version: 3 });
}

/** Referral cards: sealed, or not at all. */
export async function referrals(request: ReferralRequest): Promise<void> {
  same<Awaited<ReturnType<typeof stek.referrals.recipients>>, ReferralForm>(true);
  const sent = stek.referrals.create(request, { keyPins: ['a', 'b'], timeout: 5000 });
  same<typeof sent, Call<ReferralReceipt>>(true);
  same<Awaited<typeof sent>['promise']['callBy'], string>(true);
  // A card is filled in with what has to be there; what goes without saying may be left out.
  const { sender, person, consent, id, themes } = request.card;
  const { safe: _, ...withoutSafe } = person;
  // @ts-expect-error how somebody is called without doing harm is never assumed
  void stek.referrals.create({ recipientId: 'a', card: { id, sender, person: withoutSafe, consent, themes } });
  // @ts-expect-error nothing of it is asked
  void stek.referrals.create({ recipientId: 'a', card: { ...request.card, birthDate: '1985-07-30' } });
  // @ts-expect-error a new name would make a second card of it: whoever sends again hands it to an outbox
  void stek.referrals.create(request, { idempotencyKey: 'a' });
  // @ts-expect-error there is no switch for sending it as it is
  void stek.referrals.create(request, { sealed: false });
  // @ts-expect-error what sends for any kind takes only what was sealed
  void stek.submissions.send(referral, request);
  // @ts-expect-error nor is it sent as something else
  void stek.signals.create(request);
  // @ts-expect-error nor written by who works here
  void stek.referrals.submit(request);
  const kept = await createOutbox(stek, { keyPins: ['a', 'b'] }).submit(referral, request);
  same<typeof kept, Submitted<ReferralReceipt>>(true);
  const listed = await stek.referrals.list({ state: 'sent' });
  same<typeof listed, readonly ReferralRecord[]>(true);
  // @ts-expect-error a list has nothing of the person
  void listed[0]?.person;
  same<Awaited<ReturnType<typeof stek.referrals.get>>, ReferralDetails>(true);
  // @ts-expect-error no such state
  void stek.referrals.transition('a', { to: 'late', version: 1 });
  // @ts-expect-error a part of the day is one of three
  void stek.referrals.attempt('a', { on: '2026-12-01', part: 'night' });
}

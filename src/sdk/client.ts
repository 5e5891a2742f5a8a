import { callOf, type Call, type CallOptions } from './call.ts';
import { documents, type Documents } from './documents.ts';
import { notComplete } from './errors.ts';
import { http } from './http.ts';
import { readerOf } from './reader.ts';
import { activitiesOf, type Activities } from './resources/activities.ts';
import { collection, type Places, type Services } from './resources/collection.ts';
import { flyersOf, type Flyers } from './resources/flyers.ts';
import { FollowUps } from './resources/follow-up.ts';
import type { MunicipalityCall } from './resources/municipality.ts';
import { pollsOf, type Polls } from './resources/polls.ts';
import { referralsOf, type Referrals } from './resources/referrals.ts';
import { SignUps } from './resources/sign-ups.ts';
import { signalsOf, type Signals } from './resources/signals.ts';
import { Submissions } from './resources/submissions.ts';
import { openSenderOf } from './submissions/open-sender.ts';
import type { CalendarQuery, Capabilities, Transport } from './transport.ts';

export type { Call, CallOptions };
export type { FlyerQuery, Flyers } from './resources/flyers.ts';
export type { Activities, ProgrammeAnswer, ProgrammeQuery, UpcomingQuery } from './resources/activities.ts';

/** What `createStekClient` needs and may be told. */
export interface StekClientOptions {
  /**
   * Address of a municipality on a server, or a transport.
   *
   * @example 'https://stek.example.be/v1/ieper'
   * @example staticFiles({ activities: 'agenda.ics' })
   */
  readonly transport: string | Transport;
  /**
   * Language for messages that servers write for visitors, BCP 47.
   *
   * @default 'nl-BE'
   */
  readonly locale?: string | undefined;
  /**
   * The `fetch` to use when `transport` is an address.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Key of a worker, `stek_worker_…`, or of a shared tablet, `stek_kiosk_…`, when `transport` is an address. Only for programs on a
   * server or on a device of one's own: whoever opens a public page can read a key that is in it.
   */
  readonly apiKey?: string | undefined;
  /**
   * Milliseconds one attempt may take, its body included.
   *
   * @default 10_000
   */
  readonly timeout?: number | undefined;
  /**
   * How often to try again after a broken connection or a 408, 429, 500, 502, 503 or 504.
   *
   * @default 2
   */
  readonly retry?: number | undefined;
}

/** What a class offers: a stand-in of a test, or a client of another copy of this package, will do as well. */
type Offers<T> = Pick<T, keyof T>;

/** The programme, places, services, polls and answered signals of one municipality, and what people can send to it. */
export interface StekClient {
  /** What the source can do. */
  readonly capabilities: Capabilities;
  /** Language for messages, BCP 47. */
  readonly locale: string;
  /** Which municipality this is, at a source that has several. */
  readonly tenant: string | undefined;
  /** How the municipality presents itself: name, whom to ask, colour, logo. Rejects with code `unsupported` where there are files only. */
  readonly municipality: MunicipalityCall;
  readonly activities: Activities;
  readonly places: Places;
  readonly services: Services;
  readonly flyers: Flyers;
  readonly polls: Polls;
  readonly signUps: Offers<SignUps>;
  readonly signals: Signals;
  readonly referrals: Referrals;
  readonly followUp: Offers<FollowUps>;
  readonly submissions: Offers<Submissions>;
  /** The programme in other formats, written on the device. */
  readonly documents: Documents;
  /** Absolute `https:` address of an iCalendar feed with exactly this part of the programme, if the source has one. */
  calendarUrl(query?: CalendarQuery): string | undefined;
  /** The same as a `webcal:` address, with which a device offers to subscribe. */
  webcalUrl(query?: CalendarQuery): string | undefined;
}

/**
 * Makes a client, from `@stek/embed/sdk`. Nothing is asked or stored until the first call, and nothing is ever stored on the
 * device: good answers are kept in memory, so that a server that dies still shows the last programme, marked `stale`.
 *
 * @example
 * ```ts
 * const stek = createStekClient({ transport: 'https://stek.example.be/v1/ieper' });
 * const { occurrences, stale, asOf } = await stek.activities.programme({ from: '2026-12-01', to: '2027-01-01' });
 * ```
 */
export function createStekClient(options: StekClientOptions): StekClient {
  const { locale = 'nl-BE', timeout = 10_000, retry = 2 } = options;
  const transport = typeof options.transport === 'string' ? http(options.transport, options) : options.transport;
  const defaults = { locale, timeout, retry };
  const reader = readerOf(transport, defaults);
  const sender = openSenderOf(transport, defaults);
  const client: StekClient = {
    capabilities: transport.capabilities,
    locale,
    tenant: transport.tenant,
    municipality: options =>
      callOf(import('./resources/municipality.ts').then(part => part.readMunicipality(reader, options), notComplete)),
    activities: activitiesOf(reader),
    places: collection(reader, 'places'),
    services: collection(reader, 'services'),
    flyers: flyersOf(transport, defaults),
    polls: pollsOf(reader, sender),
    signUps: new SignUps(sender),
    signals: signalsOf(reader, sender),
    referrals: referralsOf(reader, sender, () => client),
    followUp: new FollowUps(sender),
    submissions: new Submissions(sender),
    documents,
    calendarUrl: query => transport.calendarUrl(query),
    webcalUrl: query => transport.calendarUrl(query)?.replace(/^https?:/, 'webcal:'),
  };
  return client;
}

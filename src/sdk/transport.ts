import type { Instant } from '../schema/scalar.ts';

/** What a source can do, so that an element shows only the buttons that work. */
export interface Capabilities {
  /** Activities, occurrences and places can be read. */
  readonly read: boolean;
  /** Services of the sociale kaart can be read. */
  readonly services: boolean;
  /** People can sign up for an occurrence. */
  readonly signUp: boolean;
  /** Polls and their results can be read. */
  readonly polls: boolean;
  /** People can take part in polls. */
  readonly vote: boolean;
  /** What was done with what people passed on can be read. */
  readonly signals: boolean;
  /** People can pass on what they notice. */
  readonly passOn: boolean;
  /** Referral cards can be sent. */
  readonly refer: boolean;
  /** Address of the whole programme as iCalendar, to subscribe to; `undefined` where there is none. */
  readonly subscribe: string | undefined;
}

/** Which part of the programme an iCalendar address should hold; everything when left out. */
export interface CalendarQuery {
  /** Id or slug of one place. */
  readonly place?: string | undefined;
  /** Id of one activity, with all its dates. */
  readonly activity?: string | undefined;
}

/** What to read: a path of the HTTP contract without a leading slash, such as `occurrences`, and its query. */
export interface ReadRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** Asks the source itself, also where an answer that was kept on the way would still do; what did not change is not sent again. */
  readonly fresh?: boolean | undefined;
}

/** What to send, or to ask for without keeping the answer: personal data is never kept. */
export interface SendRequest {
  readonly method: 'GET' | 'POST';
  /** Path of the HTTP contract without a leading slash, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string | undefined;
}

/** How to read or send, with every default filled in. Times in milliseconds. */
export interface ReadSettings {
  readonly signal?: AbortSignal | undefined;
  /** Longest time for one attempt, its body included. */
  readonly timeout: number;
  /** How often to try again; all attempts and waits together may take 90 seconds. */
  readonly retry: number;
  /** Language of messages for people. */
  readonly locale: string;
}

/** What a source answered, not yet checked against the schemas. */
export interface TransportAnswer {
  /** The JSON body. */
  readonly data: unknown;
  /** HTTP status; 200 also when the answer was still good (304) or comes from memory. */
  readonly status: number;
  /** When the source last confirmed this answer. */
  readonly asOf: Instant;
  /** Whether it is shown from memory because the source did not answer. */
  readonly stale: boolean;
  /** The server's name for this exchange, to quote when asking for help. */
  readonly requestId?: string | undefined;
  /** What the server's own clock said (`Date`, RFC 9110): milliseconds since 1970. Absent where it is not known. */
  readonly date?: number | undefined;
}

/**
 * Where a client gets its data: our server (`http`), files on a site (`staticFiles`), or your own. A transport gives JSON as
 * the HTTP contract words it; the client checks it, so a transport cannot bring bad data into an element.
 */
export interface Transport {
  readonly capabilities: Capabilities;
  /** Reads one page. Rejects with a `StekError`, and with code `aborted` as soon as the signal says so. */
  read(request: ReadRequest, settings: ReadSettings): Promise<TransportAnswer>;
  /**
   * Sends something. A broken connection leaves open whether it arrived, so it is tried again with the same headers. Absent
   * where a source can only be read. The answer is JSON, or text where the contract says so.
   */
  send?(request: SendRequest, settings: ReadSettings): Promise<TransportAnswer>;
  /** Fetches the parts of the program with which it sends, while there is a connection. */
  prepareToSend?(): Promise<unknown>;
  /** Whether what is sent must come with a proof of work from `proof`. */
  readonly needsProof?: boolean | undefined;
  /** Which municipality this is, at a source that has several; sealed content is bound to it. */
  readonly tenant?: string | undefined;
  /** Absolute address of an iCalendar feed with exactly this part of the programme, if the source has one. */
  calendarUrl(query?: CalendarQuery): string | undefined;
}

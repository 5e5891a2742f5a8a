import type * as z from 'zod/mini';
import type { ActorRole } from '../../domain/actor-role.ts';
import type { FollowUpCode } from '../../domain/follow-up-code.ts';
import type { StateMachine } from '../../domain/state-machine.ts';
import type { Address } from '../../i18n/texts.ts';
import type { Acceptance, FollowUpView, Receipt, TransitionRequest } from '../../schema/submission.ts';
import type { Permission } from '../access/roles.ts';
import type { MovedPath } from '../api/moved-route.ts';
import type { Problem, ProblemCode } from '../http/problem.ts';
import type { Job } from '../jobs/jobs.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { NoticeKind } from '../notices/notice-kind.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';

/** Who does something to a submission. */
export interface Actor {
  role: ActorRole;
  /** Id of the API key, for those who work here. */
  id?: string | undefined;
}

/** Who sends something. */
export interface Arrival {
  /** Id of what is made of it; random. */
  id: string;
  /** Whether whoever it is of sends it, somebody who works here for them, or a device that stands in a place. */
  by: 'holder' | 'worker' | 'kiosk';
  /** The same as it is written down: with the id of the key, where one came. */
  actor: Actor;
  /** Where it came from, and what it cost them; absent for who has a key. */
  sender?: Sender | undefined;
  /** The word more that it is bound to, of a kind that says so ({@link TakenKind.isBoundToMore}). */
  boundTo?: string | undefined;
  keys: ServerKeys;
}

/** What is made for a submission before it is taken, beside who sends it. */
export interface Made extends Arrival {
  /** Secret of its holder; with more than one holder that of the first. */
  code: FollowUpCode;
  /** The codes by holder, of a kind that names its `holders`. */
  codes: Readonly<Record<string, FollowUpCode>>;
  /** The next number of the kind and the short name made of it. Ask for it once it is sure that it is taken: none is given twice. */
  number(): Promise<{ number: number; ref: string }>;
}

/** Somebody unknown who sends something. */
export interface Sender {
  /** The part of their address that a household or a library shares. */
  networkPrefix: string;
  /** How often the usual work of a proof was doubled for this one. */
  level: number;
}

/** What has to come with an action of a holder: nothing, or an answer in words. */
export interface ActionInput {
  input?: 'text';
  /** Most characters of that answer. @default 4000 */
  max?: number;
}

/** What came with it, looked through for what nobody should send. */
export interface ActionData {
  text?: string;
}

/** Who reads what a code shows. */
export interface FollowUpReader {
  /** BCP 47, the best first. */
  languages: readonly string[];
  /** How they are addressed, in Dutch. @default `je` */
  address?: Address | undefined;
}

/** Words of a kind in one language. */
export interface KindWords {
  /** BCP 47. */
  lang: string;
  words: Readonly<Record<string, string | undefined>>;
}

/** A form of a request that an older client still sends. */
export interface EarlierForm<Request = unknown, Old = unknown> {
  kind: string;
  schemaVersion: number;
  request: z.ZodMiniType<Old, unknown>;
  upgrade(old: Old): Request;
  /** What stood before the JSON of a request when it was the newest form: the same submission must still be known. */
  fingerprintPrefix: string;
}

/** One column of a table that is exported. */
export interface CsvColumn<Item> {
  /** What stands above it. */
  head: string;
  /** What it says of one submission; empty where there is nothing to say. No cell becomes a formula. */
  cell(item: Item): string;
}

/** How a kind becomes a table for a spreadsheet. */
export interface CsvExport<Item> {
  columns: readonly CsvColumn<Item>[];
  /** What is exported to whoever asks, in its order. @throws {Problem} `invalid_query` */
  items(read: TenantRead, query: URLSearchParams, by: Actor): Promise<Item[]>;
  /** Name of the file, without its ending. */
  fileName(query: URLSearchParams): string;
}

/** The parameters of an address, each with its schema and what it means. */
type QueryShape = Readonly<Record<string, z.ZodMiniType>>;

/** What the contract (`openapi.json`) tells of a kind, beside what it tells of every kind. */
export interface KindContract {
  /** What is sent in clear, where that is not the request as it is. */
  body?: z.ZodMiniType;
  /** What comes back, once. @default a {@link Receipt}, or an {@link Acceptance} where nobody gets a code */
  receipt?: z.ZodMiniType;
  /** One of them, as who works here sees it. @default any object */
  record?: z.ZodMiniType;
  /** What an inbox reads of its address. @default `state` */
  inbox?: QueryShape;
  /** What an export reads of its address. @default nothing */
  export?: QueryShape;
  /** Why one may not be taken, beside what holds for every kind. */
  refusals?: readonly ProblemCode[];
  /** Why one may not be taken to another state, beside what holds for every kind. */
  moveRefusals?: readonly ProblemCode[];
  /** Addresses of earlier releases that lead on. */
  former?: readonly MovedPath[];
}

/** What something is sent to, such as the thing that is asked about. */
export interface Within {
  /** What those are called in addresses: `/{path}/{id}/…`. */
  path: string;
  /** The field of the request in which the id of the address stands too. */
  field: string;
}

/** How a kind of thing that people send is taken, whether they can ask after it or not. */
export interface TakenKind<Request = unknown> {
  /** In rows, envelopes and follow-up views: `sign-up`. Never changes. */
  kind: string;
  /** In addresses: `sign-ups`. */
  path: string;
  /** What it is sent to: its address is `/{within.path}/{id}/{path}`. In clear the id may be left out of the request; another one is refused. @default nothing */
  within?: Within;
  schemaVersion: number;
  request: z.ZodMiniType<Request, unknown>;
  earlier?: readonly EarlierForm<Request>[];
  /** Whether the server opens it, or stores it as it came for somebody else to open. */
  sealedFor: 'server' | 'recipient';
  /** Sealed for somebody else it is bound to a word more, such as the id of its recipient. @default false */
  isBoundToMore?: true;
  /** What a key must be good for to send one in place of a proof of work. @default submissions:create-for-others */
  keyFor?: Permission;
  /** Texts that are looked through for a national number, by RFC 6901 pointer. */
  freeTexts(request: Request): Record<string, string | undefined>;
  /**
   * Whether taking one, or moving it, changes what everybody sees of the programme. Where it does not, and nothing of it is scarce, several
   * are taken at the same time: what two may not do at once is kept apart by the key of a table, or by {@link TenantWrite.alone}.
   */
  changesProgramme: boolean;
  contract?: KindContract;
  /** What of it is scarce: who takes much of that from one network has to work more for it. @default nothing is */
  demand?(request: Request): { of: string; amount: number };
  /** What has to be done for it by itself, such as ending what nobody answered. */
  jobs?: readonly Job[];
}

/**
 * A kind of thing that people send and can ask after: all that is its own. How it is sealed, taken once, numbered, coded, listed,
 * exported and wiped is the same for all.
 */
export interface SubmissionKind<
  Request = unknown,
  R extends Receipt = Receipt,
  Item extends object = object,
> extends TakenKind<Request> {
  /** Letters before the number of a short name: `IN` of `IN-26-0412`. */
  refPrefix: string;
  /** Who gets a code. @default ['holder'] */
  holders?: readonly string[];
  states: StateMachine;
  /**
   * Nothing that is kept beside it tells the hour at which somebody sent it, or did something with it: what stands there for repetition
   * ends with a day and cannot be guessed. The kind itself gives the day of its transitions (`on`). What is wiped is taken out of the files of
   * the database as well; for its own tables the kind says so (`noteWiped`). @default the hour is kept
   */
  keepsNoHour?: true;
  /** What somebody needs for it where the usual `submissions:…` is not enough. */
  permissions?: { read?: Permission; move?: Permission; export?: Permission };

  /** Takes one, in the transaction that also keeps its answer. @returns the receipt, or why not, which is kept as well @throws {Problem} what may be tried again */
  accept(write: TenantWrite, request: Request, made: Made): Promise<R | Problem>;
  /** What a code shows. @param holder which of the holders asks @returns `undefined` when it is gone */
  view(read: TenantRead, id: string, holder: string, reader: FollowUpReader): Promise<FollowUpView | undefined>;
  /** Does one of the actions for the holder of a code, after what is due. Doing again what is done changes nothing. */
  act(
    write: TenantWrite,
    id: string,
    action: string,
    by: Actor & { holder: string },
    data: ActionData,
  ): Promise<Problem | void>;
  /** What the holder of a code can ask for beside seeing it, whether they may now or not, by the name in the address. */
  actions: Readonly<Record<string, ActionInput>>;
  /** Whether something of it is due that nobody did yet, such as an offer that ran out: {@link settle} does it before it is shown. */
  isDue?(read: TenantRead, id: string): Promise<boolean>;
  settle?(write: TenantWrite, id: string): Promise<void>;
  /**
   * What its holder is told in words: `state.<state>`, `hint.<state>`, `step.<name>` and `action.<name>`.
   * @param languages BCP 47, the best first; Dutch where it has words in none of them
   * @param address how the reader is addressed, in Dutch @default `je`
   */
  words?(languages: readonly string[], address?: Address): Promise<KindWords>;

  /** What a transition may carry as `data` for this state; `undefined` when it is right, else a sentence that says what to send. @default nothing may come */
  checkData?(to: string, data: Record<string, unknown>): string | undefined;
  /** Takes one to another state for who works here. @returns what they see of it then @throws {Problem} */
  move(write: TenantWrite, id: string, wanted: TransitionRequest, by: Actor): Promise<Item>;
  /** What whoever asks sees of those that were sent. @throws {Problem} `invalid_query` */
  list(read: TenantRead, query: URLSearchParams, by: Actor): Promise<Item[]>;
  csv?: CsvExport<Item>;
  /**
   * Wipes what is due, and what only this kind keeps about it. What every kind has (transitions, notices, codes) goes with it.
   * @returns the ids of what was wiped
   */
  purge(write: TenantWrite, now: Date): Promise<string[]>;
  /** What people are told of it, by mail or by somebody who calls. @default nothing */
  notices?: NoticeKind;
}

/**
 * A kind of thing that people send and nobody can ask after: no code, no number, no follow-up, no inbox of single ones. What is kept of it
 * for repetition tells neither what was sent nor when.
 */
export interface AnonymousKind<Request = unknown, R extends Acceptance = Acceptance> extends TakenKind<Request> {
  /** Nobody gets a code. */
  holders: readonly [];
  /** Takes one, as a {@link SubmissionKind} does. The receipt must say nothing that leads back to it. */
  accept(write: TenantWrite, request: Request, arrival: Arrival): Promise<R | Problem>;
  /** Wipes what is due. @default whatever it hangs on does */
  purge?(write: TenantWrite, now: Date): Promise<string[]>;
  /** Nobody is told anything. */
  notices?: never;
}

/** Any kind of thing that people send. */
export type AnyKind = SubmissionKind | AnonymousKind;

/** Whether somebody gets a code, with which they can ask what became of it. */
export const hasCodes = <K extends HolderSide>(kind: K | AnonymousKind): kind is K => kind.holders?.length !== 0;

/** The part that takes what is sent, and answers the holder of a code. */
export type HolderSide<Request = unknown, R extends Receipt = Receipt> = Omit<
  SubmissionKind<Request, R>,
  'states' | 'checkData' | 'move' | 'list' | 'csv' | 'purge' | 'jobs' | 'notices' | 'permissions' | 'contract'
>;

/** The part for those who work here, and for the clock. */
export type StaffSide<Item extends object = object> = Pick<
  SubmissionKind<unknown, Receipt, Item>,
  'kind' | 'path' | 'states' | 'checkData' | 'move' | 'list' | 'csv' | 'purge' | 'changesProgramme' | 'jobs' | 'notices'
>;

/** Does something for a kind. One that changes nothing of the programme is held to it: reading goes on without a hitch. @throws {TypeError} */
export const asKind = <T>(
  { kind, changesProgramme }: Pick<TakenKind, 'kind' | 'changesProgramme'>,
  write: TenantWrite,
  work: () => Promise<T>,
): Promise<T> => (changesProgramme ? work() : write.unseen(kind, work));

import type { nothing, TemplateResult } from 'lit';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SubmissionCatalogue } from '../../i18n/submission.ts';
import type { Receipt } from '../../schema/submission.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { StekError } from '../../sdk/errors.ts';
import type { About, OutboxFailure } from '../../sdk/outbox/entry.ts';
import type { AnyAnswer, ClientKind } from '../../sdk/submissions/kind.ts';
import type { Step } from '../form/step-flow.ts';
import type { SheetFacts } from './receipt-sheet.ts';
import type { Refusal } from './refusal-words.ts';
import type { ReceiptSummary, SendingWords, SubmissionWords } from './submission-words.ts';

/**
 * Where a submission stands on this page. `insecure`: over plain http a browser has no cryptography, and nothing can be sealed. `closed`: the
 * server takes nothing from this page, which is seen before anybody fills it in.
 */
export type SubmissionState<R extends AnyAnswer = Receipt> =
  | { readonly phase: 'filling' | 'checking' | 'sending' | 'refused' | 'insecure' | 'closed' }
  | { readonly phase: 'waiting'; readonly id: string; readonly durable: boolean; readonly failed?: true }
  | { readonly phase: 'done'; readonly receipt: R };

/** How what came of it is shown. */
export interface OutcomeView {
  /** Level of its first heading, 2 to 6. */
  level: number;
  /** Id of its first heading, which takes the focus. */
  titleId: string;
  /** Absent where there is nothing to close. */
  close?: (() => void) | undefined;
}

/** A receipt of a kind that gives codes. */
export type Coded<R extends AnyAnswer> = R & Receipt;

/** What a kind adds that gives a code with which one can ask after it. */
interface WithCode<R extends AnyAnswer> {
  words: () => SubmissionWords;
  /** Where someone stands, in words. */
  summary: (receipt: Coded<R>) => ReceiptSummary;
  /** What is printed beside the code. */
  sheet?: (receipt: Coded<R>) => SheetFacts;
  /** Page where the code is filled in; with none, no address is shown. */
  followUpPage?: () => string | undefined;
  /** What stands in place of the usual receipt, with a heading of the id that is given; it draws and prints its codes itself. */
  receipt?: (receipt: Coded<R>, view: OutcomeView) => TemplateResult;
  thanks?: undefined;
}

/** What a kind adds that gives none. */
interface WithoutCode<R extends AnyAnswer> {
  words: () => SendingWords;
  /** What stands in place of a receipt, with a heading of the id that is given; and what is heard after that heading. */
  thanks: { render: (receipt: R, view: OutcomeView) => TemplateResult; spoken: (receipt: R) => string };
}

/** What a kind of submission adds to the mechanism. */
export type SubmissionOptions<Request extends object, R extends AnyAnswer> = CommonOptions<Request, R> &
  (WithCode<R> | WithoutCode<R>);

interface CommonOptions<Request extends object, R extends AnyAnswer> {
  /** What the SDK knows of the kind. */
  kind: ClientKind<Request, R>;
  client: () => StekClient | undefined;
  /** The texts of the host, with those of submissions. */
  t: () => Translator<SubmissionCatalogue>;
  /** The questions. */
  steps: () => readonly Step[];
  /** The answers as they may be sent. */
  request: (data: FormData) => Request | PromiseLike<Request>;
  /** Name of the draft, the same after a reload; without it the form leaves no trace on the device. */
  draft?: () => string | undefined;
  /** One question at a time, however wide the page is. */
  oneByOne?: boolean;
  /** Sends from the last question, without the answers to look over. */
  sendsAtOnce?: () => boolean;
  /** Somebody else comes next on this device: nothing is shown again once it is off the screen, and no code that comes later. */
  isShared?: () => boolean;
  /** The button that goes on from a question, by its place from 0, where it says more than that. */
  nextLabel?: (question: number) => string | undefined;
  /** How far one is, in words; the answers to look over are no question. */
  progress?: (question: number, questions: number) => string;
  /** Stands above the send button: who will read this, and what happens then. */
  beforeSend?: () => TemplateResult;
  /** Why nothing can be sent now, such as a form that is only tried out; then nothing leaves the page, and nothing is asked. */
  mayNotSend?: () => string | undefined;
  /** Why it was refused, where the kind has words of its own. */
  refusals?: (error: StekError) => readonly Refusal[] | undefined;
  /** Why something that waited was not sent, likewise. */
  failure?: (failure: OutboxFailure | undefined) => string | undefined;
  /** What it is for, under the heading: of the form, or of a receipt. */
  about?: (receipt?: R) => TemplateResult | typeof nothing;
  /** What it is for in a few words, beside others; from a receipt or from what the outbox may show. */
  label?: (about: Partial<R> & About) => string;
  /** Stands between the heading and the questions. */
  lead?: () => unknown;
  /** Whether what `render()` gives is on the screen: a dialog around it may be closed. @default always */
  isOpen?: () => boolean;
  /** Something is about to be shown: a dialog around it opens now. */
  shows?: () => void;
  /** It arrived: now, or after it waited. @param id of what was sent, as the outbox names it */
  sent?: (receipt: R, id: string) => void;
  /** It waits on the device. Carries what the outbox may show of it: the form may be at something else by then. */
  queued?: (about: Partial<R> & About) => void;
}

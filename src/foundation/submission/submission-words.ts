import type { TemplateResult } from 'lit';

/** What a kind of submission says in its own words, where the common ones do not name it. */
export interface SendingWords {
  /** Above the form. */
  heading: string | TemplateResult;
  /** The button that sends, such as "Schrijf me in". */
  send: string;
  /** It waits on the device. */
  queued: string;
  /** So many wait on the device. */
  outgoing: (count: number) => string;
  /** What waited has been sent. */
  sentNow: string;
  /** What waited will not be sent any more. */
  failedLater: string;
  /** The page came over plain http: nothing can be sealed. */
  insecure: string;
  /** A way on without this form: by phone, or at the door. */
  otherWay: string;
}

/** The same of a kind that gives a code. */
export interface SubmissionWords extends SendingWords {
  /** What the code is good for. */
  codeWhy: string;
  /** Name of the QR code for who does not see it. */
  qr: string;
  /** Name and heading of the paper. */
  sheetTitle: string;
}

/** Where someone stands after sending, in words. */
export interface ReceiptSummary {
  /** One sentence. */
  title: string;
  /** Until when something is held for an answer; empty where nothing is. */
  until?: string | undefined;
  /** What happens next. */
  hint: string;
  /** Whether nothing more is to be done or waited for. */
  isSettled: boolean;
}

import type { NoticeFailure, NoticeRecipient } from '../../schema/notice.ts';
import type { NoticeFacts } from './notice-facts.ts';

/** What became of something that was sent. */
export type Delivery =
  | { kind: 'taken' }
  /** It will never be taken. */
  | { kind: 'refused'; failure: NoticeFailure }
  /** Not now. */
  | {
      kind: 'failed';
      failure: NoticeFailure;
      /** Whether it may have been taken all the same: the line broke, and no answer came. */
      isUncertain: boolean;
      /** Whether others on the same line would fare no better. */
      isForAll: boolean;
    };

/** A way by which news leaves the server, such as mail. */
export interface NoticeWay {
  /** Whom it reaches. */
  readonly reaches: readonly NoticeRecipient[];
  /** Names the line on which something goes: when that is broken, the rest of it waits. @param about the tenant, and what it is about */
  lineOf(about: { tenant: string; kind: string }): string;
  /** Sends it. Never throws: what went wrong is in the answer. */
  send(facts: NoticeFacts): Promise<Delivery>;
}

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
  /**
   * When what is for who works here is tried again, by id of the notice, epoch milliseconds. In no row: there it would say when in the day
   * something came. A server that starts anew tries at once.
   */
  readonly pauses: Map<string, number>;
  /** Names the line on which something goes: when that is broken, the rest of it waits. @param about the tenant, and what it is about */
  lineOf(about: { tenant: string; kind: string }): string;
  /** Sends it. Never throws: what went wrong is in the answer. @param now epoch milliseconds */
  send(facts: NoticeFacts, now: number): Promise<Delivery>;
}

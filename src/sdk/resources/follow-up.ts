import type { FollowUpView } from '../../schema/submission.ts';
import { callOf, type Call, type CallOptions } from '../call.ts';
import type { OpenSender } from '../submissions/open-sender.ts';
import type { WriteOptions } from './write-options.ts';

/** What comes with an action. */
export interface FollowUpData {
  /** An answer in words, where the action has `input: 'text'`. */
  readonly text?: string | undefined;
}

/**
 * What became of something sent, of whatever kind, for who holds its code. A code may be typed with spaces or in other digits; one
 * that cannot be right rejects with code `invalid_request` and is not sent. Where very many codes are tried from one network a server
 * asks for a proof of work, which is done by itself.
 */
export class FollowUps {
  readonly #sender: OpenSender;

  constructor(sender: OpenSender) {
    this.#sender = sender;
  }

  /** Where it stands. A kind, state or action that is not known here comes with `label` and `hint` in the client's language. */
  show(code: string, options?: CallOptions): Call<FollowUpView> {
    return callOf(this.#sender().then(sender => sender.followUp('', { code }, options)));
  }

  /**
   * Does one of the `actions` that the view names, such as `withdraw`, and shows where it stands after that.
   *
   * @example
   * ```ts
   * const { actions } = await stek.followUp.show(code);
   * if (actions.some(({ name }) => name === 'withdraw')) await stek.followUp.act(code, 'withdraw');
   * ```
   */
  act(code: string, action: string, data?: FollowUpData, options?: WriteOptions): Call<FollowUpView> {
    return callOf(
      this.#sender().then(sender => sender.followUp(`/${encodeURIComponent(action)}`, { code, data }, options)),
    );
  }
}

import { define } from '../../foundation/define.ts';
import { ParticipationPoll, type PollQueuedEvent, type PollVotedEvent } from './participation-poll.ts';

export { ParticipationPoll };
export type { PollQueuedEvent, PollVotedEvent };

define('stek-participation-poll', ParticipationPoll);

declare global {
  interface HTMLElementTagNameMap {
    'stek-participation-poll': ParticipationPoll;
  }
  interface HTMLElementEventMap {
    'stek-poll-voted': PollVotedEvent;
    'stek-poll-queued': PollQueuedEvent;
  }
}

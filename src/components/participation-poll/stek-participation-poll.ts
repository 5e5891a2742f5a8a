import { define } from '../../foundation/define.ts';
import {
  ParticipationPoll,
  type PollChosenEvent,
  type PollQueuedEvent,
  type PollVotedEvent,
} from './participation-poll.ts';

export { ParticipationPoll };
export type { PollChosenEvent, PollQueuedEvent, PollVotedEvent };

define('stek-participation-poll', ParticipationPoll);

declare global {
  interface HTMLElementTagNameMap {
    'stek-participation-poll': ParticipationPoll;
  }
  interface HTMLElementEventMap {
    'stek-poll-chosen': PollChosenEvent;
    'stek-poll-voted': PollVotedEvent;
    'stek-poll-queued': PollQueuedEvent;
  }
}

import type { PollRecord } from '../../schema/poll-record.ts';
import type { ProblemCode } from '../../server/http/problem.ts';
import { knownPoll } from '../../server/polls/poll-store.ts';
import type { Actor } from '../../server/submissions/submission-kind.ts';
import { TenantDesk, type DeskPlace } from '../tenant-desk.ts';

/** Who sits at the terminal writes polls, and enters what was said on paper. */
export const EDITOR: Actor = { role: 'editor' };
export const WORKER: Actor = { role: 'worker' };

/** The polls of one municipality, as commands work on them. */
export class PollDesk extends TenantDesk {
  constructor(place: DeskPlace) {
    super('stek poll', place);
  }

  poll(id: string): Promise<PollRecord> {
    return this.read(read => knownPoll(read, id));
  }

  override afterRefusal(code: ProblemCode, id = 'ID'): string | undefined {
    if (code === 'not_found') return this.next('list');
    if (code === 'results_hidden' || code === 'invalid_transition') return this.next('show', id);
    return code === 'reply_missing' ? `${this.next('reply', id)} > reply.json` : undefined;
  }
}

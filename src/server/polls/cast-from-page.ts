import { ballotIssues, type BallotAnswers } from '../../domain/ballot.ts';
import { readPollCode } from '../../domain/poll-code.ts';
import type { BallotRequest } from '../../schema/ballot.ts';
import type { Poll } from '../../schema/poll.ts';
import type { FormTicket } from '../access/form-ticket.ts';
import { tooManyRequests } from '../access/rate-limiter.ts';
import type { PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { outcomeOf } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';
import { readRequest, refuseNationalNumbers } from '../submissions/read-request.ts';
import { asKind } from '../submissions/submission-kind.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { ballotKind } from './ballot-kind.ts';

/**
 * Ballots of one poll that one network may cast from pages without scripts in a day. Nothing proves work for them and no browser keeps a
 * mark: this is all that stands in the way of a program, and a household gets by with it.
 */
export const MOST_FROM_PAGES = 10;

/** What somebody sends from a page. */
export interface PageBallot {
  poll: Pick<Poll, 'id' | 'questions' | 'channels'>;
  answers: BallotAnswers;
  /** As it was typed, of a poll in which people take part with a card. */
  code: string;
  /** The fields as they came, in one text: the same when the same form is sent again. */
  fields: string;
  ticket: FormTicket;
}

/** Whether a poll is one in which people take part on a page: in their own name, or with a card. */
export const pageChannelOf = ({ channels }: Pick<Poll, 'channels'>): 'web' | 'code' | undefined =>
  channels.includes('web') ? 'web' : channels.includes('code') ? 'code' : undefined;

/** What came of a form that was sent before: it counts, or it counts with other answers than these. */
export type SentBefore = 'same' | 'other';

const submissionOf = (tenant: string, { ticket, fields, poll }: Pick<PageBallot, 'ticket' | 'fields' | 'poll'>) => ({
  tenant,
  idempotencyKey: `form ${ticket.id}`,
  request: `${poll.id} ${fields}`,
  isAnonymous: true,
});

/** Forms that are being taken, by ticket: who presses twice is told what came of the first. */
const running = new Map<string, Promise<unknown>>();

/** Waits for the same form, when it is being taken right now. */
async function afterOther<T>({ id }: FormTicket, work: () => Promise<T>): Promise<T> {
  const turn = (running.get(id) ?? Promise.resolve()).then(work, work);
  running.set(id, turn);
  try {
    return await turn;
  } finally {
    if (running.get(id) === turn) running.delete(id);
  }
}

/** Whether this form counts already; what is asked first, so that loading the thanks again is no second ballot. */
export const sentBefore = (
  { idempotency }: PrivateRoutes,
  { tenant }: PrivateRequest,
  ballot: Pick<PageBallot, 'ticket' | 'fields' | 'poll'>,
): Promise<SentBefore | undefined> =>
  afterOther(ballot.ticket, async () => {
    try {
      return (await idempotency.before(submissionOf(tenant, ballot))) && 'same';
    } catch (error) {
      if (error instanceof Problem && error.code === 'idempotency_mismatch') return 'other';
      throw error;
    }
  });

/**
 * Casts a ballot from a page, as the kind takes any ballot. What is refused is not kept: people mend it and send the same form again.
 * @throws {Problem} `invalid`, `code_unknown`, `already_voted`, `poll_closed`, `forbidden`, `too_many_requests`, `proof_missing`
 */
export async function castFromPage(server: PrivateRoutes, request: PrivateRequest, ballot: PageBallot): Promise<void> {
  const sent = requestOf(ballot);
  const { tenant } = request;
  const cast = () =>
    afterOther(ballot.ticket, () =>
      server.idempotency.do(submissionOf(tenant, ballot), async write => {
        if (sent.channel === 'web') await countFrom(request, server, ballot, write);
        return outcomeOf(await take(write, sent, request, server), 201);
      }),
    );
  await (sent.channel === 'code' ? lookUpCode(request, server, true, cast) : cast());
}

/** What is sent, checked as everybody's is. A page has no mark of its own: its ticket is one that no other form has. */
function requestOf({ poll, answers, code, ticket }: PageBallot): BallotRequest {
  const channel = pageChannelOf(poll);
  const digits = readPollCode(code);
  if (channel === undefined) throw new Problem('forbidden', 'Nobody takes part in this poll from a page.');
  if (channel === 'code' && digits === undefined) throw new Problem('code_unknown', 'Check the 12 digits of the card.');
  const request: BallotRequest = readRequest(ballotKind.request, {
    ...{ pollId: poll.id, answers, channel },
    ...(channel === 'code' ? { code: digits } : { mark: ticket.id }),
  });
  refuseNationalNumbers(ballotKind.freeTexts(request));
  const issues = ballotIssues(poll, request.answers);
  if (issues.length > 0) throw new Problem('invalid', 'Some answers do not fit the questions.', { issues });
  return request;
}

async function countFrom(
  { tenant, networkPrefix }: PrivateRequest,
  { rateLimiter }: PrivateRoutes,
  { poll }: PageBallot,
  { db }: TenantWrite,
): Promise<void> {
  const { count, resetsIn } = await rateLimiter.count('form', tenant, `${networkPrefix} ${poll.id}`, { db });
  if (count > MOST_FROM_PAGES) throw tooManyRequests(resetsIn);
}

async function take(
  write: TenantWrite,
  sent: BallotRequest,
  { networkPrefix }: PrivateRequest,
  { keys }: PrivateRoutes,
): Promise<object> {
  const arrival = {
    ...{ id: crypto.randomUUID(), keys, by: 'holder' as const, actor: { role: 'holder' as const } },
    sender: { networkPrefix, level: 0 },
  };
  const receipt = await asKind(ballotKind, write, () => ballotKind.accept(write, sent, arrival));
  if (receipt instanceof Problem) throw receipt;
  return receipt;
}

import { ballotIssues, type BallotAnswers } from '../../domain/ballot.ts';
import { readPollCode } from '../../domain/poll-code.ts';
import type { BallotRequest } from '../../schema/ballot.ts';
import type { Poll } from '../../schema/poll.ts';
import type { PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { outcomeOf } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';
import { countForm, takeOnce, type PageForm } from '../submissions/page-form.ts';
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
  form: PageForm;
}

/** Whether a poll is one in which people take part on a page: in their own name, or with a card. */
export const pageChannelOf = ({ channels }: Pick<Poll, 'channels'>): 'web' | 'code' | undefined =>
  channels.includes('web') ? 'web' : channels.includes('code') ? 'code' : undefined;

/**
 * Casts a ballot from a page, as the kind takes any ballot. What is refused is not kept: people mend it and send the same form again.
 * @throws {Problem} `invalid`, `code_unknown`, `already_voted`, `poll_closed`, `forbidden`, `too_many_requests`, `proof_missing`
 */
export async function castFromPage(server: PrivateRoutes, request: PrivateRequest, ballot: PageBallot): Promise<void> {
  const sent = requestOf(ballot);
  const cast = () =>
    takeOnce(server, request, ballot.form, async write => {
      if (sent.channel === 'web')
        await countForm(request, server, { of: ballot.poll.id, most: MOST_FROM_PAGES }, write);
      return outcomeOf(await take(write, sent, request, server), 201);
    });
  await (sent.channel === 'code' ? lookUpCode(request, server, true, cast) : cast());
}

/** What is sent, checked as everybody's is. A page has no mark of its own: its ticket is one that no other form has. */
function requestOf({ poll, answers, code, form }: PageBallot): BallotRequest {
  const channel = pageChannelOf(poll);
  const digits = readPollCode(code);
  if (channel === undefined) throw new Problem('forbidden', 'Nobody takes part in this poll from a page.');
  if (channel === 'code' && digits === undefined) throw new Problem('code_unknown', 'Check the 12 digits of the card.');
  const request: BallotRequest = readRequest(ballotKind.request, {
    ...{ pollId: poll.id, answers, channel },
    ...(channel === 'code' ? { code: digits } : { mark: form.ticket.id }),
  });
  refuseNationalNumbers(ballotKind.freeTexts(request));
  const issues = ballotIssues(poll, request.answers);
  if (issues.length > 0) throw new Problem('invalid', 'Some answers do not fit the questions.', { issues });
  return request;
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

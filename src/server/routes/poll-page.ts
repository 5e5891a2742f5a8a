import * as z from 'zod/mini';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { PollForm } from '../../schema/poll-record.ts';
import type { Poll } from '../../schema/poll.ts';
import { newTicket, readTicket } from '../access/form-ticket.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import type { PrivateAnswer, PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import type { FormFault } from '../pages/form-parts.ts';
import { minutesToWait } from '../pages/layout.ts';
import { pageLocale } from '../pages/page-locale.ts';
import { POLL_PAGE_TEXTS, type PollLocale } from '../pages/poll-locale.ts';
import { pollHtml, pollImages, type PollPage } from '../pages/poll.ts';
import { readFields, type ReadFields } from '../polls/ballot-fields.ts';
import { castFromPage, pageChannelOf, type PageBallot } from '../polls/cast-from-page.ts';
import { readShownPoll } from '../polls/shown-poll.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { ageFault, fieldsText, refuseOtherSites, sentBefore, type PageForm } from '../submissions/page-form.ts';
import { FORM_PAGE, PAGE_PARAMETERS, sendPage } from './form-page.ts';
import { POLL_PARAMS } from './poll-params.ts';

/** Takes part without JavaScript. */
export const pollPages: readonly Route[] = [
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: '/p/{tenant}/polls/{id}',
    name: 'showPoll',
    summary: 'A poll as a page without JavaScript: to take part, to read what was said, and what is done with it.',
    access: 'public',
    params: POLL_PARAMS,
    query: z.object(PAGE_PARAMETERS),
    answers: FORM_PAGE,
    problems: ['not_found'],
    handler: async (request, server) => send(200, await freshPage(request, server)),
  }),
  defineRoute({
    serving: 'private',
    method: 'POST',
    path: '/p/{tenant}/polls/{id}',
    name: 'castOnPage',
    summary: 'Takes part in a poll from its page without JavaScript; counted once for each time the page was made.',
    access: 'public',
    params: POLL_PARAMS,
    query: z.object(PAGE_PARAMETERS),
    body: { 'application/x-www-form-urlencoded': PollForm },
    answers: FORM_PAGE,
    problems: [
      'origin_refused',
      'not_found',
      'code_unknown',
      'already_voted',
      'poll_closed',
      'invalid',
      'too_many_requests',
    ],
    handler: castOnPage,
  }),
];

const send = (status: number, page: PollPage, headers?: Record<string, string>): PrivateAnswer =>
  sendPage(status, page, pollHtml(page), headers, pollImages(page.poll));

/** A page as it is opened, with a ticket of its own. @throws {Problem} `not_found` */
async function freshPage(request: PrivateRequest, server: PrivateRoutes): Promise<PollPage> {
  const { tenant: town, query } = request;
  const locale: PollLocale = await pageLocale(query, POLL_PAGE_TEXTS);
  const found = await readForTenant(server.store, town, async read => {
    const opened = await readShownPoll(read, request.param('id'));
    return opened && { ...opened, tenant: read.tenant, today: municipalDay(read.now.getTime()) };
  });
  if (!found) throw new Problem('not_found', 'There is no poll at this address.');
  const { id } = found.poll;
  const ticket = await newTicket(server.keys, server.store.clock().getTime(), town, id);
  return {
    ...found,
    ...{ locale, ticket: ticket.text, channel: pageChannelOf(found.poll) },
    ...{ sent: new URLSearchParams(), faults: [] },
  };
}

async function castOnPage(request: PrivateRequest, server: PrivateRoutes): Promise<PrivateAnswer> {
  refuseOtherSites(request.request, 'A poll');
  const sent = new URLSearchParams(await request.text());
  const fresh = await freshPage(request, server);
  const { poll, locale } = fresh;
  const { say } = locale;
  const now = server.store.clock().getTime();
  const ticket = await readTicket(server.keys, now, sent.get('ticket') ?? '', request.tenant, poll.id);
  const form = ticket && { ticket, about: poll.id, fields: fieldsText(sent, isAnswer) };
  const before = form && (await sentBefore(server, request, form));
  if (before) return send(200, { ...fresh, done: before === 'other' ? 'before' : 'thanks' });
  if (poll.state !== 'open') return send(410, { ...fresh, problem: say('closedWhile') });
  const page = { ...fresh, sent };
  const fault = ageFault(ticket);
  if (!form || fault === 'tooOld') return send(422, { ...page, problem: say('tooOld') });
  // The same ticket once more: by the time it is pressed again it is old enough.
  const again = { ...page, ticket: form.ticket.text };
  return fault ? send(422, { ...again, problem: say(fault) }) : cast(request, server, again, form);
}

const isAnswer = (name: string): boolean => name.startsWith('q.') || name === 'code';

async function cast(
  request: PrivateRequest,
  server: PrivateRoutes,
  page: PollPage,
  form: PageForm,
): Promise<PrivateAnswer> {
  const { poll, sent, locale } = page;
  const read = readFields(poll.questions, sent);
  const faults = formFaults(page, read);
  if (faults.length > 0) return send(422, { ...page, faults });
  const ballot: PageBallot = { poll, answers: read.answers, code: sent.get('code') ?? '', form };
  try {
    await castFromPage(server, request, ballot);
    return send(200, { ...page, done: 'thanks' });
  } catch (error) {
    return refused(error, page, locale);
  }
}

/** What the fields alone tell to be wrong. */
function formFaults({ poll, locale, channel, sent }: PollPage, { answers, samePlace }: ReadFields): FormFault[] {
  const { say } = locale;
  const isEmpty = Object.keys(answers).length === 0;
  return [
    ...(channel === 'code' && !(sent.get('code') ?? '').trim() ? [{ at: 'code', words: say('codeMissing') }] : []),
    ...samePlace.map(at => ({ at, words: say('rankTwice') })),
    // Whoever has nothing to say says that: a button that was pressed too early is no ballot.
    ...(isEmpty ? [{ at: poll.questions[0]?.id ?? '', words: say('answerMissing') }] : []),
  ];
}

/** A refusal in the words of the page; what was filled in stays. @throws what no words of the page fit */
function refused(error: unknown, page: PollPage, { say }: PollLocale): PrivateAnswer {
  if (!(error instanceof Problem)) throw error;
  const { code, headers } = error;
  if (code === 'invalid') return send(422, { ...page, faults: faultsOf(error, page) });
  if (code === 'code_unknown') return send(404, { ...page, faults: [{ at: 'code', words: say('codeWrong') }] });
  if (code === 'already_voted')
    return page.channel === 'code'
      ? send(409, { ...page, faults: [{ at: 'code', words: say('alreadyVotedCode') }] })
      : send(409, { ...page, done: 'before' });
  if (code === 'poll_closed')
    return send(410, { ...page, poll: { ...page.poll, state: 'closed' }, problem: say('closedWhile') });
  if (code === 'too_many_requests') return send(429, { ...page, problem: say('crowded') }, headers);
  if (code === 'proof_missing')
    return send(429, { ...page, problem: say('tooManyCodes', { count: minutesToWait(error) }) }, headers);
  throw error;
}

/** One fault for each question, the first that was found. */
function faultsOf({ issues }: Problem, page: PollPage): FormFault[] {
  const found = page.poll.questions.flatMap(question => {
    const own = issues.find(({ pointer }) => `${pointer}/`.startsWith(`/answers/${question.id}/`));
    return own ? [{ at: question.id, words: faultWords(own.code, question, page.locale) }] : [];
  });
  return found.length > 0 ? found : [{ at: page.poll.questions[0]?.id ?? '', words: page.locale.say('answerMissing') }];
}

function faultWords(code: string, { type, min = 1, max = 12 }: Poll['questions'][number], { say }: PollLocale): string {
  if (code === 'national_number') return say('nationalNumber');
  if (code === 'too_many') return say('tooMany', { count: max });
  if (code === 'too_few') return say('tooFew', { count: min });
  return say(type === 'idea' ? 'ideaTooLong' : 'answerMissing');
}

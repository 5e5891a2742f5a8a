import * as z from 'zod/mini';
import type { SignalReceipt } from '../../schema/signal.ts';
import { SignalForm } from '../../schema/signal-record.ts';
import { newTicket, readTicket, type FormTicket } from '../access/form-ticket.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import type { PrivateAnswer, PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { looseParameter } from '../http/query.ts';
import type { FormFault } from '../pages/form-parts.ts';
import { pageLocale } from '../pages/page-locale.ts';
import { SIGNAL_PAGE_TEXTS, type SignalLocale } from '../pages/signal-locale.ts';
import { signalHtml, type SignalDone, type SignalPage } from '../pages/signal.ts';
import { readPlace } from '../programme/place-named.ts';
import { isSignalField, readSignalFields, type SignalFault } from '../signals/signal-fields.ts';
import { signalKind } from '../signals/signal-kind.ts';
import { readSignalSettings } from '../signals/signal-settings.ts';
import { takeFromPage } from '../signals/take-from-page.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { ageFault, fieldsText, refuseOtherSites, sentBefore, type PageForm } from '../submissions/page-form.ts';
import { FORM_PAGE, PAGE_PARAMETERS, sendPage } from './form-page.ts';

const QUERY = z.object({
  ...PAGE_PARAMETERS,
  place: looseParameter('Slug or id of the place it is about.'),
  kort: looseParameter('1 asks for the words and nothing else.', ['1']),
  'place-id': looseParameter('The same as “place”, as an address that embeds the form says it.'),
  short: looseParameter('There: the same as “kort”, as an address that embeds the form says it.'),
});

/** Passes something on without JavaScript. */
export const signalPages: readonly Route[] = [
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: '/p/{tenant}/signal',
    name: 'showSignalForm',
    summary: 'The page without JavaScript on which people pass on what they notice.',
    access: 'public',
    query: QUERY,
    answers: FORM_PAGE,
    handler: async (request, server) => send(200, await freshPage(request, server)),
  }),
  defineRoute({
    serving: 'private',
    method: 'POST',
    path: '/p/{tenant}/signal',
    name: 'sendSignalForm',
    summary: 'Passes something on from the page without JavaScript; taken once for each time the page was made.',
    access: 'public',
    query: QUERY,
    body: { 'application/x-www-form-urlencoded': SignalForm },
    answers: FORM_PAGE,
    problems: ['origin_refused', 'invalid', 'too_many_requests'],
    handler: sendForm,
  }),
];

const send = (status: number, page: SignalPage, headers?: Record<string, string>): PrivateAnswer =>
  sendPage(status, page, signalHtml(page), headers);

/** A page as it is opened, with a ticket of its own. A place that nobody knows is none: nobody is sent away for it. */
async function freshPage(request: PrivateRequest, server: PrivateRoutes): Promise<SignalPage> {
  const { tenant: town, query } = request;
  const locale: SignalLocale = await pageLocale(query, SIGNAL_PAGE_TEXTS);
  const found = await readForTenant(server.store, town, async read => ({
    settings: await readSignalSettings(read),
    place: await readPlace(read, query.get('place') ?? query.get('place-id') ?? undefined),
    tenant: read.tenant,
  }));
  const ticket = await newTicket(server.keys, server.store.clock().getTime(), town, signalKind.path);
  return {
    ...{
      ...found!,
      locale,
      origin: server.originFor(request.request),
      isShort: query.get('kort') === '1' || query.has('short'),
    },
    ...{ ticket: ticket.text, sent: new URLSearchParams(), faults: [] },
  };
}

async function sendForm(request: PrivateRequest, server: PrivateRoutes): Promise<PrivateAnswer> {
  refuseOtherSites(request.request, 'This form');
  const sent = new URLSearchParams(await request.text());
  const fresh = await freshPage(request, server);
  const { say } = fresh.locale;
  const now = server.store.clock().getTime();
  const ticket = await readTicket(server.keys, now, sent.get('ticket') ?? '', request.tenant, signalKind.path);
  const form = ticket && { ticket, about: signalKind.path, fields: fieldsText(sent, isSignalField) };
  const done = form && (await doneBefore(request, server, form));
  if (done) return send(200, { ...fresh, done });
  const page = { ...fresh, sent };
  const fault = ageFault(ticket);
  if (!form || fault === 'tooOld') return send(422, { ...page, problem: say('tooOld') });
  // The same ticket once more: by the time it is pressed again it is old enough.
  const again = { ...page, ticket: form.ticket.text };
  return fault ? send(422, { ...again, problem: say(fault) }) : take(request, server, again, form);
}

/**
 * What came of this form before. Who presses twice or loads the page again sees the code again, for as long as the form could be sent;
 * after that somebody else may sit there.
 */
async function doneBefore(
  request: PrivateRequest,
  server: PrivateRoutes,
  form: PageForm,
): Promise<SignalDone | undefined> {
  const before = await sentBefore(server, request, form);
  if (before === undefined || before === 'other') return before;
  return isOver(form.ticket) ? 'before' : { receipt: JSON.parse(before.body) as SignalReceipt };
}

const isOver = (ticket: FormTicket): boolean => ageFault(ticket) === 'tooOld';

async function take(
  request: PrivateRequest,
  server: PrivateRoutes,
  page: SignalPage,
  form: PageForm,
): Promise<PrivateAnswer> {
  const { locale, place, sent } = page;
  const beside = { lang: locale.lang, ...(place && { placeId: place.id }) };
  const { request: signal, faults } = readSignalFields(sent, beside);
  // The next time it may stay as it is.
  if (faults.some(({ why }) => why === 'hint')) sent.set('seen', '1');
  if (faults.length > 0) return send(422, { ...page, faults: faults.map(fault => inWords(fault, locale)) });
  try {
    return send(200, { ...page, done: { receipt: await takeFromPage(server, request, form, signal) } });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'too_many_requests') throw error;
    return send(429, { ...page, problem: locale.say('crowded') }, error.headers);
  }
}

/** What is wrong, in the words of the element. */
function inWords(fault: SignalFault, { say }: SignalLocale): FormFault {
  const { at, why } = fault;
  if (why === 'hint')
    return { at, words: [...fault.hints.map(hint => say(`looksLike.${hint}`)), say('mayStay')].join(' ') };
  if (why === 'tooLong') return { at, words: say('form.tooLong', { count: fault.over }) };
  if (why === 'wrong') return { at, words: say(at === 'phone' ? 'form.phone' : 'form.email') };
  if (why === 'missing') return { at, words: say('wordsMissing') };
  if (why === 'national') return { at, words: say('looksLike.national') };
  return { at, words: why === 'tooMany' ? say('themesTooMany') : say(why) };
}

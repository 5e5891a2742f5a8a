import { DAY } from '../../domain/duration.ts';
import type { FormTicket } from '../access/form-ticket.ts';
import { tooManyRequests } from '../access/rate-limiter.ts';
import type { PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Outcome } from './idempotency.ts';

/** A form of a page without scripts, as it came. */
export interface PageForm {
  ticket: FormTicket;
  /** What it is sent to, such as the id of a poll: the same fields sent to something else are another form. */
  about: string;
  /** The fields as they came, in one text ({@link fieldsText}): the same when the same form is sent again. */
  fields: string;
}

/** Milliseconds in which nobody reads a question: what comes sooner is asked once more. */
const SOONEST = 3000;
/** Milliseconds for which a form can be sent. */
const LATEST = DAY;

/** Whether a form came too soon after its page for somebody to have read it, or so late that nobody knows who sits there now. */
export const ageFault = (ticket: FormTicket | undefined): 'tooSoon' | 'tooOld' | undefined => {
  if (!ticket || ticket.age > LATEST) return 'tooOld';
  return ticket.age < SOONEST ? 'tooSoon' : undefined;
};

/** The fields that hold answers, as one text: neither the order of a browser nor the ticket makes another form of it. */
export const fieldsText = (sent: URLSearchParams, isAnswer: (name: string) => boolean): string =>
  JSON.stringify(
    [...sent].filter(([name]) => isAnswer(name)).sort(([one], [other]) => (one < other ? -1 : Number(one > other))),
  );

/**
 * A page of somebody else could have its visitors send a form of ours, with a ticket it asked for itself: nothing of theirs is at stake, but
 * one network would send what many did. Browsers say where a form comes from; those that do not yet are too few to matter.
 * @param what is filled in, such as `A poll`
 */
export function refuseOtherSites({ headers }: Request, what: string): void {
  const from = headers.get('sec-fetch-site') ?? 'none';
  if (from === 'same-origin' || from === 'none') return;
  throw new Problem('origin_refused', `${what} is filled in on its own page. Open that, and send it from there.`);
}

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

const submissionOf = (tenant: string, { ticket, about, fields }: PageForm) => ({
  tenant,
  idempotencyKey: `form ${ticket.id}`,
  request: `${about} ${fields}`,
  isAnonymous: true,
});

/**
 * What came of this form when it was sent before; `other` when it was sent with other answers. Asked first, so that loading an answer again
 * sends nothing twice.
 */
export const sentBefore = (
  { idempotency }: PrivateRoutes,
  { tenant }: PrivateRequest,
  form: PageForm,
): Promise<Outcome | 'other' | undefined> =>
  afterOther(form.ticket, async () => {
    try {
      return await idempotency.before(submissionOf(tenant, form));
    } catch (error) {
      if (error instanceof Problem && error.code === 'idempotency_mismatch') return 'other';
      throw error;
    }
  });

/** Takes a form, once however often it is sent. What the effect throws is not kept: people mend it and send the same form again. */
export const takeOnce = (
  { idempotency }: PrivateRoutes,
  { tenant }: PrivateRequest,
  form: PageForm,
  effect: (write: TenantWrite) => Promise<Outcome>,
): Promise<Outcome> => afterOther(form.ticket, async () => (await idempotency.do(submissionOf(tenant, form), effect))!);

/**
 * Counts a form from a network. Nothing proves work for it and no browser keeps a mark: this is all that stands in the way of a program.
 * @param of what is counted
 * @param most so many in a day
 * @throws {Problem} `too_many_requests`
 */
export async function countForm(
  { tenant, networkPrefix }: PrivateRequest,
  { rateLimiter }: PrivateRoutes,
  { of, most }: { of: string; most: number },
  { db }: TenantWrite,
): Promise<void> {
  const { count, resetsIn } = await rateLimiter.count('form', tenant, `${networkPrefix} ${of}`, { db });
  if (count > most) throw tooManyRequests(resetsIn);
}

import type { NoticeRecord } from '../schema/notice.ts';
import { isToCall } from './waiting-notices.ts';

/** One notice on one line: who is told by what, about which one, why and since when. @param canMail whether mail is set up */
export function noticeLine(record: NoticeRecord, timeZone: string, canMail: boolean): string {
  const { id, ref, recipient, state, failure, createdAt } = record;
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const at = (instant: string | undefined) => (instant === undefined ? '?' : clock.format(new Date(instant)));
  const since = recipient === 'person' ? at(createdAt) : createdAt.slice(0, 10);
  const why = failure === undefined || state === 'told' ? '' : `  (${failure.replaceAll('_', ' ')})`;
  return `${id}  ${wayOf(record, canMail)}  ${ref}  ${causeInWords(record, at)}  since ${since}${why}`;
}

function wayOf(record: NoticeRecord, canMail: boolean): string {
  const { recipient, contact } = record;
  const reach = contact === undefined ? 'nowhere' : 'phone' in contact ? contact.phone : contact.email;
  if (recipient === 'webhook') return isToCall(record, canMail) ? 'look at the program' : 'call the program';
  if (recipient === 'person') return isToCall(record, canMail) ? `call ${reach}` : `mail ${reach}`;
  const who = contact === undefined ? `the ${recipient}` : `the ${recipient}, ${reach}`;
  return isToCall(record, canMail) ? `tell ${who}` : `mail ${who}`;
}

function causeInWords(record: NoticeRecord, at: (instant: string | undefined) => string): string {
  const { cause, from, to, heldUntil, day = '?' } = record;
  switch (cause) {
    case 'moved':
      return `moved from ${at(from)} to ${at(to)}`;
    case 'cancelled':
      return `cancelled: ${at(from)}`;
    case 'restored':
      return `takes place after all: ${at(to)}`;
    case 'offered':
      return `offered a place on ${at(to)}, held until ${at(heldUntil)}`;
    case 'confirm':
      return `has to confirm a place on ${at(to)}, held until ${at(heldUntil)}`;
    case 'signed_up_again':
      return 'someone signed up again with their contact';
    case 'news':
      return 'there is news on their code';
    case 'open_late':
      return `nobody opened it by ${day}`;
    case 'call_late':
      return `nobody called the person by ${day}, as was promised`;
    case 'answer_soon':
      return `an answer is promised by ${day}`;
    case 'answer_late':
      return `no answer by ${day}, as was promised`;
    default:
      return STAFF_NEWS[cause] ?? cause.replaceAll('_', ' ');
  }
}

const STAFF_NEWS: Readonly<Record<string, string>> = {
  arrived: 'something new arrived',
  answered_back: 'a question was answered',
  reopened: 'somebody says that the answer is not right',
  withdrawn: 'it was taken back',
  not_arrived: 'the person says that they did not arrive',
};

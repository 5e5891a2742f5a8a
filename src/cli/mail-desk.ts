import { KINDS } from '../server/kinds.ts';
import type { ServerKeys } from '../server/keys/server-keys.ts';
import type { Job } from '../server/jobs/jobs.ts';
import type { MailStyle } from '../server/notices/compose-notice.ts';
import { mailJob as sendingJob } from '../server/notices/mail-job.ts';
import type { MailSettings } from '../server/notices/mailer.ts';
import { webhookJob as callingJob } from '../server/notices/webhook-job.ts';
import type { SendReport } from '../server/notices/send-notices.ts';
import type { Store } from '../server/store/store.ts';
import { printAside } from './print.ts';
import { UsageError } from './usage-error.ts';

/** How mail is set up, for the help of the commands that send it. */
export const MAIL_HELP = `With STEK_SMTP_URL=smtps://user:password@host (or smtp://host:25) and STEK_MAIL_FROM="De Stek <stek@example.be>" it
mails people whose date moves, is cancelled or comes back, who are offered a place or have to confirm theirs, or for whom there is news, and
those who work here when there is something to do. That needs --public-url, for the address in the mails. STEK_MAIL_ADDRESS_FORM=u addresses
people with “u”. Without it, a worker tells them: stek notices list. A program that a municipality named is called over https, at a public
address; with STEK_WEBHOOK_PRIVATE=yes at a private one too.
`;

/** Where mail goes out, and what all of it says. */
export interface MailDesk {
  settings: MailSettings;
  style: MailStyle;
}

/** Whether mail is set up at all. */
export const hasMail = (env: NodeJS.ProcessEnv): boolean => Boolean(env['STEK_SMTP_URL']);

/**
 * Reads from the environment how mail is sent.
 * @param publicUrl scheme and host under which visitors reach the server
 * @returns `undefined` when none is to be sent
 * @throws {UsageError} for what cannot be right. The address of the server is not repeated: it holds a password.
 */
export function readMailDesk(env: NodeJS.ProcessEnv, publicUrl: string | undefined): MailDesk | undefined {
  if (!hasMail(env)) return undefined;
  if (publicUrl === undefined) throw new UsageError('To send mail, add --public-url: the mails lead people to it.');
  const form = env['STEK_MAIL_ADDRESS_FORM'] ?? 'je';
  if (form !== 'je' && form !== 'u') throw new UsageError('STEK_MAIL_ADDRESS_FORM is je or u.');
  return {
    settings: { ...readServer(env['STEK_SMTP_URL'] ?? ''), from: readSender(env['STEK_MAIL_FROM'] ?? '') },
    style: { origin: publicUrl, address: form },
  };
}

/** The job that sends what is due, for a server that has a mail desk. */
export const mailJob = (desk: MailDesk, keys: ServerKeys): Job =>
  sendingJob({ ...desk, keys, kinds: KINDS, say: sentence => printAside(`${sentence}\n`) });

/** Whether programs beside the server may be called: STEK_WEBHOOK_PRIVATE=yes. */
const mayCallPrivate = (env: NodeJS.ProcessEnv): boolean => env['STEK_WEBHOOK_PRIVATE'] === 'yes';

/** The job that calls the programs that municipalities named. */
export const webhookJob = (env: NodeJS.ProcessEnv, keys: ServerKeys): Job =>
  callingJob({
    keys,
    kinds: KINDS,
    allowPrivate: mayCallPrivate(env),
    say: sentence => printAside(`${sentence}\n`),
  });

/** Sends one round of what is due. @param keys asked for only when a seat is to be confirmed */
export async function sendDue(
  store: Store,
  keys: () => Promise<ServerKeys>,
  { settings, style }: MailDesk,
): Promise<SendReport> {
  const { Mailer } = await import('../server/notices/mailer.ts');
  const { mailWay } = await import('../server/notices/mail-way.ts');
  const { sendNotices } = await import('../server/notices/send-notices.ts');
  return sendNotices(store, KINDS, keys, mailWay(new Mailer(settings), style));
}

function readServer(text: string): Omit<MailSettings, 'from'> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const secure = url?.protocol === 'smtps:';
  const [user, pass] = [url?.username, url?.password].map(part => readPart(part));
  const isRight =
    url && (secure || url.protocol === 'smtp:') && url.hostname && /^\/?$/.test(url.pathname + url.search);
  if (!isRight || user === undefined || pass === undefined || (user === '') !== (pass === ''))
    throw new UsageError('STEK_SMTP_URL is an address such as smtps://user:password@mail.example.be.');
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(user && { auth: { user, pass } }),
  };
}

/** A part of an address, decoded; `undefined` when it cannot be. */
function readPart(text = ''): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** `De Stek <stek@example.be>`, or the address alone: then each mail carries the name of its municipality. */
function readSender(text: string): MailSettings['from'] {
  const [, name = '', address = ''] =
    /^(?:"?([^"<>]*?)"?\s*<)?([^\s<>"@,;]+@[^\s<>"@,;]+\.[^\s<>"@,;]+)>?$/.exec(text.trim()) ?? [];
  if (address === '')
    throw new UsageError('STEK_MAIL_FROM is the mail address it comes from, such as “De Stek <stek@example.be>”.');
  return { name, address };
}

import { createTransport } from 'nodemailer';
import type { NoticeFailure } from '../../schema/notice.ts';
import type { Delivery } from './notice-way.ts';

/** A mail in plain text. */
export interface Mail {
  /** Names the mail: an attempt to send it again has the same `Message-ID`. */
  id: string;
  /** Mail address. */
  to: string;
  senderName: string;
  /** Who answers it. @default the address it is from */
  replyTo?: string | undefined;
  subject: string;
  text: string;
  /** BCP 47, in the order in which they come. */
  languages: readonly string[];
}

/** Where mail is handed in, and whom it is from. */
export interface MailSettings {
  host: string;
  port: number;
  /** TLS from the first byte; else STARTTLS where the server has it. */
  secure: boolean;
  /** With a password TLS is a must, save for a server on this machine. */
  auth?: { user: string; pass: string } | undefined;
  from: { name: string; address: string };
}

/** How long a mail server may stay silent, milliseconds. Together far below the lease of a notice. */
const CONNECT = 10_000;
const SILENCE = 20_000;

/** Hands mail to a mail server, one connection a mail. Nothing of a mail is ever logged. */
export class Mailer {
  readonly #transport: ReturnType<typeof createTransport>;
  readonly #from: MailSettings['from'];

  constructor({ from, host, port, secure, auth }: MailSettings) {
    this.#from = from;
    this.#transport = createTransport({
      host,
      port,
      secure,
      ...(auth && { auth, requireTLS: !/^(localhost|127\.[\d.]+|::1)$/.test(host) }),
      connectionTimeout: CONNECT,
      greetingTimeout: CONNECT,
      socketTimeout: SILENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Sends a mail. Never throws: what went wrong is in the answer. */
  async send({ id, to, senderName, replyTo, subject, text, languages }: Mail): Promise<Delivery> {
    const { address, name } = this.#from;
    try {
      await this.#transport.sendMail({
        messageId: `<${id}@${address.slice(address.lastIndexOf('@') + 1)}>`,
        from: { address, name: name || senderName },
        to: { address: to, name: '' },
        ...(replyTo !== undefined && { replyTo: { address: replyTo, name: name || senderName } }),
        envelope: { from: address, to: [to] },
        subject,
        text,
        // RFC 3834: no machine answers this, and no holiday message comes back.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': languages.join(', ') },
      });
      return { kind: 'taken' };
    } catch (error) {
      return deliveryOf(error as SmtpError);
    }
  }
}

/** What nodemailer says of a mail that could not be handed in. */
interface SmtpError {
  code?: string;
  /** The command that was answered. */
  command?: string;
  responseCode?: number;
  syscall?: string;
}

function deliveryOf({ code, command, responseCode = 0, syscall }: SmtpError): Delivery {
  if (responseCode >= 500 && command === 'RCPT TO') return { kind: 'refused', failure: 'address_refused' };
  if (responseCode >= 500 && command === 'DATA') return { kind: 'refused', failure: 'message_refused' };
  // Refused by nodemailer itself, before any server saw it.
  if (code === 'EENVELOPE' && responseCode === 0) return { kind: 'refused', failure: 'address_refused' };
  const failed = (failure: NoticeFailure, isForAll: boolean, isUncertain = false): Delivery => ({
    kind: 'failed',
    failure,
    isForAll,
    isUncertain,
  });
  if (code === 'EAUTH') return failed('login_refused', true);
  if (responseCode >= 500 && command === 'MAIL FROM') return failed('sender_refused', true);
  if (responseCode > 0) return failed('refused_for_now', responseCode === 421);
  const neverConnected = syscall === 'connect' || syscall === 'getaddrinfo' || code === 'EDNS' || code === 'ETLS';
  return failed('no_answer', true, !neverConnected);
}

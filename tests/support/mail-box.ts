import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, decoded. */
export interface ReceivedMail {
  /** Addresses it was handed in for. */
  recipients: string[];
  /** Headers by their name in small letters. */
  headers: Record<string, string>;
  text: string;
  /** The bytes that came over the line. */
  raw: string;
}

/** How the mail server answers: a code of RFC 5321, or nothing for “yes”. */
type SmtpReply = number | undefined;

/** A real mail server on a free port of this machine, and what arrived there. */
export class MailBox {
  readonly mails: ReceivedMail[] = [];
  /** Answers to `RCPT TO`. */
  answerRecipient: (address: string) => SmtpReply = () => undefined;
  /** Answers to the whole mail, after it is in the box. */
  answerMail: (mail: ReceivedMail) => SmtpReply | Promise<SmtpReply> = () => undefined;
  /** The login it asks for. */
  login: { user: string; pass: string } | undefined;
  port = 0;
  #server: SMTPServer | undefined;

  static async open(): Promise<MailBox> {
    const box = new MailBox();
    await box.start();
    return box;
  }

  /** Listens, at the same port as before when there was one. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        if (username === this.login?.user && password === this.login?.pass) done(null, { user: username });
        else done(refusal(535));
      },
      onRcptTo: ({ address }, _session, done) => {
        const code = this.answerRecipient(address);
        done(code === undefined ? null : refusal(code));
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const mail = decoded(
            Buffer.concat(chunks).toString('latin1'),
            envelope.rcptTo.map(({ address }) => address),
          );
          this.mails.push(mail);
          void this.#answer(mail, done);
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>(resolve => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  async #answer(mail: ReceivedMail, done: (error: Error | null) => void): Promise<void> {
    const code = await this.answerMail(mail);
    done(code === undefined ? null : refusal(code));
  }

  async stop(): Promise<void> {
    await new Promise<void>(resolve => (this.#server ? this.#server.close(() => resolve()) : resolve()));
    this.#server = undefined;
  }

  /** Breaks all lines off, as a server does that falls over. */
  breakOff(): void {
    for (const connection of this.#server?.connections ?? []) connection._socket.destroy();
  }

  /** Mails for an address, in the order in which they came. */
  for(address: string): ReceivedMail[] {
    return this.mails.filter(({ recipients }) => recipients.includes(address));
  }
}

const refusal = (responseCode: number): Error => Object.assign(new Error('refused'), { responseCode });

function decoded(raw: string, recipients: string[]): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), wordsOf(line.slice(line.indexOf(':') + 2))]),
  );
  const bytes = bytesOf(rest.join('\r\n\r\n'), headers['content-transfer-encoding'] ?? '7bit');
  return { recipients, headers, raw, text: bytes.toString('utf8').replaceAll('\r\n', '\n') };
}

function bytesOf(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return quoted(body.replaceAll('=\r\n', ''));
  return Buffer.from(body, 'latin1');
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  );

/** Encoded words (RFC 2047) as people read them. */
const wordsOf = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      (/b/i.test(kind) ? Buffer.from(word, 'base64') : quoted(word.replaceAll('_', ' '))).toString('utf8'),
    );

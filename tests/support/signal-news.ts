import type { SignalDesk as Named } from '../../src/schema/signal-settings.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { mailWay } from '../../src/server/notices/mail-way.ts';
import type { NoticeWay } from '../../src/server/notices/notice-way.ts';
import type { NoticeRow } from '../../src/server/notices/read-notices.ts';
import { sendNotices, type SendReport } from '../../src/server/notices/send-notices.ts';
import { webhookWay } from '../../src/server/notices/webhook-way.ts';
import { DEFAULT_SETTINGS } from '../../src/server/signals/default-settings.ts';
import { readSignalSettings, saveSignalSettings } from '../../src/server/signals/signal-settings.ts';
import { tellOfPromises } from '../../src/server/signals/signal-clocks.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import type { OpenEmpty } from './engines.ts';
import type { MailBox, ReceivedMail } from './mail-box.ts';
import { mailerTo, MINUTE } from './notice-desk.ts';
import { SignalDesk } from './signal-desk.ts';
import { TOWN } from './sign-up-desk.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

export const OWNER = 'signalen@proefdorp.example';
export const COORDINATOR = 'coordinator@proefdorp.example';
const NAMED = { owner: OWNER, coordinator: COORDINATOR } as const;

/** A municipality that hears signals, and named who is told of them. */
export class SignalNews {
  readonly desk: SignalDesk;
  readonly #ways = new Map<number, NoticeWay>();

  readonly #program: NoticeWay;

  private constructor(desk: SignalDesk) {
    this.desk = desk;
    this.#program = webhookWay(desk.keys, { allowPrivate: true });
  }

  /** @param given when it is; @param named who is told @default an owner and a coordinator */
  static async open(openEmpty: OpenEmpty, given: { now?: number } = {}, named: Named = NAMED): Promise<SignalNews> {
    const news = new SignalNews(await SignalDesk.open(openEmpty, given));
    await news.name(named);
    return news;
  }

  /** Names who is told from now on. */
  async name(desk: Named): Promise<void> {
    await writeForTenant(this.desk.store, TOWN.id, async write => {
      const { version } = await readSignalSettings(write);
      await saveSignalSettings(write, { ...DEFAULT_SETTINGS, desk }, version);
    });
  }

  /** Lets minutes pass, and mails what is due. */
  mail(box: Pick<MailBox, 'port'>, minutes = 5): Promise<SendReport> {
    this.desk.clock.now += minutes * MINUTE;
    return sendNotices(this.desk.store, KINDS, async () => this.desk.keys, this.wayTo(box));
  }

  /** Lets minutes pass, and calls the program that is named. */
  call(minutes = 1): Promise<SendReport> {
    const { store, keys, clock } = this.desk;
    clock.now += minutes * MINUTE;
    return sendNotices(store, KINDS, async () => keys, this.#program);
  }

  /** The way of mail to a mail server, with what it remembers. */
  wayTo(box: Pick<MailBox, 'port'>): NoticeWay {
    const way = this.#ways.get(box.port) ?? mailWay(mailerTo(box), { origin: 'https://stek.example', address: 'je' });
    this.#ways.set(box.port, way);
    return way;
  }

  /** Goes to a moment, lets the clocks look, and says what they queued. @param moment UTC */
  async at(moment: string): Promise<string[]> {
    this.desk.clock.now = Date.parse(moment);
    const before = new Set((await this.notices()).map(({ id }) => id));
    await tellOfPromises(this.desk.store);
    const queued = (await this.notices()).filter(({ id, recipient }) => !before.has(id) && recipient !== 'webhook');
    return queued.map(({ recipient, cause }) => `${recipient}: ${cause}`).toSorted();
  }

  /** As they lie in the table. */
  notices(): Promise<NoticeRow[]> {
    return this.desk.store.db.selectFrom('notices').selectAll().orderBy('cause').orderBy('recipient').execute();
  }

  /** What still has to be told, in short. */
  async waiting(): Promise<string[]> {
    const rows = (await this.notices()).filter(({ state }) => state !== 'told');
    return rows.map(({ recipient, cause, state }) => `${recipient}: ${cause} ${state}`);
  }
}

/** The first line of each mail to somebody. */
export const firstLines = (mails: readonly ReceivedMail[]): string[] => mails.map(({ text }) => text.split('\n')[0]!);

/** What each message to a program was about. */
export const typesOf = ({ received }: WebhookReceiver): string[] =>
  received.map(({ body }) => (JSON.parse(body) as { type: string }).type);

import type { ReferralSettings } from '../../src/schema/referral-record.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { mailWay } from '../../src/server/notices/mail-way.ts';
import type { NoticeRow } from '../../src/server/notices/read-notices.ts';
import { sendNotices, type SendReport } from '../../src/server/notices/send-notices.ts';
import { webhookWay } from '../../src/server/notices/webhook-way.ts';
import { DEFAULT_SETTINGS } from '../../src/server/referrals/default-settings.ts';
import { runReferralClocks } from '../../src/server/referrals/referral-clocks.ts';
import { readReferralSettings, saveReferralSettings } from '../../src/server/referrals/referral-settings.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import type { OpenEmpty } from './engines.ts';
import type { MailBox } from './mail-box.ts';
import { mailerTo, MINUTE } from './notice-desk.ts';
import { ReferralDesk } from './referral-desk.ts';

/** Who is told when nobody else is. */
export const COORDINATOR = 'coordinator@proefdorp.example';

/** A municipality that takes cards, and what is told about them. */
export class ReferralNews {
  readonly desk: ReferralDesk;

  private constructor(desk: ReferralDesk) {
    this.desk = desk;
  }

  /** @param given when it is, and the built elements of its pages; @param named who is told @default a coordinator */
  static async open(
    openEmpty: OpenEmpty,
    given: Parameters<typeof ReferralDesk.open>[1] = {},
    named: ReferralSettings['desk'] = { coordinator: COORDINATOR },
  ): Promise<ReferralNews> {
    const news = new ReferralNews(await ReferralDesk.open(openEmpty, given));
    await news.decide({ desk: named });
    return news;
  }

  /** Decides something about cards from now on. */
  async decide(settings: Partial<ReferralSettings>): Promise<void> {
    await writeForTenant(this.desk.store, this.desk.tenant, async write => {
      const { version } = await readReferralSettings(write);
      await saveReferralSettings(write, { ...DEFAULT_SETTINGS, ...settings }, version);
    });
  }

  /** Lets minutes pass, and mails what is due. */
  mail(box: Pick<MailBox, 'port'>, minutes = 5): Promise<SendReport> {
    const { store, keys, clock } = this.desk;
    clock.now += minutes * MINUTE;
    const way = mailWay(mailerTo(box), { origin: 'https://stek.example', address: 'je' });
    return sendNotices(store, KINDS, async () => keys, way);
  }

  /** Calls the program that is named. */
  call(): Promise<SendReport> {
    const { store, keys } = this.desk;
    return sendNotices(store, KINDS, async () => keys, webhookWay(keys, { allowPrivate: true }));
  }

  /** Goes to a moment, lets the clocks look, and says what they queued. @param moment UTC */
  async at(moment: string): Promise<string[]> {
    this.desk.clock.now = Date.parse(moment);
    const before = new Set((await this.notices()).map(({ id }) => id));
    await runReferralClocks(this.desk.store);
    const queued = (await this.notices()).filter(({ id }) => !before.has(id));
    return queued.map(({ recipient, cause }) => `${recipient}: ${cause}`).toSorted();
  }

  /** What is queued on each of these days, in the morning; days without are left out. */
  async on(...days: string[]): Promise<Record<string, string[]>> {
    const said: Record<string, string[]> = {};
    for (const day of days) {
      const queued = await this.at(`${day}T07:30:00Z`);
      if (queued.length > 0) said[day.slice(5)] = queued;
    }
    return said;
  }

  /** As they lie in the table. */
  notices(): Promise<NoticeRow[]> {
    return this.desk.store.db.selectFrom('notices').selectAll().orderBy('cause').orderBy('recipient').execute();
  }
}

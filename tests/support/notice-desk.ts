import type { Activity } from '../../src/schema/activity.ts';
import type { SignUpRow } from '../../src/server/sign-ups/waiting-list.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { Mailer } from '../../src/server/notices/mailer.ts';
import { mailWay } from '../../src/server/notices/mail-way.ts';
import { queueNotice, type NewNotice } from '../../src/server/notices/queue-notice.ts';
import type { NoticeRow } from '../../src/server/notices/read-notices.ts';
import { sendNotices, type SendReport } from '../../src/server/notices/send-notices.ts';
import type { Store } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import type { MailBox } from './mail-box.ts';
import { aPerson, dateOfCourse, SignUpDesk, TOWN } from './sign-up-desk.ts';

export const MINUTE = 60_000;
export const SENDER = 'stek@proefdorp.example';
/** Start of the course, and other moments it moves to: Tuesday 1 December 2026 at 14:00, 15:30 and 19:15 in Flanders. */
export const [AT_14, AT_1530, AT_1915] = [
  '2026-12-01T13:00:00.000Z',
  '2026-12-01T14:30:00.000Z',
  '2026-12-01T18:15:00.000Z',
] as const;

/** A desk whose people are told things: it stands at a course, with a clock that the test moves on. */
export class NoticeDesk {
  readonly desk: SignUpDesk;
  readonly clock: { now: number };
  #number = 0;

  private constructor(desk: SignUpDesk, clock: { now: number }) {
    this.desk = desk;
    this.clock = clock;
  }

  static async open(store: Store, clock: { now: number }, activity: Activity): Promise<NoticeDesk> {
    return new NoticeDesk(await SignUpDesk.open(store, [activity]), clock);
  }

  get store(): Store {
    return this.desk.store;
  }

  /** Signs someone up for the course. */
  async person(
    more: { contact?: object; lang?: string; firstName?: string; note?: string; occurrenceId?: string } = {},
  ): Promise<SignUpRow> {
    const number = ++this.#number;
    const sent = aPerson(dateOfCourse('course'), number, { contact: { email: mailOf(number) }, ...more });
    const { status, body } = await this.desk.register(sent);
    if (status !== 201) throw new Error(JSON.stringify(body));
    const query = this.store.db.selectFrom('sign_ups').selectAll().where('ref', '=', String(body['ref']));
    return query.executeTakeFirstOrThrow();
  }

  /** Queues news as a change of the programme does. */
  async queue({ id, contact }: SignUpRow, cause: NewNotice['cause'], data: NewNotice['data'] = {}): Promise<boolean> {
    const byPhone = !contact.includes('@');
    const queued = await writeForTenant(this.store, TOWN.id, write =>
      queueNotice(write, { kind: 'sign-up', entityId: id, cause, data, byPhone }),
    );
    return queued!;
  }

  /** Takes a sign-up to another state, as the programme does. */
  async put(
    { id }: SignUpRow,
    values: { state?: SignUpRow['state']; starts_at?: string; held_until?: string },
  ): Promise<void> {
    await this.store.db.updateTable('sign_ups').set(values).where('id', '=', id).execute();
  }

  /** Lets time pass, and sends what is due. */
  async send(box: Pick<MailBox, 'port'>, after = 5 * MINUTE, address: 'je' | 'u' = 'je'): Promise<SendReport> {
    this.clock.now += after;
    const way = mailWay(mailerTo(box), { origin: 'https://stek.example', address });
    return sendNotices(this.store, KINDS, async () => this.desk.keys, way);
  }

  notices(): Promise<NoticeRow[]> {
    return this.store.db.selectFrom('notices').selectAll().orderBy('created_at').execute();
  }

  /** What is queued, in short. */
  async queued(): Promise<{ cause: string; from?: string; to?: string; heldUntil?: string }[]> {
    const rows = (await this.notices()).filter(({ state }) => state !== 'told');
    return rows.map(({ cause, data }) => ({ cause, ...(JSON.parse(data) as object) }));
  }
}

export const mailOf = (number: number): string => `persoon${number}@example.org`;

export const mailerTo = ({ port }: Pick<MailBox, 'port'>): Mailer =>
  new Mailer({ host: '127.0.0.1', port, secure: false, from: { name: '', address: SENDER } });

import { writeIcs } from '../../src/feeds/ics/write.ts';
import type { Activity } from '../../src/schema/activity.ts';
import { importFeed, type ImportOptions, type ImportReport } from '../../src/server/import/import-feed.ts';
import type { Store } from '../../src/server/store/store.ts';
import { aPerson, SignUpDesk, TOWN } from './sign-up-desk.ts';

/** A municipality whose programme comes from a feed, and the people who sign up for it. */
export class FeedTown {
  readonly desk: SignUpDesk;
  #people = 0;

  private constructor(desk: SignUpDesk) {
    this.desk = desk;
  }

  static async open(store: Store): Promise<FeedTown> {
    return new FeedTown(await SignUpDesk.open(store, []));
  }

  get store(): Store {
    return this.desk.store;
  }

  /** Brings activities in as a feed of this moment. @param cut keeps only so much of the file: 0.5 is half of it */
  bring(
    activities: readonly Activity[],
    options: Partial<ImportOptions> & { cut?: number } = {},
  ): Promise<ImportReport> {
    const { cut = 1, ...more } = options;
    const text = writeIcs({ activities, places: [] }, { now: this.store.clock().toISOString() });
    return this.bringText(text.slice(0, Math.floor(text.length * cut)), more);
  }

  bringText(text: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
    return importFeed(this.store, { body: bytesOf(text) }, { tenant: TOWN, source: 'agenda.ics', ...options });
  }

  /** Signs somebody up, by phone or by mail in turn. */
  async signUp(occurrenceId: string, more: object = {}): Promise<SignedUp> {
    const number = ++this.#people;
    const contact = number % 2 ? {} : { contact: { email: `an.${number}@post.example` } };
    const { status, body } = await this.desk.register(aPerson(occurrenceId, number, { ...contact, ...more }));
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return { code: String(body['code']), ref: String(body['ref']) };
  }

  async stateOf({ code }: SignedUp): Promise<string> {
    const { body } = await this.desk.followUp(code);
    return `${String(body['state'])} ${String(body['occurrenceId'])}`;
  }

  /** What people have to be told, by the ref of their sign-up. */
  async news(): Promise<{ ref: string; cause: string; state: string; from?: string; to?: string }[]> {
    const rows = await this.store.db
      .selectFrom('notices')
      .innerJoin('sign_ups', 'sign_ups.id', 'notices.entity_id')
      .select(['sign_ups.ref', 'cause', 'notices.state', 'data'])
      .orderBy('sign_ups.ref')
      .execute();
    return rows.map(({ data, ...row }) => ({ ...row, ...(JSON.parse(data) as object) }));
  }
}

export interface SignedUp {
  code: string;
  ref: string;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

import { html, nothing, type TemplateResult } from 'lit';
import { parseOccurrenceId } from '../../domain/occurrence-id.ts';
import { takesSignUps } from '../../domain/sign-up-opening.ts';
import { announce } from '../../foundation/announcer.ts';
import { Dialog, type DialogHost } from '../../foundation/dialog.ts';
import { dialogStyles } from '../../foundation/dialog.styles.ts';
import { calendarDetailsTexts } from '../../i18n/calendar-details.ts';
import { calendarFunctionsTexts } from '../../i18n/calendar-functions.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type * as signUpElement from '../sign-up/stek-sign-up.ts';
import { activityDetails, type Details as Content } from './activity-details.ts';
import { LazyPart, type PartHost } from './lazy-part.ts';
import { LinkedDate } from './linked-date.ts';
import type { Entry, ProgrammeIndex } from './programme-index.ts';
import { detailsPrintStyles } from './styles/details-print.styles.ts';
import { detailsStyles } from './styles/details.styles.ts';
import { waysToKeep, type KeepingContext } from './ways-to-keep.ts';

export const styles = [dialogStyles, detailsStyles, detailsPrintStyles];
export const texts = [calendarDetailsTexts, calendarFunctionsTexts];

/** What the details need of their element. */
export interface DetailsHost extends DialogHost {
  readonly deepLinks: boolean;
}

/** What the details of a date depend on. */
export interface DetailsContext extends Omit<KeepingContext, 'dialog'>, Pick<Content, 'heading'> {
  /** How Dutch texts address the reader. */
  address: 'je' | 'u';
  /** Level of the first heading of the form to sign up. */
  level: number;
  /** Address of a page with `<stek-follow-up>`, if the site has one. */
  followUpPage: string | undefined;
  /** A seat was taken. */
  sent: () => void;
  index: ProgrammeIndex | undefined;
  /** The address of a picture if the page lets it load. */
  photo: (url: string | undefined) => Content['photo'];
}

/** Everything about one date in a dialog, with the ways to keep it, and the links of the page that lead there. */
export class Details {
  readonly #host: DetailsHost;
  readonly #dialog: Dialog<Entry>;
  #failed = '';
  #context: DetailsContext | undefined;
  /** Whether the element is there that signs up. */
  readonly #signUp: LazyPart<typeof signUpElement, true>;
  /** The links of the page to a date. */
  readonly link: LinkedDate;

  /** @param show Shows the period that holds a day. */
  constructor(host: DetailsHost, partHost: PartHost, show: (day: LocalDate | undefined) => void) {
    this.#host = host;
    this.#dialog = new Dialog(host, { id: 'details', part: 'details' });
    this.#signUp = new LazyPart(
      partHost,
      () => import('../sign-up/stek-sign-up.ts'),
      () => true as const,
    );
    this.link = new LinkedDate(host, {
      isAllowed: () => host.deepLinks,
      follow: id => show(parseOccurrenceId(id)?.start.slice(0, 10)),
      currentId: id => this.#currentId(id),
    });
  }

  /** Looks for a date a month before and a year after the day that its id names. */
  async #currentId(id: string): Promise<string | undefined> {
    const day = Date.parse(parseOccurrenceId(id)?.start.slice(0, 10) ?? '');
    const { client, place } = this.#context ?? {};
    if (!client || Number.isNaN(day)) return undefined;
    const dayAt = (days: number) => new Date(day + days * 86_400_000).toISOString().slice(0, 10);
    const { occurrences } = await client.activities.programme({ from: dayAt(-31), to: dayAt(366), place });
    const isIt = (one: Occurrence) => one.formerIds?.includes(id) === true;
    return occurrences.find(isIt)?.id;
  }

  open(entry: Entry): void {
    this.#dialog.open(entry);
  }

  render(context: DetailsContext): unknown {
    this.#failed = context.phrases.t('partFailed');
    this.#context = context;
    return this.#dialog.render(entry => this.#content(entry, context));
  }

  /** The element that signs up, once it was needed. */
  signUpForm({ client, index, address, level, followUpPage, sent }: DetailsContext): unknown {
    if (!this.#signUp.now) return nothing;
    return html`<stek-sign-up
      in-dialog
      .client=${client}
      .dates=${index?.entries ?? []}
      .address=${address}
      .headingLevel=${level}
      .followUpPage=${followUpPage}
      @stek-sign-up-sent=${sent}
    ></stek-sign-up>`;
  }

  /** Opens the form for a date; without one it looks after what waits from an earlier visit. */
  async signUp(entry?: Entry): Promise<void> {
    await this.#signUp.retry();
    await this.#host.updateComplete;
    const element = this.#host.renderRoot.querySelector('stek-sign-up');
    if (entry) element?.open(entry.occurrence.id);
    else element?.lookAfter();
    if (element) return;
    if (this.#element) announce(this.#failed, { from: this.#element });
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#details');
  }

  #content(entry: Entry, context: DetailsContext): TemplateResult {
    return activityDetails({
      ...{ entry, ...context },
      ...waysToKeep(entry, { ...context, dialog: () => this.#element }),
      later: laterThan(entry, context.index?.entries ?? []),
      photo: context.photo(entry.activity.image?.url),
      signUp: context.client?.capabilities?.signUp && takesSignUps(entry) ? () => void this.signUp(entry) : undefined,
      close: this.#dialog.close,
    });
  }
}

/** The other dates of the same series that are still to come after one and do take place. */
export const laterThan = ({ occurrence }: Entry, entries: readonly Entry[]): Entry[] =>
  entries.filter(
    ({ occurrence: other }) =>
      other.activityId === occurrence.activityId &&
      other.start > occurrence.start &&
      other.status !== 'cancelled' &&
      other.status !== 'paused',
  );

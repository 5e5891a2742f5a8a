import { html, nothing, type TemplateResult } from 'lit';
import { addDays, isDay } from '../../../domain/calendar-day.ts';
import { originalDay } from '../../../domain/occurrence-id.ts';
import { takesPlace } from '../../../domain/occurrence-status.ts';
import { takesSignUps } from '../../../domain/sign-up-opening.ts';
import { announce } from '../../../foundation/announcer.ts';
import { dialogStyles } from '../../../foundation/dialog.styles.ts';
import { Dialog, type DialogHost } from '../../../foundation/dialog.ts';
import { calendarDetailsTexts } from '../../../i18n/calendar-details.ts';
import { calendarFunctionsTexts } from '../../../i18n/calendar-functions.ts';
import { noteOnPaper } from '../../../foundation/note-on-paper.ts';
import { printSheet, type Sheet } from '../../../foundation/print-sheet.ts';
import type { Occurrence } from '../../../schema/occurrence.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type * as signUpElement from '../../sign-up/stek-sign-up.ts';
import { ModuleLoader, type ModuleHost } from '../../../foundation/module-loader.ts';
import type { ProgrammeEntry, ProgrammeIndex } from '../programme-index.ts';
import { activityDetails, type DetailsView as Content } from './activity-details.ts';
import { detailsSheet } from './details-sheet.ts';
import { detailsStyles } from './details.styles.ts';
import { exportActions, type ExportContext } from './export-actions.ts';
import { helperFor } from './five-questions.ts';
import { LinkedDate } from './linked-date.ts';
import { ContactOfMunicipality } from './municipality-contact.ts';

export const styles = [dialogStyles, detailsStyles];
export const texts = [calendarDetailsTexts, calendarFunctionsTexts];

/** What the details need of their element. */
export interface DetailsHost extends DialogHost {
  readonly deepLinks: boolean;
}

/** What the details of a date depend on. */
export interface DetailsContext extends Omit<ExportContext, 'dialog' | 'print'>, Pick<Content, 'heading'> {
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
export class DetailsController {
  readonly #host: DetailsHost;
  readonly #dialog: Dialog<ProgrammeEntry>;
  #failed = '';
  #context: DetailsContext | undefined;
  /** Whether the element is there that signs up. */
  readonly #signUp: ModuleLoader<typeof signUpElement, true>;
  readonly #municipality: ContactOfMunicipality;
  /** The links of the page to a date. */
  readonly link: LinkedDate;

  /** @param show Shows the period that holds a day. */
  constructor(host: DetailsHost, partHost: ModuleHost, show: (day: LocalDate | undefined) => void) {
    this.#host = host;
    this.#dialog = new Dialog(host, { id: 'details', part: 'details' });
    this.#signUp = new ModuleLoader(
      partHost,
      () => import('../../sign-up/stek-sign-up.ts'),
      () => true as const,
    );
    this.#municipality = new ContactOfMunicipality(() => host.requestUpdate());
    this.link = new LinkedDate(host, {
      isAllowed: () => host.deepLinks,
      follow: id => show(originalDay(id)),
      currentId: id => this.#currentId(id),
    });
  }

  /** Looks for a date a month before and a year after the day that its id names. */
  async #currentId(id: string): Promise<string | undefined> {
    const day = originalDay(id);
    const { client, place } = this.#context ?? {};
    if (!client || !day || !isDay(day)) return undefined;
    const window = { from: addDays(day, -31), to: addDays(day, 366) };
    const { occurrences } = await client.activities.programme({ ...window, place });
    const isIt = (one: Occurrence) => one.formerIds?.includes(id) === true;
    return occurrences.find(isIt)?.id;
  }

  open(entry: ProgrammeEntry): void {
    this.#dialog.open(entry);
  }

  render(context: DetailsContext): unknown {
    this.#failed = context.formatter.t('partFailed');
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
  async signUp(entry?: ProgrammeEntry): Promise<void> {
    await this.#signUp.retry();
    await this.#host.updateComplete;
    const element = this.#host.renderRoot.querySelector('stek-sign-up');
    if (entry) element?.open(entry.occurrence.id);
    else element?.lookAfter();
    if (element) return;
    if (this.#element) announce(this.#failed, { from: this.#element });
  }

  #chooseSignUp(entry: ProgrammeEntry): void {
    if (this.#context?.chosen('sign-up', entry)) void this.signUp(entry);
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#details');
  }

  #content(entry: ProgrammeEntry, context: DetailsContext): TemplateResult {
    return activityDetails(this.view(entry, context));
  }

  /** What is printed with the page while a date is open. */
  get sheet(): Sheet | undefined {
    const { subject } = this.#dialog;
    return subject && this.#context && this.#sheetOf(subject, this.#context);
  }

  #sheetOf(entry: ProgrammeEntry, context: DetailsContext): Sheet {
    return detailsSheet(this.view(entry, context), noteOnPaper(this.#host));
  }

  /** What the details of a date show and can do; how that went is said by the dialog, or by the element where none is open. */
  view(entry: ProgrammeEntry, context: DetailsContext): Content {
    return {
      ...{ entry, ...context },
      ...exportActions(entry, {
        ...context,
        dialog: () => this.#element ?? this.#host,
        print: one => printSheet(this.#sheetOf(one, context)),
      }),
      later: laterThan(entry, context.index?.entries ?? []),
      photo: context.photo(entry.activity.image?.url),
      fallback: helperFor(entry) ? undefined : this.#municipality.of(context.client),
      signUp: context.client?.capabilities?.signUp && takesSignUps(entry) ? () => this.#chooseSignUp(entry) : undefined,
      close: this.#dialog.close,
    };
  }
}

/** The other dates of the same series that are still to come after one and do take place. */
export const laterThan = ({ occurrence }: ProgrammeEntry, entries: readonly ProgrammeEntry[]): ProgrammeEntry[] =>
  entries.filter(
    ({ occurrence: other }) =>
      other.activityId === occurrence.activityId && other.start > occurrence.start && takesPlace(other),
  );

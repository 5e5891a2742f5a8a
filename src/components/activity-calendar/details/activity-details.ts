import { html, nothing, type TemplateResult } from 'lit';
import { mailUrl } from '../../../domain/mail-url.ts';
import { spacedPhone, telUrl } from '../../../domain/phone-number.ts';
import { safeLink } from '../../../foundation/safe-link.ts';
import { chosen, drawing } from '../pictures.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeEntry } from '../programme-index.ts';
import {
  fiveQuestions,
  helperFor,
  questionsWithoutDate,
  type Helper,
  type Question,
  type Subject,
} from './five-questions.ts';

/** So many other dates of a series are named. */
const OTHER_DATES = 3;

/** What is told of an activity, whatever the date. */
export interface AboutActivity {
  entry: Subject;
  formatter: ProgrammeFormatter;
  photo: string | typeof nothing;
  /** Who can be asked where neither the activity, nor its place, nor the page names anybody. */
  fallback?: Helper | undefined;
  heading: (depth: number, text: string | TemplateResult, id?: string) => TemplateResult;
}

/** What the details show and can do. A way to keep it that the source or the device does not have is left out. */
export interface DetailsView extends AboutActivity {
  entry: ProgrammeEntry;
  /** Other dates of the series, still to come. */
  later: readonly ProgrammeEntry[];
  /** Opens the form to sign up, where people can. */
  signUp?: (() => void) | undefined;
  saveDate?: (() => void) | undefined;
  saveSeries?: (() => void) | undefined;
  /** `webcal:` address of the programme. */
  subscribe?: string | undefined;
  share: () => void;
  print: () => void;
  close: () => void;
}

/** The sheet of a dialog: the title, everything about the date, and a way to close it. */
export function activityDetails(details: DetailsView): TemplateResult {
  const { entry, formatter, heading, close } = details;
  const title = formatter.title(entry.occurrence, entry.activity);
  return html`
    <button class="close" .textContent=${formatter.t('close')} @click=${close}></button>
    ${heading(1, html`<bdi lang=${title.lang ?? nothing} .textContent=${title.text}></bdi>`, 'details-title')}
    ${aboutDate(details)}
    <p class="said" role="status"></p>
  `;
}

/** Everything about one date: when, the five questions, whom to ask, and ways to keep it. */
export function aboutDate(details: DetailsView): TemplateResult {
  const { entry, formatter } = details;
  const { occurrence, activity } = entry;
  const { t } = formatter;
  const enrol = safeLink(activity.signUp?.url);
  return html`
    <p class="moment" .textContent=${whenOf(entry, formatter)}></p>
    <p class="status" .textContent=${formatter.status(occurrence)}></p>
    ${chosen(activity, t('chosenInPoll'))} ${photo(details)}
    ${enrol === nothing ? nothing : html`<a class="button strong" href=${enrol} .textContent=${t('enrol')}></a>`}
    ${signUpButton(details)}
    <div class="questions">${fiveQuestions(entry, formatter).map(question => answered(question, details))}</div>
    ${ask(details)} ${otherDates(details)} ${ways(details)}
  `;
}

/** What holds for every date of an activity, where none is to come. */
export const aboutActivity = (about: AboutActivity): TemplateResult => html`
  ${photo(about)}
  <div class="questions">
    ${questionsWithoutDate(about.entry, about.formatter).map(question => answered(question, about))}
  </div>
  ${ask(about)}
`;

function signUpButton({ signUp, entry, formatter: { t } }: DetailsView): TemplateResult | typeof nothing {
  if (!signUp) return nothing;
  const words = t(entry.occurrence.seats === 'waitlist' ? 'joinWaitlist' : 'signUp');
  return html`<button class="strong sign-up" .textContent=${words} @click=${signUp}></button>`;
}

/** With the day in full and the digits beside the spoken hours: this is what people copy on paper. */
export function whenOf({ occurrence }: ProgrammeEntry, formatter: ProgrammeFormatter): string {
  const { localStart, localEnd, allDay } = occurrence;
  const digits = allDay ? '' : ` (${localStart.slice(11, 16)} – ${localEnd.slice(11, 16)})`;
  return formatter.row(formatter.spoken.dayWithYear(localStart.slice(0, 10)), formatter.hours(occurrence)) + digits;
}

function photo({ entry: { activity }, formatter, photo: source }: AboutActivity): TemplateResult | typeof nothing {
  if (source === nothing) return nothing;
  const owner = activity.image?.copyrightHolder;
  return html`<figure>
    <img src=${source} alt=${activity.image?.alt ?? ''} />
    <figcaption .textContent=${owner ? formatter.t('photoBy', { who: owner }) : ''}></figcaption>
  </figure>`;
}

const answered = ({ name, picture, answers }: Question, { formatter, heading }: AboutActivity): TemplateResult =>
  html`<div class="question">
    ${drawing(picture)}
    <div>
      ${heading(2, formatter.t(name))} ${answers.map(answer => html`<p dir="auto" .textContent=${answer}></p>`)}
    </div>
  </div>`;

function ask({ formatter: { t }, entry, fallback }: AboutActivity): TemplateResult {
  const helper = helperFor(entry);
  const { url } = entry.activity;
  // What the page put there for a state without a programme is a way on here too.
  if (!helper && safeLink(url) === nothing)
    return html`<slot name="contact">${fallback ? asked(fallback, t) : nothing}</slot>`;
  return asked({ ...helper, url: helper?.url ?? url }, t);
}

function asked({ name, phone, email, url }: Helper, t: ProgrammeFormatter['t']): TemplateResult {
  const links = [
    phone && link(telUrl(phone), t('call', { phone: spacedPhone(phone) })),
    email && link(mailUrl(email), t('mail', { email })),
    link(url, t('moreInfo')),
  ].filter(Boolean);
  return html`<div class="ask">
    <p .textContent=${name ? t('ask', { name }) : t('askAny')}></p>
    ${links}
  </div>`;
}

function link(url: string | undefined, text: string): TemplateResult | typeof nothing {
  const href = safeLink(url);
  return href === nothing ? nothing : html`<a href=${href} .textContent=${text}></a>`;
}

function otherDates(view: DetailsView): TemplateResult | typeof nothing {
  const moments = otherMoments(view);
  if (moments.length === 0) return nothing;
  return html`<div class="others">
    ${view.heading(2, view.formatter.t('otherDates'))}
    <ul>
      ${moments.map(moment => html`<li .textContent=${moment}></li>`)}
    </ul>
  </div>`;
}

/** The other dates of the series, as they are named. */
export const otherMoments = ({ later, formatter }: DetailsView): string[] =>
  later
    .slice(0, OTHER_DATES)
    .map(({ occurrence }) =>
      formatter.row(formatter.day(occurrence.localStart.slice(0, 10)), formatter.hours(occurrence)),
    );

function ways({ formatter: { t }, heading, ...way }: DetailsView): TemplateResult {
  const button = (text: string, run: (() => void) | undefined) =>
    run ? html`<button .textContent=${text} @click=${run}></button>` : nothing;
  return html`<div class="ways">
    ${heading(2, t('keep'))}
    <div class="buttons">
      ${button(t('saveDate'), way.saveDate)} ${button(t('saveSeries'), way.saveSeries)}
      ${way.subscribe ? html`<a class="button" href=${way.subscribe} .textContent=${t('subscribe')}></a>` : nothing}
      ${button(t('share'), way.share)} ${button(t('print'), way.print)}
    </div>
  </div>`;
}

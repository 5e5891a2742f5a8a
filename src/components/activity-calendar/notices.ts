import { html, nothing, type TemplateResult } from 'lit';
import { calendarNoticesTexts } from '../../i18n/calendar-notices.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { ProgrammeAnswer } from '../../sdk/resources/activities.ts';
import { municipalTime } from '../../domain/municipal-clock.ts';
import { deviceClockDiffers } from './device-clock.ts';
import type { ProgrammeFormatter } from './programme-formatter.ts';
import { drawing } from './pictures.ts';
import { remark } from './remark.ts';
import { noticeStyles } from './styles/notices.styles.ts';

export const styles = [noticeStyles];
export const texts = [calendarNoticesTexts];

type Say = ProgrammeFormatter['t'];

/** A state in which there is no list to show: what is the matter, and a way on. */
export interface Notice {
  name: 'empty' | 'no-results' | 'failed';
  picture: string;
  title: string;
  hint: string;
  action: string;
  run: () => void;
}

/** The slots are the page's own way on: a phone number, and the link that stands without JavaScript. */
export const notice = ({ name, title, hint, picture, action, run }: Notice): TemplateResult =>
  html`<div class="notice" part="notice">
    ${drawing(picture)}
    <slot name=${name}>
      <p class="say" role=${name === 'failed' ? 'alert' : nothing} .textContent=${title}></p>
      <p .textContent=${hint}></p>
    </slot>
    <button class="strong" .textContent=${action} @click=${run}></button>
    <slot name="contact"></slot>
    ${name === 'failed' ? html`<slot></slot>` : nothing}
  </div>`;

/** Nothing is planned in the period; the next begins on a day. */
export const emptyProgramme = ({ t, spoken }: ProgrammeFormatter, next: LocalDate, run: () => void): TemplateResult =>
  notice({
    name: 'empty',
    picture: 'calendar',
    title: t('empty'),
    hint: t('emptyHint'),
    action: t('goTo', { month: spoken.month(next) }),
    run,
  });

/** The programme did not come; `error` tells why. */
export function failed(t: Say, error: unknown, run: () => void): TemplateResult {
  const failure = failureOf(error);
  return notice({
    name: 'failed',
    picture: failure === 'Offline' ? 'offline' : 'calendar',
    title: t(`failed${failure}`),
    hint: t(`failed${failure}Hint`),
    action: t('retry'),
    run,
  });
}

/** What to know beside the list: how old it is, that something may be missing, whose hours these are. */
export function remarks(
  { stale, asOf, warnings, occurrences }: ProgrammeAnswer,
  phrases: ProgrammeFormatter,
  run: () => void,
): TemplateResult[] {
  const { t } = phrases;
  const when = () => phrases.moment(municipalTime(Date.parse(asOf)));
  const isOdd = deviceClockDiffers(occurrences);
  return [
    ...(stale ? [remark(t('stale', { date: when() }), { label: t('retry'), run })] : []),
    ...(warnings.length > 0 ? [remark(t('partial'))] : []),
    ...(isOdd ? [remark(`${t('hoursOfBelgium')} ${t('hoursDiffer')}`)] : []),
  ];
}

/** What the code of a `StekError` means to a visitor, as far as they can do something about it. */
function failureOf(error: unknown): 'Offline' | 'Server' | 'Feed' {
  const { code } = error as { code?: string };
  if (code === 'network' || code === 'timeout' || !navigator.onLine) return 'Offline';
  return code === 'invalid_response' || code === 'unsupported' || code === 'unexpected' ? 'Feed' : 'Server';
}

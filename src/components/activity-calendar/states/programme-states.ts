import type { TemplateResult } from 'lit';
import { mayLoseDates } from '../../../domain/lost-dates.ts';
import { municipalTime } from '../../../domain/municipal-clock.ts';
import { banner } from '../../../foundation/banner.ts';
import { emptyState, failureOf } from '../../../foundation/empty-state.ts';
import { calendarStatesTexts } from '../../../i18n/calendar-states.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { ProgrammeAnswer } from '../../../sdk/resources/activities.ts';
import { deviceClockDiffers } from '../banner-reasons.ts';
import type { Period } from '../period.ts';
import { drawing } from '../pictures.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { FoundDates } from './nearest-dates.ts';
import { emptyStateStyles } from '../../../foundation/empty-state.styles.ts';

export { NearestDates } from './nearest-dates.ts';

export const styles = [emptyStateStyles];
export const texts = [calendarStatesTexts];

type Say = ProgrammeFormatter['t'];

/** What is known where nothing is planned. */
export interface EmptyProgramme {
  period: Period;
  /** The first day of the programme that is not over. */
  coming: LocalDate;
  /** Something was planned in the period, and is over. */
  hasPast: boolean;
  found: FoundDates | 'asking' | 'unknown';
}

/** Nothing is planned in the period: when the next activity is, and a way there. */
export function emptyProgramme(
  formatter: ProgrammeFormatter,
  { period, coming, hasPast, found }: EmptyProgramme,
  show: (day: LocalDate) => void,
): TemplateResult {
  const { t, spoken } = formatter;
  const say = (title: string, hint: string, name = '', day: LocalDate = '') =>
    emptyState({
      ...{ name: 'empty', picture: drawing('calendar'), title, hint },
      ...(day && { action: t('goTo', { month: name }), run: () => show(day) }),
    });
  const dayName = (day: LocalDate) =>
    day.slice(0, 4) === coming.slice(0, 4) ? formatter.day(day) : spoken.dayWithYear(day);
  const title = t(hasPast ? 'emptyRest' : period.to <= coming ? 'emptyOver' : 'empty');
  if (found === 'asking') return say(title, '');
  if (found === 'unknown') return say(title, t('emptyHint'), spoken.month(period.to), period.to);
  const { next, last } = found;
  if (next) return say(title, t('emptyNext', { day: dayName(next) }), dayName(next), next);
  if (last) return say(t('nothingAhead'), `${t('lastWas', { day: dayName(last) })} ${t('askAhead')}`);
  return say(t('programmeEmpty'), t('askAhead'));
}

/** The programme did not come; `error` tells why. */
export function failed(t: Say, error: unknown, run: () => void): TemplateResult {
  const failure = failureOf(error);
  return emptyState({
    name: 'failed',
    picture: drawing(failure === 'Offline' ? 'offline' : 'calendar'),
    title: t(`failed${failure}`),
    hint: t(`failed${failure}Hint`),
    action: t('retry'),
    run,
  });
}

/** What to know beside the list: how old it is, that something may be missing, whose hours these are. */
export function banners(
  { stale, asOf, warnings, occurrences }: ProgrammeAnswer,
  formatter: ProgrammeFormatter,
  run: () => void,
): TemplateResult[] {
  const { t } = formatter;
  const when = () => formatter.moment(municipalTime(Date.parse(asOf)));
  const isOdd = deviceClockDiffers(occurrences);
  return [
    ...(stale ? [banner(t('stale', { date: when() }), { label: t('retry'), run })] : []),
    ...(warnings.some(mayLoseDates) ? [banner(t('partial'))] : []),
    ...(isOdd ? [banner(`${t('hoursOfBelgium')} ${t('hoursDiffer')}`)] : []),
  ];
}

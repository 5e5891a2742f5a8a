import type { TemplateResult } from 'lit';
import { municipalTime } from '../../../domain/municipal-clock.ts';
import { banner } from '../../../foundation/banner.ts';
import { emptyState, failureOf } from '../../../foundation/empty-state.ts';
import { calendarStatesTexts } from '../../../i18n/calendar-states.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { ProgrammeAnswer } from '../../../sdk/resources/activities.ts';
import { deviceClockDiffers } from '../banner-reasons.ts';
import { drawing } from '../pictures.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import { emptyStateStyles } from '../../../foundation/empty-state.styles.ts';

export const styles = [emptyStateStyles];
export const texts = [calendarStatesTexts];

type Say = ProgrammeFormatter['t'];

/** Nothing is planned in the period; the next begins on a day. */
export const emptyProgramme = ({ t, spoken }: ProgrammeFormatter, next: LocalDate, run: () => void): TemplateResult =>
  emptyState({
    name: 'empty',
    picture: drawing('calendar'),
    title: t('empty'),
    hint: t('emptyHint'),
    action: t('goTo', { month: spoken.month(next) }),
    run,
  });

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
    ...(warnings.length > 0 ? [banner(t('partial'))] : []),
    ...(isOdd ? [banner(`${t('hoursOfBelgium')} ${t('hoursDiffer')}`)] : []),
  ];
}

import type { LocalTime } from '../../schema/scalar.ts';
import { clockOf, dayOf, decimal, monthOf, weekdayOf, yearOf, type Spoken } from './spoken.ts';

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** French in Belgium says the 24-hour clock. */
function time(value: LocalTime): string {
  const [hour, minute] = clockOf(value);
  if (hour === 0 && minute === 0) return 'minuit';
  if (hour === 12 && minute === 0) return 'midi';
  const hours = `${hour} ${hour < 2 ? 'heure' : 'heures'}`;
  return minute === 0 ? hours : `${hours} ${minute}`;
}

const day = (date: string): string =>
  `${weekdays[weekdayOf(date)]} ${dayOf(date) === 1 ? '1er' : dayOf(date)} ${months[monthOf(date)]}`;

/** French as spoken in Belgium. */
export const spokenFr: Spoken = {
  lang: 'fr',
  weekdays,
  weekdaysShort: ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'],
  months,
  day,
  dayWithYear: date => `${day(date)} ${yearOf(date)}`,
  month: month => `${months[monthOf(month)]} ${yearOf(month)}`,
  time,
  timeRange: (start, end) => (start === end ? `à ${time(start)}` : `de ${time(start)} à ${time(end)}`),
  money: amount => `${decimal(amount, ',')} ${amount < 200 ? 'euro' : 'euros'}`,
};

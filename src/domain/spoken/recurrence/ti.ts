import { spokenTi } from '../ti.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenTi;
/** "And also": the shorter ending would have to fit the sound before it. */
const and = listWith('ከምኡ’ውን', '፣ ');
const ordinals = ['ናይ መወዳእታ', '', 'ቀዳማይ', 'ካልኣይ', 'ሳልሳይ', 'ራብዓይ', 'ሓሙሻይ'] as const;

/** Recurrence in Tigrinya. */
export const recurrenceTi: RecurrencePhrases = {
  and,
  comma: '፣ ',
  daily: interval => (interval === 1 ? 'ነፍሲ ወከፍ መዓልቲ' : `ኣብ ${interval} መዓልቲ ሓደ ግዜ`),
  weekly: (interval, days) =>
    interval === 1
      ? `ነፍሲ ወከፍ ${and(wordsAt(weekdays, days))}`
      : `ኣብ ${interval} ሰሙን ሓደ ግዜ፣ ${and(wordsAt(weekdays, days))}`,
  monthlyOnWeekday: (interval, nths, weekday) =>
    `${interval === 1 ? 'ኣብ ነፍሲ ወከፍ ወርሒ' : `ኣብ ${interval} ወርሒ ሓደ ግዜ`}፣ ${and(ordinalsAt(ordinals, nths))} ${weekdays[weekday]}`,
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'ኣብ ነፍሲ ወከፍ ወርሒ' : `ኣብ ${interval} ወርሒ ሓደ ግዜ`}፣ ${and(
      days.map(day => (day < 0 ? 'ናይ መወዳእታ መዓልቲ' : `ዕለት ${day}`)),
    )}`,
  yearly: (day, month) => `ኣብ ነፍሲ ወከፍ ዓመት፣ ${day} ${months[month]}`,
  until: (day, month, year) => `ክሳብ ${day} ${months[month]} ${year}`,
  notInSchoolHolidays: 'ኣብ ዕረፍቲ ቤት ትምህርቲ ግን የለን',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'ዝቕጽል ዕለት፦' : 'ዝቕጽሉ ዕለታት፦'),
};

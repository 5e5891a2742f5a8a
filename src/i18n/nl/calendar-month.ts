/** What the month view says, in Dutch with `je`: the source of every other language. Easy language, profile U (rules EL). */
export const calendarMonth = {
  previousMonth: 'Vorige maand',
  nextMonth: 'Volgende maand',
  noneThatDay: 'Geen activiteiten op deze dag.',
  more: '+ {n}',
  paused: 'Pauze',
} as const;

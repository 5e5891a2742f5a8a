/** What the filters say, in Dutch with `je`: the source of every other language. Easy language, profile U (rules EL). */
export const calendarFilters = {
  filterOn: { one: 'Kies wat je zoekt (1 gekozen)', other: 'Kies wat je zoekt ({count} gekozen)' },
  filterFunctions: 'Wat wil je doen?',
  filterPlaces: 'Waar?',
  filterAudiences: 'Voor wie?',
  filterEase: 'Wat past voor jou?',
  filterFree: 'Gratis',
  filterNoSignUp: 'Zonder inschrijven',
  filterThisWeek: 'Deze week',
  filterState: 'Je ziet alleen: {filters}.',
  filterShow: { one: 'Toon 1 activiteit', other: 'Toon {count} activiteiten' },
  filterClear: 'Wis alle filters',
  filterCleared: 'Alle filters zijn gewist.',
  noResults: 'Er is niets dat bij je keuze past.',
  noResultsHint: 'Kies minder, of wis alle filters.',
} as const;

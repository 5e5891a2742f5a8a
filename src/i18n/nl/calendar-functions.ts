/** What the four functions of the Stek are called, in Dutch: the source of every other language. */
export const calendarFunctions = {
  'function.ontmoeten': 'Mensen ontmoeten',
  'function.leren': 'Iets leren',
  'function.verwijzen': 'Hulp vinden',
  'function.politiseren': 'Mee beslissen',
} as const;

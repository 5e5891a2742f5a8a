/** What stands under texts that a computer translated, in Dutch: the source of every other language. Easy language (rules EL). */
export const translation = {
  byComputer: 'Vertaald door een computer. Klopt er iets niet? Zeg het ons.',
} as const;

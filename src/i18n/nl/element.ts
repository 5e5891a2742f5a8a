/** The texts that every element shares, in Dutch with `je`: the source of all other languages. */
export const element = {
  loading: 'Even laden…',
  retry: 'Probeer opnieuw',
  close: 'Sluit',
  print: 'Druk af',
  stale: 'Dit is de laatste versie die we hebben. Ze is van {date}.',
} as const;

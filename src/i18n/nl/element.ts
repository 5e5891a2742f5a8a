/** The texts that every element shares, in Dutch with `je`: the source of all other languages. */
export const element = {
  loading: 'Even laden…',
  retry: 'Probeer opnieuw',
  close: 'Sluit',
  back: 'Terug',
  print: 'Druk af',
  offline: 'Er is geen internet. Kijk of je verbonden bent.',
  notFound: 'We vinden deze pagina niet. Misschien is het adres veranderd.',
  broken: 'Er ging iets mis bij ons. Probeer het later opnieuw.',
  callUs: 'Lukt het niet? Bel {phone}.',
  stale: 'Dit is de laatste versie die we hebben. Ze is van {date}.',
} as const;

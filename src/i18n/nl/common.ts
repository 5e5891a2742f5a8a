/** The texts that every element shares, in Dutch with `je`: the source of all other languages. */
export const common = {
  loading: 'Even laden…',
  retry: 'Probeer opnieuw',
  close: 'Sluit',
  back: 'Terug',
  next: 'Ga verder',
  print: 'Druk af',
  cancel: 'Stop',
  offline: 'Er is geen internet. Kijk of je verbonden bent.',
  notFound: 'We vinden deze pagina niet. Misschien is het adres veranderd.',
  broken: 'Er ging iets mis bij ons. Probeer het later opnieuw.',
  refused: 'Je mag dit niet zien. Vraag hulp aan iemand van De Stek.',
  busy: 'Het is nu heel druk. Wacht even en probeer opnieuw.',
  callUs: 'Lukt het niet? Bel {phone}.',
  stale: 'Dit is de laatste versie die we hebben. Ze is van {date}.',
  newWindow: 'opent in een nieuw venster',
} as const;

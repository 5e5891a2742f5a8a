/** What the plain pages of the server say beside the texts of the elements, in Dutch with `je`: the source of every other language. Easy language, profile U (rules EL). */
export const page = {
  programmeOf: 'Programma van {name}',
  intro: 'Dit kan je de komende weken doen. Kom gerust eens kijken.',
  later: 'De weken daarna',
  back: 'Terug naar vandaag',
  otherLanguages: 'Andere talen',
  toProgramme: 'Naar het programma',
  lost: 'We vinden deze pagina niet',
  lostHint: 'Misschien is de link oud, of staat er een fout in het adres. Vraag de juiste link aan De Stek.',
  lostCode: 'Kijk op je papier of elke letter en elk cijfer juist is. Lukt het niet? Vraag het aan De Stek.',
  refused: 'Dit lukt hier niet',
  refusedHint: 'Ga terug en probeer het opnieuw, of vraag het aan De Stek.',
  failed: 'Deze pagina komt nu niet door',
  tooManyCodes: {
    one: 'Er werden veel foute codes geprobeerd. Wacht 1 minuut, of bel ons.',
    other: 'Er werden veel foute codes geprobeerd. Wacht {count} minuten, of bel ons.',
  },
  wrongLink: 'We vinden niets bij deze link. Open de link in de mail opnieuw, of bel ons.',
  confirmHeading: 'Bevestig je plaats',
  confirmAsk: 'Kom je? Druk dan op de knop.',
} as const;

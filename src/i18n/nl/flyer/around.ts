/** What stands around the month: where it is, whom to ask, the code, reading aloud and paper. */
export const flyerAround = {
  where: 'Waar?',
  openOn: '{day}: {hours}',
  opening: 'Wanneer zijn we open?',
  bus: 'Er is een bushalte dichtbij.',
  stepFree: 'Je kan binnen met een rolstoel.',
  steps: 'Er zijn trappen. Heb je hulp nodig? Bel ons.',
  lift: 'Er is een lift.',
  toilet: 'Er is een toilet voor mensen in een rolstoel.',
  parking: 'Er is een parkeerplaats voor mensen met een handicap.',
  hearingLoop: 'Heb je een hoorapparaat? Er is een ringleiding.',
  quietRoom: 'Er is een rustige kamer.',

  help: 'Heb je een vraag?',
  askName: 'Vraag het aan {name}.',
  photoOf: 'Foto van {name}',
  call: 'Bel {phone}',

  documentTitle: 'Programma {who} {month}',
  scan: 'Scan de code met je gsm.',
  qrLabel: 'QR-code naar {url}',
  alsoIn: 'Ook in',
  languageNow: 'Taal: {language}',
  publisher: 'Verantwoordelijke uitgever: {name}',
  madeOn: 'Deze flyer is van {day}.',

  readAloud: 'Lees voor',
  pause: 'Pauze',
  resume: 'Lees verder',
  stop: 'Stop',
  readingDone: 'Het voorlezen is klaar.',

  printA4: 'Druk af op A4',
  printA5: 'Druk af op A5',
  largePrint: 'Grote letters',
  blackAndWhite: 'Zwart-wit',
  printHow: 'Hoe wil je de flyer afdrukken?',
} as const;

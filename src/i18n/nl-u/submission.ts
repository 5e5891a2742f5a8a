import type { SubmissionTranslation } from '../submission.ts';

/** What everything that can be sent says differently when the reader is addressed with `u`. */
export const submission = {
  yourCode: 'Dit is uw code',
  codeOnce: 'We tonen uw code maar 1 keer. Schrijf ze op of druk ze af.',
  codeSpoken: 'Uw code is {code}.',
  followUpAt: 'Vul uw code in op deze pagina:',
  reference: 'Belt u ons? Zeg dan dit nummer: {ref}.',
  codeCopied: 'Uw code is gekopieerd.',
  copyFailed: 'Kopiëren lukt hier niet. Schrijf uw code op.',
  queuedWhy: 'Dit lukt nu niet. We houden uw antwoorden veilig bij op dit toestel.',
  queuedHint: 'We proberen het vanzelf opnieuw. Daarna krijgt u hier uw code.',
  nationalNumber: 'Haal uw rijksregisternummer weg. We hebben het niet nodig.',
  wrongAnswer: 'Kijk uw antwoord bij “{label}” na.',
  noConnection: 'Dit lukt nu niet, en uw antwoorden kunnen hier niet wachten. Probeer straks opnieuw of bel ons.',
  sheetPage: 'Vul uw code in op {url}',
} satisfies Partial<SubmissionTranslation>;

import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'Program: {name}',
  intro: 'To możesz robić w najbliższych tygodniach. Zapraszamy.',
  later: 'Następne tygodnie',
  back: 'Wróć do dzisiaj',
  otherLanguages: 'Inne języki',
  toProgramme: 'Do programu',
  lost: 'Nie możemy znaleźć tej strony',
  lostHint: 'Może link jest stary albo w adresie jest błąd. Zapytaj o właściwy link w De Stek.',
  lostCode: 'Sprawdź na kartce, czy każda litera i cyfra się zgadza. Nie działa? Zapytaj w De Stek.',
  refused: 'To tutaj nie działa',
  refusedHint: 'Wróć i spróbuj jeszcze raz albo zapytaj w De Stek.',
  failed: 'Ta strona teraz nie działa',
  tooManyCodes: {
    one: 'Ktoś próbował wielu błędnych kodów. Poczekaj 1 minutę albo zadzwoń do nas.',
    few: 'Ktoś próbował wielu błędnych kodów. Poczekaj {count} minuty albo zadzwoń do nas.',
    many: 'Ktoś próbował wielu błędnych kodów. Poczekaj {count} minut albo zadzwoń do nas.',
    other: 'Ktoś próbował wielu błędnych kodów. Poczekaj {count} minuty albo zadzwoń do nas.',
  },
  wrongLink: 'Nic nie znajdujemy pod tym linkiem. Otwórz link z maila jeszcze raz albo zadzwoń do nas.',
  confirmHeading: 'Potwierdź swoje miejsce',
  confirmAsk: 'Przyjdziesz? Naciśnij przycisk.',
} satisfies PageTranslation;

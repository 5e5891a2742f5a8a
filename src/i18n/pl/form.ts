import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(nieobowiązkowe)',
  'form.attention': 'Uwaga:',
  'form.problem': 'Jest problem',

  'form.missing': 'Wpisz odpowiedź w polu „{label}”.',
  'form.missingPhone': 'Wpisz swój numer telefonu, na przykład 0470 12 34 56.',
  'form.missingEmail': 'Wpisz swój adres e-mail, na przykład imie@przyklad.be.',
  'form.missingChoice': 'Wybierz odpowiedź w polu „{label}”.',
  'form.phone': 'Sprawdź swój numer telefonu. Wpisz wszystkie cyfry, na przykład 0470 12 34 56.',
  'form.email': 'Sprawdź swój adres e-mail. Wygląda jak imie@przyklad.be.',
  'form.number': 'Wpisz liczbę w polu „{label}”.',
  'form.numberFrom': 'Wpisz liczbę w polu „{label}”: {min} lub więcej.',
  'form.numberTo': 'Wpisz liczbę w polu „{label}”: {max} lub mniej.',
  'form.numberBetween': 'Wpisz liczbę w polu „{label}”: od {min} do {max}.',
  'form.tooLong': {
    one: 'Skróć tekst. Usuń 1 znak.',
    few: 'Skróć tekst. Usuń {count} znaki.',
    many: 'Skróć tekst. Usuń {count} znaków.',
    other: 'Skróć tekst. Usuń {count} znaku.',
  },
  'form.left': {
    one: 'Możesz wpisać jeszcze 1 znak.',
    few: 'Możesz wpisać jeszcze {count} znaki.',
    many: 'Możesz wpisać jeszcze {count} znaków.',
    other: 'Możesz wpisać jeszcze {count} znaku.',
  },
  'form.over': {
    one: 'Tekst jest za długi o 1 znak.',
    few: 'Tekst jest za długi o {count} znaki.',
    many: 'Tekst jest za długi o {count} znaków.',
    other: 'Tekst jest za długi o {count} znaku.',
  },
  'form.less': 'Jeden mniej',
  'form.more': 'Jeden więcej',
  'form.lowest': 'Nie może być mniej niż {min}.',
  'form.highest': 'Nie może być więcej niż {max}.',

  'form.step': 'Krok {step} z {steps}',
  'form.next': 'Dalej',
  'form.previous': 'Wróć',
  'form.sending': 'Wysyłamy…',
  'form.check': 'Sprawdź swoje odpowiedzi',
  'form.change': 'Zmień',
  'form.changeWhat': 'Zmień: {label}',
  'form.noAnswer': 'Brak odpowiedzi',

  'form.leaveAsk': 'Chcesz przerwać?',
  'form.leaveHint': 'Twoje odpowiedzi nie są jeszcze wysłane. Jeśli przerwiesz, usuniemy je.',
  'form.leave': 'Zamknij i usuń',
  'form.stay': 'Wypełniaj dalej',

  offline: 'Nie ma internetu. Sprawdź połączenie.',
  broken: 'Coś się u nas nie udało. Spróbuj później.',
  callUs: 'Nie działa? Zadzwoń: {phone}',
} satisfies FormTranslation;

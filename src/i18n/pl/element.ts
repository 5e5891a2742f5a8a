import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Chwileczkę…',
  retry: 'Spróbuj ponownie',
  close: 'Zamknij',
  back: 'Wróć',
  print: 'Drukuj',
  offline: 'Nie ma internetu. Sprawdź połączenie.',
  notFound: 'Nie możemy znaleźć tej strony. Może adres się zmienił.',
  broken: 'Coś się u nas nie udało. Spróbuj później.',
  callUs: 'Nie działa? Zadzwoń: {phone}',
  stale: 'To ostatnia wersja, jaką mamy. Data: {date}.',
} satisfies ElementTranslation;

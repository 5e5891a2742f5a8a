import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Зарежда се…',
  retry: 'Опитайте отново',
  close: 'Затворете',
  back: 'Назад',
  print: 'Отпечатайте',
  offline: 'Няма интернет. Проверете връзката си.',
  notFound: 'Не намираме тази страница. Може би адресът е променен.',
  broken: 'При нас нещо се обърка. Опитайте по-късно.',
  callUs: 'Не става? Обадете се: {phone}',
  stale: 'Това е последната версия, която имаме. Тя е от {date}.',
} satisfies ElementTranslation;

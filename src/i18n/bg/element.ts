import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Зарежда се…',
  retry: 'Опитайте отново',
  close: 'Затворете',
  print: 'Отпечатайте',
  stale: 'Това е последната версия, която имаме. Тя е от {date}.',
} satisfies ElementTranslation;

import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Загружаем…',
  retry: 'Попробовать ещё раз',
  close: 'Закрыть',
  print: 'Напечатать',
  stale: 'Это последняя версия, которая у нас есть. Она от: {date}.',
} satisfies ElementTranslation;

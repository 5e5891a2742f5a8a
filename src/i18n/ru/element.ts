import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Загружаем…',
  retry: 'Попробовать ещё раз',
  close: 'Закрыть',
  back: 'Назад',
  print: 'Напечатать',
  offline: 'Нет интернета. Проверьте связь.',
  notFound: 'Мы не находим эту страницу. Возможно, адрес изменился.',
  broken: 'У нас что-то пошло не так. Попробуйте позже.',
  callUs: 'Не получается? Позвоните: {phone}.',
  stale: 'Это последняя версия, которая у нас есть. Она от: {date}.',
} satisfies ElementTranslation;

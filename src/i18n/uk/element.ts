import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Завантажуємо…',
  retry: 'Спробувати ще раз',
  close: 'Закрити',
  back: 'Назад',
  print: 'Надрукувати',
  offline: 'Немає інтернету. Перевірте зв’язок.',
  notFound: 'Ми не знаходимо цю сторінку. Можливо, адреса змінилася.',
  broken: 'У нас щось пішло не так. Спробуйте пізніше.',
  callUs: 'Не виходить? Зателефонуйте: {phone}.',
  stale: 'Це остання версія, яку ми маємо. Вона від: {date}.',
} satisfies ElementTranslation;

import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Завантажуємо…',
  retry: 'Спробувати ще раз',
  close: 'Закрити',
  print: 'Надрукувати',
  stale: 'Це остання версія, яку ми маємо. Вона від: {date}.',
} satisfies ElementTranslation;

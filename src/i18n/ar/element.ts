import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'لحظة من فضلكم…',
  retry: 'المحاولة مرة أخرى',
  close: 'إغلاق',
  print: 'طباعة',
  stale: 'هذه آخر نسخة عندنا. تاريخها: {date}.',
} satisfies ElementTranslation;

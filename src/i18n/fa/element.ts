import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'کمی صبر کنید…',
  retry: 'دوباره امتحان کنید',
  close: 'بستن',
  print: 'چاپ',
  stale: 'این آخرین نسخه‌ای است که داریم. تاریخ آن: {date}.',
} satisfies ElementTranslation;

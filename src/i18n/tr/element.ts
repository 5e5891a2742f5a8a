import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Yükleniyor…',
  retry: 'Tekrar deneyin',
  close: 'Kapat',
  print: 'Yazdır',
  stale: 'Bu, elimizdeki son bilgi. Tarihi: {date}.',
} satisfies ElementTranslation;

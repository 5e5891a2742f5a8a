import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'ቁሩብ ተጸበዩ…',
  retry: 'እንደገና ፈትኑ',
  close: 'ዕጸዉ',
  print: 'ሕተሙ',
  stale: 'እዚ ዘለና ናይ መወዳእታ ቅዳሕ እዩ። ዕለቱ {date} እዩ።',
} satisfies ElementTranslation;

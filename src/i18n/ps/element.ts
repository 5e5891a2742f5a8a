import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'لږ انتظار وکړئ…',
  retry: 'بیا هڅه وکړئ',
  close: 'بند کړئ',
  print: 'چاپ کړئ',
  stale: 'دا زموږ وروستۍ نسخه ده. نېټه یې: {date}.',
} satisfies ElementTranslation;

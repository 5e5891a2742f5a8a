import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Wax yar sug…',
  retry: 'Mar kale isku day',
  close: 'Xir',
  print: 'Daabac',
  stale: 'Kani waa nuqulkii ugu dambeeyay ee aan hayno. Taariikhdiisu waa {date}.',
} satisfies ElementTranslation;

import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Wax yar sug…',
  retry: 'Mar kale isku day',
  close: 'Xir',
  back: 'Dib u noqo',
  print: 'Daabac',
  offline: 'Internet ma jiro. Fiiri haddii aad internet leedahay.',
  notFound: 'Boggan ma helin. Waxaa laga yaabaa in cinwaankiisa la beddelay.',
  broken: 'Cilad ayaa naga jirta. Mar dambe isku day.',
  callUs: 'Miyuu shaqayn waayay? Wac {phone}.',
  stale: 'Kani waa nuqulkii ugu dambeeyay ee aan hayno. Taariikhdiisu waa {date}.',
} satisfies ElementTranslation;

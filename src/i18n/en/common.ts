import type { CommonTranslation } from '../common.ts';

export const common = {
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  back: 'Back',
  next: 'Continue',
  print: 'Print',
  cancel: 'Stop',
  offline: 'There is no internet. Check that you are connected.',
  notFound: 'We cannot find this page. The address may have changed.',
  broken: 'Something went wrong on our side. Try again later.',
  refused: 'You may not see this. Ask someone at De Stek for help.',
  busy: 'It is very busy now. Wait a moment and try again.',
  callUs: 'Does it not work? Call {phone}.',
  stale: 'This is the last version we have. It is from {date}.',
  newWindow: 'opens in a new window',
} satisfies CommonTranslation;

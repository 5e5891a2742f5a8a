import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  back: 'Back',
  print: 'Print',
  offline: 'There is no internet. Check that you are connected.',
  notFound: 'We cannot find this page. The address may have changed.',
  broken: 'Something went wrong on our side. Try again later.',
  callUs: 'Does it not work? Call {phone}.',
  stale: 'This is the last version we have. It is from {date}.',
} satisfies ElementTranslation;

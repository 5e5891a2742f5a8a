import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'لږ انتظار وکړئ…',
  retry: 'بیا هڅه وکړئ',
  close: 'بند کړئ',
  back: 'شاته',
  print: 'چاپ کړئ',
  offline: 'انټرنېټ نشته. وګورئ چې انټرنېټ لرئ که نه.',
  notFound: 'دا پاڼه مو ونه موندله. ښايي پته یې بدله شوې وي.',
  broken: 'زموږ ستونزه ده. وروسته بیا هڅه وکړئ.',
  callUs: 'کار نه کوي؟ دې شمېرې ته زنګ ووهئ: {phone}.',
  stale: 'دا زموږ وروستۍ نسخه ده. نېټه یې: {date}.',
} satisfies ElementTranslation;

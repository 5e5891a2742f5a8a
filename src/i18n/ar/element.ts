import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'لحظة من فضلكم…',
  retry: 'المحاولة مرة أخرى',
  close: 'إغلاق',
  back: 'رجوع',
  print: 'طباعة',
  offline: 'لا يوجد إنترنت. تأكدوا من الاتصال.',
  notFound: 'لا نجد هذه الصفحة. ربما تغيّر العنوان.',
  broken: 'حدث خطأ عندنا. حاولوا لاحقًا.',
  callUs: 'لم ينجح الأمر؟ اتصلوا على {phone}.',
  stale: 'هذه آخر نسخة عندنا. تاريخها: {date}.',
} satisfies ElementTranslation;

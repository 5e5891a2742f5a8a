import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'کمی صبر کنید…',
  retry: 'دوباره امتحان کنید',
  close: 'بستن',
  back: 'برگشت',
  print: 'چاپ',
  offline: 'اینترنت نیست. ببینید وصل هستید یا نه.',
  notFound: 'این صفحه را پیدا نمی‌کنیم. شاید آدرس عوض شده باشد.',
  broken: 'پیش ما مشکلی پیش آمد. بعداً دوباره امتحان کنید.',
  callUs: 'نشد؟ به شماره‌ی {phone} زنگ بزنید.',
  stale: 'این آخرین نسخه‌ای است که داریم. تاریخ آن: {date}.',
} satisfies ElementTranslation;

import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'برای این مدت هنوز برنامه‌ای نیست.',
  emptyHint: 'ماه دیگری را ببینید، یا از ما بپرسید.',
  failedOffline: 'الان اینترنت ندارید.',
  failedOfflineHint: 'ببینید اینترنت وصل است یا نه. بعد دوباره امتحان کنید.',
  failedServer: 'برنامه الان نمی‌رسد.',
  failedServerHint: 'مشکل از ماست، نه از شما. کمی بعد دوباره امتحان کنید.',
  failedFeed: 'ما نمی‌توانیم برنامه را بخوانیم.',
  failedFeedHint: 'مشکل از ماست، نه از شما. به ما زنگ بزنید یا پیش ما بیایید.',
  hoursOfBelgium: 'ساعت‌ها به وقت بلژیک (بروکسل).',
  hoursDiffer: 'ساعت دستگاه شما فرق دارد.',
  partial: 'شاید چیزی کم باشد. یک بخش از برنامه را نتوانستیم بخوانیم.',
} satisfies CalendarNoticesTranslation;

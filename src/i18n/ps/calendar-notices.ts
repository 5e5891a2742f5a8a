import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'په دې وخت کې لا فعالیت نشته.',
  emptyHint: 'بله میاشت وګورئ، یا له موږ وپوښتئ.',
  failedOffline: 'تاسو اوس انټرنېټ نه لرئ.',
  failedOfflineHint: 'خپل انټرنېټ وګورئ. بیا هڅه وکړئ.',
  failedServer: 'پروګرام اوس نه راځي.',
  failedServerHint: 'دا زموږ ستونزه ده، ستاسو نه. وروسته بیا هڅه وکړئ.',
  failedFeed: 'موږ پروګرام نه شو لوستلی.',
  failedFeedHint: 'دا زموږ ستونزه ده، ستاسو نه. موږ ته زنګ ووهئ یا راشئ.',
  hoursOfBelgium: 'د بلجیم وخت (بروکسل).',
  hoursDiffer: 'ستاسو ټلیفون یا کمپیوټر بل وخت ښيي.',
  partial: 'ښايي یو څه کم وي. د پروګرام یوه برخه مو ونه شوای لوستلی.',
} satisfies CalendarNoticesTranslation;

import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'ኣብዚ ግዜ እዚ ገና ንጥፈት የለን።',
  emptyHint: 'ካልእ ወርሒ ርአዩ፣ ወይ ንዓና ሕተቱ።',
  failedOffline: 'ሕጂ ኢንተርነት የብልኩምን።',
  failedOfflineHint: 'መስመር ከም ዘለኩም ርአዩ። ብድሕሪኡ እንደገና ፈትኑ።',
  failedServer: 'እቲ መደብ ሕጂ ክርአ ኣይከኣለን።',
  failedServerHint: 'እዚ ጸገም ናትና እዩ፣ ናትኩም ኣይኮነን። ደሓር እንደገና ፈትኑ።',
  failedFeed: 'ነቲ መደብ ከነንብቦ ኣይከኣልናን።',
  failedFeedHint: 'እዚ ጸገም ናትና እዩ፣ ናትኩም ኣይኮነን። ደውሉልና ወይ ምጹ።',
  hoursOfBelgium: 'ሰዓት ናይ ቤልጅዩም (ብራሰልስ)፣ ብናይ 24 ሰዓት ኣቆጻጽራ።',
  hoursDiffer: 'ተሌፎንኩም ወይ ኮምፕዩተርኩም ካልእ ሰዓት የርኢ ኣሎ።',
  partial: 'ምናልባት ገለ ነገር ጎዲሉ ይኸውን። ሓደ ክፋል ናይቲ መደብ ከነንብቦ ኣይከኣልናን።',
} satisfies CalendarNoticesTranslation;

import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'ቁሩብ ተጸበዩ…',
  retry: 'እንደገና ፈትኑ',
  close: 'ዕጸዉ',
  back: 'ተመለሱ',
  print: 'ሕተሙ',
  offline: 'ኢንተርነት የለን። መስመር ከም ዘለኩም ርአዩ።',
  notFound: 'እዚ ገጽ ክንረኽቦ ኣይከኣልናን። ምናልባት ኣድራሻኡ ተቐይሩ ይኸውን።',
  broken: 'ኣባና ጸገም ኣጋጢሙ። ደሓር እንደገና ፈትኑ።',
  callUs: 'ኣይሰርሕን ድዩ? ናብ {phone} ደውሉ።',
  stale: 'እዚ ዘለና ናይ መወዳእታ ቅዳሕ እዩ። ዕለቱ {date} እዩ።',
} satisfies ElementTranslation;

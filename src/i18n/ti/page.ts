import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'መደብ {name}',
  intro: 'ኣብ ዝመጽእ ሰሙናት እዚ ክትገብሩ ትኽእሉ። ንዑ እሞ ርኣዩ።',
  later: 'ድሕሪኡ ዘሎ ሰሙናት',
  back: 'ናብ ሎሚ ተመለሱ',
  otherLanguages: 'ካልኦት ቋንቋታት',
  toProgramme: 'ናብ መደብ',
  lost: 'ነዚ ገጽ ኣይረኸብናዮን',
  lostHint: 'ምናልባት እቲ መላግቦ ኣረጊት እዩ፣ ወይ ኣብ ኣድራሻ ጌጋ ኣሎ። እቲ ቅኑዕ መላግቦ ን De Stek ሕተቱ።',
  lostCode: 'ኣብ ወረቐትኩም ነፍሲ ወከፍ ፊደልን ቁጽርን ቅኑዕ ምዃኑ ርኣዩ። ኣይሰርሐን፧ ን De Stek ሕተቱ።',
  refused: 'እዚ ኣብዚ ኣይሰርሕን',
  refusedHint: 'ንድሕሪት ተመለሱ እሞ መሊስኩም ፈትኑ፣ ወይ ን De Stek ሕተቱ።',
  failed: 'እዚ ገጽ ሕጂ ኣይመጽእን ኣሎ',
  tooManyCodes: {
    one: 'ብዙሕ ጌጋ ኮዳት ተፈቲኑ። 1 ደቒቕ ተጸበዩ፣ ወይ ደውሉልና።',
    other: 'ብዙሕ ጌጋ ኮዳት ተፈቲኑ። {count} ደቓይቕ ተጸበዩ፣ ወይ ደውሉልና።',
  },
  wrongLink: 'ብዚ መላግቦ ዋላ ሓደ ኣይረኸብናን። ነቲ ኣብ ኢመይል ዘሎ መላግቦ መሊስኩም ክፈቱ፣ ወይ ደውሉልና።',
  confirmHeading: 'ቦታኹም ኣረጋግጹ',
  confirmAsk: 'ክትመጹ ዲኹም፧ እምበኣር መጠወቒ ጽቐጡ።',
} satisfies PageTranslation;

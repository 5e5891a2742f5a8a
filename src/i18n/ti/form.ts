import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(ግድን ኣይኮነን)',
  'form.attention': 'ኣስተውዕሉ፦',
  'form.problem': 'ጸገም ኣሎ',

  'form.missing': 'ኣብ “{label}” መልሲ ጽሓፉ።',
  'form.missingPhone': 'ቁጽሪ ተሌፎንኩም ጽሓፉ፣ ንኣብነት 0470 12 34 56።',
  'form.missingEmail': 'ኣድራሻ ኢመይልኩም ጽሓፉ፣ ንኣብነት naam@voorbeeld.be።',
  'form.missingChoice': 'ኣብ “{label}” ሓደ መልሲ ምረጹ።',
  'form.phone': 'ቁጽሪ ተሌፎንኩም እንደገና ርአዩ። ኩሎም ኣሃዛት ጽሓፉ፣ ንኣብነት 0470 12 34 56።',
  'form.email': 'ኣድራሻ ኢመይልኩም እንደገና ርአዩ። ከም naam@voorbeeld.be ይመስል።',
  'form.number': 'ኣብ “{label}” ቁጽሪ ጽሓፉ።',
  'form.numberFrom': 'ኣብ “{label}” ቁጽሪ ጽሓፉ፣ {min} ወይ ልዕሊኡ።',
  'form.numberTo': 'ኣብ “{label}” ቁጽሪ ጽሓፉ፣ {max} ወይ ትሕቲኡ።',
  'form.numberBetween': 'ኣብ “{label}” ቁጽሪ ጽሓፉ፣ ካብ {min} ክሳብ {max}።',
  'form.tooLong': {
    one: 'ጽሑፍኩም ኣሕጽሩ። {count} ፊደል ኣውጽኡ።',
    other: 'ጽሑፍኩም ኣሕጽሩ። {count} ፊደላት ኣውጽኡ።',
  },
  'form.left': {
    one: 'ገና {count} ፊደል ክትጽሕፉ ትኽእሉ።',
    other: 'ገና {count} ፊደላት ክትጽሕፉ ትኽእሉ።',
  },
  'form.over': {
    one: 'ጽሑፍኩም ብ{count} ፊደል ነዊሑ።',
    other: 'ጽሑፍኩም ብ{count} ፊደላት ነዊሑ።',
  },
  'form.less': 'ሓደ ኣጉድሉ',
  'form.more': 'ሓደ ወስኹ',
  'form.lowest': 'ትሕቲ {min} ኣይከኣልን እዩ።',
  'form.highest': 'ልዕሊ {max} ኣይከኣልን እዩ።',

  'form.step': 'ስጉምቲ {step} ካብ {steps}',
  'form.next': 'ቀጽሉ',
  'form.previous': 'ተመለሱ',
  'form.sending': 'ይለኣኽ ኣሎ…',
  'form.check': 'መልስታትኩም እንደገና ርአዩ',
  'form.change': 'ቀይሩ',
  'form.changeWhat': 'ቀይሩ፦ {label}',
  'form.noAnswer': 'መልሲ የለን',

  'form.leaveAsk': 'ደው ከተብልዎ ትደልዩ ዲኹም?',
  'form.leaveHint': 'መልስታትኩም ገና ኣይተላእከን። ደው እንተኣቢልኩምዎ፣ ክንድምስሶ ኢና።',
  'form.leave': 'ዓጺኹም ደምስሱ',
  'form.stay': 'ምጽሓፍ ቀጽሉ',

  offline: 'ኢንተርነት የለን። መስመር ከም ዘለኩም ርአዩ።',
  broken: 'ኣባና ጸገም ኣጋጢሙ። ደሓር እንደገና ፈትኑ።',
  callUs: 'ኣይሰርሕን ድዩ? ናብ {phone} ደውሉ።',
} satisfies FormTranslation;

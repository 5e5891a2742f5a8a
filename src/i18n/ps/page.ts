import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'د {name} پروګرام',
  intro: 'په راتلونکو اوونیو کې دا کارونه کولی شئ. راشئ او ویې ګورئ.',
  later: 'وروستۍ اوونۍ',
  back: 'بېرته نن ته',
  otherLanguages: 'نورې ژبې',
  toProgramme: 'پروګرام ته',
  lost: 'دا پاڼه نه مومو',
  lostHint: 'کېدای شي لینک زوړ وي، یا په پته کې تېروتنه وي. سم لینک له De Stek وپوښتئ.',
  lostCode: 'پر خپل کاغذ وګورئ چې هر توری او هره شمېره سمه ده. ونه شوه؟ له De Stek وپوښتئ.',
  refused: 'دا دلته نه کېږي',
  refusedHint: 'بېرته لاړ شئ او بیا هڅه وکړئ، یا له De Stek وپوښتئ.',
  failed: 'دا پاڼه اوس نه راځي',
  tooManyCodes: {
    one: 'ډېر ناسم کوډونه وازمویل شول. 1 دقیقه صبر وکړئ، یا موږ ته زنګ ووهئ.',
    other: 'ډېر ناسم کوډونه وازمویل شول. {count} دقیقې صبر وکړئ، یا موږ ته زنګ ووهئ.',
  },
  wrongLink: 'په دې لینک هېڅ نه مومو. د برېښنالیک لینک بیا پرانیزئ، یا موږ ته زنګ ووهئ.',
  confirmHeading: 'خپل ځای تایید کړئ',
  confirmAsk: 'راځئ؟ نو تڼۍ ووهئ.',
} satisfies PageTranslation;

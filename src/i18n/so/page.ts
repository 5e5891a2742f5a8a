import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'Barnaamijka {name}',
  intro: 'Waa waxa aad samayn kartaan toddobaadyada soo socda. Kaalaya oo arka.',
  later: 'Toddobaadyada xiga',
  back: 'Ku noqo maanta',
  otherLanguages: 'Luqado kale',
  toProgramme: 'Tag barnaamijka',
  lost: 'Boggan ma helin',
  lostHint: 'Waxaa laga yaabaa in linkigu duug yahay, ama cinwaanka khalad ku jiro. Weydii De Stek linkiga saxda ah.',
  lostCode: 'Ka eeg warqaddaada in xaraf kasta iyo lambar kasta sax yahay. Ma shaqayn? Weydii De Stek.',
  refused: 'Tani halkan kama shaqayso',
  refusedHint: 'Dib u noqo oo mar kale isku day, ama weydii De Stek.',
  failed: 'Boggan hadda ma imanayo',
  tooManyCodes: {
    one: 'Koodhadh badan oo khaldan ayaa la tijaabiyay. Sug 1 daqiiqo, ama na soo wac.',
    other: 'Koodhadh badan oo khaldan ayaa la tijaabiyay. Sug {count} daqiiqo, ama na soo wac.',
  },
  wrongLink: 'Waxba kuma helin linkigan. Mar kale fur linkiga iimaylka, ama na soo wac.',
  confirmHeading: 'Xaqiiji booskaaga',
  confirmAsk: 'Ma imanaysaa? Markaas riix badhanka.',
} satisfies PageTranslation;

import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'Program: {name}',
  intro: 'Önümüzdeki haftalarda bunları yapabilirsiniz. Gelin, bir bakın.',
  later: 'Sonraki haftalar',
  back: 'Bugüne dön',
  otherLanguages: 'Diğer diller',
  toProgramme: 'Programa git',
  lost: 'Bu sayfayı bulamıyoruz',
  lostHint: 'Bağlantı eski olabilir ya da adreste bir hata olabilir. Doğru bağlantıyı De Stek’e sorun.',
  lostCode: 'Kâğıdınıza bakın: her harf ve her rakam doğru mu? Olmuyor mu? De Stek’e sorun.',
  refused: 'Bu burada olmuyor',
  refusedHint: 'Geri dönün ve yeniden deneyin ya da De Stek’e sorun.',
  failed: 'Bu sayfa şu anda açılmıyor',
  tooManyCodes: {
    one: 'Çok sayıda yanlış kod denendi. 1 dakika bekleyin ya da bizi arayın.',
    other: 'Çok sayıda yanlış kod denendi. {count} dakika bekleyin ya da bizi arayın.',
  },
  wrongLink: 'Bu bağlantıyla bir şey bulamıyoruz. E-postadaki bağlantıyı yeniden açın ya da bizi arayın.',
  confirmHeading: 'Yerinizi onaylayın',
  confirmAsk: 'Geliyor musunuz? O zaman düğmeye basın.',
} satisfies PageTranslation;

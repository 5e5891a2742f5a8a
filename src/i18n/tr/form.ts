import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(zorunlu değil)',
  'form.attention': 'Dikkat:',
  'form.problem': 'Bir sorun var',

  'form.missing': '“{label}” için bir cevap yazın.',
  'form.missingPhone': 'Telefon numaranızı yazın, örneğin 0470 12 34 56.',
  'form.missingEmail': 'E-posta adresinizi yazın, örneğin isim@ornek.be.',
  'form.missingChoice': '“{label}” için bir cevap seçin.',
  'form.phone': 'Telefon numaranıza bakın. Bütün rakamları yazın, örneğin 0470 12 34 56.',
  'form.email': 'E-posta adresinize bakın. Şöyle olmalı: isim@ornek.be.',
  'form.number': '“{label}” için bir sayı yazın.',
  'form.numberFrom': '“{label}” için bir sayı yazın: {min} veya daha fazla.',
  'form.numberTo': '“{label}” için bir sayı yazın: {max} veya daha az.',
  'form.numberBetween': '“{label}” için bir sayı yazın: en az {min}, en çok {max}.',
  'form.tooLong': {
    one: 'Metninizi kısaltın. 1 karakter silin.',
    other: 'Metninizi kısaltın. {count} karakter silin.',
  },
  'form.left': { one: '1 karakter daha yazabilirsiniz.', other: '{count} karakter daha yazabilirsiniz.' },
  'form.over': { one: 'Metniniz 1 karakter fazla uzun.', other: 'Metniniz {count} karakter fazla uzun.' },
  'form.less': 'Bir azalt',
  'form.more': 'Bir artır',
  'form.lowest': 'En az {min} olabilir.',
  'form.highest': 'En çok {max} olabilir.',

  'form.step': 'Adım {step} / {steps}',
  'form.next': 'Devam et',
  'form.previous': 'Geri',
  'form.sending': 'Gönderiliyor…',
  'form.check': 'Cevaplarınıza bakın',
  'form.change': 'Değiştir',
  'form.changeWhat': 'Değiştir: {label}',
  'form.noAnswer': 'Cevap yok',

  'form.leaveAsk': 'Durmak istiyor musunuz?',
  'form.leaveHint': 'Cevaplarınız henüz gönderilmedi. Durursanız onları sileriz.',
  'form.leave': 'Kapat ve sil',
  'form.stay': 'Yazmaya devam et',

  offline: 'İnternet yok. Bağlantınıza bakın.',
  broken: 'Bizde bir sorun oldu. Daha sonra tekrar deneyin.',
  callUs: 'Olmuyor mu? Bizi arayın: {phone}',
} satisfies FormTranslation;

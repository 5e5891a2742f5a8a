import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Yükleniyor…',
  retry: 'Tekrar deneyin',
  close: 'Kapat',
  back: 'Geri',
  print: 'Yazdır',
  offline: 'İnternet yok. Bağlantınıza bakın.',
  notFound: 'Bu sayfayı bulamıyoruz. Belki adres değişti.',
  broken: 'Bizde bir sorun oldu. Daha sonra tekrar deneyin.',
  callUs: 'Olmuyor mu? Bizi arayın: {phone}',
  stale: 'Bu, elimizdeki son bilgi. Tarihi: {date}.',
} satisfies ElementTranslation;

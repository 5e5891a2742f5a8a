import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoNotes, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Köy buluşması: ${village}`,
  text: `De Stek şuraya gelir: ${village}. Pasta, oyunlar ve sorularınız için biri var.`,
});

/** The demo's activities in Turkish. Made by a machine: nobody who speaks Turkish has checked it yet. */
export const tr: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Açık ev',
    text: 'İstediğiniz zaman gelin. Kahve var ve her zaman konuşacak biri var.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Sağlık yürüyüşü',
    text: '15 ile 20 kişi 1 saat sakin sakin yürürüz. Sonra kahve içeriz.',
  },
  [ACTIVITY.soup]: {
    title: 'Çorba ve sohbet',
    text: 'Sebze doğramaya yardım edin veya sofraya oturun. Çorba saat 10.30’da hazır.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Telefon ve bilgisayar yardımı',
    text: 'Telefonunuz veya bilgisayarınız için sorunuz mu var? Gelin veya randevu alın.',
  },
  [ACTIVITY.sewing]: {
    title: 'Dikiş atölyesi',
    text: 'Dikiş öğrenin veya giysilerinizi onarın. Makine, kumaş ve iplik var.',
  },
  [ACTIVITY.alice]: {
    title: 'Alice’e soruyorum',
    text: 'Telefon, tablet veya bilgisayar için yardım. Her soruyu sorabilirsiniz.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Program konuşması',
    text: 'Gelecek aylarda ne yapmak istersiniz? Burada söyleyin. Pasta var.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Konuşma grubu',
    text: 'Yılda 4 kez 20 kişiyle bir konuyu konuşuruz. Buradaki hayatı siz biliyorsunuz.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Köy lokantası',
    text: 'Çorba, sıcak yemek ve tatlı. Kimse masada yalnız oturmaz.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Gıda yardımında kahve',
    text: 'Ayda 2 kez birlikte kahve içeriz. Bütün sorularınızı burada sorun.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'Fener yürüyüşü',
    text: 'Karanlıkta fenerlerle yürürüz. Sonra sıcak çikolata var.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Oyun öğleden sonrası',
    text: 'Büyükler ve küçükler için masa oyunları. Sevdiğiniz oyunu getirin.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Krep yapıyoruz',
    text: 'Çocuklar kendileri pişirir. Anne babalar, nineler ve dedeler tadar.',
  },
  [ACTIVITY.playDays]: {
    title: 'Oyun günleri',
    text: '3 öğleden sonra el işi, spor ve oyun. 1 kez veya 3 kez gelin.',
  },
  [ACTIVITY.seaside]: {
    title: 'Denizde bir gün',
    text: 'Otobüsle denize gidip döneriz. Yiyeceğinizi yanınızda getirin.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Enerjiye daha az ödemek',
    text: 'Faturanızı okumayı öğrenin. Tasarruflu bir ampul ve bir kapı fırçası alırsınız.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'Arabasız yolda',
    text: 'Otobüs, tren, ortak bisiklet veya sizi götüren biri: size ne uyar?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Haklarınızı bilin',
    text: 'Hangi yardımları alabilirsiniz? Birlikte hesaplarız.',
  },
};

/** What the demo says of single dates, in Turkish. Made by a machine too. */
export const trNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'Bir hafta önce: 29 Aralık’ta kapalıyız.',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'Bir hafta sonra: şehirden biri de gelebilsin diye.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'Noel ile yılbaşı arasında kapalıyız. 5 Ocak’ta yine buradayız.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'Bu kez gölün etrafında yürürüz. Bere getirin.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'Yürüyüş yok: merkez kapalı.',
  'Het is Kerstmis. Fijne feesten!': 'Bugün Noel. İyi bayramlar!',
  'Het is Nieuwjaar. Tot volgende week!': 'Bugün yılbaşı. Haftaya görüşürüz!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'Bir hafta sonra: Noel tatilinde kapalıyız.',
  'Het is pinkstermaandag.': 'Bugün Pentekost pazartesisi.',
};

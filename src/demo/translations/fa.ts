import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoNotes, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `دیدار در روستا: ${village}`,
  text: `De Stek به ${village} می‌آید. کیک و بازی هست، و کسی که به سؤال‌هایتان جواب می‌دهد.`,
});

/** The demo's activities in Persian. Made by a machine: nobody who speaks Persian has checked it yet. */
export const fa: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'خانه‌ی باز',
    text: 'هر وقت خواستید بیایید. قهوه هست و همیشه کسی برای حرف زدن.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'پیاده‌روی برای سلامتی',
    text: 'یک ساعت آرام راه می‌رویم، 15 تا 20 نفر. بعد قهوه می‌خوریم.',
  },
  [ACTIVITY.soup]: {
    title: 'سوپ و گفتگو',
    text: 'در خرد کردن سبزی کمک کنید یا فقط بنشینید. سوپ ساعت 10 و نیم آماده است.',
  },
  [ACTIVITY.digipunt]: {
    title: 'کمک برای گوشی و کامپیوتر',
    text: 'سؤالی درباره‌ی گوشی یا کامپیوتر دارید؟ بیایید یا وقت بگیرید.',
  },
  [ACTIVITY.sewing]: {
    title: 'کارگاه خیاطی',
    text: 'خیاطی یاد بگیرید یا لباستان را درست کنید. چرخ، پارچه و نخ داریم.',
  },
  [ACTIVITY.alice]: {
    title: 'از Alice می‌پرسم',
    text: 'کمک برای گوشی، تبلت یا کامپیوتر. هیچ سؤالی کوچک نیست.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'گفتگو درباره‌ی برنامه',
    text: 'در ماه‌های آینده چه کار می‌خواهید بکنید؟ اینجا بگویید. کیک هست.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'گروه گفتگو',
    text: 'سالی 4 بار با 20 نفر درباره‌ی یک موضوع حرف می‌زنیم. شما زندگی اینجا را می‌شناسید.',
  },
  [ACTIVITY.restaurant]: {
    title: 'رستوران روستا',
    text: 'سوپ، غذای گرم و دسر. هیچ‌کس سر میز تنها نیست.',
  },
  [ACTIVITY.foodBank]: {
    title: 'قهوه هنگام پخش غذا',
    text: 'ماهی 2 بار با هم قهوه می‌خوریم. همه‌ی سؤال‌هایتان را اینجا بپرسید.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'پیاده‌روی با فانوس',
    text: 'با فانوس در تاریکی راه می‌رویم. بعد شکلات داغ هست.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'بعدازظهر بازی',
    text: 'بازی‌های رومیزی برای بزرگ و کوچک. بازی مورد علاقه‌ی خود را بیاورید.',
  },
  [ACTIVITY.pancakes]: {
    title: 'پختن پنکیک',
    text: 'بچه‌ها خودشان می‌پزند. پدر و مادرها و پدربزرگ‌ها و مادربزرگ‌ها می‌چشند.',
  },
  [ACTIVITY.playDays]: {
    title: 'روزهای بازی',
    text: '3 بعدازظهر کاردستی، ورزش و بازی. یک بار یا هر سه بار بیایید.',
  },
  [ACTIVITY.seaside]: {
    title: 'یک روز کنار دریا',
    text: 'با اتوبوس به دریا می‌رویم و برمی‌گردیم. ساندویچ خود را بیاورید.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'پول کمتر برای برق و گاز',
    text: 'خواندن قبض را یاد بگیرید. یک لامپ کم‌مصرف و یک برس در می‌گیرید.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'رفت‌وآمد بدون ماشین',
    text: 'اتوبوس، قطار، دوچرخه‌ی مشترک یا کسی که شما را می‌برد: کدام برای شما خوب است؟',
  },
  [ACTIVITY.infoRights]: {
    title: 'حق خود را بشناسید',
    text: 'چه کمک‌هایی می‌توانید بگیرید؟ با هم حساب می‌کنیم.',
  },
};

/** What the demo says of single dates, in Persian. Made by a machine too. */
export const faNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'یک هفته زودتر: 29 دسامبر بسته‌ایم.',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'یک هفته دیرتر، تا کسی از شهرداری هم بیاید.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'بین کریسمس و سال نو بسته‌ایم. 5 ژانویه دوباره هستیم.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'این بار دور برکه راه می‌رویم. کلاه بیاورید.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'پیاده‌روی نیست: مرکز بسته است.',
  'Het is Kerstmis. Fijne feesten!': 'کریسمس است. عید مبارک!',
  'Het is Nieuwjaar. Tot volgende week!': 'سال نو است. تا هفته‌ی بعد!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'یک هفته دیرتر: در تعطیلات کریسمس بسته‌ایم.',
  'Het is pinkstermaandag.': 'دوشنبه‌ی عید پنجاهه است.',
};

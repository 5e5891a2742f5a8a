import { ACTIVITY } from '../activity-ids.ts';
import { inEachVillage, type ActivityWords, type DemoNotes, type DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `په کلي کې لیدنه: ${village}`,
  text: `De Stek ${village} ته راځي. کیک او لوبې شته، او څوک چې ستاسو پوښتنو ته ځواب وايي.`,
});

/** The demo's activities in Pashto. Made by a machine: nobody who speaks Pashto has checked it yet. */
export const ps: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'خلاص کور',
    text: 'هر وخت چې غواړئ راشئ. قهوه شته، او تل څوک د خبرو لپاره شته.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'د روغتیا لپاره ګرځېدل',
    text: 'یو ساعت په ارامه ګرځو، له 15 څخه تر 20 کسان. بیا قهوه څښو.',
  },
  [ACTIVITY.soup]: {
    title: 'ښوروا او خبرې',
    text: 'د سبزیو په پرې کولو کې مرسته وکړئ یا همداسې له موږ سره کښېنئ. ښوروا په 10:30 بجو تیاره ده.',
  },
  [ACTIVITY.digipunt]: {
    title: 'د موبایل او کمپیوټر مرسته',
    text: 'د موبایل یا کمپیوټر په اړه پوښتنه لرئ؟ راشئ یا وخت واخلئ.',
  },
  [ACTIVITY.sewing]: {
    title: 'د ګنډلو ځای',
    text: 'ګنډل زده کړئ یا خپلې جامې سمې کړئ. ماشین، ټوکر او تار لرو.',
  },
  [ACTIVITY.alice]: {
    title: 'له Alice پوښتنه کوم',
    text: 'د موبایل، ټابلېټ یا کمپیوټر لپاره مرسته. هره پوښتنه وکړئ.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'د پروګرام په اړه خبرې',
    text: 'په راتلونکو میاشتو کې څه کول غواړئ؟ دلته یې ووایئ. کیک شته.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'د خبرو ډله',
    text: 'په کال کې 4 ځله 20 کسان د یوې موضوع په اړه خبرې کوو. تاسو د دې ځای ژوند پېژنئ.',
  },
  [ACTIVITY.restaurant]: {
    title: 'د کلي رستورانت',
    text: 'ښوروا، ګرمه ډوډۍ او خواږه. هېڅوک پر مېز یوازې نه کښېني.',
  },
  [ACTIVITY.foodBank]: {
    title: 'د خوړو د وېش پر وخت قهوه',
    text: 'په میاشت کې 2 ځله یوځای قهوه څښو. خپلې ټولې پوښتنې دلته وکړئ.',
  },
  ...inEachVillage(villageMoment),
  [ACTIVITY.lanternWalk]: {
    title: 'له څراغونو سره ګرځېدل',
    text: 'په تیاره کې له څراغونو سره ګرځو. بیا ګرم چاکلېټ شته.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'د لوبو ماسپښین',
    text: 'د لویانو او کوچنیانو لپاره لوبې. خپله خوښه لوبه راوړئ.',
  },
  [ACTIVITY.pancakes]: {
    title: 'پنکېک پخول',
    text: 'ماشومان یې پخپله پخوي. مور، پلار، نیا او نیکه یې څکي.',
  },
  [ACTIVITY.playDays]: {
    title: 'د لوبو ورځې',
    text: '3 ماسپښینه لاسي کارونه، ورزش او لوبې. یو ځل یا درې واړه ځله راشئ.',
  },
  [ACTIVITY.seaside]: {
    title: 'د سمندر ورځ',
    text: 'په بس کې سمندر ته ځو او بېرته راځو. خپله ډوډۍ راوړئ.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'د برېښنا او ګاز لږ پیسې',
    text: 'د خپل بل لوستل زده کړئ. یو سپما کوونکی څراغ او د دروازې برس اخلئ.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'بې موټره تګ راتګ',
    text: 'بس، ریل، ګډ بایسکل یا څوک چې تاسو بوځي: ستاسو لپاره څه ښه دي؟',
  },
  [ACTIVITY.infoRights]: {
    title: 'خپل حقونه وپېژنئ',
    text: 'کومې مرستې اخیستلی شئ؟ یوځای یې حسابوو.',
  },
};

/** What the demo says of single dates, in Pashto. Made by a machine too. */
export const psNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'یوه اوونۍ مخکې: د ډسمبر پر 29 تړلي یو.',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'یوه اوونۍ وروسته، چې د ښار څوک هم راشي.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'د کرېسمس او نوي کال ترمنځ تړلي یو. د جنوري پر 5 بیا شته یو.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'دا ځل د ډنډ شاوخوا ګرځو. خولۍ راوړئ.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'ګرځېدل نشته: مرکز تړلی دی.',
  'Het is Kerstmis. Fijne feesten!': 'کرېسمس دی. اختر مو مبارک!',
  'Het is Nieuwjaar. Tot volgende week!': 'نوی کال دی. تر بلې اوونۍ!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'یوه اوونۍ وروسته: د کرېسمس په رخصتۍ کې تړلي یو.',
  'Het is pinkstermaandag.': 'د پنټکاسټ دوشنبه ده.',
};

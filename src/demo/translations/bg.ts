import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoNotes, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Среща в селото: ${village}`,
  text: `De Stek идва: ${village}. Има торта, игри и човек за Вашите въпроси.`,
});

/** The demo's activities in Bulgarian. Made by a machine: nobody who speaks Bulgarian has checked it yet. */
export const bg: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Отворена къща',
    text: 'Влезте, когато искате. Има кафе и винаги някой за разговор.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Разходка за здраве',
    text: 'Ходим спокойно 1 час, от 15 до 20 души. После пием кафе.',
  },
  [ACTIVITY.soup]: {
    title: 'Супа и приказки',
    text: 'Помогнете да режем зеленчуци или просто седнете. Супата е готова в 10 и половина.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Помощ с телефон и компютър',
    text: 'Въпрос за телефона или компютъра? Елате или си запазете час.',
  },
  [ACTIVITY.sewing]: {
    title: 'Шивашко ателие',
    text: 'Научете се да шиете или поправете дрехите си. Има машини, плат и конци.',
  },
  [ACTIVITY.alice]: {
    title: 'Питам Алис',
    text: 'Помощ с телефон, таблет или компютър. Всеки въпрос е важен.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Разговор за програмата',
    text: 'Какво искате да правите през следващите месеци? Кажете тук. Има торта.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Група за разговор',
    text: '4 пъти в годината 20 души говорят по една тема. Вие познавате живота тук.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Селски ресторант',
    text: 'Супа, топло ядене и десерт. Никой не седи без компания на масата.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Кафе при раздаването на храна',
    text: '2 пъти в месеца пием кафе заедно. Задайте тук всичките си въпроси.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'Разходка с фенери',
    text: 'Ходим с фенери в тъмното. После има горещ шоколад.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Следобед на игрите',
    text: 'Настолни игри за големи и малки. Донесете любимата си игра.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Правим палачинки',
    text: 'Децата пекат сами. Родителите, бабите и дядовците опитват.',
  },
  [ACTIVITY.playDays]: {
    title: 'Дни за игра',
    text: '3 следобеда с ръчна работа, спорт и игри. Елате 1 път или и 3 пъти.',
  },
  [ACTIVITY.seaside]: {
    title: 'Ден на морето',
    text: 'С автобус до морето и обратно. Носете си сандвичи.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Да плащаме по-малко за енергия',
    text: 'Научете се да четете сметката. Получавате пестелива лампа и четка за врата.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'На път без кола',
    text: 'Автобус, влак, общ велосипед или някой Ви кара: какво е добре за Вас?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Познавайте правата си',
    text: 'Какви помощи можете да получите? Смятаме заедно.',
  },
};

/** What the demo says of single dates, in Bulgarian. Made by a machine too. */
export const bgNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'Една седмица по-рано: на 29 декември е затворено.',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'Една седмица по-късно, за да дойде някой от общината.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'Между Коледа и Нова година е затворено. На 5 януари пак сме тук.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'Този път ходим около езерото. Носете шапка.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'Няма разходка: центърът е затворен.',
  'Het is Kerstmis. Fijne feesten!': 'Коледа е. Весели празници!',
  'Het is Nieuwjaar. Tot volgende week!': 'Нова година е. До следващата седмица!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'Една седмица по-късно: в коледната ваканция е затворено.',
  'Het is pinkstermaandag.': 'Понеделник след Петдесетница е.',
};

import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoNotes, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Встреча в деревне: ${village}`,
  text: `De Stek приезжает: ${village}. Будет пирог, игры и человек, который ответит на вопросы.`,
});

/** The demo's activities in Russian. Made by a machine: nobody who speaks Russian has checked it yet. */
export const ru: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Открытый дом',
    text: 'Заходите, когда хотите. Есть кофе, и всегда есть с кем поговорить.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Прогулка для здоровья',
    text: 'Гуляем спокойно 1 час, от 15 до 20 человек. Потом пьём кофе.',
  },
  [ACTIVITY.soup]: {
    title: 'Суп и разговоры',
    text: 'Помогите резать овощи или просто садитесь за стол. Суп готов в 10:30.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Помощь с телефоном и компьютером',
    text: 'Вопрос о телефоне или компьютере? Приходите или запишитесь.',
  },
  [ACTIVITY.sewing]: {
    title: 'Швейная мастерская',
    text: 'Учитесь шить или чините одежду. Есть машины, ткань и нитки.',
  },
  [ACTIVITY.alice]: {
    title: 'Спрошу у Алисы',
    text: 'Помощь с телефоном, планшетом или компьютером. Любой вопрос важен.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Разговор о программе',
    text: 'Что вы хотите делать в следующие месяцы? Скажите здесь. Будет пирог.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Группа для разговора',
    text: '4 раза в год 20 человек говорят на одну тему. Вы знаете жизнь здесь.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Сельский ресторан',
    text: 'Суп, горячая еда и десерт. Никто не сидит за столом без компании.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Кофе при раздаче еды',
    text: '2 раза в месяц мы вместе пьём кофе. Задайте здесь все вопросы.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'Прогулка с фонариками',
    text: 'Идём с фонариками в темноте. Потом горячий шоколад.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Игры после обеда',
    text: 'Настольные игры для больших и маленьких. Возьмите любимую игру.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Печём блины',
    text: 'Дети пекут сами. Родители, бабушки и дедушки пробуют.',
  },
  [ACTIVITY.playDays]: {
    title: 'Дни игр',
    text: '3 дня после обеда: поделки, спорт и игры. Приходите 1 раз или все 3.',
  },
  [ACTIVITY.seaside]: {
    title: 'День на море',
    text: 'На автобусе на море и обратно. Возьмите бутерброды.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Меньше платить за энергию',
    text: 'Учимся читать счёт. Вы получите экономную лампу и щётку для двери.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'В путь без машины',
    text: 'Автобус, поезд, общий велосипед или кто-то вас отвезёт: что вам подходит?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Знайте свои права',
    text: 'Какие доплаты вы можете получить? Посчитаем вместе.',
  },
};

/** What the demo says of single dates, in Russian. Made by a machine too. */
export const ruNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'На неделю раньше: 29 декабря закрыто.',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'На неделю позже, чтобы пришёл кто-то от города.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'Между Рождеством и Новым годом закрыто. 5 января мы снова здесь.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'В этот раз идём вокруг пруда. Возьмите шапку.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'Прогулки нет: центр закрыт.',
  'Het is Kerstmis. Fijne feesten!': 'Рождество. С праздником!',
  'Het is Nieuwjaar. Tot volgende week!': 'Новый год. До следующей недели!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'На неделю позже: в рождественские каникулы закрыто.',
  'Het is pinkstermaandag.': 'Понедельник после Троицы.',
};

import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoNotes, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Зустріч у селі: ${village}`,
  text: `De Stek приїздить: ${village}. Буде пиріг, ігри та людина, яка відповість на питання.`,
});

/** The demo's activities in Ukrainian. Made by a machine: nobody who speaks Ukrainian has checked it yet. */
export const uk: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Відкритий дім',
    text: 'Заходьте, коли хочете. Є кава, і завжди є з ким поговорити.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Прогулянка для здоров’я',
    text: 'Гуляємо спокійно 1 годину, від 15 до 20 людей. Потім п’ємо каву.',
  },
  [ACTIVITY.soup]: {
    title: 'Суп і розмови',
    text: 'Допоможіть різати овочі або просто сідайте за стіл. Суп готовий о 10:30.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Допомога з телефоном і комп’ютером',
    text: 'Питання про телефон або комп’ютер? Приходьте або домовтеся про час.',
  },
  [ACTIVITY.sewing]: {
    title: 'Швейна майстерня',
    text: 'Вчіться шити або лагодьте одяг. Є машини, тканина й нитки.',
  },
  [ACTIVITY.alice]: {
    title: 'Запитаю Алісу',
    text: 'Допомога з телефоном, планшетом або комп’ютером. Кожне питання важливе.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Розмова про програму',
    text: 'Що ви хочете робити наступними місяцями? Скажіть тут. Буде пиріг.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Група для розмови',
    text: '4 рази на рік 20 людей говорять на одну тему. Ви знаєте життя тут.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Сільський ресторан',
    text: 'Суп, гаряча їжа й десерт. Ніхто не сидить за столом без компанії.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Кава при видачі їжі',
    text: '2 рази на місяць ми разом п’ємо каву. Поставте тут усі питання.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'Прогулянка з ліхтариками',
    text: 'Йдемо з ліхтариками в темряві. Потім гарячий шоколад.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Ігри по обіді',
    text: 'Настільні ігри для великих і малих. Візьміть улюблену гру.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Печемо млинці',
    text: 'Діти печуть самі. Батьки, бабусі й дідусі куштують.',
  },
  [ACTIVITY.playDays]: {
    title: 'Дні ігор',
    text: '3 дні по обіді: вироби, спорт та ігри. Приходьте 1 раз або всі 3.',
  },
  [ACTIVITY.seaside]: {
    title: 'День на морі',
    text: 'Автобусом на море й назад. Візьміть бутерброди.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Менше платити за енергію',
    text: 'Вчимося читати рахунок. Ви отримаєте ощадну лампу та щітку для дверей.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'У дорогу без авто',
    text: 'Автобус, потяг, спільний велосипед або хтось вас відвезе: що вам підходить?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Знайте свої права',
    text: 'Які доплати ви можете отримати? Порахуємо разом.',
  },
};

/** What the demo says of single dates, in Ukrainian. Made by a machine too. */
export const ukNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'На тиждень раніше: 29 грудня зачинено.',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'На тиждень пізніше, щоб прийшов хтось від міста.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'Між Різдвом і Новим роком зачинено. 5 січня ми знову тут.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'Цього разу йдемо навколо ставка. Візьміть шапку.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'Прогулянки немає: центр зачинено.',
  'Het is Kerstmis. Fijne feesten!': 'Різдво. Зі святом!',
  'Het is Nieuwjaar. Tot volgende week!': 'Новий рік. До наступного тижня!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'На тиждень пізніше: у різдвяні канікули зачинено.',
  'Het is pinkstermaandag.': 'Понеділок після Трійці.',
};

import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Village moment in ${village}`,
  text: `De Stek comes to ${village}. With cake, games and someone who knows your questions.`,
});

/** The demo's activities in English. */
export const en: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Open house',
    text: 'Walk in whenever you like. There is coffee, and always someone to talk to.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Health walk',
    text: 'A gentle hour of walking with 15 to 20 people. Coffee afterwards.',
  },
  [ACTIVITY.soup]: {
    title: 'Soup and a chat',
    text: 'Help to cut vegetables or just join the table. The soup is ready at half past ten.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Digital help point',
    text: 'A question about your phone or computer? Walk in or make an appointment.',
  },
  [ACTIVITY.sewing]: {
    title: 'Sewing workshop',
    text: 'Learn to sew or mend your clothes. We have machines, fabric and thread.',
  },
  [ACTIVITY.alice]: {
    title: 'I’ll ask Alice',
    text: 'Help with your phone, tablet or computer. No question is too small.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Programme talk',
    text: 'What would you like to do in the coming months? Say it here. There is cake.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Focus group',
    text: 'Four times a year, 20 people talk about one theme. You know life here.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Village restaurant',
    text: 'Soup, a hot meal and a dessert. You never sit at a table alone.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Coffee at the food bank',
    text: 'Twice a month we have coffee together. Ask anything you like.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'Lantern walk',
    text: 'We walk through the dark with lanterns. Then there is hot chocolate.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Games afternoon',
    text: 'Board games for young and old. Bring your favourite game.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Pancake baking',
    text: 'Children bake, parents and grandparents taste.',
  },
  [ACTIVITY.playDays]: {
    title: 'Play days',
    text: 'Three afternoons of crafts, sport and games. Come once or all three times.',
  },
  [ACTIVITY.seaside]: {
    title: 'Day at the seaside',
    text: 'By bus to the sea and back. Bring your sandwiches.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Pay less for energy',
    text: 'Learn to read your bill. You take home a low-energy bulb and a door brush.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'Getting about without a car',
    text: 'Bus, train, shared bike or someone who drives you: what suits you?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Know your rights',
    text: 'Which allowances can you get? We work it out together.',
  },
};

import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Moment village à ${village}`,
  text: `De Stek vient à ${village}. Avec du gâteau, des jeux et une oreille pour vos questions.`,
});

/** The demo's activities in French. */
export const fr: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Maison ouverte',
    text: 'Entrez quand vous voulez. Il y a du café et toujours quelqu’un avec qui parler.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Promenade santé',
    text: 'Une heure de marche tranquille, à 15 ou 20. Puis un café.',
  },
  [ACTIVITY.soup]: {
    title: 'Soupe et causette',
    text: 'Aidez à couper les légumes ou venez simplement à table. La soupe est prête à 10 h 30.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Point numérique',
    text: 'Une question sur votre GSM ou ordinateur ? Entrez, ou prenez rendez-vous.',
  },
  [ACTIVITY.sewing]: {
    title: 'Atelier de couture',
    text: 'Apprenez à coudre ou réparez vos vêtements. Nous avons les machines, le tissu et le fil.',
  },
  [ACTIVITY.alice]: {
    title: 'Je demande à Alice',
    text: 'De l’aide pour votre GSM, tablette ou ordinateur. Aucune question n’est trop petite.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Parlons du programme',
    text: 'Que voulez-vous faire ces prochains mois ? Dites-le ici. Il y a du gâteau.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Groupe de discussion',
    text: 'Quatre fois par an, nous parlons à 20 d’un seul thème. Vous connaissez la vie ici.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Restaurant du village',
    text: 'De la soupe, un repas chaud et un dessert. Il y a toujours quelqu’un à côté de vous.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Café à la distribution',
    text: 'Deux fois par mois, nous buvons un café ensemble. Posez toutes vos questions.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'Promenade aux lampions',
    text: 'Nous marchons dans le noir avec des lampions. Puis il y a du chocolat chaud.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Après-midi jeux',
    text: 'Des jeux de société pour petits et grands. Apportez votre jeu préféré.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Atelier crêpes',
    text: 'Les enfants font les crêpes. Les parents et grands-parents goûtent.',
  },
  [ACTIVITY.playDays]: {
    title: 'Journées de jeux',
    text: 'Trois après-midi de bricolage, de sport et de jeux. Venez une fois ou les trois.',
  },
  [ACTIVITY.seaside]: {
    title: 'Journée à la mer',
    text: 'En bus à la mer, aller et retour. Apportez vos tartines.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Payer moins d’énergie',
    text: 'Apprenez à lire votre facture. Vous recevez une ampoule économique et une brosse de porte.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'En route sans voiture',
    text: 'Bus, train, vélo partagé ou quelqu’un qui vous conduit : que préférez-vous ?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Connaissez vos droits',
    text: 'À quelles primes avez-vous droit ? Nous calculons ensemble.',
  },
};

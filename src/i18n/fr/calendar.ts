import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Programme',
  heading: 'Programme de {month}',
  headingTwo: 'Programme de {first} et {second}',
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  count: { one: '{count} activité', many: '{count} activités', other: '{count} activités' },
  and: 'et',

  view: 'Comment voulez-vous voir le programme ?',
  viewList: 'Liste',
  viewMonth: 'Mois',
  goTo: 'Voir {month}',

  filter: 'Choisir ce que vous cherchez',

  'audience.everyone': 'tout le monde',
  'audience.seniors': 'les seniors',
  'audience.families': 'les familles',
  'audience.children': 'les enfants',
  'audience.newcomers': 'les nouveaux arrivants',
  'audience.volunteers': 'les volontaires',
  forWhom: 'Pour {who}',

  allDay: 'Toute la journée',
  untilDay: 'Jusqu’au {day} inclus',
  free: 'Gratuit',
  priceBoth: '{price}, ou {kansentarief} avec le tarif réduit UiTPAS',
  priceGift: 'Vous donnez ce que vous voulez',
  priceGiftAround: 'Vous donnez ce que vous voulez, par exemple {price}',
  priceEasy: 'Cela coûte {price}.',
  priceBothEasy: 'Cela coûte {price}. Avec le tarif réduit UiTPAS, vous payez {kansentarief}.',
  signUpNone: 'Venez quand vous voulez',
  signUpOptional: 'Vous pouvez vous inscrire, ce n’est pas obligatoire',
  signUpRequired: 'Inscrivez-vous avant',
  stepFree: 'Sans marches',
  steps: 'Avec des marches',

  seatsLeft: { one: 'Encore {count} place', many: 'Encore {count} places', other: 'Encore {count} places' },
  seatsFew: 'Presque complet',
  seatsFull: 'Complet',
  seatsWaitlist: 'Complet – liste d’attente',
  seatsClosed: 'Vous ne pouvez pas vous inscrire pour le moment',
  statusCancelled: 'Annulé',
  statusPaused: 'Pause : vacances scolaires',
  statusMoved: 'Déplacé',
  statusMovedFrom: 'Déplacé. Avant, c’était le {when}',
  statusMovedTo: 'Déplacé au {when}',
  statusChanged: 'Attention : quelque chose a changé',

  partFailed: 'Cette partie ne vient pas pour le moment. Vérifiez votre connexion, ou réessayez plus tard.',
} satisfies CalendarTranslation;

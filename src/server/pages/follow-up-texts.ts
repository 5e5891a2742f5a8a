import type { SignUpState } from '../../schema/sign-up.ts';

/** Texts of the plain follow-up page. */
export interface FollowUpTexts {
  title: string;
  intro: string;
  codeLabel: string;
  codeHint: string;
  look: string;
  /** Above the form when something was wrong. */
  problem: string;
  unknownCode: string;
  tooMany(minutes: number): string;
  cannot: string;
  ref(ref: string): string;
  states: Record<SignUpState, string>;
  position(position: number): string;
  heldUntil(day: string, time: string): string;
  accept: string;
  cancel: string;
  sure: string;
  sureHint: string;
  cancelSure: string;
  keep: string;
  again: string;
  programme: string;
  /** On the page behind the link of a mail. */
  confirmTitle: string;
  confirmAsk: string;
  confirmButton: string;
  unknownLink: string;
}

const nl: FollowUpTexts = {
  title: 'Je inschrijving',
  intro: 'Bekijk hier je inschrijving, of zeg ze af.',
  codeLabel: 'Je code',
  codeHint: '16 cijfers. Ze staan op je papier of in je scherm van toen. Spaties mogen.',
  look: 'Bekijk mijn inschrijving',
  problem: 'Er ging iets mis',
  unknownCode: 'We vinden niets bij deze code. Kijk na of alle 16 cijfers juist zijn.',
  tooMany: minutes => `Er waren te veel foute codes. Probeer opnieuw over ${minutes} minuten, of bel ons.`,
  cannot: 'Dat kan nu niet meer. Hieronder zie je hoe het nu is.',
  ref: ref => `Nummer van je inschrijving: ${ref}`,
  states: {
    confirmed: 'Je bent ingeschreven.',
    unconfirmed: 'We houden een plaats voor je vrij. Ze is van jou als je antwoordt op onze mail of ons telefoontje.',
    waiting: 'Je staat op de wachtlijst.',
    offered: 'Er is een plaats vrij voor jou.',
    expired: 'De plaats is niet meer vrij: de tijd is voorbij.',
    cancelled: 'Je bent niet meer ingeschreven.',
    to_review:
      'We kijken je inschrijving na. Het programma is veranderd. We laten je iets weten. Je hoeft niets te doen.',
    attended: 'Je was erbij.',
    no_show: 'Je was er niet bij.',
  },
  position: position => `Je bent nummer ${position} in de rij.`,
  heldUntil: (day, time) => `We houden de plaats voor je vrij tot ${day}, ${time}.`,
  accept: 'Ja, ik neem de plaats',
  cancel: 'Zeg mijn inschrijving af',
  sure: 'Wil je je inschrijving afzeggen?',
  sureHint: 'Je plaats gaat naar iemand anders.',
  cancelSure: 'Ja, ik zeg af',
  keep: 'Nee, ik kom',
  again: 'Een andere code bekijken',
  programme: 'Naar het programma',
  confirmTitle: 'Bevestig je plaats',
  confirmAsk: 'Kom je? Druk dan op de knop.',
  confirmButton: 'Ja, ik kom',
  unknownLink: 'We vinden niets bij deze link. Open de link in de mail opnieuw, of bel ons.',
};

/** Only what differs when people are addressed with “u”. */
const nlU: FollowUpTexts = {
  ...nl,
  title: 'Uw inschrijving',
  intro: 'Bekijk hier uw inschrijving, of zeg ze af.',
  codeLabel: 'Uw code',
  codeHint: '16 cijfers. Ze staan op uw papier of in uw scherm van toen. Spaties mogen.',
  ref: ref => `Nummer van uw inschrijving: ${ref}`,
  states: {
    confirmed: 'U bent ingeschreven.',
    unconfirmed: 'We houden een plaats voor u vrij. Ze is van u als u antwoordt op onze mail of ons telefoontje.',
    waiting: 'U staat op de wachtlijst.',
    offered: 'Er is een plaats vrij voor u.',
    expired: 'De plaats is niet meer vrij: de tijd is voorbij.',
    cancelled: 'U bent niet meer ingeschreven.',
    to_review:
      'We kijken uw inschrijving na. Het programma is veranderd. We laten u iets weten. U hoeft niets te doen.',
    attended: 'U was erbij.',
    no_show: 'U was er niet bij.',
  },
  position: position => `U bent nummer ${position} in de rij.`,
  heldUntil: (day, time) => `We houden de plaats voor u vrij tot ${day}, ${time}.`,
  sure: 'Wilt u uw inschrijving afzeggen?',
  sureHint: 'Uw plaats gaat naar iemand anders.',
  confirmTitle: 'Bevestig uw plaats',
  confirmAsk: 'Komt u? Druk dan op de knop.',
};

const fr: FollowUpTexts = {
  title: 'Votre inscription',
  intro: 'Voyez ici votre inscription, ou annulez-la.',
  codeLabel: 'Votre code',
  codeHint: '16 chiffres. Ils sont sur votre papier ou sur l’écran d’alors. Vous pouvez mettre des espaces.',
  look: 'Voir mon inscription',
  problem: 'Quelque chose n’a pas marché',
  unknownCode: 'Nous ne trouvons rien avec ce code. Vérifiez les 16 chiffres.',
  tooMany: minutes => `Il y a eu trop de codes erronés. Réessayez dans ${minutes} minutes, ou appelez-nous.`,
  cannot: 'Ce n’est plus possible. Voici où vous en êtes.',
  ref: ref => `Numéro de votre inscription : ${ref}`,
  states: {
    confirmed: 'Vous êtes inscrit.',
    unconfirmed: 'Nous gardons une place pour vous. Elle est à vous si vous répondez à notre e-mail ou à notre appel.',
    waiting: 'Vous êtes sur la liste d’attente.',
    offered: 'Une place est libre pour vous.',
    expired: 'La place n’est plus libre : le délai est passé.',
    cancelled: 'Votre inscription est annulée.',
    to_review:
      'Nous vérifions votre inscription. Le programme a changé. Nous vous tenons au courant. Vous ne devez rien faire.',
    attended: 'Vous étiez là.',
    no_show: 'Vous n’étiez pas là.',
  },
  position: position => `Vous êtes le numéro ${position} de la file.`,
  heldUntil: (day, time) => `Nous gardons la place pour vous jusqu’au ${day}, ${time}.`,
  accept: 'Oui, je prends la place',
  cancel: 'Annuler mon inscription',
  sure: 'Voulez-vous annuler votre inscription ?',
  sureHint: 'Votre place ira à quelqu’un d’autre.',
  cancelSure: 'Oui, annuler',
  keep: 'Non, je viens',
  again: 'Voir un autre code',
  programme: 'Vers le programme',
  confirmTitle: 'Confirmez votre place',
  confirmAsk: 'Venez-vous ? Appuyez alors sur le bouton.',
  confirmButton: 'Oui, je viens',
  unknownLink: 'Nous ne trouvons rien avec ce lien. Ouvrez de nouveau le lien de l’e-mail, ou appelez-nous.',
};

const en: FollowUpTexts = {
  title: 'Your sign-up',
  intro: 'See your sign-up here, or cancel it.',
  codeLabel: 'Your code',
  codeHint: '16 digits. They are on your paper, or were on your screen. Spaces are fine.',
  look: 'Show my sign-up',
  problem: 'Something went wrong',
  unknownCode: 'We find nothing with this code. Check that all 16 digits are right.',
  tooMany: minutes => `There were too many wrong codes. Try again in ${minutes} minutes, or call us.`,
  cannot: 'That is no longer possible. Below you see how it is now.',
  ref: ref => `Number of your sign-up: ${ref}`,
  states: {
    confirmed: 'You are signed up.',
    unconfirmed: 'We keep a place for you. It is yours when you answer our e-mail or our call.',
    waiting: 'You are on the waiting list.',
    offered: 'There is a place free for you.',
    expired: 'The place is no longer free: the time is over.',
    cancelled: 'Your sign-up is cancelled.',
    to_review:
      'We are looking at your sign-up. The programme has changed. We will let you know. You do not need to do anything.',
    attended: 'You were there.',
    no_show: 'You were not there.',
  },
  position: position => `You are number ${position} in line.`,
  heldUntil: (day, time) => `We keep the place for you until ${day}, ${time}.`,
  accept: 'Yes, I take the place',
  cancel: 'Cancel my sign-up',
  sure: 'Do you want to cancel your sign-up?',
  sureHint: 'Your place goes to someone else.',
  cancelSure: 'Yes, cancel',
  keep: 'No, I am coming',
  again: 'Look at another code',
  programme: 'To the programme',
  confirmTitle: 'Confirm your place',
  confirmAsk: 'Are you coming? Then press the button.',
  confirmButton: 'Yes, I am coming',
  unknownLink: 'We find nothing with this link. Open the link in the e-mail again, or call us.',
};

/** By language; Dutch is the source. */
export const followUpTexts: Readonly<Record<'nl' | 'nl-u' | 'fr' | 'en', FollowUpTexts>> = { nl, 'nl-u': nlU, fr, en };

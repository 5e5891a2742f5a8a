/** Texts of the plain programme page. */
export interface ProgrammeTexts {
  title(name: string): string;
  intro: string;
  empty: string;
  cancelled: string;
  paused: string;
  moved: string;
  movedFrom(when: string): string;
  changed: string;
  allDay: string;
  allDayUntil(day: string): string;
  free: string;
  voluntary: string;
  withKansentarief(amount: string): string;
  noSignUp: string;
  signUpPossible: string;
  signUpNeeded: string;
  signUpHere: string;
  full: string;
  waitlist: string;
  closed: string;
  few: string;
  stepFree: string;
  /** Before a telephone number or an e-mail address. */
  ask(name: string | undefined): string;
  subscribe: string;
  later: string;
  back: string;
  lost: string;
  lostHint: string;
  /** For a short address that was typed over from paper. */
  lostCode: string;
  failed: string;
  failedHint: string;
  toProgramme: string;
}

const nl: ProgrammeTexts = {
  title: name => `Programma van ${name}`,
  intro: 'Dit kan je de komende weken doen. Kom gerust eens kijken.',
  empty: 'Er staat nog niets op het programma. Kijk binnenkort nog eens.',
  cancelled: 'Gaat niet door.',
  paused: 'Geen activiteit: het is schoolvakantie.',
  moved: 'Verplaatst.',
  movedFrom: when => `Verplaatst. Eerst was het ${when}.`,
  changed: 'Let op, er is iets veranderd.',
  allDay: 'de hele dag',
  allDayUntil: day => `elke dag tot en met ${day}`,
  free: 'Gratis.',
  voluntary: 'Je geeft wat je wil.',
  withKansentarief: amount => `met UiTPAS-kansentarief ${amount}`,
  noSignUp: 'Je hoeft niet in te schrijven.',
  signUpPossible: 'Je mag inschrijven, het moet niet.',
  signUpNeeded: 'Schrijf je vooraf in.',
  signUpHere: 'Schrijf je hier in',
  full: 'Volzet.',
  waitlist: 'Volzet. Je kan op de wachtlijst.',
  closed: 'Je kan nu niet inschrijven.',
  few: 'Nog enkele plaatsen.',
  stepFree: 'Zonder trappen.',
  ask: name => (name ? `Vragen? Neem contact op met ${name}:` : 'Vragen? Neem contact op:'),
  subscribe: 'Zet het programma in je agenda',
  later: 'De weken daarna',
  back: 'Terug naar vandaag',
  lost: 'Dit programma vinden we niet',
  lostHint: 'Misschien is de link oud, of staat er een fout in het adres. Vraag de juiste link aan De Stek.',
  lostCode:
    'Kijk op je papier of je elke letter en elk cijfer juist hebt getypt. Lukt het niet? Vraag het aan De Stek.',
  failed: 'Het programma komt nu niet door',
  failedHint: 'Dat ligt aan ons, niet aan jou. Probeer het straks opnieuw.',
  toProgramme: 'Bekijk het programma van nu',
};

const fr: ProgrammeTexts = {
  title: name => `Programme de ${name}`,
  intro: 'Voici ce que vous pouvez faire ces prochaines semaines. Venez voir.',
  empty: 'Il n’y a encore rien au programme. Revenez bientôt.',
  cancelled: 'Annulé.',
  paused: 'Pas d’activité : c’est le congé scolaire.',
  moved: 'Déplacé.',
  movedFrom: when => `Déplacé. Avant, c’était le ${when}.`,
  changed: 'Attention, quelque chose a changé.',
  allDay: 'toute la journée',
  allDayUntil: day => `chaque jour jusqu’au ${day}`,
  free: 'Gratuit.',
  voluntary: 'Vous donnez ce que vous voulez.',
  withKansentarief: amount => `avec le tarif réduit UiTPAS ${amount}`,
  noSignUp: 'Pas besoin de s’inscrire.',
  signUpPossible: 'Vous pouvez vous inscrire, ce n’est pas obligatoire.',
  signUpNeeded: 'Inscrivez-vous à l’avance.',
  signUpHere: 'Inscrivez-vous ici',
  full: 'Complet.',
  waitlist: 'Complet. Il y a une liste d’attente.',
  closed: 'Vous ne pouvez pas vous inscrire pour le moment.',
  few: 'Encore quelques places.',
  stepFree: 'Sans marches.',
  ask: name => (name ? `Des questions ? Demandez ${name} :` : 'Des questions ? Contactez-nous :'),
  subscribe: 'Mettez le programme dans votre agenda',
  later: 'Les semaines suivantes',
  back: 'Retour à aujourd’hui',
  lost: 'Nous ne trouvons pas ce programme',
  lostHint: 'Le lien est peut-être ancien, ou l’adresse contient une faute. Demandez le bon lien à De Stek.',
  lostCode:
    'Regardez sur votre papier si chaque lettre et chaque chiffre est juste. Ça ne marche pas ? Demandez à De Stek.',
  failed: 'Le programme n’arrive pas pour le moment',
  failedHint: 'C’est notre faute, pas la vôtre. Réessayez plus tard.',
  toProgramme: 'Voir le programme actuel',
};

const en: ProgrammeTexts = {
  title: name => `Programme of ${name}`,
  intro: 'This is what you can do in the coming weeks. Come and have a look.',
  empty: 'There is nothing on the programme yet. Look again soon.',
  cancelled: 'Cancelled.',
  paused: 'No activity: it is a school holiday.',
  moved: 'Moved.',
  movedFrom: when => `Moved. It was on ${when} before.`,
  changed: 'Note: something has changed.',
  allDay: 'all day',
  allDayUntil: day => `every day up to and including ${day}`,
  free: 'Free.',
  voluntary: 'Pay what you like.',
  withKansentarief: amount => `with the UiTPAS social tariff ${amount}`,
  noSignUp: 'No need to sign up.',
  signUpPossible: 'You may sign up, you do not have to.',
  signUpNeeded: 'Sign up beforehand.',
  signUpHere: 'Sign up here',
  full: 'Full.',
  waitlist: 'Full. There is a waiting list.',
  closed: 'You cannot sign up now.',
  few: 'A few places left.',
  stepFree: 'No steps.',
  ask: name => (name ? `Questions? Ask for ${name}:` : 'Questions? Ask us:'),
  subscribe: 'Put the programme in your calendar',
  later: 'The weeks after',
  back: 'Back to today',
  lost: 'We cannot find this programme',
  lostHint: 'The link may be old, or the address may hold a mistake. Ask De Stek for the right link.',
  lostCode: 'Look on your paper whether every letter and number is right. Still no? Ask De Stek.',
  failed: 'The programme does not come through now',
  failedHint: 'That is our fault, not yours. Try again later.',
  toProgramme: 'See the programme of today',
};

/** By language; Dutch is the source. */
export const programmeTexts: Readonly<Record<'nl' | 'fr' | 'en', ProgrammeTexts>> = { nl, fr, en };

import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'Programme de {name}',
  intro: 'Voici ce que vous pouvez faire ces prochaines semaines. Venez voir.',
  later: 'Les semaines suivantes',
  back: 'Retour à aujourd’hui',
  otherLanguages: 'Autres langues',
  toProgramme: 'Vers le programme',
  lost: 'Nous ne trouvons pas cette page',
  lostHint: 'Le lien est peut-être ancien, ou l’adresse contient une faute. Demandez le bon lien à De Stek.',
  lostCode:
    'Regardez sur votre papier si chaque lettre et chaque chiffre est juste. Ça ne marche pas ? Demandez à De Stek.',
  refused: 'Cela ne marche pas ici',
  refusedHint: 'Revenez en arrière et réessayez, ou demandez à De Stek.',
  failed: 'Cette page n’arrive pas pour le moment',
  tooManyCodes: {
    one: 'Beaucoup de codes erronés ont été essayés. Attendez {count} minute, ou appelez-nous.',
    many: 'Beaucoup de codes erronés ont été essayés. Attendez {count} minutes, ou appelez-nous.',
    other: 'Beaucoup de codes erronés ont été essayés. Attendez {count} minutes, ou appelez-nous.',
  },
  wrongLink: 'Nous ne trouvons rien avec ce lien. Ouvrez de nouveau le lien de l’e-mail, ou appelez-nous.',
  confirmHeading: 'Confirmez votre place',
  confirmAsk: 'Venez-vous ? Appuyez alors sur le bouton.',
} satisfies PageTranslation;

import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(facultatif)',
  'form.attention': 'Attention :',
  'form.problem': 'Il y a un problème',

  'form.missing': 'Répondez à « {label} ».',
  'form.missingPhone': 'Donnez votre numéro de téléphone, par exemple 0470 12 34 56.',
  'form.missingEmail': 'Donnez votre adresse e-mail, par exemple nom@exemple.be.',
  'form.missingChoice': 'Choisissez une réponse à « {label} ».',
  'form.phone': 'Vérifiez votre numéro de téléphone. Écrivez tous les chiffres, par exemple 0470 12 34 56.',
  'form.email': 'Vérifiez votre adresse e-mail. Elle ressemble à nom@exemple.be.',
  'form.number': 'Donnez un nombre à « {label} ».',
  'form.numberFrom': 'Donnez un nombre à « {label} », {min} ou plus.',
  'form.numberTo': 'Donnez un nombre à « {label} », {max} ou moins.',
  'form.numberBetween': 'Donnez un nombre à « {label} », de {min} à {max}.',
  'form.tooLong': {
    one: 'Votre texte est trop long. Enlevez {count} caractère.',
    many: 'Votre texte est trop long. Enlevez {count} caractères.',
    other: 'Votre texte est trop long. Enlevez {count} caractères.',
  },
  'form.left': {
    one: 'Vous pouvez encore écrire {count} caractère.',
    many: 'Vous pouvez encore écrire {count} caractères.',
    other: 'Vous pouvez encore écrire {count} caractères.',
  },
  'form.over': {
    one: 'Votre texte a {count} caractère de trop.',
    many: 'Votre texte a {count} caractères de trop.',
    other: 'Votre texte a {count} caractères de trop.',
  },
  'form.less': 'Un de moins',
  'form.more': 'Un de plus',
  'form.lowest': 'Moins de {min} n’est pas possible.',
  'form.highest': 'Plus de {max} n’est pas possible.',

  'form.step': 'Étape {step} sur {steps}',
  'form.next': 'Continuer',
  'form.previous': 'Retour',
  'form.sending': 'Envoi en cours…',
  'form.check': 'Vérifiez vos réponses',
  'form.change': 'Modifier',
  'form.changeWhat': 'Modifier : {label}',
  'form.noAnswer': 'Pas de réponse',

  'form.leaveAsk': 'Voulez-vous arrêter ?',
  'form.leaveHint': 'Vos réponses ne sont pas encore envoyées. Si vous arrêtez, nous les effaçons.',
  'form.leave': 'Fermer et effacer',
  'form.stay': 'Continuer à remplir',

  offline: 'Il n’y a pas d’internet. Vérifiez votre connexion.',
  broken: 'Nous avons un problème. Réessayez plus tard.',
  callUs: 'Cela ne marche pas ? Appelez le {phone}.',
} satisfies FormTranslation;

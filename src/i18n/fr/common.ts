import type { CommonTranslation } from '../common.ts';

export const common = {
  loading: 'Un instant…',
  retry: 'Réessayer',
  close: 'Fermer',
  back: 'Retour',
  next: 'Continuer',
  print: 'Imprimer',
  cancel: 'Arrêter',
  offline: 'Il n’y a pas d’internet. Vérifiez votre connexion.',
  notFound: 'Nous ne trouvons pas cette page. L’adresse a peut-être changé.',
  broken: 'Nous avons un problème. Réessayez plus tard.',
  refused: 'Vous ne pouvez pas voir ceci. Demandez de l’aide à quelqu’un de De Stek.',
  busy: 'Il y a beaucoup de monde maintenant. Attendez un peu et réessayez.',
  callUs: 'Cela ne marche pas ? Appelez le {phone}.',
  stale: 'C’est la dernière version que nous avons. Elle date du {date}.',
  newWindow: 's’ouvre dans une nouvelle fenêtre',
} satisfies CommonTranslation;

import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Un instant…',
  retry: 'Réessayer',
  close: 'Fermer',
  back: 'Retour',
  print: 'Imprimer',
  offline: 'Il n’y a pas d’internet. Vérifiez votre connexion.',
  notFound: 'Nous ne trouvons pas cette page. L’adresse a peut-être changé.',
  broken: 'Nous avons un problème. Réessayez plus tard.',
  callUs: 'Cela ne marche pas ? Appelez le {phone}.',
  stale: 'C’est la dernière version que nous avons. Elle date du {date}.',
} satisfies ElementTranslation;

import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Se încarcă…',
  retry: 'Încercați din nou',
  close: 'Închideți',
  back: 'Înapoi',
  print: 'Tipăriți',
  offline: 'Nu este internet. Verificați conexiunea.',
  notFound: 'Nu găsim această pagină. Poate că adresa s-a schimbat.',
  broken: 'Ceva nu a mers la noi. Încercați mai târziu.',
  callUs: 'Nu merge? Sunați la {phone}.',
  stale: 'Aceasta este ultima versiune pe care o avem. Este din {date}.',
} satisfies ElementTranslation;

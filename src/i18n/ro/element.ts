import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Se încarcă…',
  retry: 'Încercați din nou',
  close: 'Închideți',
  print: 'Tipăriți',
  stale: 'Aceasta este ultima versiune pe care o avem. Este din {date}.',
} satisfies ElementTranslation;

import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'Programul {name}',
  intro: 'Iată ce puteți face în săptămânile următoare. Veniți să vedeți.',
  later: 'Săptămânile următoare',
  back: 'Înapoi la azi',
  otherLanguages: 'Alte limbi',
  toProgramme: 'La program',
  lost: 'Nu găsim această pagină',
  lostHint: 'Poate linkul este vechi sau este o greșeală în adresă. Cereți linkul corect la De Stek.',
  lostCode: 'Uitați-vă pe hârtie dacă fiecare literă și fiecare cifră este corectă. Nu merge? Întrebați la De Stek.',
  refused: 'Acest lucru nu merge aici',
  refusedHint: 'Mergeți înapoi și încercați din nou sau întrebați la De Stek.',
  failed: 'Această pagină nu vine acum',
  tooManyCodes: {
    one: 'Au fost încercate multe coduri greșite. Așteptați 1 minut sau sunați-ne.',
    few: 'Au fost încercate multe coduri greșite. Așteptați {count} minute sau sunați-ne.',
    other: 'Au fost încercate multe coduri greșite. Așteptați {count} de minute sau sunați-ne.',
  },
  wrongLink: 'Nu găsim nimic cu acest link. Deschideți din nou linkul din e-mail sau sunați-ne.',
  confirmHeading: 'Confirmați locul',
  confirmAsk: 'Veniți? Atunci apăsați butonul.',
} satisfies PageTranslation;

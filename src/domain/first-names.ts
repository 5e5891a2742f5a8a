/**
 * First names that are common among people who live in Flanders and that are hardly ever another word, in small letters without marks.
 * Only what may look like a name in a text is told by them; whoever is not in it is looked for by how names are written.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'jan piet joris jozef luc marc mark paul peter pieter johan dirk koen bart tom wim kris jef frans hugo willy andre eric erik guy ' +
    'patrick stefan steven thomas lucas noah arthur jules louis adam liam victor emiel maurice roger albert gilbert etienne jacques ' +
    'maria marie martine monique rita christine nathalie ann annemie els elke eva sofie julie lotte emma louise olivia mila nora anna ' +
    'elise griet hilde ingrid katrien kathleen leen lieve linda lutgart magda mieke nadine nicole rosa sabine sara sarah veerle yvonne ' +
    'jean pierre michel philippe francois claude antoine nicolas olivier sophie isabelle catherine francoise anne jeanne camille ' +
    'mohamed mohammed muhammad ahmed ali omar hassan hussein ibrahim khalid mustafa mehmet yusuf youssef bilal samir rachid karim ' +
    'fatima amina aisha aicha khadija leila layla samira nadia yasmina zeynep ayse fatma elif emine meryem mariam maryam ' +
    'ivan oleksandr andriy olena oksana natalia svetlana tatiana olga dmitri sergei piotr pawel agnieszka katarzyna malgorzata ' +
    'georgi dimitar ionut andrei mihai elena ioana abdi abdullahi hodan tesfay yonas selam senait'
  ).split(' '),
);

/** The same in Arabic letters, of those that are no other word. */
export const ARABIC_FIRST_NAMES: ReadonlySet<string> = new Set(
  'محمد أحمد احمد محمود مصطفى إبراهيم ابراهيم يوسف عمر حسين فاطمة خديجة عائشة زينب مريم سميرة ليلى عبدالله رضا مهدی زهرا فاطمه حسین'.split(
    ' ',
  ),
);

import { ACTIVITY } from '../activity-ids.ts';
import { inEachVillage, type ActivityWords, type DemoNotes, type DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Kulanka tuulada: ${village}`,
  text: `De Stek waxay imanaysaa ${village}. Keeg, ciyaaro iyo qof su’aalahaaga ka jawaaba.`,
});

/** The demo's activities in Somali. Made by a machine: nobody who speaks Somali has checked it yet. */
export const so: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Guri furan',
    text: 'Soo gal markaad rabto. Qaxwo ayaa jirta, waxaana mar walba jooga qof lala hadlo.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Socod caafimaad',
    text: 'Hal saac si deggan ayaan u soconnaa, 15 ilaa 20 qof. Kadib qaxwo ayaan cabnaa.',
  },
  [ACTIVITY.soup]: {
    title: 'Maraq iyo sheeko',
    text: 'Khudaarta nala jarjar ama iska fadhiiso. Maraqu wuxuu diyaar yahay 10:30 subaxnimo.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Caawimo telefoon iyo kombiyuutar',
    text: 'Su’aal ma ka qabtaa telefoonka ama kombiyuutarka? Imow ama ballan qabso.',
  },
  [ACTIVITY.sewing]: {
    title: 'Goobta tolidda',
    text: 'Baro tolidda ama dharkaaga hagaaji. Waxaan haynaa mashiinno, maro iyo dun.',
  },
  [ACTIVITY.alice]: {
    title: 'Waxaan weydiinayaa Alice',
    text: 'Caawimo telefoon, tablet ama kombiyuutar. Su’aal walba waa muhiim.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Ka hadalka barnaamijka',
    text: 'Maxaad rabtaa inaad samayso bilaha soo socda? Halkan ku sheeg. Keeg ayaa jira.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Kooxda wada hadalka',
    text: 'Sannadkii 4 jeer 20 qof ayaan mawduuc ka wada hadalnaa. Adigu nolosha halkan waad taqaan.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Makhaayadda tuulada',
    text: 'Maraq, cunto kulul iyo macmacaan. Qofna keligiis miiska ma fadhiyo.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Qaxwo marka cuntada la qaybiyo',
    text: 'Bishii 2 jeer ayaan wada cabnaa qaxwo. Halkan su’aalahaaga oo dhan ku weydii.',
  },
  ...inEachVillage(villageMoment),
  [ACTIVITY.lanternWalk]: {
    title: 'Socod nalal leh',
    text: 'Mugdiga ayaan ku soconnaa innagoo nalal wadna. Kadib shukulaato kulul ayaa jirta.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Galabta ciyaaraha',
    text: 'Ciyaaro loogu talagalay waaweyn iyo yaryar. Keen ciyaartaada aad jeceshahay.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Samaynta canjeero macaan',
    text: 'Carruurta ayaa dubaysa. Waalidka, ayeeyada iyo awoowga ayaa dhadhaminaya.',
  },
  [ACTIVITY.playDays]: {
    title: 'Maalmaha ciyaarta',
    text: '3 galab oo farsamo, isboorti iyo ciyaar ah. Imow hal mar ama 3 jeer.',
  },
  [ACTIVITY.seaside]: {
    title: 'Maalin badda',
    text: 'Bas ayaan badda ku tagnaa oo ku soo noqonnaa. Keen roodhidaada.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Lacag yar ku bixi tamarta',
    text: 'Baro akhrinta biilkaaga. Waxaad qaadanaysaa nal yaraynaya iyo buraash albaab.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'Socdaal baabuur la’aan',
    text: 'Bas, tareen, baaskiil la wadaago ama qof ku qaada: maxaa adiga kuu fiican?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Ogow xuquuqdaada',
    text: 'Waa maxay caawimada aad heli karto? Waan wada xisaabinaynaa.',
  },
};

/** What the demo says of single dates, in Somali. Made by a machine too. */
export const soNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'Toddobaad ka hor: 29-ka Diseembar waan xirannahay.',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'Toddobaad kadib, si qof magaalada ka socda u yimaado.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'Inta u dhaxaysa Kirismaska iyo sannadka cusub waan xirannahay. 5-ta Janaayo waan soo noqonaynaa.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'Markan harada ayaan ku wareegaynaa. Koofiyad keen.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'Socod ma jiro: xaruntu waa xiran tahay.',
  'Het is Kerstmis. Fijne feesten!': 'Waa Kirismas. Ciid wanaagsan!',
  'Het is Nieuwjaar. Tot volgende week!': 'Waa sannadka cusub. Toddobaadka dambe!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'Toddobaad kadib: fasaxa Kirismaska waan xirannahay.',
  'Het is pinkstermaandag.': 'Waa Isniinta Bentakost.',
};

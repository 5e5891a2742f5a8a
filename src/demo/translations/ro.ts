import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoNotes, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Întâlnire în sat: ${village}`,
  text: `De Stek vine în ${village}. Cu prăjitură, jocuri și cineva pentru întrebări.`,
});

/** The demo's activities in Romanian. Made by a machine: nobody who speaks Romanian has checked it yet. */
export const ro: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Casă deschisă',
    text: 'Intrați când doriți. Este cafea și mereu cineva cu care să vorbiți.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Plimbare pentru sănătate',
    text: 'Mergem pe jos liniștit 1 oră, cu 15 până la 20 de oameni. Apoi bem cafea.',
  },
  [ACTIVITY.soup]: {
    title: 'Supă și povești',
    text: 'Ajutați la tăiat legume sau stați la masă cu noi. Supa este gata la 10 și jumătate.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Ajutor cu telefonul și calculatorul',
    text: 'O întrebare despre telefon sau calculator? Veniți sau faceți o programare.',
  },
  [ACTIVITY.sewing]: {
    title: 'Atelier de cusut',
    text: 'Învățați să coaseți sau reparați hainele. Avem mașini, material și ață.',
  },
  [ACTIVITY.alice]: {
    title: 'O întreb pe Alice',
    text: 'Ajutor cu telefonul, tableta sau calculatorul. Orice întrebare este bună.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Vorbim despre program',
    text: 'Ce doriți să faceți în lunile următoare? Spuneți aici. Este prăjitură.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Grup de discuții',
    text: 'De 4 ori pe an vorbim cu 20 de oameni despre o temă. Cunoașteți viața de aici.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Restaurantul satului',
    text: 'Supă, o masă caldă și desert. Nimeni nu stă fără companie la masă.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Cafea la ajutorul cu alimente',
    text: 'De 2 ori pe lună bem cafea împreună. Puneți aici toate întrebările.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'Plimbare cu lampioane',
    text: 'Mergem prin întuneric cu lampioane. Apoi este ciocolată caldă.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'După-amiază de jocuri',
    text: 'Jocuri de masă pentru mari și mici. Aduceți jocul preferat.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Facem clătite',
    text: 'Copiii fac singuri clătite. Părinții și bunicii gustă.',
  },
  [ACTIVITY.playDays]: {
    title: 'Zile de joacă',
    text: '3 după-amiezi de lucru manual, sport și joacă. Veniți o dată sau de 3 ori.',
  },
  [ACTIVITY.seaside]: {
    title: 'O zi la mare',
    text: 'Cu autobuzul la mare și înapoi. Aduceți sandvișuri.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Mai puțin pentru energie',
    text: 'Învățați să citiți factura. Primiți un bec economic și o perie pentru ușă.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'La drum fără mașină',
    text: 'Autobuz, tren, bicicletă comună sau cineva care vă duce: ce vi se potrivește?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Drepturile dumneavoastră',
    text: 'Ce ajutoare puteți primi? Calculăm împreună.',
  },
};

/** What the demo says of single dates, in Romanian. Made by a machine too. */
export const roNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'Cu o săptămână mai devreme: pe 29 decembrie este închis.',
  'Een week later, zodat iemand van de stad erbij kan zijn.':
    'Cu o săptămână mai târziu, ca să poată veni cineva de la oraș.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'Între Crăciun și Anul Nou este închis. Pe 5 ianuarie revenim.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.':
    'De data aceasta mergem în jurul iazului. Aduceți o căciulă.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'Nu este plimbare: centrul este închis.',
  'Het is Kerstmis. Fijne feesten!': 'Este Crăciunul. Sărbători frumoase!',
  'Het is Nieuwjaar. Tot volgende week!': 'Este Anul Nou. Pe săptămâna viitoare!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'Cu o săptămână mai târziu: în vacanța de Crăciun este închis.',
  'Het is pinkstermaandag.': 'Este lunea Rusaliilor.',
};

import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoNotes, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Treffen im Dorf: ${village}`,
  text: `De Stek kommt nach ${village}. Mit Kuchen, Spielen und jemandem für Ihre Fragen.`,
});

/** The demo's activities in German. Made by a machine: nobody who speaks German has checked it yet. */
export const de: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Offenes Haus',
    text: 'Kommen Sie herein, wann Sie möchten. Es gibt Kaffee, und immer ist jemand zum Reden da.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Spaziergang für die Gesundheit',
    text: 'Wir gehen 1 Stunde in Ruhe spazieren, mit 15 bis 20 Menschen. Danach trinken wir Kaffee.',
  },
  [ACTIVITY.soup]: {
    title: 'Suppe und Plaudern',
    text: 'Schneiden Sie Gemüse mit, oder setzen Sie sich dazu. Um halb 11 ist die Suppe fertig.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Hilfe mit Handy und Computer',
    text: 'Eine Frage zu Handy oder Computer? Kommen Sie vorbei, oder machen Sie einen Termin.',
  },
  [ACTIVITY.sewing]: {
    title: 'Nähwerkstatt',
    text: 'Lernen Sie nähen, oder reparieren Sie Ihre Kleidung. Maschinen, Stoff und Garn sind da.',
  },
  [ACTIVITY.alice]: {
    title: 'Ich frage Alice',
    text: 'Hilfe mit Handy, Tablet oder Computer. Keine Frage ist zu klein.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Reden über das Programm',
    text: 'Was möchten Sie in den nächsten Monaten tun? Sagen Sie es hier. Es gibt Kuchen.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Gesprächsgruppe',
    text: '4 Mal im Jahr reden wir mit 20 Menschen über ein Thema. Sie kennen das Leben hier.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Dorfrestaurant',
    text: 'Suppe, eine warme Mahlzeit und ein Dessert. Niemand sitzt allein am Tisch.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Kaffee bei der Lebensmittelhilfe',
    text: '2 Mal im Monat trinken wir zusammen Kaffee. Stellen Sie hier alle Ihre Fragen.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'Spaziergang mit Laternen',
    text: 'Wir gehen mit Laternen durch die Dunkelheit. Danach gibt es heiße Schokolade.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Spielenachmittag',
    text: 'Brettspiele für Groß und Klein. Bringen Sie Ihr Lieblingsspiel mit.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Pfannkuchen backen',
    text: 'Die Kinder backen selbst. Eltern und Großeltern probieren.',
  },
  [ACTIVITY.playDays]: {
    title: 'Spieltage',
    text: '3 Nachmittage basteln, Sport und Spiele. Kommen Sie 1 Mal oder alle 3 Male.',
  },
  [ACTIVITY.seaside]: {
    title: 'Tag am Meer',
    text: 'Mit dem Bus ans Meer und zurück. Bringen Sie Ihre Brote mit.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Weniger zahlen für Energie',
    text: 'Lernen Sie Ihre Rechnung lesen. Sie bekommen eine Sparlampe und eine Türbürste.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'Unterwegs ohne Auto',
    text: 'Bus, Zug, Leihrad oder jemand, der Sie fährt: Was passt zu Ihnen?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Ihre Rechte kennen',
    text: 'Welche Hilfen können Sie bekommen? Wir rechnen es zusammen aus.',
  },
};

/** What the demo says of single dates, in German. Made by a machine too. */
export const deNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'Eine Woche früher: Am 29. Dezember haben wir zu.',
  'Een week later, zodat iemand van de stad erbij kan zijn.':
    'Eine Woche später, damit jemand von der Stadt dabei sein kann.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'Zwischen Weihnachten und Neujahr haben wir zu. Am 5. Januar sind wir wieder da.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.':
    'Dieses Mal gehen wir um den Teich. Bringen Sie eine Mütze mit.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'Kein Spaziergang: Das Zentrum hat zu.',
  'Het is Kerstmis. Fijne feesten!': 'Es ist Weihnachten. Schöne Feiertage!',
  'Het is Nieuwjaar. Tot volgende week!': 'Es ist Neujahr. Bis nächste Woche!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'Eine Woche später: In den Weihnachtsferien haben wir zu.',
  'Het is pinkstermaandag.': 'Es ist Pfingstmontag.',
};

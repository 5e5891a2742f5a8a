import { ACTIVITY } from '../activity-ids.ts';
import type { ActivityWords, DemoNotes, DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Spotkanie we wsi: ${village}`,
  text: `De Stek przyjeżdża do: ${village}. Jest ciasto, gry i ktoś, kto odpowie na pytania.`,
});

/** The demo's activities in Polish. Made by a machine: nobody who speaks Polish has checked it yet. */
export const pl: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Otwarty dom',
    text: 'Wejdź, kiedy chcesz. Jest kawa i zawsze ktoś do rozmowy.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Spacer dla zdrowia',
    text: 'Spacerujemy spokojnie 1 godzinę, od 15 do 20 osób. Potem pijemy kawę.',
  },
  [ACTIVITY.soup]: {
    title: 'Zupa i rozmowa',
    text: 'Pomóż kroić warzywa albo po prostu usiądź z nami. Zupa jest gotowa o 10:30.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Pomoc z telefonem i komputerem',
    text: 'Masz pytanie o telefon lub komputer? Przyjdź albo umów się.',
  },
  [ACTIVITY.sewing]: {
    title: 'Pracownia szycia',
    text: 'Naucz się szyć albo napraw ubrania. Mamy maszyny, materiał i nici.',
  },
  [ACTIVITY.alice]: {
    title: 'Zapytam Alice',
    text: 'Pomoc z telefonem, tabletem lub komputerem. Każde pytanie jest ważne.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Rozmowa o programie',
    text: 'Co chcesz robić w następnych miesiącach? Powiedz nam tutaj. Jest ciasto.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Grupa rozmów',
    text: '4 razy w roku 20 osób rozmawia na jeden temat. Ty znasz życie tutaj.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Restauracja we wsi',
    text: 'Zupa, ciepły posiłek i deser. Nikt nie siedzi sam przy stole.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Kawa przy wydawaniu żywności',
    text: '2 razy w miesiącu pijemy razem kawę. Zadaj tu wszystkie pytania.',
  },
  [ACTIVITY.villageVlamertinge]: villageMoment('Vlamertinge'),
  [ACTIVITY.villageBoezinge]: villageMoment('Boezinge'),
  [ACTIVITY.villageElverdinge]: villageMoment('Elverdinge'),
  [ACTIVITY.villageZillebeke]: villageMoment('Zillebeke'),
  [ACTIVITY.villageHollebeke]: villageMoment('Hollebeke'),
  [ACTIVITY.villageDikkebus]: villageMoment('Dikkebus'),
  [ACTIVITY.villageJune]: villageMoment('Vlamertinge'),
  [ACTIVITY.lanternWalk]: {
    title: 'Spacer z lampionami',
    text: 'Idziemy z lampionami po ciemku. Potem jest gorąca czekolada.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Popołudnie z grami',
    text: 'Gry planszowe dla dużych i małych. Weź swoją ulubioną grę.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Smażenie naleśników',
    text: 'Dzieci smażą same. Rodzice i dziadkowie próbują.',
  },
  [ACTIVITY.playDays]: {
    title: 'Dni zabawy',
    text: '3 popołudnia: prace ręczne, sport i zabawa. Przyjdź 1 raz albo 3 razy.',
  },
  [ACTIVITY.seaside]: {
    title: 'Dzień nad morzem',
    text: 'Autobusem nad morze i z powrotem. Weź kanapki.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Mniej płacić za energię',
    text: 'Naucz się czytać rachunek. Dostaniesz żarówkę oszczędną i szczotkę do drzwi.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'W drogę bez samochodu',
    text: 'Autobus, pociąg, wspólny rower albo ktoś, kto cię zawiezie: co ci pasuje?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Poznaj swoje prawa',
    text: 'Jakie dopłaty możesz dostać? Policzymy to razem.',
  },
};

/** What the demo says of single dates, in Polish. Made by a machine too. */
export const plNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'Tydzień wcześniej: 29 grudnia jest zamknięte.',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'Tydzień później, żeby mógł przyjść ktoś z miasta.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'Między Bożym Narodzeniem a Nowym Rokiem jest zamknięte. Wracamy 5 stycznia.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'Tym razem idziemy wokół stawu. Weź czapkę.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'Nie ma spaceru: centrum jest zamknięte.',
  'Het is Kerstmis. Fijne feesten!': 'To Boże Narodzenie. Wesołych świąt!',
  'Het is Nieuwjaar. Tot volgende week!': 'To Nowy Rok. Do zobaczenia za tydzień!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'Tydzień później: w ferie świąteczne jest zamknięte.',
  'Het is pinkstermaandag.': 'To poniedziałek po Zielonych Świątkach.',
};

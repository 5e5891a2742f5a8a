import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXCERPT_MAX, excerpt } from '../../src/domain/excerpt.ts';

/** Descriptions as agendas of clubs, libraries and town halls have them, and what a card says of each. */
const TABLE: readonly [name: string, description: string, shown: string][] = [
  // Dutch
  ['one sentence', 'Kom mee soep eten.', 'Kom mee soep eten.'],
  ['no full stop', 'Samen koffie drinken in de grote zaal', 'Samen koffie drinken in de grote zaal.'],
  ['nothing', '', ''],
  ['only an address', 'https://www.dorp.example/agenda/soep', ''],
  ['only an address with words', 'Meer info: https://www.dorp.example/agenda/soep', ''],
  [
    'hours with a point',
    'We beginnen om 14.30 u. in de zaal. Breng je stapschoenen mee.',
    'We beginnen om 14.30 u. in de zaal. Breng je stapschoenen mee.',
  ],
  [
    'hours before a new sentence',
    'Deur open vanaf 13.30 u. Iedereen is welkom.',
    'Deur open vanaf 13.30 u. Iedereen is welkom.',
  ],
  [
    'a doctor',
    'Dr. Peeters vertelt over slapen. Vragen stellen mag.',
    'Dr. Peeters vertelt over slapen. Vragen stellen mag.',
  ],
  [
    'initials',
    'J. P. Claes leest voor uit eigen werk. Daarna is er koffie.',
    'J. P. Claes leest voor uit eigen werk. Daarna is er koffie.',
  ],
  [
    'an abbreviation before a capital',
    'Voor wie graag danst, bv. Vlaamse volksdansen. I.s.m. Gezinsbond en buurtwerk. Inkom gratis.',
    'Voor wie graag danst, bv. Vlaamse volksdansen. I.s.m. Gezinsbond en buurtwerk. Inkom gratis.',
  ],
  [
    'sign up at an address',
    'We maken samen een kerstkrans. Meld je aan via https://forms.example/kerstkrans voor 1 december. Materiaal is er.',
    'We maken samen een kerstkrans. Materiaal is er.',
  ],
  ['sign up by mail', 'Proef tien soorten thee. Inschrijven via thee@dorp.example.', 'Proef tien soorten thee.'],
  [
    'sign up by phone stays',
    'Proef tien soorten thee. Inschrijven op 057 00 00 00.',
    'Proef tien soorten thee. Inschrijven op 057 00 00 00.',
  ],
  [
    'an address inside a sentence',
    'We zoeken samen op www.dorp.example/afval wanneer het vuil wordt opgehaald. Breng je gsm mee.',
    'We zoeken samen op wanneer het vuil wordt opgehaald. Breng je gsm mee.',
  ],
  [
    'an address in brackets',
    'De bibliotheek (https://bib.example) leest voor aan kleuters.',
    'De bibliotheek leest voor aan kleuters.',
  ],
  [
    'an address without www',
    'Breien voor het goede doel. Meer lezen kan op breicafe.be/uitleg.',
    'Breien voor het goede doel.',
  ],
  ['lines', 'Soepmoment\nElke donderdag\nIedereen welkom', 'Soepmoment. Elke donderdag. Iedereen welkom.'],
  [
    'lines that were broken by a program',
    'We wandelen samen\nlangs de vaart en drinken\ndaarna een koffie.',
    'We wandelen samen langs de vaart en drinken daarna een koffie.',
  ],
  ['a list', 'Breng mee:\n- een kom\n- een lepel', 'Breng mee: een kom een lepel.'],
  [
    'Teams in Dutch',
    'Overleg over het speelplein.\n________________________________________________________________________________\nMicrosoft Teams-vergadering\nNeem deel via uw computer of mobiele app\nKlik hier om deel te nemen aan de vergadering<https://teams.microsoft.example/l/meetup-join/19%3a>\nVergaderings-ID: 312 000 111 22\nWachtwoordcode: aB3xYz\n________________________________________________________________________________\n',
    'Overleg over het speelplein.',
  ],
  [
    'only Teams',
    '________________________________\nMicrosoft Teams Hulp nodig?\nNeem nu deel aan de vergadering<https://teams.example/x>\nToegangscode: xY7\n________________________________',
    '',
  ],
  [
    'what follows a joining line',
    'Taalcafé voor beginners.\nDeelnemen aan Zoom-vergadering\nhttps://zoom.example/j/1\nMeeting ID: 811 0000 0000\nPasscode: 123456\n\nBreng iets mee om te schrijven.',
    'Taalcafé voor beginners. Breng iets mee om te schrijven.',
  ],
  [
    'whole sentences only',
    'In het repaircafé herstellen vrijwilligers samen met jou wat stuk is. Van broodrooster tot broek: bijna alles krijgt een tweede leven. Wie niets te herstellen heeft, komt gewoon een koffie drinken. Tot dan!',
    'In het repaircafé herstellen vrijwilligers samen met jou wat stuk is. Van broodrooster tot broek: bijna alles krijgt een tweede leven.',
  ],
  [
    'one endless sentence',
    'Voor iedereen die graag eens iets anders doet dan thuis voor de televisie zitten en die zin heeft om nieuwe mensen te leren kennen bij een kop verse soep van groenten uit de eigen tuin achter de kerk van het dorp',
    'Voor iedereen die graag eens iets anders doet dan thuis voor de televisie zitten en die zin heeft om nieuwe mensen te leren kennen bij een kop verse soep van groenten uit de eigen…',
  ],
  [
    'a cut that would split an hour',
    'Wie graag samen zingt en daarbij niet alleen op de eigen stem let maar ook op die van wie ernaast staat, komt op de eerste dinsdag van elke maand vanaf ongeveer 14.30 u. naar de kapel',
    'Wie graag samen zingt en daarbij niet alleen op de eigen stem let maar ook op die van wie ernaast staat…',
  ],
  [
    'one line that invites online',
    'Yoga op een stoel.\nDoe je thuis mee? Deelnemen kan via Zoom: https://zoom.example/j/3\nBreng een matje mee.',
    'Yoga op een stoel. Breng een matje mee.',
  ],
  ['an exclamation', 'Allemaal welkom!!! Breng je buur mee.', 'Allemaal welkom!!! Breng je buur mee.'],
  ['euros', 'Prijs: € 2,50. Met UiTPAS € 0,50.', 'Prijs: € 2,50. Met UiTPAS € 0,50.'],
  ['a date', 'Inschrijven kan tot 24.12. Kom op tijd.', 'Inschrijven kan tot 24.12. Kom op tijd.'],
  ['an ordinal at the beginning', '1. Zingen. Daarna eten we taart.', 'Zingen. Daarna eten we taart.'],
  ['a rule of stars', 'Bingo in de zaal.\n**********\nTussendoor taart.', 'Bingo in de zaal. Tussendoor taart.'],
  // French
  ['French', 'On boit un café ensemble. Venez comme vous êtes.', 'On boit un café ensemble. Venez comme vous êtes.'],
  [
    'French titles and abbreviations',
    'Mme Dupont et M. Lambert racontent. P. ex. Liège avant 1950. Entrée libre.',
    'Mme Dupont et M. Lambert racontent. P. ex. Liège avant 1950. Entrée libre.',
  ],
  [
    'French sign up',
    "Atelier de couture pour débutants. Inscrivez-vous sur https://couture.example. Plus d'infos : info@couture.example",
    'Atelier de couture pour débutants.',
  ],
  [
    'French quotes',
    '« Le temps des cerises » en chansons. Avec la chorale du quartier.',
    '« Le temps des cerises » en chansons. Avec la chorale du quartier.',
  ],
  [
    'Teams in French',
    'Réunion des bénévoles.\nRéunion Microsoft Teams\nRejoindre la réunion maintenant<https://teams.example/y>\nID de réunion : 300 000 000\nCode secret : Zz9',
    'Réunion des bénévoles.',
  ],
  [
    'French hours',
    'Rendez-vous à 14 h. Prenez de bonnes chaussures.',
    'Rendez-vous à 14 h. Prenez de bonnes chaussures.',
  ],
  // English
  ['English', 'Drop in for a chat. No need to book.', 'Drop in for a chat. No need to book.'],
  [
    'English titles',
    'Talk by Mr. Green and Mrs. Brown. Approx. one hour.',
    'Talk by Mr. Green and Mrs. Brown. Approx. one hour.',
  ],
  ['a.m.', 'Doors open at 9 a.m. Coffee is on us.', 'Doors open at 9 a.m. Coffee is on us.'],
  [
    'Zoom in English',
    'Pat is inviting you to a scheduled Zoom meeting.\n\nTopic: Garden group\nTime: Mar 3, 2026 07:00 PM\n\nJoin Zoom Meeting\nhttps://zoom.example/j/2\n\nMeeting ID: 822 0000\nPasscode: 99\nOne tap mobile\n+3220000000,,822# Belgium',
    'Topic: Garden group. Time: Mar 3, 2026 07:00 PM.',
  ],
  [
    'Google Meet',
    'Language café, level A1.\n-::~:~::~:~:~:~:~:~:~:~:~:~:~:~::~:~::-\nJoin with Google Meet: https://meet.example/abc-defg\nLearn more about Meet at: https://support.example/a\nPlease do not edit this section.\n-::~:~::~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
    'Language café, level A1.',
  ],
  ['tickets', 'A film about bees. Book your tickets at https://tickets.example/bees!', 'A film about bees.'],
  // Other scripts and signs
  ['a picture sign', 'Kom dansen 💃 Iedereen kan het. 🎉 Tot dan.', 'Kom dansen 💃 Iedereen kan het. 🎉 Tot dan.'],
];

describe('What a card says of a description', () => {
  for (const [name, description, shown] of TABLE) {
    it(`is right for ${name}`, () => assert.equal(excerpt(description), shown));
  }

  it(`is held by ${TABLE.length} descriptions, none of which is said too long or ends in an address`, () => {
    assert.ok(TABLE.length >= 40);
    for (const [name, description] of TABLE) {
      const said = excerpt(description);
      assert.ok(said.length <= EXCERPT_MAX, name);
      assert.doesNotMatch(said, /https?:|www\.|@/, name);
    }
  });

  it('comes to an end whatever signs a text repeats', () => {
    for (const piece of ['a. ', 'a.b.', '((((', 'http://', 'a@a.', '....', '- - ', ',,,,', 'é\n', '________', 'a '])
      assert.ok(excerpt(piece.repeat(5000 / piece.length)).length <= EXCERPT_MAX, piece);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guessPictogram, pictogramOf } from '../../src/domain/pictogram-of.ts';
import { PICTOGRAM_WORDS } from '../../src/domain/pictogram-words.ts';
import { readFeed } from '../../src/feeds/feed.ts';
import { drawings } from '../../src/pictograms/drawings.ts';
import { registerPictogramWords, registeredWords } from '../../src/pictograms/own-words.ts';
import type { Activity } from '../../src/schema/activity.ts';
import { sharedDataMissing, sharedFile, sharedFiles } from '../support/shared-data.ts';

/** Titles as agendas have them, and the picture somebody who sees none of the words would expect; `-` where no picture fits. */
const WANTED = `
sewing | Breicafé
sewing | Samen breien en haken
sewing | Naaiatelier voor beginners
sewing | Atelier couture du mardi
sewing | Knit and natter
sewing | Tricot-thé
walk | Gezondheidswandeling
walk | Wandelen langs de vaart met koffie
walk | Avondwandeling met lampionnen
walk | Zoektocht in het bos
walk | Promenade au canal
walk | Nordic walking
walk | Sunday morning hike
walk | Balade familiale
meal | Soepmoment
meal | Soep op de stoep
meal | Kookworkshop: wereldkeuken
meal | Samen koken, samen eten
meal | Dorpsrestaurant
meal | Pannenkoeken en koffie
meal | Eetfestijn van de fanfaren
meal | Repas de quartier
meal | Soup kitchen open to all
meal | Atelier crêpes
meal | Koken met kinderen
coffee | Koffie bij de bakker
coffee | Koffieklets
coffee | Café papote
coffee | Coffee morning
coffee | Theehuis
coffee | Buurtkoffie
repair | Repair café
repair | Repaircafé Boezinge
things | Weggeefwinkel
things | Rommelmarkt
things | Brocante annuelle
repair | Fietsherstel in het park
language | Taalcafé Nederlands
language | Praattafel
language | Table de conversation
language | English class for beginners
language | Conversatiegroep Nederlands
digital-help | Digipunt
digital-help | Computerles voor senioren
digital-help | Hulp bij je smartphone
digital-help | Aide numérique
digital-help | Digital drop-in
music | Samenzang met accordeon
music | Kinderkoor Zonneschijn
music | Lunchconcert
music | Dansnamiddag
music | Chorale du village
music | Thé dansant
music | Sing-along at the pub
garden | Samentuin: werkdag
garden | Plantenruilbeurs
garden | Moestuin voor beginners
garden | Bloemschikken
garden | Jardin partagé
garden | Community garden day
garden | Compostdag
children | Speelstraat
children | Knutselen voor kleuters
children | Kinderatelier
children | Bébé et moi
children | Toddler group
children | Spel en ontmoeting voor kinderen
children | Sinterklaas komt
read-aloud | Voorleesuurtje
read-aloud | Heure du conte
read-aloud | Storytime in the library
learning | Lezing over de sterren
learning | Workshop kaarsen maken
learning | Leesclub
learning | Infoavond erfenis
learning | Conférence : les abeilles au fil du temps
learning | Evening classes start
school | Huiswerkbegeleiding
school | École de devoirs
school | Homework club
health | Yoga op de stoel
health | Bloedinzameling Rode Kruis
health | Tai chi
health | Alzheimercafé
health | Fietstocht voor iedereen
health | Gym douce
health | First aid course
energy | Minder betalen voor energie
energy | Isolatie van je dak
energy | Energy café
money | Budgetcafé
money | Schulden? Praat erover
money | Gérer son budget
forms | Hulp bij papieren en brieven
forms | Belastingaangifte invullen
forms | Aide aux formulaires
home | Woonclub
home | Recht op wonen
home | Droits des locataires
work | Jobbeurs
work | Solliciteren: hoe doe je dat?
work | Job club
signpost | Ken je rechten
signpost | Zitdag OCMW
signpost | Permanence sociale
helping | Mantelzorgers onder elkaar
helping | Bedankfeest vrijwilligers
helping | Bereavement group for carers
vote | Inspraakavond over het plein
vote | Gemeenteraad
vote | Conseil communal
bus | Daguitstap naar zee
bus | Met de bus naar Brussel
bus | Journée à la mer
door | Opendeurdag
door | Portes ouvertes
door | Open house
meeting | Buurtfeest
meeting | Bingo
meeting | Kaartnamiddag
meeting | Après-midi jeux
meeting | Fête des voisins
meeting | Seniorenclub
meeting | Babbelnamiddag
idea | Ideeënavond
phone | Telefooncirkel
wheelchair | G-sport en spel
sewing | Haken aan tafel
sewing | Naald en draad
walk | Stappen voor je hart
walk | Kerstwandeltocht
walk | Marche aux flambeaux
meal | Tomatensoep met balletjes
meal | Ontbijt in de buurt
meal | Buffet froid des voisins
meal | Community lunch
meal | Wafelenbak
meal | Barbecue van de straat
coffee | Koffie met een kwinkslag
coffee | Tea and cake
coffee | Kop koffie?
things | Kledingruil
things | Gratis kledij
things | Toy swap
repair | Herstel je fiets
language | Oefenkansen Nederlands
language | Cours de français pour débutants
language | Taaltandem
digital-help | Leren werken met WhatsApp
digital-help | Veilig op het internet
digital-help | Atelier smartphone
music | Kerstconcert
music | Liedjes van vroeger
music | Zingen in de kerk
music | Optreden De Plezante Jongens
music | Atelier de djembé
garden | Snoeien doe je zo
garden | Bollen planten
garden | Compost maken
garden | Troc de plantes
children | Kerst voor de kleinsten
children | Carnaval des enfants
children | Paaseieren rapen
children | Family fun day
children | Poppentheater
read-aloud | Verhaaltjes in pyjama
read-aloud | Contes d'hiver
learning | Infosessie testament
health | Cursus EHBO voor ouders
learning | Boekvoorstelling
learning | Lezing: vogels in de winter
school | Studieruimte
school | Hulp bij huiswerk
health | Zitgym
health | Valpreventie
health | Yoga pour tous
health | Zwemmen voor vrouwen
health | Blood donation
energy | Zonnepanelen: samen kopen
energy | Energiescan
money | Rondkomen met weinig geld
money | Sparen voor later
forms | Helpdesk papieren
forms | Studietoelage aanvragen
home | Huurdersbond
home | Verbouwen met premies
work | Vacatures bekijken
work | Speeddate met werkgevers
signpost | Sociaal spreekuur
signpost | Juridisch advies
helping | Praatgroep na verlies
helping | Vrijwilligersdag
vote | Dorpsraad
vote | Denk mee over het park
bus | Uitstap naar Plopsaland
bus | Excursion à Bruges
door | Inloopmoment
door | Drop-in afternoon
meeting | Kaarten
meeting | Nieuwjaarsreceptie
meeting | Quiz van de buurt
meeting | Rencontre entre voisins
meeting | Games night
health | Petanque en babbel
- | Kerstvakantie: gesloten
- | Film en debat
- | Theater: De storm
- | Zomerbar
- | Vuurwerk
- | Kerstmarkt
- | Misviering
- | Algemene sluitingsdag
- | Stop met pesten
- | Fortuinlijke avond
- | Jaarlijkse sluiting
- | Optocht
- | Soepel het jaar in
- | Krokusvakantie
- | Les mercredis de l'été
- | Allemaal normaal
- | Film: De vlucht
- | Weten en vergeten
- | Stand-up met gasten
- | Ouderdom
`
  .trim()
  .split('\n')
  .map(line => line.split(' | ') as [wanted: string, title: string]);

/** What a Flemish village does in a year, with each picture that nobody would wonder at. Beside one of these only no guess is right. */
const VILLAGE = `
repair | Repair Café Centrum
repair | Repair Café: breng je toestel mee
repair | Herstelcafé: breng je broodrooster mee
repair | Reparatiecafé
repair | Fietsherstel op het dorpsplein
sewing | Naaicafé: vermaak je jas
things | Kledingbeurs winter
things | Speelgoedbeurs
things | Weggeefplein
things coffee | Geefcafé
meal | Mosselfestijn van de toneelkring
meal | Spaghettiavond van de scouts
meal | Steakfestijn voetbalclub
meal meeting | Buurtbarbecue
meal | Samenkoken met nieuwkomers
meal | Wereldkeuken: gerechten uit vijf landen
meal | Gratis soep aan het station
meal | Voedselbedeling
meal meeting | Bingo en taart
coffee helping | Koffietafel voor nabestaanden
coffee health meeting | Praatcafé dementie
learning things | Boekenverkoop bibliotheek
digital-help | Digidokter: vragen over je smartphone
digital-help | Itsme instellen, we helpen je
meeting | Kaartavond whist en manillen
meeting | Nieuwjaarsdrink
meeting | Straatfeest in de Kerkstraat
meeting | Quiz van het oudercomité
meeting | Babbelbus
meeting | Filmnamiddag voor senioren
learning garden sewing | Crea-avond: papieren bloemen
learning | Fototentoonstelling over het dorp
learning garden | Workshop tuinieren zonder water
garden | Kerststukjes maken
garden | Bloemen schikken voor beginners
garden meal | Fruitpluk in de boomgaard
garden | Boomplantdag
garden | Vogels kijken in de winter
helping garden | Zwerfvuilactie
helping garden | Opruimactie in de wijk
helping | Mantelzorgcafé
helping | Rouwgroep
health | Petanquetornooi
health meeting | Kubbtornooi
health | Stoelturnen
health | Lachyoga
health walk | Fietstocht langs de vaart
health | Reanimeren: zo doe je dat
wheelchair music | Rolstoeldansen
music | Aperitiefconcert
music | Line dance
music | Schlagerfestival
children walk | Halloweentocht voor kinderen
children | Speelpleinwerking
children | Inhuldiging speeltuin
children | Babymassage
walk | Wandelzoektocht
walk | Dauwtrip
energy money | Groepsaankoop groene stroom
forms money | Hulp bij je belastingbrief
learning home money | Infoavond premies voor je woning
home | Huurdersspreekuur
vote meeting | Wat met het kerkplein? Bewonersavond
door | Opendeur brandweer
bus | Daguitstap Brugge
language | Taalpunt: oefen je Nederlands
`
  .trim()
  .split('\n')
  .map(line => line.split(' | ') as [right: string, title: string]);

const titled = (title: string, more: Partial<Activity> = {}): Activity => ({
  id: 'a',
  status: 'published',
  version: 0,
  title: { nl: title },
  schedule: { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' },
  ...more,
});

describe('The picture guessed from a title', () => {
  it('is the wanted one for nine titles in ten, and another than the wanted one for no more than three in a hundred', t => {
    const guesses = WANTED.map(([wanted, title]) => ({ wanted, title, guessed: guessPictogram(title) ?? '-' }));
    assert.ok(WANTED.length >= 120, String(WANTED.length));
    const missed = guesses.filter(({ wanted, guessed }) => wanted !== guessed);
    const wrong = missed.filter(({ guessed }) => guessed !== '-');
    t.diagnostic(`${WANTED.length - missed.length} of ${WANTED.length} right, ${wrong.length} wrong`);
    for (const { wanted, title, guessed } of missed) t.diagnostic(`${title}: ${guessed}, not ${wanted}`);
    assert.ok(missed.length <= WANTED.length / 10);
    assert.ok(wrong.length <= WANTED.length * 0.03);
  });

  it('is a right one for what a village does in a year, six titles in seven, and never one that makes people wonder', t => {
    assert.ok(VILLAGE.length >= 60, String(VILLAGE.length));
    const guesses = VILLAGE.map(([right, title]) => ({
      right: right.split(' '),
      title,
      guessed: guessPictogram(title),
    }));
    const absurd = guesses.filter(({ right, guessed }) => guessed !== undefined && !right.includes(guessed));
    assert.deepEqual(absurd, []);
    const found = guesses.filter(({ guessed }) => guessed !== undefined).length;
    t.diagnostic(`${found} of ${VILLAGE.length} have a picture`);
    assert.ok(found >= VILLAGE.length * 0.85, `${found} of ${VILLAGE.length}`);
  });

  it('is a tool for what is mended, and no chair; what is given away keeps its own', () => {
    assert.equal(guessPictogram('Repair Café'), 'repair');
    assert.equal(guessPictogram('Geefwinkel'), 'things');
    assert.notDeepEqual(drawings['repair'], drawings['things']);
  });

  it('goes by at least 150 words, each for a drawing that there is', () => {
    const words = PICTOGRAM_WORDS.flatMap(group => Object.entries(group));
    for (const [name] of words) assert.ok(Object.hasOwn(drawings, name), `${name} has no drawing`);
    assert.ok(words.flatMap(([, list]) => list.trim().split(/\s+/)).length >= 150);
    assert.ok(new Set(words.map(([name]) => name)).size >= 25);
  });

  it('has no word twice, of which the second would never count', () => {
    const all = PICTOGRAM_WORDS.flatMap(group => Object.values(group).flatMap(list => list.trim().split(/\s+/)));
    assert.deepEqual(
      all.filter((word, index) => all.indexOf(word) !== index),
      [],
    );
  });

  it('does not read one word in another', () => {
    for (const title of [
      'Stop!',
      'Kantoor gesloten',
      'Metaal',
      'Koortsig',
      'Plantaardig',
      'Ouderen',
      'Bal',
      'Voorraad',
    ])
      assert.notEqual(guessPictogram(title), title === 'Ouderen' ? 'children' : guessPictogram('soep'), title);
    assert.equal(guessPictogram('Fortuin'), undefined);
    assert.equal(guessPictogram('Kantoor'), undefined);
    assert.equal(guessPictogram('Ouderen'), 'meeting');
    assert.equal(guessPictogram(''), undefined);
  });

  it('comes after the one an activity names, and before its function', () => {
    assert.equal(pictogramOf(titled('Soep', { pictograms: ['walk'] })), 'walk');
    assert.equal(pictogramOf(titled('Soep', { functions: ['leren'] })), 'meal');
    assert.equal(pictogramOf(titled('Donderdag', { functions: ['leren'] })), 'learning');
    assert.equal(pictogramOf(titled('Donderdag', { categories: ['Divers', 'Wandelen'] })), 'walk');
    assert.equal(pictogramOf(titled('Donderdag', { easyText: { nl: 'We eten soep.' } })), 'meal');
    assert.equal(pictogramOf(titled('Donderdag', { easyText: { nl: 'Ook voor kinderen.' } })), 'calendar');
    assert.equal(pictogramOf(titled('Donderdag')), 'calendar');
  });

  it('is never one without a drawing', () => {
    const isDrawn = (name: string) => name === 'meeting';
    assert.equal(
      pictogramOf(titled('Soep', { pictograms: ['mine'], functions: ['ontmoeten'] }), { isDrawn }),
      'meeting',
    );
  });

  it('follows the words of a webmaster before ours', () => {
    const own = { soup: ['Ribollita', 'minestr-'], walk: ['rondje kerk'], vote: ['soep'] };
    assert.equal(guessPictogram('RIBOLLITA eten', own), 'soup');
    assert.equal(guessPictogram('Minestrone', own), 'soup');
    assert.equal(guessPictogram('Een rondje kerk', own), 'walk');
    assert.equal(guessPictogram('Soep', own), 'vote');
    assert.equal(guessPictogram('Wandeling', own), 'walk');
  });

  it('can be taught by a page, which is told what it cannot use', () => {
    const before = registeredWords();
    const bad = { soup: 'ribollita' as never, empty: [], signs: ['--'] };
    assert.deepEqual(registerPictogramWords({ ...bad, soup2: ['ribollita'] }), ['soup', 'empty', 'signs']);
    assert.notEqual(registeredWords(), before);
    registerPictogramWords({ soup2: ['acquacotta'] });
    assert.equal(guessPictogram('Acquacotta', registeredWords()), 'soup2');
    assert.equal(guessPictogram('Ribollita', registeredWords()), 'soup2');
  });

  it('is there for a share of the titles of other calendars', { skip: sharedDataMissing }, async t => {
    const titles = new Set<string>();
    for (const path of [...sharedFiles('ics-dev', '.ics'), ...sharedFiles('uitdatabank', '.json')]) {
      const { activities } = await readFeed(new TextDecoder().decode(sharedFile(path)));
      for (const { title } of activities) Object.values(title).forEach(text => titles.add(text));
    }
    const found = [...titles].filter(title => guessPictogram(title) !== undefined);
    t.diagnostic(`${found.length} of ${titles.size} titles of the shared data have a picture`);
    assert.ok(titles.size > 50);
  });
});

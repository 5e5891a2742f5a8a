/**
 * Which words of a title stand for which pictogram, in Dutch, French and English, without accents. `soep` is that word, `soep-` begins
 * one (`soepmoment`), `-soep` ends one (`kindersoep`), `-wandel-` stands anywhere in one, `repair+cafe` are words that follow each other.
 */
export type PictogramWords = Readonly<Record<string, string>>;

/** Words that look like others and stand for nothing: fortune is no garden, and who is supple eats no soup. */
export const NO_PICTOGRAM = `
  akkoord- brein- dierentuin- doortocht eetstoornis- energiek- energizer fortuin- intocht koord- koorts- metaal- optocht- plantaardig-
  plantrekker- reistas soepel- voorraad- woonzorg- haakje- haakjes stand+up opwarm- fit+for stapelbed- theoret- theorie- theolog-
  papieren+bloemen papieren+sterren meetbaar taalent naaist- cafetaria bloemkool- bloemlezing- koekoek- bandwerk zorgeloos schoolvakantie- weekend+break rechtop
`;

/**
 * In order of how much they say: what is done, what is eaten and drunk, and then who it is for and what form it has. Who cooks with
 * children cooks; who sings in a café sings.
 */
export const PICTOGRAM_WORDS: readonly PictogramWords[] = [
  {
    sewing: `naald naai- naaien brei- breien breit haken haakcafe- haakclub- haakgroep- haakles- haaklessen haaknamiddag- haakavond- haakatelier-
      borduur- borduren quilt- patchwork kantklos- textielatelier- handwerk- couture- tricot- crochet- broderie- point+de+croix sewing
      knit- knitting embroider- needlework`,
    walk: `stappen marche+aux -wandel- wandeling- stapclub- stapnamiddag- staptocht- stappers- -tocht -tochten nordic+walking nordic trektocht- randonnee-
      randonneurs dauwtrip- balade- promenade- marche+nordique marche+gourmande marche+adeps walk walks walking hike hikes hiking hikers stroll
      rambl- orientatieloop -wandelen`,
    'digital-help': `computer- -computer digi- digitaal digitale digibank- internet- smartphone- gsm gsm- tablet tablets ipad- laptop-
      itsme whatsapp ict- e+inclusie numerique informatique ordinateur- digital excel pc veilig+online chatgpt ai`,
    language: `taal- taalcafe- -conversatie- conversation nederlands neerlandais nt2 engels frans+les franse+les franse+conversatie spaans
      italiaans arabisch praattafel- praatgroep+nederlands babbeltaal gebarentaal- langue langues table+de+conversation alphabetisation
      alfabetisering- cours+de+francais cours+d+anglais anglais language languages english+class english+classes english+lessons
      sign+language esol talen talencafe- anderstaligen`,
    'read-aloud': `voorlees- voorlezen voorgelezen vertelnamiddag- vertelavond- vertelling- vertelcafe- verteller- verhalen- verhaaltjes-
      luisterboek- luisterverhaal- heure+du+conte contes conteuse conteur lecture+a+voix+haute histoires story stories storytime
      storytelling storyteller podcast- poezie- poesie poetry`,
    music: `liedjes lied muziek- -muziek zang- -zang zingen zingt zing meezing- samenzang- concert- -concert
      optreden optredens gitaar- piano- dans dans- -dans danst volksdans- lijndans- dansen chant chants chanter
      chanson chansons musique- musical- music sing singing singalong dance dances dancing danse danses danser 
      disco- karaoke- bal+populaire bal+folk the+dansant ukelele- ukulele- djembe- percussie- accordeon-
      guitar guitare drum schlager-`,
    garden: `troc+de+plantes tuin- -tuin tuinieren planten plant plantenruil- plantendag plantjes- plantenmarkt zaaien zaai- zaden- zaadjes- compost- composteren
      bloemschik- bloemstuk- bloemen bloemenmarkt snoei- natuur- bomen boom boomplant- haagplant- oogst- kruiden- bijen- imker- vogels
      jardin- jardinage potager- semis compostage plantes garden gardens gardening gardeners seed seeds seedlings plants nature
      bourse+aux+plantes bees geveltuin- moestuin- fruitpluk- plukdag- boomgaard- kerststuk-`,
    repair: `herstel+je repair repair+cafe repaircafe- herstelcafe- herstelatelier- herstelpunt- herstellen hersteldag- fietsherstel-
      fietsatelier- repareren repareer- reparatie- reparation- fixers`,
    things: `weggeef- ruilbeurs- ruilwinkel- ruilmarkt- ruilkast- tweedehands- rommelmarkt- kringloop- kringwinkel- geefplein- geefwinkel- kledij- kledingruil-
      kledingbeurs- kledingbank- speelgoedbeurs- speelgoedruil- uitleendienst- garageverkoop- brocante- donnerie- vide+grenier
      vide+dressing troc bourse+aux+vetements bourse+aux+jouets swap jumble+sale flea+market garage+sale car+boot give+away second+hand`,
    children: `speeltuin- speelplein- speelbos-`,
    helping: `zwerfvuil- opruimactie- opruimdag- lentepoets-`,
    meal: `-festijn -festijnen`,
    learning: `lezing- voordracht- infosessie- infoavond- infonamiddag- webinar- conference- boekvoorstelling-`,
    energy: `energie- energy verwarm- isolatie- isoleren isolation chauffage zonnepaneel zonnepanelen heating insulation warmtepomp-
      energetique groene+stroom panneaux+solaires electricite elektriciteit- stookolie- draughts`,
    money: `budget- schuld- schulden geld geldzaken geldcafe- sparen spaar- bespaar- besparen dettes surendettement epargne argent money debt debts
      savings toelage- premies boekhoud- financ- sociale+tarieven`,
    forms: `studietoelage- toelage+aanvragen formulier- papieren paperassen paperasse- papierwerk brieven brief administratie- administratief- belasting- belastingen aangifte
      aangiftes formulaire- papiers declaration impots fiscale administratif administratifs paperwork forms tax taxes letter+writing
      courrier invulhulp`,
    work: `werkgever- job jobs jobbeurs- jobcafe- jobdag- vdab sollicit- vacature- werkzoekend- emploi forem actiris employment career careers
      loopbaan- tewerkstelling- werkwinkel cv recrutement demandeurs+d+emploi job+fair job+club`,
    school: `studieruimte- studiehuis- huiswerk- studeer- studiebegeleiding- bijles- devoirs soutien+scolaire ecole+de+devoirs homework tutoring schoolfeest- schooltoelage-
      schoolgerei- rentree+scolaire back+to+school inschrijving+school naschools- brugfiguur-`,
    home: `verbouw- verbouwen woon- wonen huur huurders- huurder- huurrecht- woning- renovatie- renover renovation logement locataire locataires housing tenant
      tenants verhuis- habitat kangoeroewonen`,
    health: `zitgym- valpreventie- beweegtuin- yoga- -yoga pilates- turnen turnles- gymnastiek- gym gymnastique fitness- zumba- tai+chi taichi qigong qi+gong meditat- mindful-
      stoelturnen kubb- beweeg- bewegen sport- sporten bloed- bloedinzameling- don+de+sang dokter- verpleeg- dementie- alzheimer- ehbo
      eerste+hulp reanimatie- reanimeren vaccin- griep- blood wellness first+aid premiers+secours zwem- zwemmen
      natation swim swimming fiets- fietsen velo cyclo cycling bike loopgroep- loopclub- joggen jogging running petanque- voetbal-
      basket- badminton- tennis- volleybal- dietist- voedingsadvies- rookstop- tabac tabacologue slaapproblemen hoorzitting+gehoor
      gehoor- zityoga- stretch- stretching omnisport- exercise aqua- relaxatie- sophrologie`,
    vote: `denk+mee inspraak- participatie- participation burgerpanel- burgerbudget- burgerbegroting- gemeenteraad- jeugdraad- seniorenraad- cultuurraad-
      sportraad- adviesraad- dorpsraad- wijkraad- buurtraad- ouderenraad- verkiezing- elections vote voting stemmen conseil+communal
      conseil+citoyen budget+participatif council programmapraat- hoorzitting- bewonersvergadering- bewonersavond`,
    signature: `petitie- handtekening- petition- petitions`,
    wheelchair: `rolstoel- beperking handicap- toegankelijk- pmr wheelchair- disability fauteuil+roulant accessibilite g+sport`,
    uitpas: `uitpas-`,
    bus: `bus busreis- bustocht- busuitstap- uitstap- daguitstap- dagreis- dagtrip- excursie- excursion- excursions en+bus autocar- vervoer-
      mobiliteit- mobilite trein- transport coach+trip day+trip day+out outing outings voyage groepsreis- dag+naar+zee zonder+auto
      sans+voiture without+a+car journee+a+la+mer autodelen autodeel- carpool-`,
    phone: `telefoon- telefooncirkel- belcirkel- belronde- telephone telephonique phone helpline`,
    paper: `krant kranten dorpskrant- buurtkrant- wijkkrant- krantencafe- journal newspaper newsletter`,
    idea: `idee ideeen ideeenbus- ideeenavond- brainstorm- idees idea ideas denkdag- denkavond- boite+a+idees`,
    door: `open+deur opendeur- open+huis openhuis- open+dag opendag- open+deurdag portes+ouvertes porte+ouverte maison+ouverte open+day
      open+house open+doors drop+in walk+in inloop- instuif-`,
    signpost: `wegwijs- onthaal- sociaal+huis -loket loket infopunt- guichet permanence+sociale permanence+juridique rechtenverkenner
      juridisch- juridique legal wetswinkel- advocaat ocmw cpas zitdag- spreekuur- adviesgesprek- wegwijzer- orientation`,
  },
  {
    meal: `soep soep- -soep eten eet- eetfestijn- maaltijd- -maaltijd restaurant- -restaurant resto- kook- kookt koken samenkoken wereldkeuken- -barbecue -bbq pannenkoek- wafel-
      wafelbak spaghetti- barbecue- bbq ontbijt- -ontbijt brunch- lunch- diner- dinner picknick- picnic pique+nique voedsel- kruidenier-
      bakken bakatelier- bakworkshop- bakles- taart taarten taartenbak brood broodbak- broodjes- mossel- mosselen kaasavond- kaasdegustatie-
      kippenfestijn- kip frietjes- frieten friet souper- soupe soupes potage cuisine cuisiner repas petit+dejeuner dejeuner crepe crepes
      gaufres raclette epicerie colis+alimentaire banque+alimentaire alimentaire gouter food soup soups cook cooking cookery meal meals
      baking pancake pancakes breakfast supper avondmaal noenmaal middagmaal feestmaal aperitief- apero- tapas- tafelen wijndegustatie-
      degustatie- jam+maken confituur- koekjes- speculaas- buffet- gourmet stoofvlees steakfestijn- curry pizza- `,
    music: `koor -koor koorrepetitie- koorzang fanfare- orkest- -orkest orchestre orchestra chorale choir choirs`,
    coffee: `koffie koffie- -koffie thee theehuis- theenamiddag- theemoment- coffee tea high+tea papote papotes cafe+papote`,
  },
  {
    children: `kleinsten poppentheater- poppenspel- kinder- kinderen kind kids kleuter- peuter- baby baby- babys speel- buitenspeeldag- jeugd- jeugdhuis tiener- gezin gezins-
      gezinnen ouders ouder+kind ouderavond- oudergroep- ouderkind- opvoed- grootouders knutsel- knutselen enfant enfants bebe bebes
      jeunes famille familles familial family families child children toddler toddlers playgroup playground play+days plaine+de+jeux
      sinterklaas- saint+nicolas paaseieren- eierenraap- circus- poppenkast- marionnettes puppet sprookjes- scouts chiro- bricolage
      kamp vakantiekamp- zomerkamp- stage+enfants youth crafts+for+kids grimeren`,
    helping: `vrijwillig- vrijwilligers- benevole benevoles benevolat volunteer- volunteers mantelzorg- buurtzorg- burenhulp- buddy- aidant aidants
      entraide lotgenoten- rouw- rouwcafe- praatgroep- zelfhulp- deuil carers bereavement support+group groupe+de+parole solidar-
      welzijn- warmste+week inzamel- collecte helpen helping`,
    health: `gezondheid- sante wellbeing bien+etre`,
    signpost: `rechten droits rights`,
  },
  {
    learning: `cursus- -cursus workshop- -workshop lessen lessenreeks lesnamiddag- opleiding- vorming- 
      infomoment- infodag- leren leerpunt boek boeken boekenclub- boekenkring- boekenbeurs boekenruil leesclub- leesgroep-
      leeskring- bibliotheek- bib livre livres lecture lectures lecteurs bibliotheque cours formation- atelier ateliers
      -atelier course class classes talk talks training- book books library causerie initiatie- initiation- studiedag-
      masterclass- -tentoonstelling crea crea- creatief creatieve seminarie- rijbewijs- geschiedenis museum- musee tentoonstelling- exposition exhibition`,
    coffee: `cafe -cafe cafes`,
    meeting: `babbel- babbels babbelen ontmoet- ontmoeten ontmoeting- buurt- buurthuis- dorpsmoment- dorps- wijk- praatcafe- praatnamiddag-
      samenkomst- bijeenkomst- vergadering- overleg- receptie- nieuwjaar- feest- -feest -feesten drink kaart- kaarten kaarting kaarters
      bingo- quiz- whist- schaak- schaken scrabble- bridge- gezelschapsspel- spel spelnamiddag- spelletjes- spelavond- manillen belote
      loto jeux games game rencontre- rencontres reunion- voisins quartier village fete meeting meet+up meetup neighbour- neighbours
      neighbor- social gathering party senioren- seniorenclub seniors ouderen- samana okra ontspanning- club- gespreksgroep- focusgroep-
      causette bavardage chat koppels vrouwengroep- mannengroep-`,
    health: `gezond gezonde fit healthy health`,
  },
];

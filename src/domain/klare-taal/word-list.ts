/**
 * Words that officials write and people do not say, with what to write instead. Curated for Flanders; collected from the advice
 * that Flemish and Dutch authorities give on plain language (such as the campaign Heerlijk Helder). An empty replacement means:
 * leave it out. Keys are lower case; a key may be several words.
 */
const PAIRS = `
aangaande:over|aangezien:omdat|aanhangig maken:starten|aansluitend:daarna|aanvangen:beginnen|aanvang:begin|aanvang nemen:beginnen
aanvangsuur:beginuur|aanwenden:gebruiken|aanzienlijk:veel|abusievelijk:per vergissing|accommodatie:ruimte|achterwege laten:niet doen
ad hoc:voor deze keer|adequaat:goed|afgifte:geven|afhandelen:doen|alsmede:en|alsnog:toch nog|alsook:en|alvorens:voor|ambiëren:graag willen
annuleren:afzeggen|annulatie:afzeggen|anderzijds:aan de andere kant|anticiperen:rekening houden met|attenderen op:wijzen op|attest:bewijs
begunstigde:wie het geld krijgt|behelzen:inhouden|behoeven:nodig hebben|behoudens:behalve|benutten:gebruiken|berichten:laten weten
beschikken over:hebben|besluitvorming:beslissing|betreffende:over|betrekking hebben op:gaan over|bevestiging van inschrijving:bewijs van inschrijving
bewerkstelligen:zorgen voor|bewijsstuk:bewijs|bij benadering:ongeveer|bij dezen:nu|bijgevolg:dus|bijwonen:komen naar|bovengenoemde:deze
bovenstaande:deze|bovendien:ook|brochure:boekje|cliënteel:klanten|conform:zoals in|consultatie:gesprek|consulteren:vragen aan
contacteren:bellen of mailen|contacteer:bel of mail|continueren:doorgaan met|creëren:maken|curriculum:programma|daar waar:waar
daarenboven:ook|daaromtrent:daarover|daaropvolgend:volgend|daartoe:daarvoor|dan wel:of|de facto:echt|deelname:meedoen|deelnemen:meedoen
definitief:vast|derhalve:daarom|dermate:zo|desalniettemin:toch|desbetreffende:deze|desgevallend:als het nodig is|desgewenst:als je dat wil
diegenen die:wie|dien ten gevolge:daardoor|dienaangaande:daarover|dienen te:moeten|dient te:moet|dientengevolge:daardoor|discreet:in vertrouwen
doch:maar|doelgroep:mensen voor wie het is|domicilie:adres|doorgaans:meestal|doorverwijzen:de weg wijzen|draagvlak:steun|echter:maar
educatief:om te leren|eenmalig:één keer|eensluidend:gelijk|effectief:echt|elementair:heel belangrijk|enerzijds:aan de ene kant
enigerlei:een of andere|ervaren:voelen|essentieel:heel belangrijk|evalueren:bekijken|evenals:en ook|evenement:activiteit|eventueel:misschien
exact:juist|exclusief:zonder|expertise:kennis|faciliteit:voorziening|faciliteren:helpen|familiaal:in het gezin|feedback:antwoord
finaliseren:afmaken|financieel:over geld|flexibel:soepel|formaliteit:wat je moet doen|frequent:vaak|fungeren als:dienen als
gaarne:graag|garanderen:zeker maken|geachte:beste|gebruikmaken van:gebruiken|geenszins:niet|gelegen:op het adres|gelieve:wil je
gelieve te:wil je|gemachtigde:wie mag tekenen|gemiddeld:meestal|genieten van een uitkering:een uitkering krijgen|genoemde:deze
geraamd:geschat|gering:klein|gerechtigd:het recht hebben|gerelateerd aan:over|geruime tijd:lang|gespecialiseerd:met veel kennis
geschieden:gebeuren|gesteld dat:als|gewagen van:spreken over|gezien het feit dat:omdat|gratuit:gratis|heden:nu|heden ten dage:nu
herhaaldelijk:vaak|hetgeen:wat|hetwelk:dat|hetzij:of|hieromtrent:hierover|hiertoe:hiervoor|hoedanigheid:rol|hoofdzakelijk:vooral
houdende:over|identiteitsbewijs:identiteitskaart|immers:want|implementeren:invoeren|impliceren:betekenen|in acht nemen:volgen
in casu:hier|in dier voege:zo|in eerste instantie:eerst|in gebreke blijven:niet doen|in het bezit zijn van:hebben|in het kader van:voor
in het licht van:door|in hoofde van:voor|in kennis stellen:laten weten|in mindering brengen:aftrekken|in onderling overleg:samen
in overeenstemming met:zoals in|in overleg met:samen met|in samenspraak met:samen met|in staat zijn:kunnen|in tegenstelling tot:anders dan
in voege treden:beginnen|inachtneming:volgen|inclusief:met|indicatie:teken|indien:als|indien nodig:als het nodig is|individueel:alleen
informeren:vertellen|inherent aan:een deel van|initiatief:plan|initieel:eerst|inlichten:vertellen|inlichting:informatie|innovatief:nieuw
inspraak:je zeg doen|instantie:dienst|integraal:helemaal|intentie:plan|interactie:contact|inzake:over|inwinnen:vragen|jaarlijks:elk jaar
jegens:tegenover|kandidaat-deelnemer:wie wil meedoen|kenbaar maken:laten weten|kennisname:lezen|kostenloos:gratis|kosteloos:gratis
krachtens:volgens|kwijtschelding:niet moeten betalen|legitimeren:tonen wie je bent|ligging:plaats|locatie:plaats|maandelijks:elke maand
maatregel:wat we doen|maximaal:hoogstens|medio:midden|mede:ook|mededeling:bericht|mededelen:vertellen|medewerking:hulp|meermaals:vaak
met betrekking tot:over|met het oog op:voor|met ingang van:vanaf|met uitzondering van:behalve|met behulp van:met|middels:met
mits:als|mobiliteit:vervoer|modaliteit:manier|momenteel:nu|motiveren:uitleggen waarom|naar aanleiding van:door|nader:meer|nadien:daarna
namelijk:want|niettegenstaande:hoewel|niettemin:toch|nochtans:toch|noodzakelijk:nodig|noodzakelijkerwijs:het moet|nopens:over
notificatie:bericht|obstakel:probleem|offerte:prijs op papier|ofschoon:hoewel|om reden van:door|omgaand:meteen|omtrent:over
ondanks het feit dat:hoewel|ondergetekende:ik|onderhavig:dit|onderhevig aan:gevoelig voor|ondersteuning:hulp|onderwerpen aan:laten doen
onontbeerlijk:heel erg nodig|ontvangstbewijs:bewijs|onverminderd:ook blijft gelden|onverwijld:meteen|opdat:zodat|operationeel:klaar
opteren voor:kiezen voor|optie:keuze|optimaliseren:beter maken|organiseren van:houden|overeenkomstig:zoals in|overhandigen:geven
overmaken:geven|overigens:ook|overleggen:tonen|participatie:meedoen|participeren:meedoen|partieel:voor een deel|per abuis:per vergissing
per kerende:meteen|periodiek:af en toe|persoonsgegevens:gegevens over jou|plaatsvinden:zijn|plaatsgrijpen:zijn|plaatshebben:zijn
planning:plan|potentieel:mogelijk|prealabel:vooraf|prefereren:liever willen|preventief:om problemen te vermijden|primordiaal:heel belangrijk
prioriteit:wat eerst komt|problematiek:probleem|procedure:stappen|procedé:manier|project:plan|reactie:antwoord|realiseren:doen
recent:pas|recentelijk:pas|recipiëren:krijgen|reduceren:minder maken|reeds:al|reglementair:volgens de regels|relevant:belangrijk
respectievelijk:in die volgorde|responsabiliseren:verantwoordelijk maken|ressorteren onder:horen bij|retourneren:terugsturen
schriftelijk:op papier|sinds geruime tijd:al lang|slechts:maar|specifiek:voor|spoedig:snel|stagneren:stilvallen|stipuleren:bepalen
strekking:bedoeling|structureel:blijvend|structuur:opbouw|substantieel:groot|sensibiliseren:bewust maken|te allen tijde:altijd
te dien einde:daarom|te goeder trouw:eerlijk|te kennen geven:zeggen|te uwer beschikking:voor jou|te wijten aan:door|tegemoetkoming:geld van de overheid
teneinde:om|tengevolge van:door|ten belope van:van|ten bedrage van:van|ten behoeve van:voor|ten dele:voor een deel|ten gevolge van:door
ten gunste van:voor|ten minste:minstens|ten laste van:betaald door|ten opzichte van:tegenover|ten overvloede:nog eens|ten tijde van:tijdens
tenzij:behalve als|ter attentie van:voor|ter beschikking stellen:geven|ter gelegenheid van:voor|ter hoogte van:bij|ter plaatse:hier
ter zake:hierover|terugkoppelen:antwoorden|terugkoppeling:antwoord|tevens:ook|thans:nu|toegankelijkheid:hoe je binnen kan|toekennen:geven
toelichten:uitleggen|toelichting:uitleg|toereikend:genoeg|trachten:proberen|traject:weg|transparant:duidelijk|tussenkomst:hulp
uiteenzetten:uitleggen|uiterlijk:ten laatste|uitgezonderd:behalve|uitsluitend:alleen|uitsluitsel:antwoord|vaststellen:zien|veelal:meestal
veelvuldig:vaak|verbaliseren:opschrijven|verenigbaar met:past bij|verhinderd:je kan niet komen|verifiëren:nakijken|verkrijgen:krijgen
vermelden:schrijven|vermits:omdat|vermoedelijk:waarschijnlijk|vernemen:horen|verplaatsing:rit|verschaffen:geven|verscheidene:veel
verstrekken:geven|vervolgens:dan|vervolledigen:aanvullen|verwerven:krijgen|verzoeken:vragen|vigerend:geldend|volledigheidshalve:voor de zekerheid
voldoende:genoeg|vooraleer:voor|voorafgaand aan:voor|voorafgaandelijk:vooraf|voorhanden:er|voorleggen:tonen|voormeld:dit|voornoemd:dit
voorwaarde:wat moet|voorzien van:met|vrijblijvend:je bent tot niets verplicht|waarborgen:zeker maken|waarborg:geld dat je terugkrijgt
wederom:weer|wederzijds:van beide kanten|wekelijks:elke week|dewelke:die|wenselijk:goed|wensen te:willen|wijziging:verandering
wijzigen:veranderen|zelfredzaam:zonder hulp|zelfstandig:zonder hulp|zich begeven naar:gaan naar|zich wenden tot:gaan naar|ziedaar:dat is
zoals hierboven vermeld:zoals je al las|zodanig:zo|zodoende:zo|zorg dragen voor:zorgen voor|zulks:dit
betrokkene:de persoon|cliënt:bezoeker|cliënten:bezoekers|gebruiker:bezoeker|rechthebbende:wie er recht op heeft|belanghebbende:wie het aangaat
kansarm:met weinig geld|kansarmen:mensen met weinig geld|armen:mensen met weinig geld|hulpbehoevend:die hulp nodig heeft|hulpbehoevenden:mensen die hulp nodig hebben
minderbedeeld:met weinig geld|minderbedeelden:mensen met weinig geld|allochtoon:van een ander land|bejaarde:oudere|bejaarden:ouderen|men:je
ingevolge:door|bij middel van:met|bijgevoegd:die hierbij zit|laattijdig:te laat|in aanmerking:recht hebben op|overmacht:iets waar je niets aan kan doen
bijkomend:extra|steeds:altijd|wenden tot:vragen aan|engagement:belofte|kostprijs:prijs|bedraagt:is|polyvalent:voor veel dingen
gedurende:tijdens|enkel:alleen|van kracht:geldt|is voorzien:is|zijn voorzien:zijn|over te maken:te geven|vanwege:door|geschiedt:gebeurt
in behandeling:wij zijn ermee bezig|telefonisch:met de telefoon|ontvangt:krijgt|geniet een:krijgt een|genieten een:krijgen een|documenten:papieren
staat in voor:zorgt voor|staan in voor:zorgen voor|verzoekt:vraagt|tracht:probeert|wenst:wil|beschikt over:heeft|verkrijgt:krijgt
in kennis gesteld:weten het|verdergezet:gaat verder|gedomicilieerd:met adres|in voorkomend geval:als dat zo is
`;

/** Lower-case word or phrase → what to write instead. */
export const wordList: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/[|\n]/)
    .map(pair => {
      const colon = pair.indexOf(':');
      return [pair.slice(0, colon), pair.slice(colon + 1)] as const;
    }),
);

/** Long words that everyone here knows, or that the product itself teaches: no hint for these (EL-4, EL-6). */
export const knownWords: ReadonlySet<string> = new Set(
  `activiteit activiteiten activiteitenkalender aanspreekpersoon alsjeblieft ambulance apotheker arbeidsongeval belastingbrief
  bibliotheek binnenkomen boodschappen buurthuis buurtwerker buurtwerkers computer computers contactpersoon dienstencentrum digipunt
  dinsdagnamiddag dinsdagvoormiddag dinsdagmorgen donderdagmorgen donderdagnamiddag dorpsmoment dorpsrestaurant energiefactuur
  familieleden fotograferen geneesmiddelen gezondheid gezondheidswandeling identiteitskaart iedereen informatie inschrijven
  inschrijving kansentarief kerstvakantie kinderopvang kinderwagen kleinkinderen klantenkaart krokusvakantie maandagnamiddag
  middagmaal naaiatelier naaimachine nederlands nederlandse ontmoetingscentrum ontmoetingsplaats openingsuren parkeerplaats
  paasvakantie personen programma programmapraat rolstoelgebruiker rolstoelgebruikers samenwerken schoolvakantie schoolvakanties
  smartphone sociale telefoneren telefoonnummer toegankelijk uitnodiging uitpas uitpas-kansentarief vakantieactiviteit
  vakantieactiviteiten verantwoordelijke uitgever voedselbank vrijdagmorgen vrijwilliger vrijwilligers wachtlijst wandeling
  welkom woensdagnamiddag zaterdagmorgen zomervakantie herfstvakantie ziekenfonds ziekenhuis`.split(/\s+/),
);

const SHORTEST_STEM = 5;
const ENDINGS = ['e', 'en', 's'];
/** Plain words that only look like a form of a listed one: `enkele` is a few, `enkel` is only. */
const PLAIN_FORMS = new Set(['enkele', 'enkelen', 'enkels']);

/** What to write instead of a word, also of its form with an ending: `laattijdige`, `inlichtingen`, `individuele`. */
export function betterFor(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (PLAIN_FORMS.has(lower)) return undefined;
  const stems = ENDINGS.filter(ending => lower.endsWith(ending)).map(ending => lower.slice(0, -ending.length));
  const long = stems.map(stem => stem.replace(/([aeou])([^aeiou])$/u, '$1$1$2'));
  const form = [...stems, ...long].find(stem => stem.length >= SHORTEST_STEM && wordList.has(stem));
  return wordList.get(lower) ?? (form === undefined ? undefined : wordList.get(form));
}

/** Abbreviations that officials use, with what they stand for (EL-13). */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  `a.u.b.:alstublieft|aub.:alstublieft|m.b.t.:over|i.s.m.:samen met|i.v.m.:over|n.a.v.:door|o.a.:onder andere|d.w.z.:dat betekent
m.a.w.:met andere woorden|i.p.v.:in plaats van|t.e.m.:tot en met|t.a.v.:voor|e.d.:en zo meer|enz.:en zo meer|incl.:met|excl.:zonder
nl.:namelijk|ca.:ongeveer|max.:hoogstens|min.:minstens|bv.:bijvoorbeeld|bijv.:bijvoorbeeld|evt.:misschien|resp.:en|tel.:telefoon
nr.:nummer|vnl.:vooral|zgn.:zogenaamd|d.d.:van|dd.:van|jl.:zet het jaar erbij|ll.:zet het jaar erbij|i.h.k.v.:voor|m.u.v.:behalve
z.s.m.:zo snel mogelijk|t.t.z.:dat betekent|a.d.h.v.:met|o.l.v.:met|m.i.v.:vanaf|n.v.t.:niet|t.o.v.:tegenover|t.g.v.:door
cfr.:zie|cf.:zie|e.a.:en andere|p.p.:per persoon|t.h.v.:bij|o.b.v.:volgens|b.v.:bijvoorbeeld`
    .split(/[|\n]/)
    .map(pair => pair.split(':') as [string, string]),
);

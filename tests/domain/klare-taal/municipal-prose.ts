/**
 * Prose as Flemish municipalities write it, our own. What is hard stands between braces, marked before the rules were asked;
 * a plain sentence has nothing to say about it. The texts speak to people with `u`.
 */

/** One paragraph with 22 hard spots, and with “48u” and “15/12”, of which the first is no `u` and the second no fraction. */
export const PARAGRAPH =
  '{Ingevolge} het schrijven {d.d.} 3 oktober {jl.} dient de aanvraag {ingediend te worden} {bij middel van} het ' +
  '{bijgevoegde} formulier. {Laattijdige} aanvragen komen niet {in aanmerking}, behoudens {overmacht}. De infoavond {gaat door} ' +
  'op 15/12 in de {polyvalente} zaal. Voor {bijkomende} {inlichtingen} kan u zich {steeds} {wenden tot} het onthaal. De ' +
  '{kostprijs} {bedraagt} 5 euro en wordt binnen 48u {terugbetaald} {indien} u verhinderd bent. Inschrijven houdt een ' +
  '{engagement} in. De gemeente staat in voor {de organisatie van} het vervoer {teneinde} iedereen te bereiken.';

/** Twenty hard sentences. */
export const HARD: readonly string[] = [
  'De formulieren {dienen} uiterlijk op 1 maart {ingevuld te worden}.',
  '{Gelieve} uw identiteitskaart {mee te brengen}.',
  'De werken {worden} door een aannemer {uitgevoerd}.',
  'Het loket is {gedurende} de zomermaanden {enkel} na afspraak {toegankelijk}.',
  '{Conform} het reglement {bedraagt} de retributie 12 euro.',
  'U kan de premie {aanvragen} {mits} {voorlegging van} een attest.',
  'De {aanvang} is {voorzien} om 19u.',
  'Wij {verzoeken} u de nodige {documenten} {over te maken} aan onze diensten.',
  'De {begunstigde} moet {gedomicilieerd} zijn in de gemeente.',
  '{Teneinde} de veiligheid te {garanderen}, is er een parkeerverbod {van kracht}.',
  'Aanmelden is {niet} mogelijk {zonder} {voorafgaandelijke} inschrijving.',
  'De {uitbetaling van} de toelage {geschiedt} per kwartaal.',
  'Personen met een {verhoogde tegemoetkoming} {genieten} een korting van {50 %}.',
  'De buurtmarkt {gaat door} op het dorpsplein {i.s.m.} de handelaars.',
  'Bij {annulatie} {vanwege} de deelnemer {wordt} het inschrijvingsgeld niet {terugbetaald}.',
  '{Desgevallend} nemen wij {telefonisch contact} met u op.',
  'De {ophaling van} het grofvuil {zal} {worden} {verdergezet} in januari.',
  'U {ontvangt} een {schriftelijke} bevestiging {alsook} een factuur.',
  '{Betreffende} uw vraag {delen} wij u {mee} dat het dossier {in behandeling} is.',
  'De bewoners {werden} hiervan {per brief} {in kennis gesteld}.',
];

/** Twenty plain sentences; none asks for a hint. */
export const PLAIN: readonly string[] = [
  'De bibliotheek is open van 9 uur tot 12 uur.',
  'Breng uw identiteitskaart mee.',
  'U kan bellen naar het sociaal huis.',
  'Wij helpen u met uw papieren.',
  'De kookles is op dinsdag 15 december.',
  'De film begint om half 8.',
  'U betaalt 5 euro.',
  'Bel ons als u niet kan komen.',
  'U krijgt binnen 48 uur een antwoord.',
  'De wandeling is gratis.',
  'Neem de bus tot aan de kerk.',
  'Uw kinderen zijn ook welkom.',
  'De zaal heeft een lift en een ruim toilet.',
  'Hebt u een vraag? Kom naar het onthaal.',
  'Wij maken samen soep.',
  'De trein wordt drukker in de zomer.',
  'Het wordt een mooie dag.',
  'Het feest gaat niet door, want het regent.',
  'U mag uw hond meebrengen.',
  'Elke week drinken we koffie in het buurthuis.',
];

/** Ten more hard ones, written after the rules were: what they find in what they have not seen. */
export const HARD_UNSEEN: readonly string[] = [
  'Aanvragen {dienen} via het {digitale loket} {ingediend te worden}.',
  'De burgemeester {wenst} de {aanwezigen} te danken voor hun {inzet}.',
  '{Bij gebrek aan} voldoende deelnemers {wordt} de uitstap {geannuleerd}.',
  'De rommelmarkt {gaat} dit jaar {door} op zondag.',
  'U {wordt verzocht} uw hond {aan te lijnen}.',
  '{Met het oog op} de {heraanleg van} de straat {geldt} een {omleiding}.',
  'Het {retributiereglement} {treedt} op 1 januari {in werking}.',
  'Deze maatregel is {niet} van toepassing {zonder} {voorafgaand} akkoord.',
  'De {rechthebbende} {ontvangt} de {tussenkomst} {m.i.v.} de volgende maand.',
  'Alle {bijkomende} kosten zijn {ten laste van} de {aanvrager}.',
];

/** Ten more plain ones, written after the rules were. */
export const PLAIN_UNSEEN: readonly string[] = [
  'Het pad gaat door het bos.',
  'Morgen wordt het warm in het gebied.',
  'U hebt recht op hulp.',
  'Het concert gaat toch door.',
  'Neem enkele boterhammen mee.',
  'De koffie staat klaar in de grote zaal.',
  'Wij bellen u in januari terug.',
  'De dokter komt op maandag.',
  'Er is een wandeling van de kerk naar het park.',
  'Mensen uit de buurt koken voor elkaar.',
];

/** So many characters at most: two or three lines of a card. */
export const EXCERPT_MAX = 180;

const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:be|brussels|com|eu|fr|gent|nl|org|vlaanderen)(?:\/[^\s<>"]*)?(?![\w-])`;

/** An address on the web or of mail, and what stands around it only for its sake. */
const LINK = new RegExp(String.raw`\s*[(<[]?\s*(?:mailto:)?(?:${ADDRESS})\s*[)>\]]?`, 'gi');

/** A line of nothing but signs: what a program draws between a text and what it adds to it. */
const RULE = /^[\s_\-=~*:.#•]{8,}$/;

/** How an online meeting is joined, as Teams, Zoom, Meet and Webex put it under a text. */
const JOINING = new RegExp(
  [
    String.raw`microsoft teams|zoom meeting|zoom-(?:meeting|vergadering)|réunion zoom|google meet|webex`,
    String.raw`(?:deelnemen|neem deel|join|rejoindre|participer|klik hier|click here|cliquez ici)\b.*\b(?:teams|zoom|meet|meeting|vergadering|réunion|gesprek|call)\b`,
    String.raw`(?:meeting|vergaderings?|réunion)[ -]?id\b|id (?:de (?:la )?réunion|van de vergadering)\b|conference id`,
    String.raw`^(?:passcode|password|toegangscode|wachtwoordcode|code secret|code d['’]accès|pin)\s*:`,
    String.raw`one tap mobile|dial(?:[ -]in)? (?:by|in)|inbellen|composer|find your local number|zoek je lokale nummer`,
    String.raw`^(?:meeting options|opties voor vergadering|options de réunion|learn more|meer informatie|need help\?|hulp nodig\?)`,
  ].join('|'),
  'i',
);

/** What belongs to such a block once it has begun: addresses, numbers and codes. */
const TECHNICAL = /^[\s<>|()*,;:+#\d.\-/]*$|^(?:of|or|ou)$|(?:passcode|pincode|code|wachtwoord|kennwoord)\s*:/i;

/** A sentence that only shows the way to a page, a form or a mailbox. */
const POINTER =
  /\b(?:aanmeld|meld|inschrij|schrijf|registre|reserve|tickets?|info|informati|lees (?:hier )?meer|klik|surf|bezoek|mail|facebook|formulier|link|website|inscri|réserv|s['’]inscri|renseignement|cliqu|en savoir|visitez|plus d|sign up|register|book|rsvp|read more|click|visit|details?|join|via)/i;

/** What is left dangling where a link was taken away. */
const DANGLING =
  /(?:[:→>»-]|\b(?:via|op|naar|bij|aan|zie|of|en|van|sur|à|au|chez|voir|et|ou|par|at|on|see|or|and|to|from|link|hier|ici|here))$/i;

/** After these a sentence goes on, also before a capital. */
const GOES_ON =
  /(?:^|[\s(])(?:[A-Z]|[Dd]r|[Pp]rof|[Ii]r|[Ii]ng|[Mm]evr|[Mm]vr|[Dd]hr|[Mm]rs?|Mme|Mlle|Ms|[Ss]te?|[Nn]rs?|[Nn]o|[Aa]rt|[Tt]el|[Tt]él|[Bb]v|[Bb]ijv|[Oo]\.a|[Ii]\.s\.m|[Ii]\.v\.m|[Tt]\.a\.v|[Tt]\.g\.v|[Mm]\.m\.v|[Mm]ax|[Mm]in|[Ii]ncl|[Ee]xcl|[Cc]a|[Ee]nv|[Pp]\. ?ex|[Ee]\.g|[Ii]\.e|approx|vs|[Aa]v|[Bb]d|[Bb]oul|[Zz]g|[Zz]gn|[Rr]esp)\.$/;

/** Where a sentence may end: its last sign, what closes with it, and a space before what can begin another. */
const END = /[.!?…]+["'”’»)\]]*(?=\s+["'“‘«(¿¡[]?[\p{Lu}\d\p{Extended_Pictographic}])/gu;

/**
 * The beginning of a text as people write it under an event, in whole sentences: without addresses, without sentences that only lead
 * to one, and without what a program adds for joining a meeting. A first sentence that is too long ends after a word, with `…`.
 */
export function excerpt(text: string, max = EXCERPT_MAX): string {
  let taken = '';
  for (const sentence of sentencesOf(text)) {
    const longer = taken ? `${taken} ${sentence}` : sentence;
    if (longer.length > max) return taken || shortened(sentence, max);
    taken = longer;
  }
  return taken;
}

function sentencesOf(text: string): string[] {
  return paragraphsOf(linesOf(text)).flatMap(paragraph => split(paragraph).flatMap(withoutLinks));
}

/** The lines that people wrote. What stands under a drawn line and is about joining is a program's, all of it. */
function linesOf(text: string): string[] {
  const parts: string[][] = [[]];
  for (const line of text.split('\n').map(one => one.replace(/\s+/g, ' ').trim())) {
    if (RULE.test(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  const [first = [], ...others] = parts;
  return [first, ...others.filter(lines => !lines.some(line => JOINING.test(line)))].flatMap(withoutJoining);
}

/** Without the lines that begin with how to join, up to the next paragraph that people wrote. */
function withoutJoining(lines: readonly string[]): string[] {
  let where: 'text' | 'joining' | 'after a gap' = 'text';
  return lines.filter(line => {
    if (!line) {
      if (where === 'joining') where = 'after a gap';
      return true;
    }
    const bare = line.replace(LINK, '').trim();
    if (JOINING.test(line)) {
      // An invitation that has the address in it is one line.
      where = bare === line ? 'joining' : 'after a gap';
      return false;
    }
    if (where === 'joining' || (where === 'after a gap' && TECHNICAL.test(bare))) return false;
    where = 'text';
    return true;
  });
}

/** Lines that follow each other are one paragraph where a sentence goes on; elsewhere each ends with a stop. */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const said = line.replace(/^(?:[-*•·–—>]+|\d+[.)])\s+/, '');
    if (!said) {
      goesOn = false;
      continue;
    }
    const before = goesOn ? (paragraphs.pop() ?? '') : '';
    const isSame = before && (/[,:;]$/.test(before) || /^\p{Ll}/u.test(said));
    if (before && !isSame) paragraphs.push(before);
    paragraphs.push(isSame ? `${before} ${said}` : said);
    goesOn = true;
  }
  return paragraphs.map(one => (/[\p{L}\p{N})"'”’»%€]$/u.test(one) ? `${one}.` : one));
}

function split(paragraph: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: signs, index } of paragraph.matchAll(END)) {
    const to = index + signs.length;
    const sentence = paragraph.slice(from, to).trim();
    if (GOES_ON.test(sentence) || /^\d+\.$/.test(sentence)) continue;
    sentences.push(sentence);
    from = to;
  }
  return [...sentences, paragraph.slice(from).trim()].filter(Boolean);
}

/** A sentence without the addresses in it; nothing where it is there for their sake. */
function withoutLinks(sentence: string): string[] {
  const [, said = '', signs = ''] =
    /^(.*?)([.!?…]*)$/s.exec(sentence.replace(LINK, afterLink).replace(/\s+/g, ' ')) ?? [];
  const bare = said.trim();
  const isWhole = `${bare}${signs}` === sentence;
  if (!isWhole && (POINTER.test(bare) || DANGLING.test(bare) || !/\p{L}{2}.*\s\p{L}{2}/u.test(bare))) return [];
  if (!/\p{L}{2}/u.test(bare)) return [];
  // What leads to a list that is not shown is no sentence.
  return [`${bare.replace(/\s*[:;,→-]$/, '')}${signs || (/[\p{L}\p{N}]$/u.test(bare) ? '' : '.')}`];
}

/** The sign with which a sentence goes on or ends after an address belongs to the sentence. */
const afterLink = (found: string): string => /[.,!?;]$/.exec(found)?.[0] ?? ' ';

/** What a line must not end with: a number without its unit, or a word that leads to another. */
const LEADS_ON = /[\s(]*(?<![^\s(])(?:\d[\d.,:/-]*|[^\s]{1,3}|[^\s]*[.:(–-])$/u;

/** The beginning of a sentence, after a word. */
function shortened(sentence: string, max: number): string {
  let words = sentence.slice(0, max).replace(/\s+\S*$/, '');
  const clause = /^.*[,;](?=\s)|^.*(?=\s[–-]\s)/s.exec(words)?.[0];
  if (clause && clause.length > max / 2) words = clause;
  else while (LEADS_ON.test(words) && words.length > max / 2) words = words.replace(LEADS_ON, '');
  return `${words.replace(/[\s,;:–-]+$/, '')}…`;
}

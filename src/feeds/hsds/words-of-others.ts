/*
 * Other registers have words of their own, in Dutch, French or English. What they mean is guessed by the beginning of a word; what is
 * not known stays as it is.
 */

/** Words of life domains. The first that fits counts: "mental health" is not "health". */
const DOMAINS: readonly [domain: string, words: RegExp][] = [
  ['mental-wellbeing', /\b(mental|psych|counsel|geestelijk|emotion|bien-être|welbevinden)/i],
  ['home-care', /\b(home.?care|thuiszorg|thuishulp|gezinszorg|poetshulp|aide à domicile)/i],
  ['energy', /\b(energ|énerg|verwarm|heating)/i],
  ['housing', /\b(hous|shelter|homeless|tenan|wonen|woning|huur|logement|dakloos|locat)/i],
  ['digital', /\b(digit|comput|numéri|internet)/i],
  ['mobility', /\b(transport|mobil|vervoer|bus\b)/i],
  ['work', /\b(employ|job|work|werk|emploi|travail|vacature)/i],
  ['education', /\b(educat|school|learn|leren|onderwijs|literacy|enseign|formation|opleiding|cours)/i],
  ['family', /\b(famil|child|parent|youth|kind|jeugd|gezin|opvoed|enfan)/i],
  ['income', /\b(income|financ|money|debt|budget|geld|schuld|inkomen|revenu|dette|benefit)/i],
  ['rights', /\b(legal|right|law|advice|recht|juridi|droit|premie)/i],
  ['leisure', /\b(leisure|sport|cultur|recrea|vrije tijd|loisir)/i],
  ['social-contact', /\b(social contact|lonel|meet|ontmoet|befriend|eenzaam|rencontre)/i],
  ['health', /\b(health|medic|clinic|dent|gezond|arts|zorg|santé|soins)/i],
];

/** The life domain that a word of another register is about. */
export const lifeDomainOf = (word: string): string | undefined => DOMAINS.find(([, words]) => words.test(word))?.[0];

const FEATURES: readonly [feature: string, words: RegExp][] = [
  ['accessible-toilet', /\b(toilet|wc\b|restroom)/i],
  ['reserved-parking', /\b(parking|parkeer)/i],
  ['hearing-loop', /(hearing|induction|ring|boucle).{0,20}(loop|leiding|magnétique)/i],
  ['quiet-room', /\b(quiet|calm|rustig|calme)/i],
  ['bus-stop', /\b(bus)/i],
  ['lift', /\b(lift\b|elevator|ascenseur)/i],
  ['step-free', /(wheelchair|step.?free|level access|ramp|rolstoel|drempelvrij|zonder trap|fauteuil roulant)/i],
];

/** A denial in the same sentence; "no steps" is none. */
const NOT = /\b(no|not|geen|niet|sans|pas)\b(?!.{0,3}(steps?|trap))/i;

/** What of a building a sentence says, sentence by sentence: what it says is not there is not. */
export const featuresIn = (words: string): string[] => {
  const sentences = words.split(/[.;!?\n]+/).filter(sentence => !NOT.test(sentence));
  return FEATURES.filter(([, meaning]) => sentences.some(sentence => meaning.test(sentence))).map(
    ([feature]) => feature,
  );
};

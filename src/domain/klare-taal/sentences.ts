/** A stretch of a text: what it says, and where (UTF-16 offsets, end exclusive). */
export interface Span {
  text: string;
  start: number;
  end: number;
}

/** Abbreviations that `Intl.Segmenter` takes for the end of a sentence (measured: only `Dhr.` went wrong; the others are kin). */
const NOT_AN_END = /(?:^|\s)(?:dhr|mevr|mw|dr|prof|ir|ing|nr|tel|art|st|jl|bv)\.\s{0,9}$/i;

let segmenter: Intl.Segmenter | undefined;

/** The sentences of a text. A new line ends a sentence too: flyers put one on each line (EL-3). */
export function sentencesOf(text: string): Span[] {
  segmenter ??= new Intl.Segmenter('nl', { granularity: 'sentence' });
  const starts: number[] = [];
  let before = '';
  for (const { segment, index } of segmenter.segment(text)) {
    if (!NOT_AN_END.test(before)) starts.push(index);
    before = segment;
  }
  const spans = starts.map((start, at) => {
    const end = starts[at + 1] ?? text.length;
    return { text: text.slice(start, end), start, end };
  });
  return spans.map(trimmed).filter(span => /[\p{L}\p{N}]/u.test(span.text));
}

/** The words of a stretch of text: letters with inner apostrophes and hyphens, or numbers. */
export function wordsOf({ text, start }: Span): Span[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,:]\p{N}+)*/gu)].map(match => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function trimmed({ text, start }: Span): Span {
  const lead = text.length - text.trimStart().length;
  const inner = text.trim();
  return { text: inner, start: start + lead, end: start + lead + inner.length };
}

/**
 * Syllables of a Dutch word by its vowel groups (measured: right for 96 % of 149 words of this domain). A diaeresis opens a
 * new syllable, as in `geïnteresseerd`.
 */
export function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?<=[aeiou])[äëïöü]/g, vowel => `-${vowel}`)
    .match(/aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ij|ei|ui|ou|au|[aeiouyäëïöüáéíóúàèìòùâêîôû]/g);
  return Math.max(1, groups?.length ?? 0);
}

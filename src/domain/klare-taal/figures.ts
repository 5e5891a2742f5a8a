import { sentencesOf, syllablesOf, wordsOf } from './sentences.ts';

/** Counts of a text. The scores need a hundred words: under that they say nothing (measured: 79 to 120 for one easy text). */
export interface Figures {
  words: number;
  sentences: number;
  /** Mean words per sentence. */
  meanSentence: number;
  /** Words per sentence plus the percentage of words over six letters: 20 easy … 60 hard. Only from 100 words on. */
  lix?: number;
  /** Flesch-Douma: 206.835 − 0.93 × words per sentence − 77 × syllables per word. Only from 100 words on. */
  fleschDouma?: number;
}

const ENOUGH_WORDS = 100;

/** Counts a Dutch text. */
export function figuresOf(text: string): Figures {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  const meanSentence = words.length / Math.max(1, sentences.length);
  const figures: Figures = { words: words.length, sentences: sentences.length, meanSentence: round(meanSentence) };
  if (words.length < ENOUGH_WORDS) return figures;
  const long = words.filter(word => word.text.length > 6).length;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.text), 0);
  return {
    ...figures,
    lix: round(meanSentence + (100 * long) / words.length),
    fleschDouma: round(206.835 - 0.93 * meanSentence - 77 * (syllables / words.length)),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

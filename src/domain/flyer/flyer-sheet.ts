/** A piece of text and the language it is in, BCP 47. */
export interface TextRun {
  text: string;
  lang: string;
  /** A telephone number or an address: runs from left to right also inside Arabic, and can be a link. */
  href?: string;
}

/** A sentence, in pieces where they are not all in one language: a Dutch name inside an Arabic sentence. */
export type Sentence = readonly TextRun[];

/** What people must know before they set out: something is off, moved, full or otherwise. */
export interface Remark {
  kind: 'off' | 'paused' | 'moved' | 'full' | 'note' | 'place';
  sentence: Sentence;
  /** Why, where somebody wrote it. */
  why: Sentence | undefined;
}

/** One activity in words. */
export interface FlyerCard {
  /** Id of the activity. */
  id: string;
  /** Name of the picture. */
  pictogram: string;
  /** As it is called here: people must be able to match it with the poster on the door. */
  title: TextRun;
  /** The same in the language of the flyer, where somebody translated it. */
  translation: TextRun | undefined;
  /** One or two easy sentences about it. */
  about: TextRun | undefined;
  /** Nothing of it takes place this month. */
  isOff: boolean;
  /** Day and hour as spoken, one fact per line. */
  when: readonly Sentence[];
  remarks: readonly Remark[];
  /** Where, when the flyer has several places. */
  place: Sentence | undefined;
  price: Sentence;
  /** Name of the picture beside the price: coins only where somebody pays. */
  pricePictogram: string;
  /** What someone with the UiTPAS-kansentarief pays; nothing when that is no other price. */
  kansentarief: Sentence | undefined;
  signUp: Sentence;
  /** Name of the picture beside it: one writes down a name, one waits, or one just walks in. */
  signUpPictogram: string;
}

/** One place in words. */
export interface FlyerPlace {
  name: TextRun;
  address: Sentence | undefined;
  /** Opening hours, a day per line. */
  open: readonly Sentence[];
  /** How to come and get in, each with the name of its picture. */
  access: readonly { pictogram: string; line: Sentence }[];
}

/** Whom to ask. */
export interface FlyerHelp {
  heading: Sentence;
  /** `Vraag het aan Lotte.` */
  ask: Sentence | undefined;
  name: string | undefined;
  /** Address of a picture of this person, not yet checked against what the page allows. */
  photo: string | undefined;
  /** What the picture shows. */
  photoAlt: string;
  /** `Bel 057 00 00 00`, the number as a link. */
  call: Sentence | undefined;
}

/** The month in words, in one language, in the order in which it is read. */
export interface FlyerMonth {
  lang: string;
  who: TextRun;
  title: TextRun;
  /** Everyone is welcome; or the flyer's own introduction. */
  welcome: readonly Sentence[];
  cards: readonly FlyerCard[];
  /** Instead of the cards when there are none. */
  empty: readonly Sentence[];
  /** Whose clock it is, where that has to be said; short lines an editor added. */
  extra: readonly TextRun[];
  /** That a machine translated it. */
  translationNote: Sentence | undefined;
}

/** What stands around the month, in the same language. */
export interface FlyerFrameWords {
  /** Name of the document and of its PDF: `Programma De Stek december 2026`. */
  documentTitle: string;
  whereHeading: Sentence;
  openHeading: Sentence;
  where: readonly FlyerPlace[];
  help: FlyerHelp | undefined;
  /** The address of the live page, and as it is written for people. */
  link: { url: string; short: string; caption: Sentence; label: string } | undefined;
  /** `Ook in`, before the names of the other languages. */
  alsoIn: Sentence;
  publisher: Sentence | undefined;
  madeOn: Sentence | undefined;
}

/** A flyer that only needs to be drawn: every word of it, in one language. */
export type FlyerSheet = FlyerMonth & FlyerFrameWords;

/** A line as one text; what keeps a line from breaking inside an hour is a space like any other. */
export const plain = (line: Sentence): string =>
  line
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ');

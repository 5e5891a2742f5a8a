/** A piece of text and the language it is in, BCP 47. */
export interface Words {
  text: string;
  lang: string;
  /** A telephone number or an address: runs from left to right also inside Arabic, and can be a link. */
  href?: string;
}

/** A sentence, in pieces where they are not all in one language: a Dutch name inside an Arabic sentence. */
export type Line = readonly Words[];

/** What people must know before they set out: something is off, moved, full or otherwise. */
export interface Remark {
  kind: 'off' | 'paused' | 'moved' | 'full' | 'note' | 'place';
  line: Line;
  /** Why, where somebody wrote it. */
  why: Line | undefined;
}

/** One activity in words. */
export interface FlyerCard {
  /** Id of the activity. */
  id: string;
  /** Name of the picture. */
  pictogram: string;
  /** As it is called here: people must be able to match it with the poster on the door. */
  title: Words;
  /** The same in the language of the flyer, where somebody translated it. */
  translation: Words | undefined;
  /** One or two easy sentences about it. */
  about: Words | undefined;
  /** Nothing of it takes place this month. */
  isOff: boolean;
  /** Day and hour as spoken, one fact per line. */
  when: readonly Line[];
  remarks: readonly Remark[];
  /** Where, when the flyer has several places. */
  place: Line | undefined;
  price: Line;
  /** What someone with the UiTPAS-kansentarief pays; nothing when that is no other price. */
  kansentarief: Line | undefined;
  signUp: Line;
}

/** One place in words. */
export interface FlyerPlace {
  name: Words;
  address: Line | undefined;
  /** Opening hours, a day per line. */
  open: readonly Line[];
  /** How to come and get in, each with the name of its picture. */
  access: readonly { pictogram: string; line: Line }[];
}

/** Whom to ask. */
export interface FlyerHelp {
  heading: Line;
  /** `Vraag het aan Lotte.` */
  ask: Line | undefined;
  name: string | undefined;
  /** Address of a picture of this person, not yet checked against what the page allows. */
  photo: string | undefined;
  /** What the picture shows. */
  photoAlt: string;
  /** `Bel 057 00 00 00`, the number as a link. */
  call: Line | undefined;
}

/** The month in words, in one language, in the order in which it is read. */
export interface FlyerMonth {
  lang: string;
  who: Words;
  title: Words;
  /** Everyone is welcome; or the flyer's own introduction. */
  welcome: readonly Line[];
  cards: readonly FlyerCard[];
  /** Instead of the cards when there are none. */
  empty: readonly Line[];
  /** Whose clock it is, where that has to be said; short lines an editor added. */
  extra: readonly Words[];
  /** That a machine translated it. */
  notice: Line | undefined;
}

/** What stands around the month, in the same language. */
export interface FlyerAround {
  /** Name of the document and of its PDF: `Programma De Stek december 2026`. */
  documentTitle: string;
  whereHeading: Line;
  openHeading: Line;
  where: readonly FlyerPlace[];
  help: FlyerHelp | undefined;
  /** The address of the live page, and as it is written for people. */
  link: { url: string; short: string; caption: Line; label: string } | undefined;
  /** `Ook in`, before the names of the other languages. */
  alsoIn: Line;
  publisher: Line | undefined;
  madeOn: Line | undefined;
}

/** A flyer that only needs to be drawn: every word of it, in one language. */
export type FlyerSheet = FlyerMonth & FlyerAround;

/** A line as one text. */
export const plain = (line: Line): string => line.map(({ text }) => text).join('');

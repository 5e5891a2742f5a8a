import type { Catalogue, Message } from './catalogue.ts';
import type { Direction } from './direction.ts';

/** How the reader is addressed in Dutch: `je`, or the formal `u`. */
export type Address = 'je' | 'u';

/** Who is behind a text: a person who wrote or checked it, or a machine whose words nobody who speaks the language has checked yet. */
export type Origin = 'human' | 'machine';

/** A file of texts in one language, as `tools/text-modules.ts` makes a module of it. */
export interface TextFile {
  /** Its texts, by the part of the element that says them. */
  readonly parts: Readonly<Record<string, Catalogue>>;
  /** The parts with a text that nobody who speaks the language has checked. */
  readonly unchecked: readonly string[];
}

/** Loads the texts of an element in one language. */
export type LoadFile = () => Promise<TextFile>;

/** A part of a language is enough: what it lacks is said in Dutch. Our own files are checked to be whole. */
type Load<C extends Catalogue> = () => Promise<{ readonly [Key in keyof C]?: Message }>;

/** The texts of one component: Dutch with `je` at hand, every other language loaded when it is asked for. */
export type Texts<C extends Catalogue = Catalogue> = OwnTexts<C> | ForeignTexts<C>;

/** Texts of this package. */
interface OwnTexts<C extends Catalogue> {
  readonly nl: C;
  /** What loads the file in each language, by BCP 47 tag; `nl-u` holds only what sounds different with `u`. */
  readonly others: Readonly<Record<string, LoadFile>>;
  /** Which parts of the file they are. */
  readonly parts: readonly string[];
}

/** Texts of an element of somebody else. They count as checked. */
interface ForeignTexts<C extends Catalogue> {
  readonly nl: C;
  /** What loads them in each language, by BCP 47 tag, `nl-u` as above. */
  readonly others: Readonly<Record<string, Load<C>>>;
  readonly parts?: undefined;
}

/** A catalogue in the language that was found, which is Dutch when there is none in the language asked for. */
export interface LoadedTexts {
  readonly lang: string;
  /** Which way they are written. */
  readonly direction: Direction;
  /** `machine` as long as one of these texts was never checked. */
  readonly origin: Origin;
  readonly catalogue: Catalogue;
}

/** The Dutch texts with `je`: they come with the code, so that the first picture needs no further request. */
export const dutch = (texts: readonly Texts[]): LoadedTexts => ({
  lang: 'nl',
  direction: 'ltr',
  origin: 'human',
  catalogue: Object.assign({}, ...texts.map(({ nl }) => nl)) as Catalogue,
});

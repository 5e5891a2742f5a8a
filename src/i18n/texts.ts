import type { Catalogue, Message } from './catalogue.ts';
import type { Direction } from './direction.ts';
import type { Origin, PartName } from './packs.ts';

/** How the reader is addressed in Dutch: `je`, or the formal `u`. */
export type Address = 'je' | 'u';

/** A part of a language is enough: what it lacks is said in Dutch. Our own files are checked to be whole. */
type Load<C extends Catalogue> = () => Promise<{ readonly [Key in keyof C]?: Message }>;

/**
 * The texts of one component: Dutch with `je` at hand, every other language loaded when it is asked for. The key `nl-u` holds
 * only what sounds different with `u`.
 */
export interface Texts<C extends Catalogue = Catalogue> {
  readonly nl: C;
  /** Which part of the packs holds them, or, for an element of somebody else, what loads them in each language. */
  readonly others: PartName | Readonly<Record<string, Load<C>>>;
}

/** A catalogue in the language that was found, which is Dutch when there is none in the language asked for. */
export interface LoadedTexts {
  readonly lang: string;
  /** Which way they are written. */
  readonly direction: Direction;
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

import { VILLAGE_MOMENTS } from '../village-moments.ts';

/** A title and an easy text in one language. */
export interface ActivityWords {
  readonly title: string;
  readonly text: string;
}

/** What the demo's activities are called in one language, and what one does there, by the id of the activity. */
export type DemoTranslation = Readonly<Record<string, ActivityWords>>;

/** What is said of single dates, by the Dutch words for it. */
export type DemoNotes = Readonly<Record<string, string>>;

/** The words of all moments in villages, of which only the village is another. */
export const inEachVillage = (words: (village: string) => ActivityWords): DemoTranslation =>
  Object.fromEntries(VILLAGE_MOMENTS.map(({ id, village }) => [id, words(village)]));

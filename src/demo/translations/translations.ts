/** A title and an easy text in one language. */
export interface ActivityWords {
  readonly title: string;
  readonly text: string;
}

/** What the demo's activities are called in one language, and what one does there, by the id of the activity. */
export type DemoTranslation = Readonly<Record<string, ActivityWords>>;

import type { Topic } from './attribute-advice.ts';

/** Tells the webmaster once what is wrong and what to do. The words for it are fetched with the first mistake. */
export const advise = (about: Topic, value: string): void =>
  void import('./attribute-advice.ts').then(
    ({ adviseOn }) => adviseOn(about, value),
    () => undefined,
  );

import type { Topic } from './attribute-warnings.ts';

/** Tells the webmaster once what is wrong and what to do. The words for it are fetched with the first mistake. */
export const warnAbout = (about: Topic, value: string): void =>
  void import('./attribute-warnings.ts').then(
    ({ warnAboutTopic }) => warnAboutTopic(about, value),
    () => undefined,
  );

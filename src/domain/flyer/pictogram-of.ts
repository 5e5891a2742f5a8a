import type { Activity } from '../../schema/activity.ts';

/** What stands for an activity by its first function, when nothing says more. */
const BY_FUNCTION: Readonly<Record<string, string>> = {
  ontmoeten: 'meeting',
  leren: 'learning',
  verwijzen: 'signpost',
  politiseren: 'vote',
};

/** Dutch words that leave no doubt about the picture. The first that fits wins: who cooks with children cooks. */
const BY_WORD: readonly [word: RegExp, pictogram: string][] = [
  [/wandel/i, 'walk'],
  [/koffie/i, 'coffee'],
  [/soep|\beten\b|restaurant|maaltijd|pannenkoek|\bkook|kookt|koken|voedsel/i, 'meal'],
  [/naai|breien|haken/i, 'sewing'],
  [/\bgsm\b|tablet|computer|digi/i, 'digital-help'],
  [/energie|verwarm/i, 'energy'],
  [/kinder|gezin|speel|spelletjes|ouder/i, 'children'],
  [/tuin|planten/i, 'garden'],
  [/zing|muziek|koor/i, 'music'],
  [/formulier|papieren|brieven/i, 'forms'],
];

/** The name of the picture for an activity: its own, else one that its title, its easy text or its function stands for. */
export function pictogramOf({ pictograms, title, easyText, functions }: Activity): string {
  if (pictograms?.[0]) return pictograms[0];
  for (const text of [title['nl'], easyText?.['nl']]) {
    // Cake and games in a sentence do not make it something for children; in a title they do.
    const words = text === title['nl'] ? BY_WORD : BY_WORD.filter(([, pictogram]) => pictogram !== 'children');
    const found = text && words.find(([word]) => word.test(text));
    if (found) return found[1];
  }
  return BY_FUNCTION[functions?.[0] ?? ''] ?? 'calendar';
}

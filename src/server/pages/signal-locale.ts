import { formTexts } from '../../i18n/form.ts';
import { signalPageTexts, type SignalPageCatalogue } from '../../i18n/signal-page.ts';
import { signalResultsTexts, type SignalResultsCatalogue } from '../../i18n/signal-results.ts';
import { signalThemesTexts } from '../../i18n/signal-themes.ts';
import { signalTexts, type SignalCatalogue } from '../../i18n/signal.ts';
import { submissionTexts } from '../../i18n/submission.ts';
import type { ListWord } from '../../schema/signal-settings.ts';
import type { PageLocale } from './page-locale.ts';

/** The catalogues that the pages of signals speak from: those of the elements, so that both say the same, and a few words of their own. */
export const SIGNAL_PAGE_TEXTS = [
  ...[formTexts, submissionTexts, signalThemesTexts, signalTexts, signalResultsTexts],
  signalPageTexts,
];

export type SignalLocale = PageLocale<SignalCatalogue & SignalResultsCatalogue & SignalPageCatalogue>;

/** Themes that come with the product, whose words the catalogue knows. */
const KNOWN_THEMES = [
  ...(['services', 'work', 'housing', 'health', 'education', 'training', 'leisure'] as const),
  ...(['volunteering', 'financial', 'material', 'mobility', 'dutch', 'integration'] as const),
];

/** The text for a theme that a municipality gave no words of its own; `undefined` for a theme of its own. */
export function themeKey({ id }: Pick<ListWord, 'id'>): `theme.${(typeof KNOWN_THEMES)[number]}` | undefined {
  const known = KNOWN_THEMES.find(theme => theme === id);
  return known && `theme.${known}`;
}

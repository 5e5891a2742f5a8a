import { ContextRoot, createContext } from '@lit/context';
import type { WrittenDefaults } from '../domain/activity-defaults.ts';
import type { Address } from '../i18n/texts.ts';
import type { StekClient } from '../sdk/client.ts';
import type { OwnTexts } from './own-texts.ts';

/**
 * How a provider speaks to people. The language itself is read from the nearest `lang` attribute, which is right also for what
 * stands closer than the provider; it is repeated here for consumers that are not ours.
 */
export interface Language {
  readonly lang: string;
  readonly address: Address;
  readonly easy: boolean;
  /** What the page says in its own words, by the tag of the element. */
  readonly texts?: Readonly<Record<string, OwnTexts | undefined>> | undefined;
}

/** Keys are shared symbols, so that elements from separately loaded files find each other's provider. */
export const clientContext = createContext<StekClient | undefined>(Symbol.for('stek.client'));
export const placeContext = createContext<string>(Symbol.for('stek.place'));
export const languageContext = createContext<Language>(Symbol.for('stek.language'));
/** What a page says for activities that say nothing themselves, as it is written in attributes. */
export const defaultsContext = createContext<WrittenDefaults | undefined>(Symbol.for('stek.defaults'));
export const imageHostsContext = createContext<string>(Symbol.for('stek.image-hosts'));
/** The hosts that a provider reads from, with spaces between. */
export const sourceHostsContext = createContext<string>(Symbol.for('stek.source-hosts'));

const ROOT = Symbol.for('stek.context-root');

/**
 * Remembers which consumers that are not ours asked before a provider was there; ours ask again. One per page, whichever copy of
 * the package comes first.
 */
export function attachContextRoot(): void {
  const page = document.documentElement as HTMLElement & { [ROOT]?: ContextRoot };
  if (page[ROOT]) return;
  page[ROOT] = new ContextRoot();
  page[ROOT].attach(page);
}

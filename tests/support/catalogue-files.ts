import type { Catalogue, Message } from '../../src/i18n/catalogue.ts';
import { textFiles } from '../../tools/text-files.ts';

/** A part of a text file, such as `details` in `src/i18n/fr/calendar.json`. */
export interface CatalogueFile {
  readonly lang: string;
  /** The file and the part, such as `calendar.details`. */
  readonly component: string;
  readonly catalogue: Catalogue;
}

/** Every catalogue of the package, as its files have it. */
export const catalogueFiles = (): CatalogueFile[] =>
  textFiles().flatMap(({ lang, name, parts }) =>
    Object.entries(parts).map(([part, catalogue]) => ({ lang, component: `${name}.${part}`, catalogue })),
  );

/** The slots of a message, those of all its plural forms together, in order of the alphabet. */
export function slotsOf(message: Message): string[] {
  const forms = typeof message === 'string' ? [message] : Object.values(message);
  return [...new Set(forms.flatMap(form => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')))].toSorted();
}

/** What is wrong with a translation beside its Dutch source, one sentence for each fault. */
export function faultsOf(source: Catalogue, translation: Catalogue, lang: string): string[] {
  const classes = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  const missing = Object.keys(source).filter(key => !(key in translation));
  return [
    ...missing.map(key => `${key} is missing`),
    ...Object.entries(translation).flatMap(([key, message]) => messageFaults(key, source[key], message, classes)),
  ];
}

function messageFaults(
  key: string,
  source: Message | undefined,
  message: Message,
  classes: readonly string[],
): string[] {
  if (source === undefined) return [`${key} is not in the Dutch source`];
  const faults: string[] = [];
  if (typeof source !== typeof message) faults.push(`${key} is plural in one language only`);
  if (String(slotsOf(source)) !== String(slotsOf(message))) faults.push(`${key} has other slots`);
  if (typeof message !== 'string') {
    faults.push(...classes.filter(form => !(form in message)).map(form => `${key} has no form "${form}"`));
  }
  return faults;
}

import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue, Message } from '../../src/i18n/catalogue.ts';

/** A catalogue as it lies in its folder, such as `src/i18n/fr/element.ts`. */
export interface CatalogueFile {
  readonly lang: string;
  readonly component: string;
  readonly catalogue: Catalogue;
}

/** Every catalogue of the package. Each file exports one object, named after the file. */
export async function catalogueFiles(): Promise<CatalogueFile[]> {
  const files = globSync('src/i18n/*/!(pack).ts').toSorted();
  return Promise.all(
    files.map(async file => {
      const exported = (await import(pathToFileURL(file).href)) as Record<string, Catalogue>;
      const [catalogue] = Object.values(exported);
      if (!catalogue) throw new Error(`${file} exports no catalogue`);
      return { lang: basename(dirname(file)), component: basename(file, '.ts'), catalogue };
    }),
  );
}

/** All a language exports: its catalogues by part, and who wrote them. */
export const packOf = async (lang: string): Promise<Record<string, unknown>> =>
  (await import(new URL(`../../src/i18n/${lang}/pack.ts`, import.meta.url).href)) as Record<string, unknown>;

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

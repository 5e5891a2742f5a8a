import { languages, type Language } from '../../i18n/languages.ts';
import { warnAbout } from './warn-about.ts';

/** Named on the button first, for who cannot read the language the flyer is in: what most newcomers read, one in each script. */
const NAMED_FIRST = ['nl', 'ar', 'en', 'uk', 'ti'];
const MOST_NAMED = 4;

/** The languages a page offers, with spaces or commas between; all when left out. What is unknown is told to the webmaster. */
export function offeredLanguages(wanted: string | readonly string[] | undefined): readonly Language[] {
  const tags = String(wanted ?? '').match(/[^\s,;]+/g);
  if (!tags) return languages;
  return [...new Set(tags)].flatMap(tag => {
    const known = languages.find(({ lang }) => lang === tag.toLowerCase());
    if (!known) warnAbout('languages', tag);
    return known ?? [];
  });
}

/** Some of the other languages, to be named on the button. */
export function namedLanguages(wanted: string | readonly string[] | undefined, now: string): Language[] {
  const others = offeredLanguages(wanted).filter(({ lang }) => lang !== now);
  const first = NAMED_FIRST.flatMap(tag => others.find(({ lang }) => lang === tag) ?? []);
  return [...first, ...others.filter(one => !first.includes(one))].slice(0, MOST_NAMED);
}

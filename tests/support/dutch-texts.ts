import { globSync, readFileSync } from 'node:fs';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { DEMO_PAGES, demoPageHtml } from '../../src/demo/page.ts';
import { winterReply, villageReply } from '../../src/demo/poll-replies.ts';
import { demoPolls } from '../../src/demo/polls.ts';
import { demoReferrals } from '../../src/demo/referrals.ts';
import { demoBundles, demoSignals } from '../../src/demo/signals.ts';
import { DEFAULT_SETTINGS } from '../../src/server/signals/default-settings.ts';
import { languageNames } from '../../tools/text-files.ts';
import { catalogueFiles } from './catalogue-files.ts';

/** A Dutch text that somebody reads, and where it is said. */
export interface DutchText {
  readonly place: string;
  readonly text: string;
}

/** What elements, pages of the server, mails and papers say: all of it is in the catalogues. */
export const cataloguesInDutch = (): DutchText[] =>
  catalogueFiles()
    .filter(({ lang }) => lang.startsWith('nl'))
    .flatMap(({ lang, component, catalogue }) => stringsIn(catalogue, `${lang}/${component}`));

/** What the demo says in Dutch: the programme, places, services, polls, signals and cards, and its pages. */
export const demoInDutch = (): DutchText[] =>
  [
    ...stringsIn(demoMunicipality(), 'demo'),
    ...stringsIn(demoPolls(new Date('2026-12-01T10:00:00Z')), 'demo/polls'),
    ...stringsIn([winterReply(), villageReply()], 'demo/poll-replies'),
    ...stringsIn([demoSignals(), demoBundles()], 'demo/signals'),
    ...stringsIn(demoReferrals(), 'demo/referrals'),
    ...DEMO_PAGES.map(page => ({ place: `demo${page.path}`, text: wordsOf(demoPageHtml(page)) })),
    ...stringsIn(DEFAULT_SETTINGS, 'server/settings'),
  ].filter(({ text }) => !/^[\w:/.-]+$/.test(text));

/** Dutch that a municipality takes over from the documentation: it stands there as a quotation. */
export const documentsInDutch = (): DutchText[] =>
  globSync('docs/**/*.md').flatMap(path =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line.startsWith('> ') && isDutch(line))
      .map(text => ({ place: path, text })),
  );

/** The words of a page, without its markup. */
const wordsOf = (page: string): string =>
  page
    .replaceAll(/<(script|style)[^]*?<\/\1>|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const isDutch = (line: string): boolean =>
  (line.match(/\b(de|het|een|je|u|niet|van|voor|op|wij|we)\b/g)?.length ?? 0) > 1;

const otherLanguages = new Set([...languageNames().keys()].filter(lang => lang !== 'nl'));

/** Every string in a value, but those that stand under another language. */
function stringsIn(value: unknown, place: string): DutchText[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value === 'function' || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    otherLanguages.has(key) ? [] : stringsIn(part, `${place} ${key}`),
  );
}

import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';

/** A page of the site that is made of a file in Markdown. */
export interface WrittenPage {
  readonly source: string;
  /** Its address in the site. */
  readonly path: string;
}

export interface Chapter {
  readonly title: string;
  readonly pages: readonly string[];
}

/** The chapters, in the order in which they are read. What is named here and not there is left out; what is there and not here is last. */
const CHAPTERS: readonly Chapter[] = [
  { title: 'Begin', pages: ['index', 'for-webmasters', 'for-developers', 'for-designers'] },
  { title: 'On your page', pages: ['embedding', 'own-calendar', 'when-it-does-not-show', 'texts', 'importing'] },
  { title: 'In code', pages: ['sdk', 'server-rendering', 'adding-a-kind', 'architecture'] },
  {
    title: 'A server of your own',
    pages: ['running-a-server', 'polls', 'signals', 'referrals', 'referral-keys', 'services', 'yearly-report'],
  },
  { title: 'Rules and reasons', pages: ['threat-model'] },
];

const pageOf = (name: string): WrittenPage => ({ source: `docs/${name}.md`, path: `${name}.html` });

/** Every written page by chapter. */
export function chapters(): { title: string; pages: WrittenPage[] }[] {
  const named = CHAPTERS.flatMap(({ pages }) => pages);
  const others = globSync('docs/*.md')
    .map(file => basename(file, '.md'))
    .filter(name => !named.includes(name))
    .toSorted();
  const recipes = globSync('docs/recipes/*.md')
    .toSorted()
    .map(source => ({ source, path: `recipes/${basename(source, '.md')}.html` }));
  const rules = globSync('docs/rules/*.md')
    .toSorted()
    .map(source => ({ source, path: `rules/${basename(source, '.md')}.html` }));
  return CHAPTERS.map(({ title, pages }) => ({
    title,
    pages: [
      ...pages.map(pageOf).filter(({ source }) => existsSync(source)),
      ...(title === 'On your page' ? recipes : []),
      ...(title === 'Rules and reasons' ? [...others.map(pageOf), ...rules] : []),
    ],
  }));
}

/** Where a link of one page leads in the site: another written page there, else as it is. */
export function linkFrom(page: WrittenPage, written: readonly WrittenPage[]): (href: string) => string {
  return href => {
    if (/^[a-z]+:|^#/.test(href)) return href;
    const { pathname, hash } = new URL(href, `file:///${page.source}`);
    const target = written.find(({ source }) => `/${source}` === pathname);
    if (target) return `${toRoot(page.path)}${target.path}${hash}`;
    const tag = /^\/docs\/elements\/(stek-[a-z-]+)\.md$/.exec(pathname)?.[1];
    if (tag) return `${toRoot(page.path)}elements/${tag}.html${hash}`;
    return REPOSITORY_FILES.has(pathname.slice(1)) ? `${toRoot(page.path)}files/${pathname.slice(1)}${hash}` : href;
  };
}

/** Files beside the pages that they link to, which the site has too. */
export const REPOSITORY_FILES: ReadonlySet<string> = new Set([
  'openapi.json',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
]);

/** From a page to the first folder: empty, or `../`. */
export const toRoot = (path: string): string => '../'.repeat(path.split('/').length - 1);

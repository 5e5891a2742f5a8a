/**
 * Makes the documentation site in `docs-site/`: `node tools/docs.ts`. It is made of the manifest, the catalogues, the tokens and the
 * pages in `docs`, needs no server of its own and asks no other host. Needs a build before it.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { demoIcs } from '../src/demo/sample-feeds.ts';
import { elementList, elementPage, liveIn, referenceOf } from './docs/element-page.ts';
import { layout, type NavigationChapter, type SitePage } from './docs/layout.ts';
import { elementApis, type ElementApi } from './docs/manifest.ts';
import { renderMarkdown } from './docs/markdown.ts';
import { chapters, linkFrom, REPOSITORY_FILES, type WrittenPage } from './docs/site-map.ts';
import { errorsTable, namesMarkdown, textKeysMarkdown, tokensMarkdown } from './docs/tables.ts';

const OUT = 'docs-site';

/** Pages that are tables of what the code has; each stands in a chapter beside the written ones. */
const TABLES: readonly { path: string; title: string; chapter: string; markdown: () => string }[] = [
  { path: 'tokens.html', title: 'Tokens', chapter: 'On your page', markdown: tokensMarkdown },
  { path: 'text-keys.html', title: 'Keys of texts', chapter: 'On your page', markdown: textKeysMarkdown },
  { path: 'names.html', title: 'Names that pages use', chapter: 'On your page', markdown: namesMarkdown },
];

if (!existsSync('dist/cdn/stek-all.js')) {
  console.error('There is no build yet: npm run build');
  process.exit(1);
}
const started = performance.now();
rmSync(OUT, { recursive: true, force: true });
const apis = elementApis();
const written = chapters();
const pages = allPages();
const navigation = navigationOf(pages);
for (const page of pages) write(page.path, layout(page, navigation));
write('llms.txt', llmsText());
copyFiles();
await bundleDemo();
console.log(`${pages.length} pages in ${OUT}, in ${((performance.now() - started) / 1000).toFixed(1)} s.`);

function allPages(): SitePage[] {
  const sources = written.flatMap(chapter => chapter.pages);
  return [
    ...sources.map(page => writtenPage(page, sources)),
    ...apis.map(api => elementPage(api, wordsAbout(api), sources)),
    ...TABLES.map(({ path, title, markdown }) => {
      const { html, headings, summary } = renderMarkdown(
        markdown(),
        linkFrom({ source: `docs/${path}`, path }, sources),
      );
      return { path, title, summary, html, headings };
    }),
  ];
}

function writtenPage(page: WrittenPage, sources: readonly WrittenPage[]): SitePage {
  const markdown = readFileSync(page.source, 'utf8').replace('[errors]', errorsTable());
  const { title, summary, html, headings } = renderMarkdown(markdown, linkFrom(page, sources));
  return {
    ...{ path: page.path, title, summary, headings },
    html: html.replace('<p>[elements]</p>', elementList(apis)),
    ...liveIn(markdown),
  };
}

function wordsAbout({ tag, summary, description }: ElementApi): string {
  const file = `docs/elements/${tag}.md`;
  return existsSync(file) ? readFileSync(file, 'utf8') : `# ${tag}\n\n${summary}\n\n${description}\n`;
}

function navigationOf(all: readonly SitePage[]): NavigationChapter[] {
  const links = (paths: readonly string[]) =>
    paths.map(path => ({ path, title: all.find(page => page.path === path)?.title ?? path }));
  const ofChapter = ({ title, pages: own }: { title: string; pages: readonly WrittenPage[] }): NavigationChapter => ({
    title,
    links: links([
      ...own.map(({ path }) => path),
      ...TABLES.filter(({ chapter }) => chapter === title).map(({ path }) => path),
    ]),
  });
  const [begin, ...others] = written.map(ofChapter);
  const elements = { title: 'Elements', links: links(apis.map(({ tag }) => `elements/${tag}.html`)) };
  return [...(begin ? [begin] : []), elements, ...others];
}

/** What a language model reads first: https://llmstxt.org. Behind each line stands the page as Markdown. */
function llmsText(): string {
  for (const { source, path } of written.flatMap(chapter => chapter.pages))
    write(path.replace(/html$/, 'md'), readFileSync(source, 'utf8'));
  for (const api of apis) write(`elements/${api.tag}.md`, `${wordsAbout(api)}\n${referenceOf(api)}`);
  for (const { path, markdown } of TABLES) write(path.replace(/html$/, 'md'), markdown());
  const lines = navigation.map(({ title, links }) => {
    const items = links.map(link => {
      const page = pages.find(({ path }) => path === link.path);
      return `- [${link.title}](${link.path.replace(/html$/, 'md')}): ${page?.summary ?? ''}`;
    });
    return `## ${title}\n\n${items.join('\n')}`;
  });
  return `# @stek/embed\n\n> Web components, a typed SDK and a reference server with which a municipality puts De Stek on its own site: programme, flyer, sign-up, polls, signals, referral cards, who can help.\n\n${lines.join('\n\n')}\n`;
}

function copyFiles(): void {
  cpSync('dist/cdn', join(OUT, 'cdn'), { recursive: true });
  cpSync('tools/docs/assets', join(OUT, 'assets'), { recursive: true });
  cpSync('src/demo/images', join(OUT, 'samples/images'), { recursive: true });
  write('samples/agenda.ics', demoIcs('images/'));
  for (const file of REPOSITORY_FILES) {
    mkdirSync(join(OUT, 'files'), { recursive: true });
    cpSync(file, join(OUT, 'files', file));
  }
}

/** The municipality of the examples: the real server in the page, which only pages with such an example load. */
async function bundleDemo(): Promise<void> {
  await build({
    entryPoints: ['tools/docs/demo-in-page.ts'],
    outdir: join(OUT, 'demo'),
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    target: 'es2022',
    platform: 'browser',
    conditions: ['browser', 'production'],
    external: ['node:*', 'pg'],
    logLevel: 'error',
  });
  cpSync('node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm', join(OUT, 'demo/sqlite3.wasm'));
}

function write(path: string, text: string): void {
  const file = join(OUT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

import type { SitePage } from './layout.ts';
import type { Described, ElementApi } from './manifest.ts';
import { codeBlocks, escapeHtml, renderMarkdown } from './markdown.ts';
import type { WrittenPage } from './site-map.ts';
import { linkFrom, toRoot } from './site-map.ts';

/** The page of one element: what is written about it, then all that a page can use, from the manifest. */
export function elementPage(api: ElementApi, markdown: string, written: readonly WrittenPage[]): SitePage {
  const path = `elements/${api.tag}.html`;
  const page = { source: `docs/elements/${api.tag}.md`, path };
  const own = renderMarkdown(markdown, linkFrom(page, written), toRoot(path));
  const reference = renderMarkdown(referenceOf(api), href => href);
  return {
    path,
    title: `<${api.tag}>`,
    summary: api.summary,
    html: `${own.html}${reference.html}`,
    headings: [...own.headings, ...reference.headings],
    ...liveIn(markdown),
  };
}

/** The elements that stand on a page: those that read a file, and those that ask a server. */
export function liveIn(markdown: string): Required<Pick<SitePage, 'tags' | 'demoTags'>> {
  const live = codeBlocks(markdown)
    .filter(({ marks }) => marks.includes('live'))
    .map(({ code }) => code);
  const asksServer = (code: string) => /\sapi="/.test(code);
  const demoTags = tagsIn(live.filter(asksServer));
  return { demoTags, tags: tagsIn(live).filter(tag => !demoTags.includes(tag)) };
}

const tagsIn = (codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap(html => [...html.matchAll(/<(stek-[a-z-]+)/g)].map(([, tag]) => tag!))),
];

/** The tables of an element in Markdown, which `llms.txt` has too. */
export function referenceOf(api: ElementApi): string {
  const tables: [string, readonly string[], readonly (readonly string[])[]][] = [
    ['Attributes', ['attribute', 'type', 'what it does'], api.attributes.map(typed)],
    ['Properties', ['property', 'type', 'what it does'], api.properties.map(typed)],
    [
      'Methods',
      ['method', 'what it does'],
      api.methods.map(({ name, description }) => [code(`${name}()`), words(description)]),
    ],
    ['Events', ['event', 'detail', 'when'], api.events.map(typed)],
    ['Slots', ['slot', 'what stands there'], api.slots.map(named)],
    ['Parts', ['part', 'what it is'], api.parts.map(named)],
    ['Custom properties', ['property', 'what it does'], api.customProperties.map(named)],
  ];
  return tables
    .filter(([, , rows]) => rows.length > 0)
    .map(([title, head, rows]) => `## ${title}\n\n${table(head, rows)}\n`)
    .join('\n');
}

const typed = ({ name, type, description, default: usual }: Described): string[] => [
  code(name),
  type ? code(type.text) : '',
  `${words(description)}${usual && usual !== "''" ? ` Usually ${code(usual)}.` : ''}`,
];

const named = ({ name, description, default: usual }: Described): string[] => [
  name ? code(name) : '(no name)',
  `${words(description)}${usual ? ` Usually ${code(usual)}.` : ''}`,
];

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');

const words = (text = ''): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** In backticks, a bar and all. */
export const code = (text: string): string => `\`${text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}\``;

/** A list of the elements, for the first page. */
export const elementList = (apis: readonly ElementApi[]): string =>
  `<ul class="doors">${apis
    .map(
      ({ tag, summary }) =>
        `<li><a href="elements/${tag}.html"><strong>${escapeHtml(`<${tag}>`)}</strong></a> ${escapeHtml(summary)}</li>`,
    )
    .join('')}</ul>`;

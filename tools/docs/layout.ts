import { escapeHtml, type Heading } from './markdown.ts';
import { toRoot } from './site-map.ts';

/** An entry of the navigation. */
export interface NavigationLink {
  readonly path: string;
  readonly title: string;
}

export interface NavigationChapter {
  readonly title: string;
  readonly links: readonly NavigationLink[];
}

export interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** What stands under the navigation, with its own heading. */
  readonly html: string;
  readonly headings?: readonly Heading[];
  /** Tags of the elements that stand on it and need nothing else. */
  readonly tags?: readonly string[];
  /** Tags of those that ask the municipality in the page, which is made first. */
  readonly demoTags?: readonly string[];
}

/** A page as a whole document. No script and no style stands in it, so that the strictest policy holds. */
export function layout(page: SitePage, navigation: readonly NavigationChapter[]): string {
  const root = toRoot(page.path);
  const scripts = [
    ...(page.tags ?? []).map(tag => `<script type="module" src="${root}cdn/${tag}.js"></script>`),
    ...(page.demoTags?.length ? [`<script type="module" src="${root}demo/demo-in-page.js"></script>`] : []),
    `<script type="module" src="${root}assets/docs.js"></script>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.title)} · @stek/embed</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(page.summary.slice(0, 200))}">
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/docs.css">
${scripts.join('\n')}
</head>
<body>
<a class="skip" href="#content">To the text</a>
<header class="top"><a href="${root}index.html"><img src="${root}assets/icon.svg" alt="" width="32" height="32"> @stek/embed</a></header>
<div class="page">
<nav aria-label="Pages"><details${page.path === 'index.html' ? ' open' : ''}><summary>All pages</summary>
${navigation.map(chapter => chapterHtml(chapter, page.path, root)).join('\n')}
</details></nav>
<main id="content" tabindex="-1">
${page.html}
</main>
${contents(page.headings ?? [])}
</div>
<footer><p>MIT. <a href="${root}llms.txt">The same for language models</a></p></footer>
</body>
</html>
`;
}

const chapterHtml = ({ title, links }: NavigationChapter, here: string, root: string): string =>
  `<section><h2>${escapeHtml(title)}</h2><ul>${links
    .map(
      ({ path, title: name }) =>
        `<li><a href="${root}${path}"${path === here ? ' aria-current="page"' : ''}>${escapeHtml(name)}</a></li>`,
    )
    .join('')}</ul></section>`;

/** What stands on a long page. */
function contents(headings: readonly Heading[]): string {
  const second = headings.filter(({ depth }) => depth === 2);
  if (second.length < 3) return '';
  return `<aside aria-label="On this page"><h2>On this page</h2><ul>${second
    .map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`)
    .join('')}</ul></aside>`;
}

import { Marked, type Tokens } from 'marked';

/** A heading of a page, for its table of contents. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A piece of code on a page. */
export interface CodeBlock {
  readonly language: string;
  /** The words behind the language: `live` is shown too, `run` is run by a test. */
  readonly marks: readonly string[];
  readonly code: string;
}

export interface RenderedPage {
  readonly title: string;
  /** The first paragraph, as plain text. */
  readonly summary: string;
  readonly html: string;
  readonly headings: readonly Heading[];
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Where a heading can be linked to, as GitHub does it. */
export const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/<[^>]+>|&\w+;|[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** The pieces of code of a page, in its order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\w+)?([^\n]*)\n([^]*?)^```/gm)].map(
    ([, language = '', marks = '', code = '']) => ({
      language,
      marks: marks.trim().split(/\s+/).filter(Boolean),
      code,
    }),
  );
}

/**
 * Makes HTML of a page in Markdown.
 *
 * @param linkTo gives the address for a link as it is written, such as `polls.md#making-a-poll`
 * @param root from the page to the first folder of the site: empty, or `../`
 */
export function renderMarkdown(markdown: string, linkTo: (href: string) => string, root = ''): RenderedPage {
  const headings: Heading[] = [];
  let codes = 0;
  let tables = 0;
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading(text: string, depth: number, raw: string) {
        const id = anchorOf(raw);
        headings.push({ depth, id, text: text.replaceAll(/<[^>]+>/g, '') });
        return `<h${depth} id="${id}">${text}</h${depth}>\n`;
      },
      link(href: string, _title: string | null | undefined, text: string) {
        return `<a href="${escapeHtml(linkTo(href))}">${text}</a>`;
      },
      table(head: string, body: string) {
        tables += 1;
        const label = headings.at(-1)?.text ?? 'Table';
        // What is wider than a telephone is moved by itself, with the keys too.
        return `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(label)}, table ${tables}"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>\n`;
      },
      code(code: string, info: string | undefined) {
        const [language = '', ...marks] = (info ?? '').split(/\s+/);
        codes += 1;
        return `${marks.includes('live') ? liveHtml(code, root) : ''}${codeHtml(code, language, codes)}`;
      },
    },
  });
  const html = marked.parse(markdown) as string;
  const paragraph = marked.lexer(markdown).find((token): token is Tokens.Paragraph => token.type === 'paragraph');
  return {
    title: headings.find(({ depth }) => depth === 1)?.text ?? '',
    summary: plain(paragraph?.text ?? ''),
    html,
    headings,
  };
}

const plain = (markdown: string): string =>
  markdown
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const codeHtml = (code: string, language: string, count: number): string =>
  `<div class="code"><pre tabindex="0" role="region" aria-label="Code ${count}${language ? `, ${language}` : ''}"><code>${escapeHtml(code.replace(/\n$/, ''))}</code></pre><button type="button" class="copy">Copy<span class="hidden"> code ${count}</span></button></div>\n`;

/** The same as the code, standing there. What asks a server gets the made-up municipality that lives in the page. */
function liveHtml(code: string, root: string): string {
  const standing = code
    .replaceAll(/<script[^]*?<\/script>\s*/g, '')
    .replaceAll(/\sapi="[^"]*"/g, ' data-demo')
    .replaceAll(/\ssrc="([^"]+)"/g, ` src="${root}samples/$1"`);
  return `<div class="live" lang="nl">${standing}</div>\n`;
}

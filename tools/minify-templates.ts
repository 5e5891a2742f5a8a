import type { Plugin } from 'rollup';

/** A node of the syntax tree, as far as this file looks. */
interface Node {
  type: string;
  start: number;
  end: number;
  tag?: { type: string; name?: string };
  quasi?: { quasis: { start: number; end: number }[] };
}

/** How the text between two holes of a template gets shorter without meaning something else. */
const shorten: Readonly<Record<string, (text: string) => string>> = {
  // Runs of white space count as one in HTML; one stays, because it can stand between two words.
  html: text => text.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/\s+/g, ' '),
  svg: text => text.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/\s+/g, ' '),
  css: text =>
    text
      .replaceAll(/\/\*[^]*?\*\//g, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ?([{};]) ?/g, '$1')
      .replaceAll(/([,:]) /g, '$1')
      .replaceAll(/ ([>~]) /g, '$1')
      .replaceAll(/(?<![\w.-])0(\.\d)/g, '$1')
      .replaceAll(';}', '}'),
};

/** A rollup plugin: Lit's templates and styles without the indentation and comments that are there for their readers. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      const parts = templates(this.parse(code) as unknown as Node).sort((a, b) => b.start - a.start);
      let short = code;
      for (const { start, end, tag } of parts) {
        short = short.slice(0, start) + (shorten[tag]?.(short.slice(start, end)) ?? '') + short.slice(end);
      }
      return parts.length > 0 ? { code: short, map: null } : null;
    },
  };
}

function templates(node: Node): { start: number; end: number; tag: string }[] {
  const inside = Object.values(node)
    .flat()
    .filter((child): child is Node => typeof (child as Node | null)?.type === 'string')
    .flatMap(templates);
  const tag = node.type === 'TaggedTemplateExpression' ? (node.tag?.name ?? '') : '';
  if (!(tag in shorten)) return inside;
  return [...inside, ...(node.quasi?.quasis ?? []).map(({ start, end }) => ({ start, end, tag }))];
}

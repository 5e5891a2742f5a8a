import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import type { Cleaner } from '../../src/domain/embed-survival.ts';
import { browserPath, chromiumArguments, commandPath } from '../support/browser.ts';
import { folder, serveFiles } from '../support/static-server.ts';

/** What an editor or a filter leaves of each of some texts. */
export interface OpenCleaner {
  name: Cleaner;
  version: string;
  clean(texts: readonly string[]): Promise<string[]>;
}

const CMS = new URL('./cms/', import.meta.url).pathname;
const MODULES = join(CMS, 'node_modules');
const WORDPRESS = process.env['WORDPRESS_PATH'] ?? '/usr/share/wordpress';

/** Each in a page of its own, where it does what it does on the page of an editor. */
const PAGES = {
  ckeditor: `<div id="editor"></div><script type="module">
import { ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, AutoLink, List, BlockQuote, Table, Image, MediaEmbed,
  SourceEditing } from '/ckeditor5/dist/browser/ckeditor5.js';
const plugins = [Essentials, Paragraph, Heading, Bold, Italic, Link, AutoLink, List, BlockQuote, Table, Image, MediaEmbed, SourceEditing];
const editor = await ClassicEditor.create(document.querySelector('#editor'), { licenseKey: 'GPL', plugins });
globalThis.clean = text => (editor.setData(text), editor.getData());
</script>`,
  tinymce: `<textarea id="editor"></textarea><script src="/tinymce/tinymce.min.js"></script><script type="module">
const [editor] = await tinymce.init({ selector: '#editor', license_key: 'gpl', plugins: 'link lists table code image', promotion: false });
globalThis.clean = text => (editor.setContent(text), editor.getContent());
</script>`,
  dompurify: `<script type="module">
import DOMPurify from '/dompurify/dist/purify.es.mjs';
globalThis.clean = text => DOMPurify.sanitize(text);
</script>`,
} as const;

/** Why nothing can be tried here; `undefined` when something can. */
export const missingEditors = (): string | undefined =>
  existsSync(MODULES) ? undefined : 'the editors are not there: npm --prefix tests/embedding/cms ci';

/** Why WordPress cannot be tried here. */
export function missingWordPress(): string | undefined {
  if (!commandPath('php')) return 'PHP is not there: apt-get install php-cli';
  return existsSync(join(WORDPRESS, 'wp-includes/kses.php'))
    ? undefined
    : 'WordPress is not there: apt-get install wordpress';
}

/** All that can be opened here. */
export async function openCleaners(): Promise<{ cleaners: OpenCleaner[]; close(): Promise<void> }> {
  const files = folder(MODULES);
  const page = (path: string) => (PAGES as Record<string, string>)[path.slice(1)];
  const server = await serveFiles(
    async path => {
      const body = page(path);
      return body === undefined ? files(path) : `<!doctype html><meta charset="utf-8"><title>Editor</title>${body}`;
    },
    {},
    path => (page(path) === undefined ? (path.endsWith('.mjs') ? 'text/javascript' : undefined) : 'text/html'),
  );
  const browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  const inPages = await Promise.all(
    (['ckeditor', 'tinymce', 'dompurify'] as const).map(name => inPage(browser, server.origin, name)),
  );
  return {
    cleaners: [...(missingWordPress() ? [] : [wordpress()]), ...inPages, sanitizeHtml()],
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function inPage(browser: Browser, origin: string, name: keyof typeof PAGES): Promise<OpenCleaner> {
  const page = await browser.newPage();
  await page.goto(`${origin}/${name}`);
  await page.waitForFunction(() => 'clean' in globalThis);
  const clean = (all: string[]) =>
    all.map(text => (globalThis as unknown as { clean(text: string): string }).clean(text));
  return {
    name,
    version: versionOf(name === 'ckeditor' ? 'ckeditor5' : name),
    clean: texts => page.evaluate(clean, [...texts]),
  };
}

function sanitizeHtml(): OpenCleaner {
  const sanitize = createRequire(join(CMS, 'package.json'))('sanitize-html') as (text: string) => string;
  return {
    name: 'sanitize-html',
    version: versionOf('sanitize-html'),
    clean: async texts => texts.map(text => sanitize(text)),
  };
}

function wordpress(): OpenCleaner {
  const [, version = ''] =
    /\$wp_version = '([^']+)'/.exec(readFileSync(join(WORDPRESS, 'wp-includes/version.php'), 'utf8')) ?? [];
  return {
    name: 'wordpress',
    version,
    clean: async texts => {
      const input = JSON.stringify(texts);
      return JSON.parse(execFileSync('php', [join(CMS, 'wordpress.php')], { input, encoding: 'utf8' })) as string[];
    },
  };
}

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')) as { version: string }).version;

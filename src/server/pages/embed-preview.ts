import { html, raw } from 'hono/html';
import { apiOf } from '../../domain/embeds.ts';
import { directionOf } from '../../i18n/direction.ts';
import { embedChoiceOf, type MakerChoice } from '../embeds/maker-choice.ts';
import { documentHtml, type PageScript } from './layout.ts';
import { colourQuery } from './page-tokens.ts';

/** An element as it was chosen, and nothing beside it: what a site would show. @param script of the element; absent where none was built */
export function embedPreviewHtml(choice: MakerChoice | undefined, script: PageScript | undefined): string {
  const lang = choice?.words ?? 'nl';
  const shell = { lang, direction: directionOf(lang), title: choice?.embed.name ?? 'De Stek' };
  if (!choice || !script) return documentHtml({ ...shell, head: '', body: '' });
  const { embed, colour, scheme, tenant } = choice;
  const dress = colourQuery(colour);
  const said = Object.entries(embedChoiceOf(choice, '').attributes);
  const head = html`<link rel="stylesheet" href="/assets/programme.css${dress && `?${dress}`}">
<link rel="stylesheet" href="/assets/embed-preview.css?scheme=${scheme}">
<script type="module" src="${script.src}" integrity="${script.integrity}"></script>`;
  // Tag and names are words of our own list; what was chosen is escaped.
  const attributes = [['api', apiOf({ server: '', tenant: tenant.id })] as const, ...said].map(
    ([name, value]) => html` ${raw(name)}="${value}"`,
  );
  const body = html`<main><${raw(embed.tag)}${attributes}></${raw(embed.tag)}></main>`;
  return documentHtml({ ...shell, head, body });
}

/** What that page may do. @param hosts that pictures may come from beside the server */
export const embedPreviewPolicy = (hosts: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self'${hosts.map(host => ` ${host}`).join('')}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** One of what can be chosen. */
export interface Option {
  value: string;
  label: string;
  /** Language of the label, where that is not the page's. */
  lang?: string;
}

/** What stands around a field. */
interface Field {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with what was typed. */
  fault?: string | undefined;
}

/** A field with its label: what can be chosen, or a line to type in. @param value what stands in the line */
export function fieldHtml({ name, label, hint, fault }: Field, options: Html | undefined, value = ''): Html {
  const described = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(fault === undefined ? [] : [`${name}-fault`]),
  ];
  const says = described.length > 0 ? html` aria-describedby="${described.join(' ')}"` : '';
  const wrong = fault === undefined ? '' : html` aria-invalid="true"`;
  return html`<div class="field">
<label for="${name}">${label}</label>
${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`}
${fault === undefined ? '' : html`<p class="fault" id="${name}-fault">${fault}</p>`}
${options ?? html`<input id="${name}" name="${name}" value="${value}" autocomplete="off" spellcheck="false" maxlength="40" dir="ltr"${says}${wrong}>`}
</div>`;
}

/** A list to choose one from. */
export const optionsHtml = (name: string, options: readonly Option[], chosen: string): Html =>
  html`<select id="${name}" name="${name}">
${options.map(
  ({ value, label, lang }) =>
    html`<option value="${value}"${lang === undefined ? '' : html` lang="${lang}"`}${value === chosen ? html` selected` : ''}>${label}</option>
`,
)}</select>`;

/** Code that can be copied, by a button where scripts run. */
export const codeBlock = (
  id: string,
  text: string,
  say: (key: 'copy' | 'copied' | 'notCopied') => string,
): Html => html`<div class="snippet" dir="ltr">
<pre tabindex="0"><code id="${id}">${text}</code></pre>
<button type="button" class="quiet" hidden data-copies="${id}" data-said="${say('copied')}" data-failed="${say('notCopied')}">${say('copy')}</button>
</div>`;

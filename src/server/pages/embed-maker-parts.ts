import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** One of what can be chosen. */
export interface Option {
  value: string;
  label: string;
  /** Language of the label, where that is not the page's. */
  lang?: string;
}

/** A line to type in, and what stands around it. */
interface Line {
  name: string;
  label: string;
  hint: string;
  /** What is wrong with what was typed. */
  fault: string | undefined;
}

export function lineHtml({ name, label, hint, fault }: Line, value = ''): Html {
  const wrong = fault === undefined ? '' : html` aria-invalid="true"`;
  return html`<div class="field">
<label for="${name}">${label}</label>
<p class="hint" id="${name}-hint">${hint}</p>
${fault === undefined ? '' : html`<p class="fault" id="${name}-fault">${fault}</p>`}
<input id="${name}" name="${name}" value="${value}" autocomplete="off" spellcheck="false" maxlength="40" dir="ltr" aria-describedby="${name}-hint${fault === undefined ? '' : ` ${name}-fault`}"${wrong}>
</div>`;
}

/** A list to choose one from. @param chosen the value of the one that is */
export const listHtml = (name: string, label: string, options: readonly Option[], chosen: string): Html =>
  html`<div class="field">
<label for="${name}">${label}</label>
<select id="${name}" name="${name}">
${options.map(
  one =>
    html`<option value="${one.value}"${one.lang === undefined ? '' : html` lang="${one.lang}"`}${one.value === chosen ? html` selected` : ''}>${one.label}</option>
`,
)}</select>
</div>`;

/** Code that can be copied, by a button where scripts run. */
export const codeBlock = (
  id: string,
  text: string,
  say: (key: 'copy' | 'copied' | 'notCopied') => string,
): Html => html`<div class="snippet" dir="ltr">
<pre tabindex="0"><code id="${id}">${text}</code></pre>
<button type="button" class="quiet" hidden data-copies="${id}" data-said="${say('copied')}" data-failed="${say('notCopied')}">${say('copy')}</button>
</div>`;

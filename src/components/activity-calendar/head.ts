import { html, type TemplateResult } from 'lit';

/**
 * The heading, and the tools that change the way the programme is shown.
 *
 * @param isSaid whether a change of the heading is said at once
 */
export const head = (heading: TemplateResult, isSaid: boolean, tools: readonly unknown[]): TemplateResult =>
  html`<div class="head">
    <div aria-live=${isSaid ? 'polite' : 'off'}>${heading}</div>
    <div class="toolbar" part="toolbar">${tools}</div>
  </div>`;

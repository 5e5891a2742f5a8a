import { html, type TemplateResult } from 'lit';

/** A follow-up code in its four groups. */
export const groupsOf = (code: string): string[] => code.match(/\d{4}/g) ?? [];

/** As a screen reader should say it: digit by digit, with a rest after each group. */
export const spelled = (code: string): string =>
  groupsOf(code)
    .map(group => [...group].join(' '))
    .join(', ');

/** The code, to be seen in groups and heard digit by digit. Digits run left to right in every language. */
export const codeGroups = (code: string): TemplateResult =>
  html`<p class="code" part="code" dir="ltr" translate="no">
    <span class="visually-hidden">${spelled(code)}</span>
    ${groupsOf(code).map(group => html`<span class="group" aria-hidden="true">${group}</span> `)}
  </p>`;

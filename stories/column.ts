import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** The column of a page that an element stands in. */
export interface ColumnArgs {
  /** In CSS pixels. @default as wide as a page lets it be */
  width?: number | undefined;
  scheme?: 'light' | 'dark' | undefined;
}

/** Puts an element in a column. */
export const inColumn = (content: TemplateResult, { width, scheme }: ColumnArgs): TemplateResult =>
  html`<div ${ref(element => element instanceof HTMLElement && lay(element, width, scheme))}>${content}</div>`;

function lay({ style }: HTMLElement, width: number | undefined, scheme: string | undefined): void {
  style.cssText = 'padding:1em;margin-inline:auto;box-sizing:border-box';
  style.maxInlineSize = width ? `${width}px` : '68em';
  style.background = 'var(--stek-surface)';
  if (!scheme) return;
  style.colorScheme = scheme;
  style.setProperty('--stek-scheme', scheme);
}

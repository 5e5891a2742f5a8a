import { html, nothing, type TemplateResult } from 'lit';
import type { Activity } from '../../schema/activity.ts';

/** A drawing of the sheet; always beside the word for it, so assistive technology need not know. */
export const drawing = (name: string): TemplateResult =>
  html`<svg class="drawing" aria-hidden="true"><use href="#picture-${name}"></use></svg>`;

/** That people asked for it in a poll. */
export const chosen = ({ chosenInPoll }: Activity, words: string): TemplateResult | typeof nothing =>
  chosenInPoll === undefined
    ? nothing
    : html`<p class="chosen">${drawing('vote')}<span .textContent=${words}></span></p>`;

/** The activity's own photo, where it has one and the page lets it load; it covers the drawing. */
export const photo = ({ image }: Activity, source: string | typeof nothing): TemplateResult | typeof nothing =>
  source === nothing ? nothing : html`<img src=${source} alt=${image?.alt ?? ''} loading="lazy" decoding="async" />`;

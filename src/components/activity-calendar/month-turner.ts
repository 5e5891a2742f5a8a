import { html, type TemplateResult } from 'lit';
import type { Phrases } from './phrases.ts';

/** A button that leads to another part of the programme, its arrow pointing the way the text runs. */
export const turnTo = (way: 'earlier' | 'later', text: string, run: () => void): TemplateResult =>
  html`<button class=${way} @click=${run}><span .textContent=${text}></span></button>`;

/** One month back, one month on. */
export const monthTurner = (t: Phrases['t'], turn: (months: number) => void): TemplateResult =>
  html`<div class="months">
    ${turnTo('earlier', t('previousMonth'), () => turn(-1))} ${turnTo('later', t('nextMonth'), () => turn(1))}
  </div>`;

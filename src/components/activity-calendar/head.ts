import { html, type TemplateResult } from 'lit';
import { filterButton } from './filter-button.ts';
import type { Phrases } from './phrases.ts';
import { viewSwitch, type View } from './view-switch.ts';

/** What the head of the programme shows and can do. */
export interface Head {
  phrases: Phrases;
  heading: TemplateResult;
  /** Whether a change of the heading is said at once. */
  isSaid: boolean;
  view: View;
  choose: (view: View) => void;
  /** The buttons to other months. */
  months: unknown;
  /** What the button of the filters says. */
  filter: string;
  isOpen: boolean;
  press: () => void;
}

/** The heading, and what changes the way the programme is shown. */
export const head = ({ phrases, heading, isSaid, view, choose, months, filter, isOpen, press }: Head): TemplateResult =>
  html`<div class="head">
    <div aria-live=${isSaid ? 'polite' : 'off'}>${heading}</div>
    <div class="toolbar" part="toolbar">
      ${viewSwitch(view, phrases.t, choose)} ${months} ${filterButton(filter, isOpen, press)}
    </div>
  </div>`;

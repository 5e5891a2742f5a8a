import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammeAnswer } from '../../sdk/resources/activities.ts';
import { deviceClockDiffers } from './device-clock.ts';

/** Whether there is something to know beside the list: how old it is, that something is missing, whose hours these are. */
export const isRemarkable = ({ stale, warnings, occurrences }: ProgrammeAnswer): boolean =>
  stale || warnings.length > 0 || deviceClockDiffers(occurrences);

/** Something to know beside the list, quiet and in words, with something to do about it. */
export const remark = (
  text: string,
  action?: { label: string; run: () => void },
  role: 'alert' | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="remark" part="remark" role=${role}>
    <p .textContent=${text}></p>
    ${action ? html`<button .textContent=${action.label} @click=${action.run}></button>` : nothing}
  </div>`;

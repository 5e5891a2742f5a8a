import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { stepPicture } from '../../domain/step-picture.ts';
import { dayInWords } from '../../foundation/moment-in-words.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FollowUpCatalogue } from '../../i18n/follow-up.ts';
import type { Drawing } from '../../pictograms/drawing.ts';
import { pictogram } from '../../pictograms/pictogram.ts';
import type { FollowUpView } from '../../schema/submission.ts';

type Step = FollowUpView['steps'][number];

/** What the steps are drawn with. */
export interface StepsContext {
  t: Translator<FollowUpCatalogue>;
  spoken: LocaleFormatter | undefined;
  /** Every drawing by its name, once they are here: the words stand alone until then. */
  drawings: Readonly<Record<string, Drawing>>;
}

/** The steps that something goes through, each a picture with its words, and which of them it has come to. */
export function stepList(steps: FollowUpView['steps'], heading: TemplateResult, context: StepsContext): unknown {
  // A step that nobody puts into words helps nobody.
  const said = steps.filter(({ label }) => label !== undefined);
  if (said.length === 0) return nothing;
  return html`<section class="progress" part="steps" aria-labelledby="steps">
    ${heading}
    <ol class="steps">
      ${said.map((step, index) => oneStep(step, index, context))}
    </ol>
  </section>`;
}

function oneStep(
  { name, state, label, at, on }: Step,
  index: number,
  { t, spoken, drawings }: StepsContext,
): TemplateResult {
  const wanted = stepPicture(name, index);
  const drawing = Object.hasOwn(drawings, name) ? drawings[name] : drawings[wanted];
  const isKnown = state === 'done' || state === 'current' || state === 'ahead';
  return html`<li class="step-of ${state}" part="step" aria-current=${state === 'current' ? 'step' : nothing}>
    <span class="picture">${drawing ? pictogram(drawing) : nothing}</span>
    <span class="step-words">
      <strong dir="auto" .textContent=${label ?? ''}></strong>
      <span class="muted" .textContent=${isKnown ? t(`step.${state}`) : ''}></span>
      <span class="muted" .textContent=${spoken ? whenDone({ at, on }, spoken) : ''}></span>
    </span>
  </li>`;
}

const whenDone = ({ at, on }: Pick<Step, 'at' | 'on'>, spoken: LocaleFormatter): string =>
  at ? dayInWords(at, spoken) : on ? spoken.day(on) : '';

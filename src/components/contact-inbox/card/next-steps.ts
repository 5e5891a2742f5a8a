import { html, nothing, type TemplateResult } from 'lit';
import type { ReferralRecord } from '../../../schema/referral-record.ts';
import { dayFor } from '../inbox-context.ts';
import { actionsOn, whyNotGiveUp, type CardAction } from './card-actions.ts';
import type { CardContext } from './card-context.ts';
import { factList, type Fact } from './card-facts.ts';

/** What can be said about a card now. */
export interface NextSteps {
  record: ReferralRecord;
  /** Name of the service it was handed over to, where the directory has it. */
  serviceNamed: string | undefined;
  /** What came between; empty when nothing did. */
  fault: string;
  ask: (action: CardAction) => void;
}

/** Where the card stands, and a button for each thing that can have happened. */
export function nextSteps({ record, serviceNamed, fault, ask }: NextSteps, context: CardContext): TemplateResult {
  const { t, heading } = context;
  const actions = actionsOn(record);
  return html`<section class="next" aria-labelledby="next">
    ${heading(1, t(actions.length > 0 ? 'nextHeading' : `state.${record.state}`), { id: 'next' })}
    <p class="fault" part="fault" .textContent=${fault}></p>
    ${factList(endFacts(record, serviceNamed, context))}
    <div class="choices-of" part="actions">${actions.map(action => actionButton(action, record, ask, t))}</div>
  </section>`;
}

function actionButton(
  action: CardAction,
  record: ReferralRecord,
  ask: NextSteps['ask'],
  t: CardContext['t'],
): TemplateResult {
  const why = action === 'no_answer' ? whyNotGiveUp(record, t) : '';
  // Who cannot press it yet can still come to it, and hear why.
  return html`<button
      type="button"
      id="act-${action}"
      aria-disabled=${why ? 'true' : nothing}
      aria-describedby=${why ? 'why-not' : nothing}
      .textContent=${t(`act.${action}`)}
      @click=${() => (why ? undefined : ask(action))}
    ></button>
    ${why ? html`<p id="why-not" class="muted" .textContent=${why}></p>` : nothing}`;
}

function endFacts(record: ReferralRecord, named: string | undefined, context: CardContext): Fact[] {
  const { handedOver, returned, outcome, wipeOn } = record;
  const { t, spoken } = context;
  const service = handedOver?.serviceName ?? named;
  return [
    ...(service ? [[t('handedOverTo'), html`<bdi>${service}</bdi>`] as const] : []),
    ...(returned ? [[t('reason'), t(`reasonChoice.${returned}`)] as const] : []),
    ...(outcome ? [[t('ask.closed'), t(`outcome.${outcome}`)] as const] : []),
    ...(wipeOn && actionsOn(record).length === 0
      ? [[t(`state.${record.state}`), t('wipedOn', { day: dayFor(wipeOn, spoken) })] as const]
      : []),
  ];
}

import { html, nothing, type TemplateResult } from 'lit';
import { DAY_PARTS, RETURN_REASONS } from '../../../domain/referral-words.ts';
import { dayPartAt, outcomesFrom } from '../../../domain/referral.ts';
import type { ReferralRecord } from '../../../schema/referral-record.ts';
import type { Service } from '../../../schema/service.ts';
import type { CardAction } from './card-actions.ts';
import type { CardContent, CardContext } from './card-context.ts';
import { choice, dayField } from './form-fields.ts';
import { handOverFields } from './hand-over-fields.ts';

/** What is asked about one thing that happened. */
export interface ActionForm {
  action: CardAction;
  record: ReferralRecord;
  card: CardContent;
  /** Services that can be handed over to, as far as they are known. */
  services: readonly Service[];
  /** Whether they chose a service that is not in the list. */
  isUnlisted: boolean;
  /** Today and the time of it, on the municipality's clock: `YYYY-MM-DDTHH:mm`. */
  now: string;
  isBusy: boolean;
  /** What is wrong with the day; empty when nothing is. */
  dayError: string;
  /** What is wrong with the service; empty when nothing is. */
  serviceError: string;
  /** Why it could not be done; empty when all is well. */
  fault: string;
  send: (form: HTMLFormElement) => void;
  cancel: () => void;
  chosen: () => void;
}

/** One thing asked, with a button that does it and one that does not. */
export function actionForm(options: ActionForm, context: CardContext): TemplateResult {
  const { action, isBusy, fault, send, cancel, chosen } = options;
  const { t, heading } = context;
  const hint = action === 'attempt' || action === 'closed' ? '' : t(`askHint.${action}`);
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isBusy) send(event.currentTarget as HTMLFormElement);
  };
  return html`<form class="act" part="answers" novalidate aria-labelledby="ask" @submit=${submitted} @change=${chosen}>
    ${heading(2, t(`ask.${action}`), { id: 'ask' })}
    <p .textContent=${hint}></p>
    ${fieldsOf(options, context)}
    <p class="fault" part="fault" .textContent=${fault}></p>
    <div class="actions" part="actions">
      <button
        type="submit"
        class="strong"
        aria-disabled=${isBusy ? 'true' : nothing}
        .textContent=${t(isBusy ? 'saving' : `confirm.${action}`)}
      ></button>
      <button type="button" .textContent=${t('no')} @click=${cancel}></button>
    </div>
  </form>`;
}

function fieldsOf(options: ActionForm, context: CardContext): unknown {
  const { action, record, now } = options;
  const { t } = context;
  if (action === 'attempt') {
    const parts = DAY_PARTS.map(part => ({ value: part, label: t(`dayPart.${part}`) }));
    return [
      dayField({ from: record.receivedOn, today: now.slice(0, 10), error: options.dayError }, context),
      choice({ name: 'dayPart', label: t('whichPart'), value: dayPartAt(now.slice(11, 16)), choices: parts }, context),
    ];
  }
  if (action === 'returned') {
    const reasons = RETURN_REASONS.map(reason => ({ value: reason, label: t(`reasonChoice.${reason}`) }));
    return choice({ name: 'reason', label: t('reason'), choices: reasons }, context);
  }
  if (action === 'closed') {
    const outcomes = outcomesFrom(record.state).map(outcome => ({ value: outcome, label: t(`outcome.${outcome}`) }));
    return choice({ name: 'outcome', label: t('ask.closed'), isHidden: true, choices: outcomes }, context);
  }
  return action === 'handed_over' ? handOverFields(options, context) : nothing;
}

import type { ReferralRecord } from '../../../schema/referral-record.ts';
import type { CardAction } from './card-actions.ts';
import { UNLISTED } from './hand-over-fields.ts';

type Field = HTMLElementTagNameMap['stek-choice-field'] | HTMLElementTagNameMap['stek-text-field'];

/** What was filled in. */
export interface ActionData {
  /** The first thing that has to be looked at, if any. */
  wrong?: HTMLElement | undefined;
  isDayWrong: boolean;
  isServiceWrong: boolean;
  /** Goes with the move or the attempt. */
  data: Record<string, unknown> | undefined;
}

/** Looks at a form, and makes what the server is told of it. */
export function actionData(
  action: CardAction,
  form: HTMLFormElement,
  record: ReferralRecord,
  today: string,
): ActionData {
  const fields = [...form.querySelectorAll<Field>('stek-choice-field, stek-text-field')];
  const day = form.querySelector<HTMLInputElement>('#day');
  const service = form.querySelector<HTMLSelectElement>('#service');
  const isDayWrong = day !== null && !(day.value >= record.receivedOn && day.value <= today);
  const isServiceWrong = service?.value === '';
  const wrong = [
    ...(isServiceWrong ? [service] : []),
    ...fields.filter(field => field.check() !== ''),
    ...(isDayWrong ? [day] : []),
  ];
  return { wrong: wrong[0], isDayWrong, isServiceWrong, data: dataOf(action, form, fields) };
}

function dataOf(action: CardAction, form: HTMLFormElement, fields: readonly Field[]): ActionData['data'] {
  const said = Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]));
  const on = form.querySelector<HTMLInputElement>('#day')?.value;
  if (action === 'attempt') return { on, part: said.dayPart };
  if (action === 'returned') return { reason: said.reason };
  if (action === 'closed') return { outcome: said.outcome };
  if (action === 'arrived') return { outcome: 'arrived' };
  if (action !== 'handed_over') return undefined;
  const serviceId = form.querySelector<HTMLSelectElement>('#service')?.value;
  const to = serviceId && serviceId !== UNLISTED ? { serviceId } : { serviceName: said.serviceName };
  return { ...to, consent: { lang: said.language || 'nl', form: said.how, on } };
}

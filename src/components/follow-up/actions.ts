import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FollowUpCatalogue } from '../../i18n/follow-up.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import { actionWords, type ActionWords } from './state-words.ts';

type Action = FollowUpView['actions'][number];
type Field = HTMLElementTagNameMap['stek-text-field'];

/** What the actions depend on, and what they do. */
export interface ActionsContext {
  t: Translator<FollowUpCatalogue>;
  address: 'je' | 'u';
  isBusy: boolean;
  /** Name of the action that is asked once more; empty when none is. */
  asking: string;
  /** Why the last one could not be done; empty when all is well. */
  fault: string;
  heading: (text: string, id: string) => TemplateResult;
  /** Asks once more before an action, or with an empty name no longer. */
  ask: (action: string) => void;
  act: (action: string, text?: string) => void;
}

/** What the holder of the code can do now: an answer in words first, then the buttons. */
export function followUpActions({ kind, actions }: FollowUpView, context: ActionsContext): unknown {
  const answers = actions.filter(({ input }) => input === 'text');
  const buttons = actions
    .filter(({ input }) => input === undefined)
    .flatMap(action => {
      const words = actionWords(kind, action, context.t);
      return words ? [{ action, words }] : [];
    });
  const asked = buttons.find(({ action }) => action.name === context.asking);
  const fault = context.fault ? html`<p class="fault" part="fault" .textContent=${context.fault}></p>` : nothing;
  return [
    answers.map(action => answerForm(action, context)),
    fault,
    asked?.words.again ? askAgain(asked.action, asked.words.again, context) : buttonRow(buttons, context),
  ];
}

function buttonRow(
  buttons: readonly { action: Action; words: ActionWords }[],
  { ask, act, isBusy }: ActionsContext,
): unknown {
  if (buttons.length === 0) return nothing;
  return html`<div class="actions" part="actions">
    ${buttons.map(({ action: { name }, words }) => {
      const look = words.again ? 'cancel' : name === 'accept' ? 'strong accept' : '';
      return html`<button
        type="button"
        class=${look || nothing}
        aria-disabled=${isBusy ? 'true' : nothing}
        dir="auto"
        .textContent=${words.label}
        @click=${() => (words.again ? ask(name) : act(name))}
      ></button>`;
    })}
  </div>`;
}

function askAgain(
  { name }: Action,
  { question, hint, yes, no }: NonNullable<ActionWords['again']>,
  { heading, ask, act, isBusy }: ActionsContext,
): TemplateResult {
  return html`<div class="ask-again" role="group" aria-labelledby="cancel-ask">
    ${heading(question, 'cancel-ask')}
    <p .textContent=${hint}></p>
    <div class="actions">
      <button
        type="button"
        class="strong"
        aria-disabled=${isBusy ? 'true' : nothing}
        .textContent=${yes}
        @click=${() => act(name)}
      ></button>
      <button type="button" .textContent=${no} @click=${() => ask('')}></button>
    </div>
  </div>`;
}

/** A field for an answer in words. What was typed stays in it until the server has it. */
function answerForm({ name, label, max = 4000 }: Action, { t, address, isBusy, act }: ActionsContext): TemplateResult {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector<Field>('stek-text-field')!;
    if (field.check()) field.focus();
    else act(name, field.value.trim());
  };
  return html`<form class="reply" part="actions" novalidate @submit=${send}>
    <stek-text-field
      name="text"
      type="multiline"
      .address=${address}
      label=${label ?? t('answer')}
      missing=${t('answerMissing')}
      maxlength=${max}
    ></stek-text-field>
    <div class="actions">
      <button
        type="submit"
        class="strong"
        aria-disabled=${isBusy ? 'true' : nothing}
        .textContent=${t(isBusy ? 'form.sending' : 'sendAnswer')}
      ></button>
    </div>
  </form>`;
}

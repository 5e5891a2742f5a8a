import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isReferralDone } from '../../domain/referral.ts';
import { phoneInText, telUrl } from '../../domain/phone-number.ts';
import { emptyState } from '../../foundation/empty-state.ts';
import type { ReferralRecipient } from '../../schema/referral-recipient.ts';
import type { ReferralRecord } from '../../schema/referral-record.ts';
import { dayFor, type InboxContext } from './inbox-context.ts';

/** What the list shows. */
export interface CardList {
  records: readonly ReferralRecord[];
  /** Who else gets cards: whom to call about one that is late. */
  colleagues: readonly ReferralRecipient[];
  /** Whether what is done with is shown too. */
  showsAll: boolean;
  open: (record: ReferralRecord) => void;
}

/** Whether something may still have to be done with a card. */
const isOpen = ({ state }: ReferralRecord): boolean => !isReferralDone(state) && state !== 'returned';

/** What is late first, then what has to be done soonest; what has no day comes last, the oldest first. */
export function byWhatHasToBeDone(records: readonly ReferralRecord[]): ReferralRecord[] {
  const rank = ({ isLate, dueOn, receivedOn, ref }: ReferralRecord) =>
    `${isLate ? 0 : 1} ${dueOn ?? '9999-12-31'} ${receivedOn} ${ref}`;
  // Two are never alike: each has a short name of its own.
  return records.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** The cards of who reads, and under them the late ones of whom they stand in for. */
export function cardList({ records, colleagues, showsAll, open }: CardList, context: InboxContext): TemplateResult {
  const { t } = context;
  const own = records.filter(record => !record.isDeputy && (showsAll || isOpen(record)));
  const others = records.filter(({ isDeputy }) => isDeputy);
  return html`${
    own.length > 0
      ? html`<ul class="list" part="list" aria-labelledby="inbox">
          ${repeat(
            byWhatHasToBeDone(own),
            ({ id }) => id,
            record => ownCard(record, open, context),
          )}
        </ul>`
      : emptyState({ name: 'empty', title: t(showsAll ? 'noCards' : 'nothingToDo'), hint: t('noCardsHint') })
  }
  ${others.length > 0 ? standIn(others, colleagues, context) : nothing}`;
}

function ownCard(
  record: ReferralRecord,
  open: (record: ReferralRecord) => void,
  context: InboxContext,
): TemplateResult {
  const { id, state } = record;
  const button = html`<button
    type="button"
    id="open-${id}"
    class=${isOpen(record) ? 'strong' : nothing}
    aria-describedby="title-${id}"
    .textContent=${context.t('openCard')}
    @click=${() => open(record)}
  ></button>`;
  return html`<li class=${record.isLate ? 'item late' : 'item'} part="item">
    ${itemWords(record, context)} ${state === 'withdrawn' ? nothing : button}
  </li>`;
}

function itemWords(record: ReferralRecord, { t, heading, spoken }: InboxContext): TemplateResult {
  const { id, ref, state, attempts } = record;
  // Once they spoke, nobody was not reached.
  const isCalling = attempts.length > 0 && (state === 'received' || state === 'no_answer');
  return html`<div class="words">
    ${heading(1, t('cardName', { ref }), { id: `title-${id}`, part: 'title' })} ${dueLine(record, spoken, t)}
    <p>
      <strong .textContent=${t(`state.${state}`)}></strong>
      <span .textContent=${t(`todo.${state}`)}></span>
    </p>
    <p class="muted" .textContent=${isCalling ? t('tried', { count: attempts.length }) : ''}></p>
  </div>`;
}

function dueLine(
  { isLate, dueOn }: ReferralRecord,
  spoken: InboxContext['spoken'],
  t: InboxContext['t'],
): TemplateResult | typeof nothing {
  if (!dueOn) return nothing;
  const words = t(isLate ? 'lateSince' : 'dueBy', { day: dayFor(dueOn, spoken) });
  return html`<p class=${isLate ? 'due late' : 'due'} .textContent=${words}></p>`;
}

/** A deputy sees that a promise is not kept, and whom to ask; the card itself they cannot read. */
function standIn(
  records: readonly ReferralRecord[],
  colleagues: readonly ReferralRecipient[],
  { t, heading, spoken }: InboxContext,
): TemplateResult {
  return html`<section class="stand-in" aria-labelledby="stand-in">
    ${heading(1, t('standIn'), { id: 'stand-in' })}
    <p .textContent=${t('standInHint')}></p>
    <ul class="list" part="list" aria-labelledby="stand-in">
      ${byWhatHasToBeDone(records).map(record => {
        const colleague = colleagues.find(({ id }) => id === record.recipientId);
        return html`<li class="item late" part="item">
          <div class="words">
            ${heading(2, t('cardName', { ref: record.ref }), { part: 'title' })} ${dueLine(record, spoken, t)}
            <p><strong .textContent=${t(`state.${record.state}`)}></strong></p>
          </div>
          ${colleague ? callColleague(colleague, t) : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}

const callColleague = ({ firstName, phone }: ReferralRecipient, t: InboxContext['t']): TemplateResult =>
  html`<a
    class="button"
    href=${telUrl(phone)}
    .textContent=${t('callColleague', { name: firstName, phone: phoneInText(phone) })}
  ></a>`;

import { addDays } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { LONGEST_WORDS } from '../../domain/signal-limits.ts';
import { LONGEST_KEPT, REOPEN_DAYS, signalStates } from '../../domain/signal.ts';
import type { L10n, LocalDate } from '../../schema/scalar.ts';
import type { SignalState } from '../../schema/signal.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import { codeUnknown } from '../access/code-tries.ts';
import type { Problem } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { ActionData, ActionInput, Actor } from '../submissions/submission-kind.ts';
import { invalidTransition } from '../submissions/transitions.ts';
import { changeSignal, type SignalChange } from './change-signal.ts';
import { readSignalSettings } from './signal-settings.ts';
import { readSignal, SIGNAL, type StoredSignal } from './signal-store.ts';
import { wipedNow, wipeWords } from './wipe-signals.ts';

/** What the holder of a code can ask for, and the state that it leads to. */
const HOLDER_ACTIONS = { reply: 'received', reopen: 'reopened', withdraw: 'withdrawn' } as const;
type HolderAction = keyof typeof HOLDER_ACTIONS;

/** What has to come with it. */
export const SIGNAL_ACTIONS: Readonly<Record<HolderAction, ActionInput>> = {
  reply: { input: 'text', max: LONGEST_WORDS },
  reopen: { input: 'text', max: LONGEST_WORDS },
  withdraw: {},
};

/** Where the holder of a code can take it. That an answer is not right can be said once, for some time. */
const statesForHolder = (signal: StoredSignal, today: LocalDate): SignalState[] =>
  signal.text === undefined
    ? []
    : signalStates.allowed(signal.state, 'holder').filter(to => to !== 'reopened' || mayReopen(signal, today));

const mayReopen = ({ answeredOn, reopenedOn }: StoredSignal, today: LocalDate): boolean =>
  answeredOn !== undefined && reopenedOn === undefined && today <= addDays(answeredOn, REOPEN_DAYS);

/** What the holder can do now, by the name in the address. */
export function holderActions(signal: StoredSignal, today: LocalDate): FollowUpView['actions'] {
  const states = statesForHolder(signal, today);
  const names = Object.keys(HOLDER_ACTIONS) as HolderAction[];
  return names.filter(name => states.includes(HOLDER_ACTIONS[name])).map(name => ({ name, ...SIGNAL_ACTIONS[name] }));
}

/** Does what the holder of a code asks for. @returns why it cannot be */
export async function actOnSignal(
  write: TenantWrite,
  id: string,
  action: string,
  by: Actor,
  { text }: ActionData,
): Promise<Problem | void> {
  const signal = await readSignal(write, id);
  if (!signal) throw codeUnknown();
  const to = HOLDER_ACTIONS[action as HolderAction];
  if (to === 'withdrawn' && signal.state === to) return undefined;
  const today = municipalDay(write.now.getTime());
  const allowed = statesForHolder(signal, today);
  if (!allowed.includes(to)) return invalidTransition(SIGNAL, signal.state, allowed);
  const said = text === undefined ? undefined : saidBy(signal, text);
  await changeSignal(write, signal, { to, by: { role: by.role }, ...(await STEPS[to](write, signal, today)), said });
  return undefined;
}

/** What the holder says, under the language they read. */
const saidBy = ({ lang = 'nl' }: StoredSignal, text: string): L10n => ({ [lang]: text });

const STEPS: Record<
  (typeof HOLDER_ACTIONS)[HolderAction],
  (write: TenantWrite, signal: StoredSignal, today: LocalDate) => Promise<Pick<SignalChange, 'changes'>>
> = {
  received: async () => ({}),
  async reopened(write, { receivedOn }, today) {
    const { answerDays, keepDays } = await readSignalSettings(write);
    const answerBy = addDays(today, answerDays);
    // However long ago it came: its words stay until there is time for another answer.
    const [one, other] = [addDays(receivedOn, LONGEST_KEPT), addDays(answerBy, keepDays)];
    return { changes: { reopenedOn: today, isAlone: true, answerBy, wipeOn: one > other ? one : other } };
  },
  async withdrawn(write, signal) {
    await wipeWords(write, [signal.id]);
    return { changes: wipedNow(signal) };
  },
};

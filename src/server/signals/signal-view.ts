import { municipalDay } from '../../domain/municipal-clock.ts';
import { SIGNAL_STEPS, signalStepOf, type SignalStep } from '../../domain/signal.ts';
import { languageIn } from '../../domain/text-in.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import type { SignalState } from '../../schema/signal.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { FollowUpReader } from '../submissions/submission-kind.ts';
import { holderActions } from './signal-holder.ts';
import { isLate, readMessages, readSignal, SIGNAL, type StoredMessage, type StoredSignal } from './signal-store.ts';
import { signalHint, type SignalHint } from './signal-words.ts';

/** What the code of a signal shows: where it stands, what was asked, replied and answered. Never the words it began with. */
export async function viewSignal(
  read: TenantRead,
  id: string,
  _holder: string,
  reader: FollowUpReader,
): Promise<FollowUpView | undefined> {
  const signal = await readSignal(read, id);
  if (!signal) return undefined;
  const { ref, state, lang, answerBy } = signal;
  const today = municipalDay(read.now.getTime());
  const languages = [...reader.languages, ...(lang === undefined ? [] : [lang]), 'nl'];
  const name = hintOf(signal, today);
  const hint = name && (await signalHint(name, answerBy, { ...reader, languages }));
  const messages = await readMessages(read, id);
  return {
    ...{ kind: SIGNAL, ref, state },
    ...(hint !== undefined && { hint }),
    steps: isGone(state) ? [] : stepsOf(signal),
    messages: messages.map(message => messageIn(message, languages)),
    actions: holderActions(signal, today),
  };
}

const isGone = (state: SignalState): boolean => state === 'withdrawn' || state === 'discarded';

/** The steps with the days on which they were reached. A reply to a question leads back to no earlier one. */
function stepsOf({ state, days, receivedOn }: StoredSignal): FollowUpView['steps'] {
  const step = signalStepOf(state);
  const current = SIGNAL_STEPS.indexOf(step === 'arrived' && days.looking !== undefined ? 'looking' : step);
  const dayOf = (name: SignalStep) => (name === 'arrived' ? receivedOn : days[name]);
  return SIGNAL_STEPS.map((name, index) => {
    const on = index <= current ? dayOf(name) : undefined;
    return { name, state: index < current ? 'done' : index === current ? 'current' : 'ahead', ...(on && { on }) };
  });
}

/** What is said of what happens next. Who is asked something is not told that we are late. */
function hintOf(signal: StoredSignal, today: string): SignalHint | undefined {
  const { state } = signal;
  if (isGone(state)) return undefined;
  if (state === 'answered' || state === 'not_taken_up')
    return holderActions(signal, today).some(({ name }) => name === 'reopen') ? state : undefined;
  if (state === 'question_open') return state;
  return isLate(signal, today) ? 'late' : (state as SignalHint);
}

/** What was said, in the first of these languages that it is in. */
function messageIn(
  { sender, day, text }: StoredMessage,
  languages: readonly string[],
): FollowUpView['messages'][number] {
  const wanted = languages.find(lang => Object.hasOwn(text, lang) || Object.hasOwn(text, lang.split('-')[0]!));
  const lang = languageIn(text, wanted ?? 'nl')!;
  return { from: sender, on: day, text: text[lang]!, lang };
}

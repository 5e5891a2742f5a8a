import { addDays } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import type { L10n } from '../../schema/scalar.ts';
import type { SignalRecord } from '../../schema/signal-record.ts';
import type { SignalState } from '../../schema/signal.ts';
import type { TransitionRequest } from '../../schema/submission.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { refuseNationalNumbers } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { invalidTransition } from '../submissions/transitions.ts';
import { changeSignal, type SignalChange } from './change-signal.ts';
import { joinBundle } from './join-bundle.ts';
import {
  ActionData,
  AnswerData,
  DiscardData,
  NoData,
  QuestionData,
  readData,
  RefusalData,
  TranslationData,
  WeighingData,
} from './signal-data.ts';
import { readSignalSettings } from './signal-settings.ts';
import { checkMove, maySee } from './signal-sight.ts';
import { noSuchSignal, readSignal, SIGNAL, signalRecordOf, type StoredSignal } from './signal-store.ts';
import { weighed } from './weigh-signal.ts';
import { wipedNow, wipeWords } from './wipe-signals.ts';

/**
 * Takes a signal to another state, as somebody who works here.
 * @param by for who may not see it, it does not exist
 * @throws {Problem} `not_found`, `version_mismatch`, `invalid`, and with `allowed`: `invalid_transition`, `in_bundle`,
 * `second_person_needed`
 */
export async function moveSignal(
  write: TenantWrite,
  id: string,
  wanted: Pick<TransitionRequest, 'to' | 'version' | 'note' | 'data'>,
  by: Actor,
): Promise<SignalRecord> {
  const signal = await readSignal(write, id);
  if (!signal || !maySee(by, signal)) throw noSuchSignal();
  const to = checkMove(signal, wanted, by);
  refuseNationalNumbers({ '/note': wanted.note });
  const step = STEPS[to];
  // No way of who works here leads to what only a holder does.
  if (!step) throw invalidTransition(SIGNAL, signal.state, []);
  const change = await step(write, signal, wanted.data, by);
  const moved = await changeSignal(write, signal, { ...change, to, by, note: wanted.note });
  const joined = to === 'interpreted' ? await joinBundle(write, moved, by) : moved;
  return signalRecordOf(joined, municipalDay(write.now.getTime()));
}

type Step = (
  write: TenantWrite,
  signal: StoredSignal,
  data: unknown,
  by: Actor,
) => Promise<Pick<SignalChange, 'changes' | 'said' | 'data'>>;

const STEPS: Partial<Record<SignalState, Step>> = {
  async received(_write, _signal, data) {
    readData(NoData, data);
    return { changes: { discardProposedBy: undefined } };
  },
  async question_open(_write, _signal, data) {
    return { said: readData(QuestionData, data).question };
  },
  async interpreted(write, signal, data) {
    const changes = await weighed(write, signal, readData(WeighingData, data));
    return { changes, data: { kind: changes.kind } };
  },
  async translated(_write, _signal, data) {
    return { changes: { translation: readData(TranslationData, data) } };
  },
  async in_action(_write, { actions }, data) {
    return { changes: { actions: [...actions, readData(ActionData, data)] } };
  },
  async answered(write, _signal, data) {
    const { answer } = readData(AnswerData, data);
    return closing(write, { answer });
  },
  async not_taken_up(write, _signal, data) {
    return closing(write, readData(RefusalData, data));
  },
  async discard_proposed(_write, _signal, data, by) {
    return { changes: { discardProposedBy: by.id }, data: readData(DiscardData, data) };
  },
  async discarded(write, signal, data) {
    readData(NoData, data);
    await wipeWords(write, [signal.id]);
    return { changes: wipedNow(signal) };
  },
};

/** What an answer does to a signal: it is said, and from then on its words are kept for so many days only. */
export async function closing(
  write: TenantWrite,
  { answer, reason }: { answer: L10n; reason?: StoredSignal['reason'] },
): Promise<{ changes: Partial<StoredSignal>; said: L10n }> {
  const { keepDays } = await readSignalSettings(write);
  const today = municipalDay(write.now.getTime());
  return { changes: { answer, reason, answeredOn: today, wipeOn: addDays(today, keepDays) }, said: answer };
}

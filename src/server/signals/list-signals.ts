import { municipalDay } from '../../domain/municipal-clock.ts';
import { isSignalDone } from '../../domain/signal.ts';
import type { SignalRecord } from '../../schema/signal-record.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { maySee } from './signal-sight.ts';
import { readSignals, signalRecordOf, type StoredSignal } from './signal-store.ts';

/** The signals that somebody may see, without their words: what is promised first comes first, what is over last. */
export async function listSignals(read: TenantRead, by: Actor): Promise<SignalRecord[]> {
  const today = municipalDay(read.now.getTime());
  const signals = (await readSignals(read)).filter(signal => maySee(by, signal));
  return signals.sort(byUrgency).map(signal => signalRecordOf(signal, today));
}

const byUrgency = (one: StoredSignal, other: StoredSignal): number => (placeOf(one) < placeOf(other) ? -1 : 1);

const placeOf = ({ state, text, answerBy, ref }: StoredSignal): string =>
  `${Number(isSignalDone(state) || text === undefined)} ${answerBy} ${ref}`;

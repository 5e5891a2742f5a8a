import { signalStates } from '../../domain/signal.ts';
import { SignalRecord } from '../../schema/signal-record.ts';
import { SignalReceipt, SignalRequest } from '../../schema/signal.ts';
import type { SubmissionKind } from '../submissions/submission-kind.ts';
import { listSignals } from './list-signals.ts';
import { moveSignal } from './move-signal.ts';
import { signalClocks } from './signal-clocks.ts';
import { signalColumns, signalRows } from './signal-csv.ts';
import { actOnSignal, SIGNAL_ACTIONS } from './signal-holder.ts';
import { signalNotices } from './signal-notices.ts';
import { SIGNAL } from './signal-store.ts';
import { viewSignal } from './signal-view.ts';
import { signalWords } from './signal-words.ts';
import { takeSignal, type CleanSignal } from './take-signal.ts';
import { purgeSignals } from './wipe-signals.ts';

/** What people notice and pass on. Nothing beside it says who sent it, or when in the day. */
export const signalKind: SubmissionKind<CleanSignal, SignalReceipt, SignalRecord> = {
  kind: SIGNAL,
  path: 'signals',
  schemaVersion: 1,
  refPrefix: 'SI',
  request: SignalRequest,
  sealedFor: 'server',
  freeTexts: ({ text, contact }) => ({ '/text': text, '/contact/firstName': contact?.firstName }),
  changesProgramme: false,
  keepsNoHour: true,
  states: signalStates,
  contract: {
    receipt: SignalReceipt,
    record: SignalRecord,
    moveRefusals: ['in_bundle', 'second_person_needed'],
  },
  accept: takeSignal,
  view: viewSignal,
  act: actOnSignal,
  actions: SIGNAL_ACTIONS,
  words: signalWords,
  // What comes with a state is read where it is used, which says of each part what is wrong with it.
  checkData: () => undefined,
  move: moveSignal,
  list: (read, _query, by) => listSignals(read, by),
  csv: { columns: signalColumns, items: (read, _query, by) => signalRows(read, by), fileName: () => 'signalen' },
  purge: purgeSignals,
  notices: signalNotices,
  jobs: [signalClocks],
};

import type { SignalRecord } from '../../schema/signal-record.ts';
import type { SignalKind, SignalState } from '../../schema/signal.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { Actor, CsvColumn } from '../submissions/submission-kind.ts';
import { listSignals } from './list-signals.ts';
import { dutchLabel, readSignalSettings } from './signal-settings.ts';

const STATES: Record<SignalState, string> = {
  communicated: 'Aangekomen',
  received: 'Gelezen',
  question_open: 'Vraag gesteld',
  interpreted: 'Gewogen',
  translated: 'Doorgegeven',
  in_action: 'In uitvoering',
  answered: 'Beantwoord',
  not_taken_up: 'Niet opgenomen',
  reopened: 'Heropend',
  withdrawn: 'Teruggenomen',
  discard_proposed: 'Voorstel tot schrappen',
  discarded: 'Geschrapt',
};

const KINDS: Record<SignalKind, string> = { client: 'Over iemand', service: 'Dienst of plek', policy: 'Beleid' };

/** A word of a list in Dutch; one of a newer release as it is. */
const inDutch = (words: Readonly<Record<string, string>>, word = ''): string => words[word] ?? word;

/** The signals that somebody may see, with words of lists in Dutch. */
export async function signalRows(read: TenantRead, by: Actor): Promise<SignalRecord[]> {
  const { themes, approaches } = await readSignalSettings(read);
  return (await listSignals(read, by)).map(record => ({
    ...record,
    themes: record.themes.map(id => dutchLabel(themes, id)),
    approaches: record.approaches.map(id => dutchLabel(approaches, id)),
  }));
}

/** The registration list, in Dutch: what somebody wrote about each, never the words of who sent it. */
export const signalColumns: readonly CsvColumn<SignalRecord>[] = [
  { head: 'Nummer', cell: ({ ref }) => ref },
  { head: 'Binnengekomen', cell: ({ receivedOn }) => receivedOn },
  { head: 'Antwoord voor', cell: ({ answerBy }) => answerBy },
  { head: 'Te laat', cell: ({ late }) => (late ? 'ja' : '') },
  { head: 'Status', cell: ({ state }) => inDutch(STATES, state) },
  { head: 'Waarover', cell: ({ kind, about }) => inDutch(KINDS, kind ?? about) },
  { head: 'Activiteit', cell: ({ activityId = '' }) => activityId },
  { head: 'Thema', cell: ({ themes }) => themes.join(', ') },
  { head: 'Omschrijving', cell: ({ summary = '' }) => summary },
  { head: 'Aanpak', cell: ({ approaches }) => approaches.join(', ') },
  { head: 'Doorverwezen naar', cell: ({ referredTo = '' }) => referredTo },
];

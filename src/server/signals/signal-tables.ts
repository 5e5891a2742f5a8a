import type { BundleState } from '../../schema/signal-record.ts';
import type { SignalKind, SignalState } from '../../schema/signal.ts';

/* The tables that only signals have. Nothing here says who sent one or when in the day; what a person said lies apart, so that it can go. */

declare module '../store/tables.ts' {
  interface Tables {
    signals: SignalTable;
    signal_messages: SignalMessageTable;
    signal_contacts: SignalContactTable;
    signal_openings: SignalOpeningTable;
    signal_bundles: SignalBundleTable;
    year_counts: YearCountsTable;
  }
}

/** One signal. */
export interface SignalTable {
  tenant: string;
  /** Random. */
  id: string;
  ref: string;
  state: SignalState;
  version: number;
  /** `YYYY-MM-DD` on the municipality's clock. */
  received_on: string;
  /** The last day on which somebody has to have opened it. */
  open_by: string;
  /** The day on which the answer is promised. */
  answer_by: string;
  about: SignalKind | null;
  kind: SignalKind | null;
  bundle_id: string | null;
  /** The words of who sent it; `null` once they are wiped. */
  text: string | null;
  /** JSON of what tells nobody who it is about. */
  document: string;
  /** The day on which the words, what was said and how to reach the sender are wiped. */
  wipe_on: string;
}

/** A question to the sender, or what they answered. */
export interface SignalMessageTable {
  tenant: string;
  signal_id: string;
  /** From 1. */
  position: number;
  sender: 'holder' | 'staff';
  /** `YYYY-MM-DD` on the municipality's clock. */
  day: string;
  /** JSON by language tag. */
  text: string;
}

/** How to reach somebody who wants to be known. */
export interface SignalContactTable {
  tenant: string;
  signal_id: string;
  /** JSON of the contact. */
  contact: string;
}

/** That somebody who works here opened a signal. */
export interface SignalOpeningTable {
  tenant: string;
  id: string;
  signal_id: string;
  /** Of the API key, or the name at the command line. */
  actor_id: string;
  /** UTC. */
  at: string;
}

/** Signals that are answered as one. */
export interface SignalBundleTable {
  tenant: string;
  id: string;
  ref: string;
  state: BundleState;
  version: number;
  kind: 'service' | 'policy';
  /** `YYYY-MM-DD`, or `null` while only who works here sees it. */
  published_on: string | null;
  /** JSON. */
  document: string;
}

/** What was counted of one year outside the server. */
export interface YearCountsTable {
  tenant: string;
  year: number;
  version: number;
  /** JSON of the counts. */
  document: string;
}

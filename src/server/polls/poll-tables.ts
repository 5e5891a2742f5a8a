import type { PollChannel, PollState } from '../../schema/poll.ts';
import type { IdeaState } from '../../schema/poll-record.ts';

/* The tables that only polls have. What says who took part and what says what they answered have no id, order or time in common. */

declare module '../store/tables.ts' {
  interface Tables {
    polls: PollTable;
    ballots: BallotTable;
    voter_marks: VoterMarkTable;
    poll_codes: PollCodeTable;
    poll_ideas: PollIdeaTable;
    paper_counts: PaperCountTable;
    kiosks: KioskTable;
    poll_results: PollResultsTable;
  }
}

/** One poll. */
export interface PollTable {
  tenant: string;
  id: string;
  place_id: string | null;
  state: PollState;
  version: number;
  /** UTC, or `null` while it is a draft. */
  opened_at: string | null;
  /** When it closes, UTC. */
  closes_at: string;
  /** When it closed, UTC. */
  closed_at: string | null;
  /** The record as JSON. */
  document: string;
  updated_at: string;
}

/** What one person answered, under a random key, in the order of that key. Never who, never when in the day. */
export interface BallotTable {
  tenant: string;
  poll_id: string;
  /** Random, so that the order of keys is no order of arrival. */
  id: string;
  /** The day it was cast, `YYYY-MM-DD` on the municipality's clock; empty once the poll closed and it was mixed with the others. */
  day: string;
  channel: Exclude<PollChannel, 'paper'>;
  /** 1 when it came after the poll closed. */
  is_late: number;
  /** 1 when it came within three seconds of the one before, on a kiosk. */
  is_quick: number;
  /** JSON: the answers by question id, own words left out. */
  answers: string;
}

/** That a mark or a code was used. A keyed hash: who has the file alone cannot tell whose it is. Gone 72 hours after closing. */
export interface VoterMarkTable {
  tenant: string;
  poll_id: string;
  mark_mac: string;
}

/** A one-time code that was printed; used when the same hash is among the marks. */
export interface PollCodeTable {
  tenant: string;
  poll_id: string;
  code_mac: string;
}

/** An idea in own words, cut loose from the ballot it came with. */
export interface PollIdeaTable {
  tenant: string;
  poll_id: string;
  /** Random. */
  id: string;
  question_id: string;
  text: string;
  state: IdeaState;
  /** Why it is hidden. */
  reason: string | null;
  merged_into: string | null;
  version: number;
}

/** What a worker counted on paper. */
export interface PaperCountTable {
  tenant: string;
  poll_id: string;
  id: string;
  entered_at: string;
  /** The count that corrected this one: it no longer counts. */
  replaced_by: string | null;
  /** JSON of the request. */
  document: string;
}

/** What the key of a shared tablet is good for. */
export interface KioskTable {
  tenant: string;
  /** Of `api_keys`. */
  key_id: string;
  poll_id: string;
  place_id: string | null;
  /** UTC. */
  opens_at: string;
  /** UTC. */
  closes_at: string;
}

/** The results as they may be seen: made anew at closing, when at least five more ballots came, and when no more can come. */
export interface PollResultsTable {
  tenant: string;
  poll_id: string;
  version: number;
  /** Ballots in it. */
  ballots: number;
  /** 1 when no more can come. */
  is_final: number;
  /** JSON of the results. */
  document: string;
}

import type { StekClient } from '../../../sdk/client.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeEntry } from '../programme-index.ts';

/** What signing up must know of the calendar it belongs to. */
export interface SignUpContext {
  client: StekClient | undefined;
  phrases: ProgrammeFormatter;
  /** Address of a page with `<stek-follow-up>`, if the site has one. */
  followUpPage: string | undefined;
  /** How Dutch texts address the reader. */
  address: 'je' | 'u';
  /** Level of the first heading. */
  level: number;
  /** The date with an id, when it is in the programme that is shown. */
  find: (occurrenceId: string) => ProgrammeEntry | undefined;
  /** Other dates of the same series, still to come. */
  later: (entry: ProgrammeEntry) => readonly ProgrammeEntry[];
  /** A seat was taken. */
  sent: () => void;
}

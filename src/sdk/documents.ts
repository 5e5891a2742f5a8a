import type { Feed, Programme } from '../schema/programme.ts';
import type { LocalDateTime } from '../schema/scalar.ts';

/** What a calendar file should hold. */
export interface CalendarFileOptions {
  /** Only the date with this original start, on the municipality's clock; every date when left out. */
  readonly occurrence?: LocalDateTime | undefined;
  /** UID of that date in the file. @default the id of the occurrence */
  readonly uid?: string | undefined;
  /** Language of the texts. @default 'nl' */
  readonly lang?: string | undefined;
}

/** A programme in other people's formats, written on the device. Each writer is loaded when it is first asked for. */
export interface Documents {
  /** iCalendar text of some activities, for a visitor's own calendar. School holidays are left out where they pause. */
  calendarFile(feed: Pick<Feed, 'activities' | 'places'>, options?: CalendarFileOptions): Promise<string>;
  /** schema.org descriptions of a programme, for search engines. @param lang language of the texts, `nl` when left out */
  structuredData(programme: Programme, lang?: string): Promise<readonly object[]>;
}

export const documents: Documents = {
  calendarFile: async (...input) => (await import('./document-writers.ts')).calendarFile(...input),
  structuredData: async (programme, lang) => (await import('../feeds/json-ld.ts')).toJsonLd(programme, { lang }),
};

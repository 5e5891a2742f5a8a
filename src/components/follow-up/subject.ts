import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { writtenIn } from '../../domain/text-in.ts';
import { localInWords } from '../../foundation/moment-in-words.ts';
import { datesFrom, dateWithId, phoneFor } from '../../foundation/programme-date.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { StekClient } from '../../sdk/client.ts';

/** What tells when a date begins. */
export type Moment = Pick<Occurrence, 'localStart' | 'allDay'>;

/** What something was sent for, in words. */
export interface Subject {
  title: string;
  /** Language of the title where it is not the one asked for. */
  lang: string | undefined;
  moment: Moment;
  place: string;
  /** E.164, of whom to call about it. */
  phone: string | undefined;
}

/** Looks up what something was sent for. A code is good without it, so that whatever goes wrong here is not told. */
export async function subjectOf(client: StekClient, occurrenceId: string, lang: string): Promise<Subject | undefined> {
  try {
    const date = dateWithId(await datesFrom(client, occurrenceId, { ahead: 1 }), occurrenceId);
    if (!date) return undefined;
    const { occurrence, activity, place } = date;
    const { text, lang: written } = writtenIn(occurrence.title ?? activity.title, lang);
    return { title: text, lang: written, moment: occurrence, place: place?.name ?? '', phone: phoneFor(date) };
  } catch {
    return undefined;
  }
}

/** `dinsdag 1 december 2026`, with the hour unless it takes the whole day. */
export const whenOf = ({ localStart, allDay }: Moment, spoken: LocaleFormatter): string =>
  allDay ? spoken.dayWithYear(localStart.slice(0, 10)) : localInWords(localStart, spoken);

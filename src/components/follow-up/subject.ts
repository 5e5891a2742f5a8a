import { writtenIn } from '../../domain/text-in.ts';
import type { StekClient } from '../../sdk/client.ts';
import { daysOf, type Moment } from './moment.ts';

/** What a sign-up is for, in words. */
export interface Subject {
  title: string;
  /** Language of the title where it is not the one asked for. */
  lang: string | undefined;
  moment: Moment;
  place: string;
  /** E.164, of whom to call about it. */
  phone: string | undefined;
}

/** Looks up what a sign-up is for. A code is good without it, so that whatever goes wrong here is not told. */
export async function subjectOf(client: StekClient, occurrenceId: string, lang: string): Promise<Subject | undefined> {
  const days = daysOf(occurrenceId);
  if (!days) return undefined;
  try {
    const { occurrences, activities, places } = await client.activities.programme(days);
    const occurrence = occurrences.find(({ id }) => id === occurrenceId);
    const activity = activities.find(({ id }) => id === occurrence?.activityId);
    if (!occurrence || !activity) return undefined;
    const place = places.find(({ id }) => id === (occurrence.placeId ?? activity.placeId));
    const { text, lang: written } = writtenIn(occurrence.title ?? activity.title, lang);
    const phone = activity.contact?.phone ?? place?.contactPerson?.phone;
    return { title: text, lang: written, moment: occurrence, place: place?.name ?? '', phone };
  } catch {
    return undefined;
  }
}

import { isWithin, type Narrowing } from '../../domain/narrowing.ts';
import { warnAuthor } from '../../foundation/warn-author.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { ProgrammeAnswer } from '../../sdk/resources/activities.ts';

/** Where an answer came from. */
interface Origin extends Omit<Narrowing, 'activity'> {
  client: StekClient;
  from: LocalDate;
  place: string | undefined;
}

/** What a source says of a name that nobody in its programme has. */
const UNKNOWN = ['unknown_organiser', 'unknown_category'];

/** A programme with only what the page is about. A name that nobody has is told to the webmaster; visitors can do nothing about it. */
export async function narrowedProgramme(answer: ProgrammeAnswer, origin: Origin): Promise<ProgrammeAnswer> {
  const activities = answer.activities.filter(activity => isWithin(activity, origin));
  const ids = new Set(activities.map(({ id }) => id));
  const occurrences = answer.occurrences.filter(({ activityId }) => ids.has(activityId));
  const placeIds = new Set([...activities, ...occurrences].map(({ placeId }) => placeId));
  const places = answer.places.filter(({ id }) => placeIds.has(id));
  const isAnswered = answer.warnings.some(({ code }) => UNKNOWN.includes(code));
  const warnings = occurrences.length > 0 || isAnswered ? answer.warnings : await warningsAbout(origin);
  for (const { path, code, detail } of warnings) {
    const written = path === 'organiser' ? origin.organiser : origin.category;
    if (UNKNOWN.includes(code))
      warnAuthor(`unknown-name ${path} ${written}`, `${path}="${written}" fits nothing. ${detail}`);
  }
  const rest = answer.warnings.filter(({ code }) => !UNKNOWN.includes(code));
  return { ...answer, activities, occurrences, places, warnings: rest };
}

/** Whether a name is unknown, or only has nothing in this period. */
async function warningsAbout({ client, ...query }: Origin): Promise<ProgrammeAnswer['warnings']> {
  const { activities } = client;
  const known = await activities.upcoming({ ...query, limit: 1 }).catch(() => undefined);
  return known?.warnings ?? [];
}

import { occurrencesOf } from '../../src/domain/occurrences.ts';
import type { Activity, Programme } from '../../src/schema/index.ts';
import { feedProgrammeOf, type Size } from './programme.ts';

type Feed = Pick<Programme, 'activities' | 'places'>;

/** A programme as a feed has it: every occurrence an event of its own. */
export function asFeed({ activities, places, occurrences }: Programme): Feed {
  const byId = new Map(activities.map(activity => [activity.id, activity]));
  const single = occurrences.map(({ id, activityId, localStart, localEnd }): Activity => {
    const activity = byId.get(activityId) as Activity;
    return { ...activity, id, schedule: { ...activity.schedule, start: localStart, end: localEnd } };
  });
  return { activities: single.length > 0 ? single : activities, places };
}

const answers = new Map<string, string>();

/** What a server answers that has the same feed: the dates of the days that are asked, with what they speak of. Worked out once. */
export function feedAnswer(size: Size, query: URLSearchParams): string {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  const key = [size, from, to].join(' ');
  const known = answers.get(key) ?? JSON.stringify(answerTo(asFeed(feedProgrammeOf(size)), from, to));
  answers.set(key, known);
  return known;
}

function answerTo({ activities, places }: Feed, from: string, to: string): unknown {
  const { occurrences, warnings } = occurrencesOf({ activities }, { from, to });
  const shown = new Set(occurrences.map(({ activityId }) => activityId));
  return { items: occurrences, activities: activities.filter(({ id }) => shown.has(id)), places, warnings };
}

import { chosenActivities } from '../../domain/poll-reply.ts';
import type { Activity } from '../../schema/activity.ts';
import { partOf, type Snapshot } from '../store/snapshot.ts';
import { publishedPolls } from './published-polls.ts';

/**
 * Says of an activity in which poll people asked for it. That follows from the answers to polls alone: whatever is stored of it, such as by
 * the feed of somebody else, does not count.
 */
export function asChosen(parts: Snapshot['parts']): (activity: Activity) => Activity {
  const polls = new Map<string, string>();
  const answered = partOf({ parts }, publishedPolls).filter(
    ({ state }) => state === 'answered' || state === 'archived',
  );
  // Asked for twice: the newest answer is the one that people remember.
  answered.sort((one, other) => (one.closedAt ?? '').localeCompare(other.closedAt ?? ''));
  for (const { id, reply } of answered)
    for (const activityId of reply ? chosenActivities(reply) : []) polls.set(activityId, id);
  return activity => {
    const poll = polls.get(activity.id);
    if (poll === activity.chosenInPoll) return activity;
    const { chosenInPoll: _, ...stored } = activity;
    return poll === undefined ? stored : { ...stored, chosenInPoll: poll };
  };
}

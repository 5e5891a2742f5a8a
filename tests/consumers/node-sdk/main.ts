import { argv } from 'node:process';
import { createStekClient, staticFiles, StekError } from '@stek/embed/sdk';

// A feed on a server, by its address.
const stek = createStekClient({ transport: staticFiles({ activities: argv[2] ?? '' }) });
const { activities, occurrences } = await stek.activities.upcoming({ from: '2040-06-01', limit: 2 });
const titles = new Map(activities.map(({ id, title }) => [id, title['nl']]));
for (const { activityId, start } of occurrences) console.log(titles.get(activityId), start);

try {
  await stek.activities.get('absent');
} catch (error) {
  if (!StekError.is(error)) throw error;
  console.log(error.code);
}

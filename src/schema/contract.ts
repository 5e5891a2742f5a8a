import * as z from 'zod/mini';
import * as activity from './activity.ts';
import * as ballot from './ballot.ts';
import * as burst from './burst.ts';
import * as flyer from './flyer.ts';
import * as hsdsPage from './hsds-page.ts';
import * as notice from './notice.ts';
import * as occurrence from './occurrence.ts';
import * as page from './page.ts';
import * as place from './place.ts';
import * as poll from './poll.ts';
import * as pollRecord from './poll-record.ts';
import * as pollResults from './poll-results.ts';
import * as price from './price.ts';
import * as problem from './problem.ts';
import * as schedule from './schedule.ts';
import * as service from './service.ts';
import * as signUp from './sign-up.ts';
import * as signUpRecord from './sign-up-record.ts';
import * as submission from './submission.ts';

const MODULES: readonly object[] = [
  activity,
  ballot,
  burst,
  flyer,
  hsdsPage,
  notice,
  occurrence,
  page,
  place,
  poll,
  pollRecord,
  pollResults,
  price,
  problem,
  schedule,
  service,
  signUp,
  signUpRecord,
  submission,
];

/** Every object that a schema file exports, with its name: what the contract calls it. */
export const namesOfSchemas = (): Map<string, z.ZodMiniType> =>
  new Map(
    MODULES.flatMap(module => Object.entries(module)).filter((entry): entry is [string, z.ZodMiniObject] =>
      isObject(entry[1]),
    ),
  );

const isObject = (value: unknown): value is z.ZodMiniObject => value instanceof z.ZodMiniObject;

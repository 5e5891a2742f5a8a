import type { Job } from '../jobs/jobs.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { KindOfNotices } from './notice-kind.ts';
import { sendNotices } from './send-notices.ts';
import { webhookWay } from './webhook-way.ts';
import type { WebhookOptions } from './webhook.ts';

/** What a server needs to call programs. */
export interface WebhookJobOptions extends WebhookOptions {
  keys: ServerKeys;
  /** What people can send to it. */
  kinds: readonly KindOfNotices[];
  /** Gets a sentence when a program does not take its messages; they are tried again. */
  say: (sentence: string) => void;
}

/** The job that tells programs what there is to do, each minute; nothing where no municipality named one. */
export function webhookJob({ keys, kinds, say, allowPrivate }: WebhookJobOptions): Job {
  const way = webhookWay(keys, { allowPrivate });
  return {
    name: 'send-webhooks',
    every: 60_000,
    async run(store) {
      const { trouble } = await sendNotices(store, kinds, async () => keys, way);
      if (trouble) say(`A webhook does not go out: ${trouble.replaceAll('_', ' ')}. It is tried again.`);
    },
  };
}

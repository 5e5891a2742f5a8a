import type { Job } from '../jobs/jobs.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { MailStyle } from './compose-notice.ts';
import type { MailSettings } from './mailer.ts';
import { mailWay } from './mail-way.ts';
import type { NoticeWay } from './notice-way.ts';
import { sendNotices } from './send-notices.ts';

/** What a server needs to mail people. */
export interface MailJobOptions {
  keys: ServerKeys;
  /** What people can send to it. */
  kinds: Parameters<typeof sendNotices>[1];
  /** Where mail is handed in, and whom it is from. */
  settings: MailSettings;
  /** What all mails say. */
  style: MailStyle;
  /** Gets a sentence when mail does not go out; it is tried again. */
  say: (sentence: string) => void;
}

/** The job that mails people, and who works here, what they have to know; each minute. */
export function mailJob({ keys, kinds, settings, style, say }: MailJobOptions): Job {
  let way: NoticeWay | undefined;
  return {
    name: 'send-notices',
    every: 60_000,
    async run(store) {
      const { Mailer } = await import('./mailer.ts');
      way ??= mailWay(new Mailer(settings), style);
      const { trouble } = await sendNotices(store, kinds, async () => keys, way);
      if (trouble) say(`Mail does not go out: ${trouble.replaceAll('_', ' ')}. It is tried again.`);
    },
  };
}

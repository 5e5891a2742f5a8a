import { composeNotice, type MailStyle } from './compose-notice.ts';
import { composeStaffNotice } from './compose-staff-notice.ts';
import type { Mailer } from './mailer.ts';
import type { NoticeWay } from './notice-way.ts';

/** By mail, to people and to who works here; all of it by one mail server. */
export const mailWay = (mailer: Mailer, style: MailStyle): NoticeWay => ({
  reaches: ['person', 'owner', 'deputy', 'coordinator'],
  pauses: new Map(),
  lineOf: () => 'mail',
  send: async facts =>
    mailer.send(await (facts.recipient === 'person' ? composeNotice(facts, style) : composeStaffNotice(facts))),
});

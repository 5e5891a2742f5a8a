import { spokenIn } from '../../domain/spoken/languages.ts';
import { translator } from '../../i18n/catalogue.ts';
import { loadCatalogue } from '../../i18n/load-catalogue.ts';
import { staffNoticeTexts } from '../../i18n/staff-notice.ts';
import type { StaffCause } from '../../schema/notice.ts';
import type { Mail } from './mailer.ts';
import type { NoticeFacts } from './notice-facts.ts';

/** The language of those who work for a municipality in Flanders. */
const LANG = 'nl';

/** Writes the mail to who works here: that there is something to do, and nothing that tells of whom or about what. */
export async function composeStaffNotice({ id, to, tenant, ref, news }: NoticeFacts): Promise<Mail> {
  const { catalogue } = await loadCatalogue(LANG, 'je', [staffNoticeTexts]);
  const say = translator(catalogue, LANG);
  const spoken = await spokenIn(LANG);
  const day = news.data.day === undefined ? '' : spoken.dayWithYear(news.data.day);
  const parts = [
    say(`news.${news.cause as StaffCause}`, { ref, day }),
    say('todo'),
    say('sender', { sender: tenant.name }),
  ];
  return {
    id,
    to,
    senderName: tenant.name,
    subject: say('subject', { ref }),
    text: `${parts.join('\n\n')}\n`,
    languages: [LANG],
  };
}

import * as z from 'zod/mini';
import { defineRoute } from '../api/define-route.ts';
import { answerOf } from '../http/answer.ts';
import { looseParameter } from '../http/query.ts';
import { pageHeaders } from '../pages/layout.ts';
import { localeQuery } from '../pages/page-locale.ts';
import { referralPaperHtml } from '../pages/referral-paper.ts';
import { paperRecipient } from '../pages/referral-paper-view.ts';
import { referralForm } from '../referrals/referral-form.ts';
import { partOf } from '../store/snapshot.ts';
import { PAGE_PARAMETERS } from './form-page.ts';

/** The blank card for where there is no screen, or where the one there is not safe enough, as a page to print. */
export const referralPaper = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/p/{tenant}/referral-paper',
  name: 'showReferralPaper',
  summary: 'The blank referral card, two sides of A4 with a strip to keep, as a page to print.',
  access: 'public',
  query: z.object({
    recipient: looseParameter(
      'Id of the contact person who gets it; without one, the only one there is, or a line for a name.',
    ),
    ...PAGE_PARAMETERS,
  }),
  answers: { 200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language'] } },
  async handler({ snapshot, query, origin }) {
    const { tenant } = snapshot;
    const form = partOf(snapshot, referralForm);
    const recipient = paperRecipient(form.recipients, query.get('recipient'));
    const to = recipient && query.get('recipient') ? `&recipient=${encodeURIComponent(recipient.id)}` : '';
    const address = query.get('address') === 'u' ? 'u' : 'je';
    const { html, lang } = await referralPaperHtml({
      ...{ form, recipient, tenant, origin, address },
      lang: query.get('lang') ?? 'nl',
      inLanguage: other => `/p/${tenant.id}/referral-paper?${localeQuery({ lang: other, address: 'je' })}${to}`,
      style: { href: '/assets/referral-paper.css' },
    });
    const answer = answerOf(html, 'text/html; charset=utf-8');
    return { ...answer, headers: { ...answer.headers, ...pageHeaders({ lang }) } };
  },
});

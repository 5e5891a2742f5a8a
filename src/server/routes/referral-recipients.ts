import { ReferralForm } from '../../schema/referral-recipient.ts';
import { defineRoute } from '../api/define-route.ts';
import { jsonAnswer } from '../http/answer.ts';
import { formAt, referralForm } from '../referrals/referral-form.ts';
import { partOf } from '../store/snapshot.ts';

/** What a referral card needs before anybody writes anything. */
export const referralRecipients = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/referral-recipients',
  name: 'getReferralForm',
  summary: 'Who can get a referral card, the keys to which it is sealed, and what is promised.',
  access: 'public',
  timed: true,
  answers: { 200: { description: 'Found.', content: { 'application/json': ReferralForm } } },
  handler: ({ snapshot, now }) => jsonAnswer(formAt(partOf(snapshot, referralForm), new Date(now))),
});

import { ReferralAttempt, ReferralDetails, ReferralRecord } from '../../schema/referral-record.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { sendJson, sendOnce } from '../api/private-routes.ts';
import { openReferral } from '../referrals/open-referral.ts';
import { addAttempt, readAttempt } from '../referrals/referral-attempts.ts';
import { readId } from '../referrals/referral-sight.ts';
import { writeForTenant } from '../store/tenant-write.ts';

const PARAMS = { id: 'Id of its record.' } as const;

const details = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/referrals/{id}',
  name: 'openReferral',
  summary:
    'Gives a sealed card to its contact person, or to an admin for the key in the safe. Who got it is written down.',
  access: 'submissions:read-sealed',
  params: PARAMS,
  answers: { 200: { description: 'Found.', content: { 'application/json': ReferralDetails } } },
  problems: ['not_found'],
  async handler({ tenant, param, authorize }, { store }) {
    const key = await authorize('submissions:read-sealed');
    const id = readId(param('id'));
    // Two who open the same wait for nobody: each adds a row of their own.
    const beside = { beside: `opening ${crypto.randomUUID()}` };
    const by = { role: key.actor.role, id: key.id };
    return sendJson(await writeForTenant(store, tenant, write => openReferral(write, id, by), beside));
  },
});

const attempts = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/referrals/{id}/attempts',
  name: 'addReferralAttempt',
  summary: 'Writes down that its contact person tried to reach the person.',
  access: 'submissions:move-sealed',
  params: PARAMS,
  headers: ['Idempotency-Key'],
  body: { 'application/json': ReferralAttempt },
  answers: { 200: { description: 'Written down.', content: { 'application/json': ReferralRecord } } },
  problems: ['not_found', 'invalid', 'invalid_transition'],
  async handler(request, server) {
    const { actor, id: keyId } = await request.authorize('submissions:move-sealed');
    const idempotencyKey = request.idempotencyKey();
    const attempt = readAttempt(await request.json());
    const id = readId(request.param('id'));
    const submission = {
      ...{ tenant: request.tenant, idempotencyKey },
      request: `${keyId} attempt ${id} ${JSON.stringify(attempt)}`,
      // The part of the day is written down, and no hour.
      isAnonymous: true,
    };
    return sendOnce(server, submission, write => addAttempt(write, id, attempt, actor));
  },
});

/** What there is of one card beside what every kind has. */
export const referralDetails: readonly Route[] = [details, attempts];

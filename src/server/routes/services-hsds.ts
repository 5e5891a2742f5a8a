import { writeHsds } from '../../feeds/hsds/write.ts';
import { HsdsPage } from '../../schema/hsds-page.ts';
import { defineRoute } from '../api/define-route.ts';
import { jsonAnswer } from '../http/answer.ts';

/** All services for other registers. */
export const servicesHsds = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/services.hsds.json',
  name: 'getServicesHsds',
  summary: 'Services people can be shown the way to, as HSDS 3 (Open Referral).',
  access: 'public',
  answers: { 200: { description: 'Found.', content: { 'application/json': HsdsPage } } },
  handler: ({ snapshot }) => jsonAnswer(writeHsds(snapshot.services, { tenant: snapshot.tenant.id })),
});

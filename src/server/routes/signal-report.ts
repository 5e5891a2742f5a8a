import * as z from 'zod/mini';
import { SignalReport } from '../../schema/signal-report.ts';
import { defineRoute } from '../api/define-route.ts';
import { sendJson } from '../api/private-routes.ts';
import { makeSignalReport } from '../signals/signal-report.ts';
import { readForTenant } from '../store/tenant-read.ts';

const YEAR = z.string({ error: 'Add “year” to the address, such as year=2026.' }).check(
  z.refine(value => /^20\d\d$/.test(value), {
    error: 'Write “year” as four digits, such as 2026.',
    params: { code: 'invalid_year' },
  }),
  z.meta({ description: 'The year that is reported; of this year, the months that are over.', examples: ['2026'] }),
);

/** Signals and requests for help of a year, counted, without the numbers that stand for few people. */
export const signalReport = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/reports/signals',
  name: 'getSignalReport',
  summary:
    'The yearly report on signals and requests for help. Numbers from 1 to 4 are hidden, and whatever would tell them.',
  access: 'submissions:export',
  query: z.object({ year: YEAR }),
  answers: { 200: { description: 'Counted.', content: { 'application/json': SignalReport } } },
  problems: ['invalid_query'],
  handler: async ({ tenant }, { store }, { year }) =>
    sendJson(await readForTenant(store, tenant, read => makeSignalReport(read, Number(year)))),
});

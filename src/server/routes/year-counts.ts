import { YearCounts } from '../../schema/signal-report.ts';
import { writeYearCounts } from '../../schema/write-signal.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { sendVersion, readSeenVersion } from '../api/versioned-record.ts';
import { Problem } from '../http/problem.ts';
import { readYearCounts, saveYearCounts, type VersionedCounts } from '../signals/year-counts.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { invalid, readWritten } from '../submissions/read-request.ts';

const PARAMS = { year: 'The year that was counted, such as 2026.' };
const COUNTS = { 'application/json': YearCounts };

const show = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/year-counts/{year}',
  name: 'getYearCounts',
  summary: 'What was counted of a year outside this server; of one that nobody counted, nothing, as version 0.',
  access: 'submissions:read',
  params: PARAMS,
  answers: { 200: { description: 'Found.', content: COUNTS, headers: ['ETag'] } },
  problems: ['not_found'],
  handler: async ({ tenant, param }, { store }) => {
    const year = readYear(param('year'));
    return sendCounts((await readForTenant(store, tenant, read => readYearCounts(read, year)))!);
  },
});

const save = defineRoute({
  serving: 'private',
  method: 'PUT',
  path: '/v1/{tenant}/year-counts/{year}',
  name: 'saveYearCounts',
  summary:
    'Writes over what was counted of a year, with how many people it came from. Nothing in it tells who they are.',
  access: 'submissions:move',
  params: PARAMS,
  headers: ['If-Match'],
  body: COUNTS,
  answers: { 200: { description: 'Saved.', content: COUNTS, headers: ['ETag'] } },
  problems: ['not_found', 'invalid', 'version_mismatch', 'version_missing'],
  async handler(request, server) {
    const { actor } = await request.authorize('submissions:move');
    const year = readYear(request.param('year'));
    const body = await request.json();
    const seen = readSeenVersion(request.request.headers);
    const counts = readWritten(writeYearCounts(body), 'count');
    if (counts.year !== year)
      throw invalid([
        { pointer: '/year', code: 'other_address', message: 'This is another year than in the address.' },
      ]);
    const work = writeForTenant(server.store, request.tenant, write => saveYearCounts(write, counts, { seen, actor }));
    return sendCounts((await work)!);
  },
});

const sendCounts = ({ counts, version }: VersionedCounts) => sendVersion(counts, version);

/** @throws {Problem} `not_found` for what is no year */
function readYear(text: string): number {
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new Problem('not_found', 'Write the year as four digits, such as 2026.');
}

/** What was counted on paper of a year, for the report. */
export const yearCounts: readonly Route[] = [show, save];

import { KioskRecord, KioskRequest, PollCodes, PollCodesRequest } from '../../schema/poll-record.ts';
import { writeKiosk, writePollCodes } from '../../schema/write-poll.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { sendOnce } from '../api/private-routes.ts';
import { makeKiosk } from '../polls/kiosks.ts';
import { makeCodes } from '../polls/poll-codes.ts';
import { readWritten } from '../submissions/read-request.ts';
import { POLL_PARAMS } from './poll-params.ts';

const PROBLEMS = ['not_found', 'poll_closed', 'invalid'] as const;

const codes = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/polls/{id}/codes',
  name: 'makePollCodes',
  summary: 'Makes one-time codes to print on cards; they are shown this once.',
  access: 'submissions:create-for-others',
  params: POLL_PARAMS,
  headers: ['Idempotency-Key'],
  body: { 'application/json': PollCodesRequest },
  answers: { 201: { description: 'Made.', content: { 'application/json': PollCodes } } },
  problems: PROBLEMS,
  async handler(request, server) {
    const idempotencyKey = request.idempotencyKey();
    const { count } = readWritten(writePollCodes(await request.json()), 'request');
    const id = request.param('id');
    const submission = { tenant: request.tenant, idempotencyKey, request: `poll ${id} codes ${count}` };
    return sendOnce(server, submission, write => makeCodes(write, id, count, server.keys), 201);
  },
});

const kiosks = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/polls/{id}/kiosks',
  name: 'makePollKiosk',
  summary: 'Makes a key for a shared tablet, for this poll and some hours; it is shown this once.',
  access: 'submissions:create-for-others',
  params: POLL_PARAMS,
  headers: ['Idempotency-Key'],
  body: { 'application/json': KioskRequest },
  answers: { 201: { description: 'Made.', content: { 'application/json': KioskRecord } } },
  problems: PROBLEMS,
  async handler(request, server) {
    const idempotencyKey = request.idempotencyKey();
    const kiosk = readWritten(writeKiosk(await request.json()), 'request');
    const id = request.param('id');
    const submission = { tenant: request.tenant, idempotencyKey, request: `poll ${id} kiosk ${JSON.stringify(kiosk)}` };
    return sendOnce(server, submission, write => makeKiosk(write, id, kiosk), 201);
  },
});

/** What is handed out so that people can take part: cards with codes, and keys for tablets. */
export const pollDevices: readonly Route[] = [codes, kiosks];

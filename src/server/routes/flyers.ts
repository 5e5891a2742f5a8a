import { FlyerDraft, FlyerRecord, MonthFlyer } from '../../schema/flyer.ts';
import { TransitionRequest } from '../../schema/submission.ts';
import { writeFlyer } from '../../schema/write.ts';
import type { Place } from '../../schema/place.ts';
import { flyerWindow } from '../../domain/flyer/flyer.ts';
import { newestEdition, saveDraft, type FlyerKey } from '../flyers/editions.ts';
import { readFlyerPlace, readMonth } from '../flyers/flyer-month.ts';
import { monthFlyer } from '../flyers/month-flyer.ts';
import { moveFlyer, readFlyerTransition } from '../flyers/move-flyer.ts';
import { defineRoute } from '../api/define-route.ts';
import { sendOnce, type PrivateRequest } from '../api/private-routes.ts';
import { readSeenVersion, sendRecord } from '../api/versioned-record.ts';
import { jsonAnswer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { parseJson } from '../http/request-body.ts';
import { readForTenant, type TenantRead } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { readWritten } from '../submissions/read-request.ts';
import { programmeDates } from './programme-dates.ts';

const PARAMS = { place: 'Slug or id of a place.', month: 'A month, such as `2026-12`.' } as const;

/** What a flyer is made of, with what its printed edition adds. No record is needed for it. */
export const flyer = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/flyers/{place}/{month}',
  name: 'getFlyer',
  summary: 'What the flyer of a month is made of, with what its printed edition adds. Needs no record.',
  access: 'public',
  params: PARAMS,
  answers: { 200: { description: 'Found.', content: { 'application/json': MonthFlyer } } },
  problems: ['invalid_query', 'not_found'],
  timed: true,
  async handler({ snapshot, seats, param, origin, now }) {
    const month = readMonth(param('month'));
    const place = readFlyerPlace(param('place'), snapshot.places);
    const { occurrences } = await programmeDates(snapshot, seats, flyerWindow(month), now);
    const body = monthFlyer(snapshot, occurrences, place, month, origin);
    return { ...jsonAnswer(body), dates: body.occurrences.map(({ id }) => id) };
  },
});

const DRAFT = { 'application/json': FlyerRecord };

/** The newest edition, whatever its state. */
export const flyerDraft = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/flyers/{place}/{month}/draft',
  name: 'getFlyerDraft',
  summary: 'The newest edition, whatever its state.',
  access: 'publications:edit',
  params: PARAMS,
  answers: { 200: { description: 'Found.', content: DRAFT, headers: ['ETag'] } },
  problems: ['invalid_query', 'not_found'],
  async handler(request, server) {
    const found = await readForTenant(server.store, request.tenant, async read =>
      newestEdition(read, await keyOf(request, read)),
    );
    if (!found)
      throw new Problem('not_found', 'There is no draft yet: the flyer is made from the calendar. Send one with PUT.');
    return sendRecord(found);
  },
});

/** A draft, or the next edition of what is published. */
export const saveFlyerDraft = defineRoute({
  serving: 'private',
  method: 'PUT',
  path: '/v1/{tenant}/flyers/{place}/{month}/draft',
  name: 'saveFlyerDraft',
  summary: 'Writes the draft, or the next edition of what is published.',
  access: 'publications:edit',
  params: PARAMS,
  headers: ['If-Match', 'If-None-Match'],
  body: { 'application/json': FlyerDraft },
  answers: {
    200: { description: 'Saved.', content: DRAFT, headers: ['ETag'] },
    201: { description: 'The first draft of this month.', content: DRAFT, headers: ['ETag'] },
  },
  problems: ['invalid_query', 'not_found', 'invalid', 'version_mismatch', 'version_missing'],
  async handler(request, server) {
    const sent = await request.text();
    const seen = readSeen(request.request);
    const draft = readWritten(writeFlyer(parseJson(sent)), 'flyer');
    const saved = await writeForTenant(server.store, request.tenant, async write =>
      saveDraft(write, await keyOf(request, write), draft, seen),
    );
    return sendRecord(saved!, seen === 'none' ? 201 : 200);
  },
});

export const moveFlyerRoute = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/flyers/{place}/{month}/transitions',
  name: 'moveFlyer',
  summary: 'To ready, published (frozen; what a machine translated must have been checked) or archived.',
  access: 'publications:edit',
  params: PARAMS,
  headers: ['Idempotency-Key'],
  body: { 'application/json': TransitionRequest },
  answers: { 200: { description: 'Moved.', content: DRAFT } },
  problems: [
    'invalid_query',
    'not_found',
    'invalid',
    'invalid_transition',
    'unchecked_translation',
    'public_url_missing',
    'version_mismatch',
  ],
  async handler(request, server) {
    const editor = await request.authorize('publications:edit');
    const idempotencyKey = request.idempotencyKey();
    const wanted = readFlyerTransition(await request.json());
    const named = `flyer ${request.param('place')} ${request.param('month')} ${JSON.stringify(wanted)}`;
    return sendOnce(server, { tenant: request.tenant, idempotencyKey, request: named }, async write => {
      const key = await keyOf(request, write);
      return moveFlyer(write, key, wanted, { origin: () => server.publicUrl(), actor: editor.actor });
    });
  },
});

async function keyOf(request: PrivateRequest, { db, tenant }: TenantRead): Promise<FlyerKey> {
  const month = readMonth(request.param('month'));
  const rows = await db
    .selectFrom('places')
    .select('document')
    .where('tenant', '=', tenant.id)
    .where('removed_at', 'is', null)
    .execute();
  const places = rows.map(({ document }) => JSON.parse(document) as Place);
  return { placeId: readFlyerPlace(request.param('place'), places).id, month };
}

/** Which version the editor saw: `If-Match: "3"`, or `If-None-Match: *` for a first draft. @throws {Problem} */
const readSeen = ({ headers }: Request): number | 'none' =>
  headers.get('if-none-match')?.trim() === '*'
    ? 'none'
    : readSeenVersion(headers, ', or If-None-Match: * for a first draft');

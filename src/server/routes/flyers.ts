import { flyerWindow } from '../../domain/flyer/flyer.ts';
import type { FlyerRecord } from '../../schema/flyer.ts';
import { writeFlyer } from '../../schema/write.ts';
import type { Place } from '../../schema/place.ts';
import { findNationalNumber } from '../../domain/national-number.ts';
import { newestEdition, saveDraft, type FlyerKey } from '../flyers/editions.ts';
import { readFlyerPlace, readMonth } from '../flyers/flyer-month.ts';
import { monthFlyer } from '../flyers/month-flyer.ts';
import { moveFlyer, readFlyerTransition } from '../flyers/transition.ts';
import { jsonAnswer } from '../http/answer.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';
import type { ReadRoute } from '../http/cached-routes.ts';
import { readForTenant, type TenantRead } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { contentTypeOf, parseJson, readText } from '../writing/request-body.ts';
import {
  outcomeOf,
  sendOutcome,
  type WriteAnswer,
  type WriteRequest,
  type WriteRoute,
} from '../writing/write-server.ts';
import { programmeDates } from './programme-dates.ts';

/** `GET /flyers/{place}/{month}`: what a flyer is made of, with what its printed edition adds. No record is needed for it. */
export const flyer: ReadRoute = {
  parameters: [],
  timed: true,
  async answer({ snapshot, seats, param, origin, now }) {
    const month = readMonth(param('month'));
    const place = readFlyerPlace(param('place'), snapshot.places);
    const { occurrences } = await programmeDates(snapshot, seats, flyerWindow(month), now);
    const body = monthFlyer(snapshot, occurrences, place, month, origin);
    return { ...jsonAnswer(body), dates: body.occurrences.map(({ id }) => id) };
  },
};

/** `GET /flyers/{place}/{month}/draft`, for editors: the newest edition, whatever its state. */
export const flyerDraft: WriteRoute = async (asked, server) => {
  await asked.editor();
  const found = await readForTenant(server.store, asked.tenant, async read =>
    newestEdition(read, await keyOf(asked, read)),
  );
  if (!found)
    throw new Problem('not_found', 'There is no draft yet: the flyer is made from the calendar. Send one with PUT.');
  return recordAnswer(found);
};

/** `PUT /flyers/{place}/{month}/draft`, for editors: a draft, or the next edition of what is published. */
export const saveFlyerDraft: WriteRoute = async (asked, server) => {
  await asked.editor();
  contentTypeOf(asked.request, ['application/json']);
  const seen = readSeen(asked.request);
  const draft = readDraft(parseJson(await readText(asked.request)));
  const saved = await writeForTenant(server.store, asked.tenant, async write =>
    saveDraft(write, await keyOf(asked, write), draft, seen),
  );
  return recordAnswer(saved!, seen === 'none' ? 201 : 200);
};

/** `POST /flyers/{place}/{month}/transitions`, for editors. */
export const moveFlyerRoute: WriteRoute = async (asked, server) => {
  const editor = await asked.editor();
  const idempotencyKey = asked.idempotencyKey();
  contentTypeOf(asked.request, ['application/json']);
  const wanted = readFlyerTransition(parseJson(await readText(asked.request)));
  const name = `flyer ${asked.param('place')} ${asked.param('month')} ${JSON.stringify(wanted)}`;
  const outcome = await server.once.do({ tenant: asked.tenant, idempotencyKey, asked: name }, async write =>
    outcomeOf(
      await moveFlyer(write, await keyOf(asked, write), wanted, { origin: () => server.publicUrl(), actor: editor.id }),
      200,
    ),
  );
  return sendOutcome(outcome!);
};

async function keyOf(asked: WriteRequest, { db, tenant }: TenantRead): Promise<FlyerKey> {
  const month = readMonth(asked.param('month'));
  const rows = await db
    .selectFrom('places')
    .select('document')
    .where('tenant', '=', tenant.id)
    .where('removed_at', 'is', null)
    .execute();
  const places = rows.map(({ document }) => JSON.parse(document) as Place);
  return { placeId: readFlyerPlace(asked.param('place'), places).id, month };
}

/** Which version the editor saw (RFC 9110, 13.1): `If-Match: "3"`, or `If-None-Match: *` for a first draft. @throws {Problem} */
function readSeen({ headers }: Request): number | 'none' {
  if (headers.get('if-none-match')?.trim() === '*') return 'none';
  const [, version] = /^\s*"(\d{1,9})"\s*$/.exec(headers.get('if-match') ?? '') ?? [];
  if (version !== undefined) return Number(version);
  throw new Problem(
    'version_missing',
    'Send If-Match with the version that you saw, such as If-Match: "3", or If-None-Match: * for a first draft.',
  );
}

/** @throws {Problem} `invalid` with one issue per part that cannot be used */
function readDraft(input: unknown) {
  const written = writeFlyer(input);
  const issues: ProblemIssue[] = written.ok
    ? numbersIn(written.value)
    : written.issues.map(issue => ({ ...issue, message: `${issue.message}.` }));
  if (written.ok && issues.length === 0) return written.value;
  throw new Problem('invalid', 'Something in this flyer is missing or wrong: “errors” says what.', { issues });
}

/** A flyer hangs in shops: a national register number never belongs on it. */
function numbersIn(value: unknown, at = ''): ProblemIssue[] {
  if (typeof value === 'string') {
    const message = 'This holds a national register number. Leave it out: nobody here needs it.';
    return findNationalNumber(value) ? [{ pointer: at, code: 'national_number', message }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    numbersIn(part, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

const recordAnswer = (record: FlyerRecord, status = 200): WriteAnswer => ({
  status,
  body: JSON.stringify(record),
  headers: { 'content-type': 'application/json; charset=utf-8', etag: `"${record.version}"` },
});

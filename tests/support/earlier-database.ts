import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../src/server/store/tables.ts';

/**
 * A database as step 8 left it, with rows as the code of then wrote them: nothing here is of today. The secret of its server was 32 bytes
 * of 7; MACs and the encrypted answer were made by that code.
 */
export const EARLIER = {
  secret: new Uint8Array(32).fill(7),
  tenant: 'proefdorp',
  /** A code and its MAC. */
  code: { typed: '4012300000000010', mac: 'GpishsdRiu9zU760QDonJH8UV5x42Ubka7hGhnzqUEI' },
  /** A sealed sign-up that was answered, and whose answer never arrived. */
  answered: {
    idempotencyKey: 'sent-before-the-update',
    request: {
      note: ' Met  de bus ',
      occurrence: 'course_20261201T1400',
      contact: { phone: '+32470000001' },
      firstName: 'Marie',
    },
    keyMac: 'qSnslqmWVAyn5gkR2PO6rV7n8JGN5VpjqC-wvIFL3A0',
    fingerprint: 'IX2o4OhA9E5_CePLfa-Lc05P3x6rqPZuYIJ-cTr64ZQ',
    encrypted:
      'jHTWR6COA52wlg22.rgC_j_Kz8ObV0CFMVqRRahm46qYk8bnI7x5Sfgd6dkoDHa-tYVfRlXSQUyGdBYdjo_5z1LPiNTuTEhK2_L09bTba8CNabTSGRs4ic34pE_dOLWSwwO3-rOetC-23bzOtG5sjqRF4gfC1TLa7DWni7y0B0SfXbQ',
    receipt: { ref: 'IN-26-0001', code: '4012300000000010', state: 'confirmed', occurrence: 'course_20261201T1400' },
  },
} as const;

/** Every state that a sign-up could be in; the first is that of the code above. */
export const EARLIER_STATES = [
  'confirmed',
  'unconfirmed',
  'waiting',
  'offered',
  'expired',
  'cancelled',
  'to_review',
  'attended',
  'no_show',
] as const;

const DATE = 'course_20261201T1400';

/** Fills a database of step 8. @param codeMacs of the sign-ups by number, and of the decoy */
export async function fillEarlier(db: Kysely<Tables>, codeMacs: readonly string[], decoyMac: string): Promise<void> {
  await sql`insert into tenants (id, name, tz, data_version, sign_ups_made, origins)
    values (${EARLIER.tenant}, 'Proefdorp', 'Europe/Brussels', 40, 10, '["https://buurt.example"]'),
      ('leeg', 'Leeg', 'Europe/Brussels', 1, 0, '[]')`.execute(db);
  await sql`insert into activities (tenant, id, document, version, updated_at, place_id, status, source)
    values (${EARLIER.tenant}, 'course', ${JSON.stringify(COURSE)}, 1, '2026-11-01T08:00:00.000Z', null, 'published', null)`.execute(
    db,
  );
  for (const [index, state] of EARLIER_STATES.entries()) await signUp(db, index + 1, state, codeMacs[index]!);
  await sql`insert into decoys (tenant, id, ref, occurrence_id, line, party, state, code_mac, sign_up_id, starts_at, held_until,
      shown_until, purge_at)
    values (${EARLIER.tenant}, 'decoy-1', 'IN-26-0010', ${DATE}, 10, 1, 'confirmed', ${decoyMac}, 'sign-up-1',
      '2026-12-01T13:00:00.000Z', null, '2026-11-25T09:00:00.000Z', '2026-12-31T15:00:00.000Z')`.execute(db);
  await sql`insert into confirm_tokens (tenant, token_mac, sign_up_id) values (${EARLIER.tenant}, 'token', 'sign-up-2')`.execute(
    db,
  );
  await sql`insert into notices (id, tenant, kind, entity_id, cause, data, state, created_at, next_at)
    values ('notice-1', ${EARLIER.tenant}, 'sign-up', 'sign-up-4', 'offered', '{"to":"2026-12-01T13:00:00.000Z"}', 'queued',
      '2026-11-24T08:00:00.000Z', '2026-11-24T08:00:00.000Z')`.execute(db);
  const { keyMac, fingerprint, encrypted } = EARLIER.answered;
  await sql`insert into idempotency (tenant, key_mac, fingerprint, status, body, expires_at)
    values (${EARLIER.tenant}, ${keyMac}, ${fingerprint}, 201, ${encrypted}, '2026-12-08T08:00:00.000Z')`.execute(db);
  await sql`insert into flyers (tenant, id, place_id, month, edition, status, version, document, updated_at)
    values (${EARLIER.tenant}, 'flyer-1', 'hal', '2026-12', 1, 'published', 3, '{}', '2026-11-20T08:00:00.000Z')`.execute(
    db,
  );
  await transition(db, 'flyer-1', 'draft', 'published', 'editor', 'key-1');
}

/** One sign-up, numbered, and how it came to its state. */
async function signUp(db: Kysely<Tables>, number: number, state: string, codeMac: string): Promise<void> {
  const id = `sign-up-${number}`;
  const heldUntil = state === 'unconfirmed' || state === 'offered' ? '2026-11-25T08:00:00.000Z' : null;
  await sql`insert into sign_ups (tenant, id, ref, occurrence_id, activity_id, line, first_name, contact, contact_mac, party, needs,
      note, lang, state, version, code_mac, held_until, resume_state, starts_at, ends_at, created_at, purge_at)
    values (${EARLIER.tenant}, ${id}, ${`IN-26-000${number}`}, ${DATE}, 'course', ${number}, 'Marie', ${`+3247000000${number}`},
      ${`contact-${number}`}, 1, '["wheelchair"]', 'Met de bus', 'nl', ${state}, 2, ${codeMac}, ${heldUntil},
      ${state === 'to_review' ? 'confirmed' : null}, '2026-12-01T13:00:00.000Z', '2026-12-01T15:00:00.000Z',
      '2026-11-24T08:00:00.000Z', '2026-12-31T15:00:00.000Z')`.execute(db);
  await transition(db, id, null, 'waiting', 'person', null);
  await transition(db, id, 'waiting', state, 'worker', 'key-1');
}

async function transition(
  db: Kysely<Tables>,
  entity: string,
  from: string | null,
  to: string,
  mover: string,
  actor: string | null,
): Promise<void> {
  await sql`insert into transitions (id, tenant, entity_id, from_state, to_state, at, mover, actor_id, reason)
    values (${crypto.randomUUID()}, ${EARLIER.tenant}, ${entity}, ${from}, ${to}, '2026-11-24T08:00:00.000Z', ${mover}, ${actor},
      null)`.execute(db);
}

const COURSE = {
  id: 'course',
  status: 'published',
  title: { nl: 'Les course' },
  schedule: { start: '2026-12-01T14:00', end: '2026-12-01T16:00', tz: 'Europe/Brussels' },
  signUp: { mode: 'required', capacity: 20, waitlist: 5 },
  version: 1,
};

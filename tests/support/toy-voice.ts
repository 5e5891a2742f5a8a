import * as z from 'zod/mini';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { text } from '../../src/schema/scalar.ts';
import { readItem } from '../../src/schema/read.ts';
import { Acceptance } from '../../src/schema/submission.ts';
import { checkRequest } from '../../src/sdk/submissions/check-request.ts';
import type { ClientKind } from '../../src/sdk/submissions/kind.ts';
import { Problem } from '../../src/server/http/problem.ts';
import type { Tables } from '../../src/server/store/tables.ts';
import type { AnonymousKind, Arrival } from '../../src/server/submissions/submission-kind.ts';

/*
 * The second toy: what somebody says at a stand, without a name and without a code. It is sent to the stand, `/stands/{id}/voices`, and nobody
 * can ask after it.
 */

const VOICE = {
  kind: 'voice',
  path: 'voices',
  schemaVersion: 1,
  within: { path: 'stands', field: 'standId' },
} as const;
const VoiceRequest = z.strictObject({
  standId: z.string().check(z.regex(/^[a-z]{1,12}$/)),
  says: z.enum(['yes', 'no']),
  why: z.optional(text(100)),
});
export type VoiceRequest = z.output<typeof VoiceRequest>;

/** The half that a page has. */
export const voice: ClientKind<VoiceRequest, Acceptance> = {
  ...VOICE,
  hasCode: false,
  rules: async () => ({
    check: request => checkRequest(VoiceRequest, request, ['why']),
    readReceipt: answer => readItem(Acceptance, answer),
  }),
  about: ({ standId }) => ({ standId }),
  recipients: 'server',
};

type VoiceRow = Record<'tenant' | 'stand_id' | 'id' | 'says', string>;
declare module '../../src/server/store/tables.ts' {
  interface Tables {
    voices: VoiceRow;
  }
}
export const createVoices = (db: Kysely<Tables>): Promise<unknown> =>
  sql`create table voices (tenant text, stand_id text, id text, says text, primary key (tenant, id))`.execute(db);

/** The half that the server has. @param arrived told of who sends */
export const voiceKind = (arrived: (arrival: Arrival) => void = () => undefined): AnonymousKind<VoiceRequest> => ({
  ...VOICE,
  ...{ request: VoiceRequest, sealedFor: 'server', holders: [], changesProgramme: false },
  keyFor: 'submissions:create-on-site',
  freeTexts: ({ why }) => ({ '/why': why }),
  async accept({ db, tenant }, { standId, says }, arrival) {
    if (standId === 'closed') return new Problem('closed', 'This stand is closed.');
    arrived(arrival);
    await db.insertInto('voices').values({ tenant: tenant.id, stand_id: standId, id: arrival.id, says }).execute();
    return { accepted: true };
  },
});

import type { JsonSchema } from '../../schema/json-schema.ts';
import { SignUpRecord } from '../../schema/sign-up-record.ts';
import { jsonOf, object, open, operation, ref } from './openapi-operation.ts';
import { SignUpFollowUp, SignUpReceipt, SignUpRequest, SIGN_UP_STATES } from '../../schema/sign-up.ts';

const text = { type: 'string' };
const OCCURRENCE = { name: 'occurrenceId', in: 'query', required: true, description: 'Id of a date.', schema: text };

/** What sends, and what only workers see. */
export function writingPaths(): JsonSchema {
  return {
    '/v1/{tenant}/sign-ups': { ...createSignUp(), ...listSignUps() },
    '/v1/{tenant}/export/sign-ups.csv': exportSignUps(),
    '/v1/{tenant}/sign-ups/{id}/transitions': moveSignUp(),
    '/v1/{tenant}/bursts': listBursts(),
    '/v1/{tenant}/bursts/{id}/transitions': moveBurst(),
    '/v1/{tenant}/follow-up': followUp('followUp', 'What became of a sign-up, for who holds its code.'),
    '/v1/{tenant}/follow-up/withdraw': followUp('withdraw', 'Cancels.'),
    '/v1/{tenant}/follow-up/accept': followUp('accept', 'Takes the seat that is offered.'),
    '/v1/{tenant}/proof': operation(
      'get',
      'getProof',
      'A task for the proof of work of one submission (ALTCHA, PBKDF2): signed, for ten minutes, used once.',
      [tenant],
      '200',
      jsonOf(ref('schemas', 'ProofTask')),
      { refused: ['404', '429'] },
    ),
    '/v1/{tenant}/jwks.json': operation(
      'get',
      'getKeys',
      'The keys that submissions can be sealed to, as a JWK Set.',
      [tenant],
      '200',
      jsonOf(ref('schemas', 'KeySet')),
      { refused: ['404'] },
    ),
  };
}

const tenant = ref('parameters', 'tenant');
const key = ref('parameters', 'idempotencyKey');
const occurrence = ref('parameters', 'occurrenceId');
const oneOccurrence = ref('parameters', 'occurrenceIdOrNone');
const state = ref('parameters', 'toReview');
const forWorkers = { security: [{ worker: [] }], refused: ['400', '401', '403', '404'] };

const createSignUp = (): JsonSchema =>
  operation(
    'post',
    'createSignUp',
    'Signs someone up for a date: a seat, one held until the contact confirms it, or a place in the waiting list. In clear or sealed to a key of jwks.json.',
    [tenant, key, ref('parameters', 'proof')],
    '201',
    jsonOf(ref('schemas', 'SignUpReceipt')),
    {
      body: { ...jsonOf(ref('schemas', 'SignUpRequest')), 'application/jose': { schema: ref('schemas', 'Sealed') } },
      refused: ['400', '401', '403', '404', '409', '410', '413', '415', '422'],
    },
  );

const listSignUps = (): JsonSchema =>
  operation(
    'get',
    'listSignUps',
    'For workers: who signed up for a date, in the order in which they came; or, with `state=to_review`, whose date has gone.',
    [tenant, oneOccurrence, state],
    '200',
    jsonOf(ref('schemas', 'SignUpList')),
    forWorkers,
  );

const exportSignUps = (): JsonSchema =>
  operation(
    'get',
    'exportSignUps',
    'For workers: the list for the door, as a table with semicolons.',
    [tenant, occurrence],
    '200',
    { 'text/csv': { schema: text } },
    forWorkers,
  );

const moveSignUp = (): JsonSchema =>
  operation(
    'post',
    'moveSignUp',
    'For workers: takes a sign-up to another state.',
    [tenant, ref('parameters', 'id'), key],
    '200',
    jsonOf(ref('schemas', 'SignUpRecord')),
    {
      ...forWorkers,
      body: jsonOf(ref('schemas', 'SignUpTransition')),
      refused: ['400', '401', '403', '404', '409', '412', '413', '415', '422'],
    },
  );

const listBursts = (): JsonSchema =>
  operation(
    'get',
    'listBursts',
    'For workers: many sign-ups for one date from one network, of the last two days.',
    [tenant],
    '200',
    jsonOf(ref('schemas', 'BurstList')),
    forWorkers,
  );

const moveBurst = (): JsonSchema =>
  operation(
    'post',
    'moveBurst',
    'For workers: cancels a burst in one go, save the sign-ups to keep. Its seats go to the waiting list.',
    [tenant, ref('parameters', 'id'), key],
    '200',
    jsonOf(ref('schemas', 'BurstCancelled')),
    {
      ...forWorkers,
      body: jsonOf(ref('schemas', 'BurstTransition')),
      refused: ['400', '401', '403', '404', '409', '413', '415', '422'],
    },
  );

const followUp = (operationId: string, summary: string): JsonSchema =>
  operation(
    'post',
    operationId,
    summary,
    [tenant, key, ref('parameters', 'proof')],
    '200',
    jsonOf(ref('schemas', 'SignUpFollowUp')),
    {
      body: jsonOf(ref('schemas', 'Code')),
      refused: ['400', '403', '404', '409', '413', '415', '422'],
    },
  );

export const writingParameters = (): JsonSchema => ({
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Names one submission: 8 to 128 characters, the same for each attempt. Kept 14 days.',
    schema: text,
  },
  proof: {
    name: 'Stek-Proof',
    in: 'header',
    description:
      'The solved task of /proof: base64 of {challenge, solution}. A worker’s key stands for it. A follow-up needs it only after `proof_missing`.',
    schema: text,
  },
  occurrenceId: OCCURRENCE,
  occurrenceIdOrNone: { ...OCCURRENCE, required: false },
  toReview: {
    name: 'state',
    in: 'query',
    description: 'In place of a date: everyone whose date has gone from the programme.',
    schema: { ...text, enum: ['to_review'] },
  },
});

export const writingHeaders = (): JsonSchema => ({
  IdempotencyReplayed: { description: '`true` when this was answered before.', schema: text },
});

export const writingRefusals: Readonly<Record<string, string>> = {
  '401': 'The key is missing, wrong or has ended.',
  '403': 'The proof of work, the site or the key is not right; `code` says which.',
  '409':
    '`full`, `duplicate`, `closed`, `invalid_transition` with `allowed`, `unchecked_translation` with `languages`, or `idempotency_running`.',
  '412': 'It was changed meanwhile; `version` is the one it has now.',
  '413': 'More than 64 KiB.',
  '415': 'Not in a form that is taken here.',
  '422': '`invalid` with `errors`, or `idempotency_mismatch`.',
  '428': 'If-Match is missing.',
  '429': 'Too often; `Retry-After` says when to come back.',
};

export function writingSchemas(): JsonSchema {
  return {
    SignUpRequest: open(SignUpRequest),
    SignUpReceipt: open(SignUpReceipt),
    SignUpFollowUp: open(SignUpFollowUp),
    SignUpRecord: open(SignUpRecord),
    SignUpList: object({ items: { type: 'array', items: ref('schemas', 'SignUpRecord') } }, ['items']),
    SignUpTransition: object(
      {
        to: { ...text, enum: [...SIGN_UP_STATES] },
        version: { type: 'integer', description: 'The one that was seen.' },
        data: {
          ...object({ occurrenceId: text }, ['occurrenceId']),
          description: 'With `confirmed`, for one whose date has gone: the date to take it to.',
        },
      },
      ['to', 'version'],
    ),
    ...burstSchemas(),
    Code: object({ code: { ...text, description: '16 digits; spaces are fine.' } }, ['code']),
    Sealed: object(
      {
        sealed: {
          type: 'object',
          description: 'JWE in JSON (RFC 7516) of a SignUpRequest, bound to `<tenant>|sign-up|2`.',
        },
      },
      ['sealed'],
    ),
    ProofTask: object({ parameters: { type: 'object' }, signature: text }, ['parameters', 'signature']),
    KeySet: object({ keys: { type: 'array', items: { type: 'object' } } }, ['keys']),
  };
}

function burstSchemas(): JsonSchema {
  const integer = { type: 'integer' };
  const burst = {
    id: text,
    occurrenceId: text,
    signUps: integer,
    persons: integer,
    first: { ...text, format: 'date-time' },
    last: { ...text, format: 'date-time' },
    refs: { type: 'array', items: text },
  };
  const refs = { type: 'array', items: text, description: 'Short names of the sign-ups that stay.' };
  return {
    Burst: object(burst, Object.keys(burst)),
    BurstList: object({ items: { type: 'array', items: ref('schemas', 'Burst') } }, ['items']),
    BurstTransition: object({ to: { ...text, enum: ['cancelled'] }, keep: refs }, ['to']),
    BurstCancelled: object({ id: text, cancelled: integer, kept: integer }, ['id', 'cancelled', 'kept']),
  };
}

import * as z from 'zod/mini';
import { SignUpList, SignUpRecord } from '../../schema/sign-up-record.ts';
import { SignUpReceipt, SignUpRequest } from '../../schema/sign-up.ts';
import type { SubmissionApi } from '../api/submission-routes.ts';
import { createSignUp, moveSignUp, signUps, signUpsExport } from './sign-ups.ts';

const occurrenceId = () => z.string().check(z.meta({ description: 'Id of a date.' }));

/** How sign-ups are reached by HTTP. */
export const signUpApi: SubmissionApi = {
  kind: 'sign-up',
  path: 'sign-ups',
  noun: 'sign-ups',
  request: SignUpRequest,
  receipt: SignUpReceipt,
  record: SignUpRecord,
  list: SignUpList,
  inboxQuery: z.object({
    occurrenceId: z.optional(occurrenceId()),
    state: z.optional(
      z.string().check(
        z.meta({
          description: 'In place of a date: everyone whose date has gone from the programme.',
          examples: ['to_review'],
        }),
      ),
    ),
  }),
  exportQuery: z.object({
    occurrenceId: z
      .string({ error: 'Add “occurrenceId” to the address: the id of a date.' })
      .check(z.meta({ description: 'Id of a date.' })),
  }),
  refusals: ['full', 'duplicate', 'closed', 'proof_too_easy', 'not_found', 'gone', 'past'],
  receive: createSignUp,
  move: moveSignUp,
  inbox: signUps,
  export: signUpsExport,
  former: [
    { method: 'POST', from: '/v1/{tenant}/signups', to: '/v1/{tenant}/sign-ups', name: 'createSignUpFormerly' },
    {
      method: 'GET',
      from: '/v1/{tenant}/signups',
      to: '/v1/{tenant}/inbox/sign-ups',
      name: 'listSignupsFormerly',
      renamed: { occurrence: 'occurrenceId' },
    },
    { method: 'GET', from: '/v1/{tenant}/sign-ups', to: '/v1/{tenant}/inbox/sign-ups', name: 'listSignUpsFormerly' },
    {
      method: 'POST',
      from: '/v1/{tenant}/signups/{id}/transitions',
      to: '/v1/{tenant}/sign-ups/{id}/transitions',
      name: 'moveSignUpFormerly',
      params: { id: 'Id of its record.' },
    },
    {
      method: 'GET',
      from: '/v1/{tenant}/export/signups.csv',
      to: '/v1/{tenant}/export/sign-ups.csv',
      name: 'exportSignUpsFormerly',
      renamed: { occurrence: 'occurrenceId' },
    },
  ],
};

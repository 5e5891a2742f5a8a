import * as z from 'zod/mini';
import { SignUpRecord } from '../../schema/sign-up-record.ts';
import { SignUpReceipt } from '../../schema/sign-up.ts';
import type { KindContract } from '../submissions/submission-kind.ts';

const DATE = { description: 'Id of a date.' };

/** What the contract says of sign-ups, and their addresses of earlier releases. */
export const signUpContract: KindContract = {
  receipt: SignUpReceipt,
  record: SignUpRecord,
  inbox: {
    occurrenceId: z.optional(z.string().check(z.meta(DATE))),
    state: z.optional(
      z.string().check(
        z.meta({
          description:
            'Only those in this state. `to_review`, without a date: everyone whose date has gone from the programme.',
          examples: ['to_review'],
        }),
      ),
    ),
  },
  export: {
    occurrenceId: z.string({ error: 'Add “occurrenceId” to the address: the id of a date.' }).check(z.meta(DATE)),
  },
  refusals: ['full', 'duplicate', 'closed', 'proof_too_easy', 'not_found', 'gone', 'past'],
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

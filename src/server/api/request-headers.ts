/** A request header that a route reads, as the contract tells of it. */
export interface RequestHeaderDescription {
  description: string;
  isRequired?: boolean;
}

/** The request headers that routes read. */
export const REQUEST_HEADERS = {
  'Idempotency-Key': {
    description:
      'Names one submission: 8 to 128 characters, such as a UUID; the same for each attempt. Kept 14 days, and answered the same way again.',
    isRequired: true,
  },
  'Stek-Proof': {
    description:
      'The solved task of /proof: base64 of {challenge, solution}. A key that is good for it stands for it. To look up a code it is needed only after `proof_missing`.',
  },
  'If-Match': { description: 'The version you saw, such as `"3"`; to make the first one send `If-None-Match: *`.' },
  'If-None-Match': {
    description: 'Entity tag of what you have: then an answer without a body says that it is still so.',
  },
  'Accept-Language': { description: 'The languages in which words are wanted, the best first.' },
} as const satisfies Record<string, RequestHeaderDescription>;

export type RequestHeader = keyof typeof REQUEST_HEADERS;

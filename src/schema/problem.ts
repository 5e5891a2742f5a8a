import * as z from 'zod/mini';

/** One part of a request that cannot be used. */
export const ProblemIssue = z.object({
  /** The name of the query parameter, or an RFC 6901 pointer into the body. */
  pointer: z.string(),
  /** Stable word for programs. */
  code: z.string(),
  /** A sentence that says what to send instead. */
  message: z.string(),
});
export type ProblemIssue = z.infer<typeof ProblemIssue>;

/** Why a request was refused (RFC 9457). */
export const Problem = z.object({
  /** `urn:stek:problem:` and the code. */
  type: z.string(),
  /** What it is, in a few words. */
  title: z.string(),
  /** The HTTP status. */
  status: z.int(),
  /** A sentence that says what to do. */
  detail: z.string(),
  /** Stable word for programs. */
  code: z.string(),
  /** What cannot be used, part by part. */
  errors: z.optional(z.array(ProblemIssue)),
  /** The languages that nobody checked, with `unchecked_translation`. */
  languages: z.optional(z.array(z.string())),
  /** The states it can go to, with `invalid_transition`. */
  allowed: z.optional(z.array(z.string())),
  /** The version it has now, with `version_mismatch`. */
  version: z.optional(z.int()),
  /** How often the usual work must be doubled, with `proof_too_easy`. */
  level: z.optional(z.int()),
  /** Names the request in the log of the server. */
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;

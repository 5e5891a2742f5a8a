import * as z from 'zod/mini';
import { text } from '../../src/schema/scalar.ts';
import { Receipt } from '../../src/schema/submission.ts';
import { readItem } from '../../src/schema/read.ts';
import { checkRequest } from '../../src/sdk/submissions/check-request.ts';
import type { ClientKind } from '../../src/sdk/submissions/kind.ts';

/** What somebody asks: the half of the toy kind that a page has. */
export const QUESTION = { kind: 'question', path: 'questions', schemaVersion: 1 } as const;
export const QuestionRequest = z.strictObject({ question: text(200) });
export type QuestionRequest = z.output<typeof QuestionRequest>;

export const question: ClientKind<QuestionRequest> = {
  ...QUESTION,
  rules: async () => ({
    check: request => checkRequest(QuestionRequest, request, ['question']),
    readReceipt: answer => readItem(Receipt, answer),
  }),
  about: () => ({}),
  recipients: 'server',
};

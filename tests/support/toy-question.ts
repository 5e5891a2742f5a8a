import * as z from 'zod/mini';
import { text } from '../../src/schema/scalar.ts';

/** What somebody asks: the part of the toy kind that a page needs too, without anything of the server. */
export const QUESTION = { kind: 'question', path: 'questions', schemaVersion: 1 } as const;
export const QuestionRequest = z.strictObject({ question: text(200) });
export type QuestionRequest = z.output<typeof QuestionRequest>;

import * as z from 'zod/mini';
import { isDay } from '../../domain/calendar-day.ts';
import { isWholeAnswer, SHORTEST_ANSWER } from '../../domain/signal.ts';
import { Id, localised, text } from '../../schema/scalar.ts';
import { NOT_TAKEN_UP_REASONS } from '../../schema/signal-record.ts';
import { ListId, SIGNAL_KINDS } from '../../schema/signal.ts';
import { parseStrict } from '../../schema/write.ts';
import { readWritten } from '../submissions/read-request.ts';

/* What comes with a transition of a signal or of a bundle, by the state that it leads to. */

const said = (max: number) =>
  localised(max).check(
    z.refine(texts => Object.keys(texts).length > 0, 'Write it in at least one language, such as nl'),
  );

const WholeAnswer = said(2000).check(
  z.refine(isWholeAnswer, `Answer in at least ${SHORTEST_ANSWER} letters, in each language`),
);

const Day = z.string().check(z.refine(isDay, 'Write a day, such as 2026-12-21'));

/** PostgreSQL takes no NUL in a text. */
const KnownId = Id.check(z.refine(id => !id.includes('\u0000'), 'No id holds a NUL'));

const names = (most: number) => z.optional(z.array(ListId).check(z.maxLength(most)));

/** What nothing comes with. */
export const NoData = z.strictObject({});
export const QuestionData = z.strictObject({ question: said(1000) });
export const WeighingData = z.strictObject({
  kind: z.enum(SIGNAL_KINDS),
  summary: text(400).check(z.minLength(10)),
  themes: names(3),
  approaches: names(6),
  referredTo: z.optional(text(120)),
  activityId: z.optional(KnownId),
  bundleId: z.optional(KnownId),
});
export type WeighingData = z.output<typeof WeighingData>;
export const TranslationData = z.strictObject({ target: text(120), text: text(1000) });
export const ActionData = z.strictObject({ action: said(200), owner: text(80), due: Day });
export const AnswerData = z.strictObject({ answer: WholeAnswer });
export const RefusalData = z.strictObject({ reason: z.enum(NOT_TAKEN_UP_REASONS), answer: WholeAnswer });
export const DiscardData = z.strictObject({ reason: text(500).check(z.minLength(5)) });

/** Reads what came with a transition. @throws {Problem} `invalid`, also for a national register number in any of its texts */
export const readData = <T>(schema: z.ZodMiniType<T, unknown>, data: unknown): T =>
  readWritten(parseStrict(schema, data ?? {}), 'transition', '/data');

import * as z from 'zod/mini';
import { HandOver } from '../../schema/referral-record.ts';
import { REFERRAL_OUTCOMES, RETURN_REASONS } from '../../schema/referral.ts';
import { parseStrict } from '../../schema/write.ts';
import { readWritten } from '../submissions/read-request.ts';

/* What comes with a transition of a card, by the state that it leads to. */

/** What nothing comes with. */
export const NoData = z.strictObject({});
/** Where the person is taken to: one service, in the directory or by its name. */
export const HandOverData = HandOver.check(
  z.refine(
    ({ serviceId, serviceName }) => (serviceId === undefined) !== (serviceName === undefined),
    'Name one service: serviceId, or serviceName where the directory does not have it',
  ),
);
export const ReturnData = z.strictObject({ reason: z.enum(RETURN_REASONS) });
export const EndData = z.strictObject({ outcome: z.enum(REFERRAL_OUTCOMES) });

/** Reads what came with a transition. @throws {Problem} `invalid`, also for a national register number in any of its texts */
export const readData = <T>(schema: z.ZodMiniType<T, unknown>, data: unknown): T =>
  readWritten(parseStrict(schema, data ?? {}), 'transition', '/data');

import { codeMacOf, followUp, type FollowUpWish } from '../sign-ups/follow-up.ts';
import { Problem } from '../http/problem.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { contentTypeOf, parseJson, readText } from '../writing/request-body.ts';
import { outcomeOf, sendOutcome, type WriteRoute, type WriteServer } from '../writing/write-server.ts';

/** Wrong codes an hour that one neighbourhood may try. */
const TRIES = 10;

/** `POST /follow-up`, `/follow-up/withdraw`, `/follow-up/accept`: what the holder of a code wants. */
export const followUpRoute =
  (wish: FollowUpWish): WriteRoute =>
  async (asked, server) => {
    const { tenant, neighbourhood } = asked;
    const idempotencyKey = asked.idempotencyKey();
    contentTypeOf(asked.request, ['application/json']);
    const { code } = (parseJson(await readText(asked.request)) ?? {}) as { code?: unknown };
    const mac = await codeMacOf(server.keys, tenant, code);
    return guardTries(server, tenant, neighbourhood, async () => {
      if (wish === 'show') {
        const found = await writeForTenant(server.store, tenant, write => followUp(write, mac, wish));
        return found && sendOutcome(outcomeOf(found instanceof Problem ? found : found.followUp, 200));
      }
      const submission = { tenant, idempotencyKey, asked: `${wish} ${mac}` };
      const outcome = await server.once.do(submission, async write => {
        const found = await followUp(write, mac, wish);
        if (!found) throw codeUnknown();
        return outcomeOf(found instanceof Problem ? found : found.followUp, 200);
      });
      return sendOutcome(outcome!);
    });
  };

/**
 * Lets a neighbourhood try ten wrong codes an hour. A try is counted before it is looked up, so that many at once are no way
 * around it, and given back when the code was right.
 * @param look gives `undefined`, or throws `code_unknown`, for a wrong code
 * @throws {Problem} `code_unknown`, the same for every wrong code, or `too_many_requests`
 */
export async function guardTries<T>(
  { callers }: WriteServer,
  tenant: string,
  neighbourhood: string,
  look: () => Promise<T | undefined>,
): Promise<T> {
  const { count, resetsIn } = await callers.count('code', tenant, neighbourhood);
  if (count > TRIES) {
    throw new Problem('too_many_requests', 'There were too many wrong codes. Wait a while, or call us.', {
      headers: { 'retry-after': String(resetsIn) },
    });
  }
  const giveBack = () => callers.count('code', tenant, neighbourhood, -1);
  const found = await look().catch(async (error: unknown) => {
    if (!(error instanceof Problem && error.code === 'code_unknown')) await giveBack();
    throw error;
  });
  if (found === undefined) throw codeUnknown();
  await giveBack();
  return found;
}

const codeUnknown = (): Problem =>
  new Problem('code_unknown', 'Check the code: 16 digits, as on your screen or paper.');

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

/** Who is looking a code up now, by neighbourhood: the next waits, so that many guesses at once are no way around the limit. */
const looking = new Map<string, Promise<unknown>>();

/**
 * Lets a neighbourhood try ten wrong codes an hour; right ones cost nothing.
 * @param look gives `undefined`, or throws `code_unknown`, for a wrong code
 * @throws {Problem} `code_unknown`, the same for every wrong code, or `too_many_requests`
 */
export async function guardTries<T>(
  { callers }: WriteServer,
  tenant: string,
  neighbourhood: string,
  look: () => Promise<T | undefined>,
): Promise<T> {
  const group = `${tenant} ${neighbourhood}`;
  const turn = (looking.get(group) ?? Promise.resolve()).then(async () => {
    const { count, resetsIn } = await callers.seen('code', tenant, neighbourhood);
    if (count >= TRIES) {
      throw new Problem('too_many_requests', 'There were too many wrong codes. Wait a while, or call us.', {
        headers: { 'retry-after': String(resetsIn) },
      });
    }
    const found = await look().catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'code_unknown') return undefined;
      throw error;
    });
    if (found !== undefined) return found;
    await callers.count('code', tenant, neighbourhood);
    throw codeUnknown();
  });
  const settled = turn.catch(() => undefined).finally(() => looking.get(group) === settled && looking.delete(group));
  looking.set(group, settled);
  return turn;
}

const codeUnknown = (): Problem =>
  new Problem('code_unknown', 'Check the code: 16 digits, as on your screen or paper.');

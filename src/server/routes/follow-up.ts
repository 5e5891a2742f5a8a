import { codeMacOf, followUp, type FollowUpWish } from '../sign-ups/follow-up.ts';
import { Problem } from '../http/problem.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { codeUnknown } from '../writing/code-tries.ts';
import { spendProof } from '../writing/proofs.ts';
import { contentTypeOf, parseJson, readText } from '../writing/request-body.ts';
import {
  outcomeOf,
  sendOutcome,
  type PrivateRequest,
  type PrivateHandler,
  type PrivateRoutes,
} from '../api/private-routes.ts';

/** `POST /follow-up`, `/follow-up/withdraw`, `/follow-up/accept`: what the holder of a code wants. */
export const followUpRoute =
  (wish: FollowUpWish): PrivateHandler =>
  async (asked, server) => {
    const { tenant } = asked;
    const idempotencyKey = asked.idempotencyKey();
    contentTypeOf(asked.request, ['application/json']);
    const { code } = (parseJson(await readText(asked.request)) ?? {}) as { code?: unknown };
    const mac = await codeMacOf(server.keys, tenant, code);
    return lookUpCode(asked, server, async () => {
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
 * Looks a code up, as {@link CodeTries} does.
 * @param look gives `undefined`, or throws `code_unknown`, for a wrong code
 * @throws {Problem} `code_unknown`, `proof_missing`
 */
export function lookUpCode<T>(
  { request, tenant, neighbourhood }: PrivateRequest,
  { codes, proofs, store }: PrivateRoutes,
  look: () => Promise<T | undefined>,
): Promise<T> {
  const isProven = async () => {
    const header = request.headers.get('stek-proof');
    if (header === null) return false;
    const { id, expiresAt } = await proofs.check(header, tenant);
    await spendProof(store.db, id, expiresAt);
    return true;
  };
  return codes.look(tenant, neighbourhood, isProven, look);
}

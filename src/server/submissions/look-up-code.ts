import { spendProof } from '../access/proof-of-work.ts';
import type { PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';

/**
 * Looks a code up, as {@link CodeTries} does.
 * @param look gives `undefined`, or throws `code_unknown`, for a wrong code
 * @throws {Problem} `code_unknown`, `proof_missing`
 */
export function lookUpCode<T>(
  { request, tenant, networkPrefix }: PrivateRequest,
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
  return codes.look(tenant, networkPrefix, isProven, look);
}

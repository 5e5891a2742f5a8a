import { spendProof } from '../access/proof-of-work.ts';
import type { PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';

/**
 * Looks a code up, as {@link CodeTries} does.
 * @param isCode whether what was typed can be one at all
 * @param look gives `undefined`, or throws `code_unknown`, for a wrong code
 * @throws {Problem} `code_unknown`, `proof_missing`, `proof_too_easy`
 */
export function lookUpCode<T>(
  { request, tenant, networkPrefix }: PrivateRequest,
  { codes, proofs, store }: PrivateRoutes,
  isCode: boolean,
  look: () => Promise<T | undefined>,
): Promise<T> {
  const prove = async () => {
    const header = request.headers.get('stek-proof');
    if (header === null) return undefined;
    const { id, expiresAt, level } = await proofs.check(header, tenant);
    await spendProof(store.db, id, expiresAt);
    return level;
  };
  return codes.look({ tenant, networkPrefix, isCode, look }, prove);
}

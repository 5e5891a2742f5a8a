import type { StekClient } from '../client.ts';
import { seal } from '../seal.ts';
import { addressOf, type Addressing, type AnyAnswer, type ClientKind, type SubmissionRoute } from './kind.ts';
import type { SealedContent } from './sealed-content.ts';

/** What was sealed, and where it goes. */
export type Sealed = SubmissionRoute & { readonly sealed: SealedContent };

/**
 * Checks a request of any kind and seals it.
 * @param addressing to whom; asked for with what was checked
 * @throws StekError when the request cannot be right, or there is no key to trust
 */
export async function sealRequest<Q extends object, R extends AnyAnswer>(
  own: ClientKind<Q, R>,
  request: Q,
  { tenant = '' }: Pick<StekClient, 'tenant'>,
  addressing: (checked: Q) => Promise<Addressing>,
): Promise<Sealed> {
  const { kind, schemaVersion, hasCode, rules } = own;
  const checked = (await rules()).check(request);
  const { keys, ...around } = await addressing(checked);
  const sealed = await seal(checked, { recipients: keys, tenant, kind, schemaVersion, ...around });
  return { kind, path: addressOf(own, checked), schemaVersion, hasCode, sealed };
}

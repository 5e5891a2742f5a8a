import { StekError } from '../errors.ts';

/** @throws StekError `insecure_context` where there is no cryptography */
export function needCryptography(): void {
  if (globalThis.crypto?.subtle) return;
  throw new StekError('insecure_context', 'A page over plain http has no cryptography. Serve it over https.');
}

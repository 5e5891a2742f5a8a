import { failureOf } from '../../foundation/empty-state.ts';

/** Why the cards cannot be read, as far as a contact person can do something about it. */
export function failureIn(error: unknown): 'offline' | 'server' | 'access' | 'forbidden' {
  const { code } = error as { code?: string };
  if (code === 'unauthorized') return 'access';
  if (code === 'forbidden') return 'forbidden';
  return failureOf(error) === 'Offline' ? 'offline' : 'server';
}

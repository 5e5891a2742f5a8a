/** The keys of a server cannot be used: the message says what happened and what to do. It never holds a key. */
export class KeysError extends Error {
  override readonly name = 'KeysError';
}

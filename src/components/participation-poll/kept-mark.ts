/** Words that name the mark of a poll on this device. */
const key = (pollId: string): string => `stek.poll.${pollId}`;

/** Whether somebody took part with this browser. Where a browser keeps nothing, nobody did. */
export function hasVotedHere(pollId: string): boolean {
  return storage(kept => kept.getItem(key(pollId)) !== null) === true;
}

/** Keeps the mark that was sent, so that the same browser is asked only once. */
export function keepMark(pollId: string, mark: string): void {
  storage(kept => kept.setItem(key(pollId), mark));
}

/** Somebody else takes part with the same browser. */
export function forgetMark(pollId: string): void {
  storage(kept => kept.removeItem(key(pollId)));
}

function storage<T>(use: (kept: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** Words that name the mark of a poll on this device. */
const key = (pollId: string): string => `stek.poll.${pollId}`;

/** Whether somebody took part with this browser. Where a browser keeps nothing, nobody did. */
export function hasVotedHere(pollId: string): boolean {
  return storage(kept => kept.getItem(key(pollId))) !== undefined;
}

/** Keeps the mark that was sent, so that the same browser is asked only once. */
export const keepMark = (pollId: string, mark: string): void =>
  void storage(kept => kept.setItem(key(pollId), mark));

/** Somebody else takes part with the same browser. */
export const forgetMark = (pollId: string): void => void storage(kept => kept.removeItem(key(pollId)));

function storage<T>(use: (kept: Storage) => T | null): T | undefined {
  try {
    return use(localStorage) ?? undefined;
  } catch {
    return undefined;
  }
}

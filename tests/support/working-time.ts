/**
 * Starts to count what a piece of work takes, in milliseconds: the time of the clock or the time that this process computed,
 * whichever is less. So other programs on a busy machine do not count, and neither do threads that collect garbage beside it.
 */
export function countWorkingTime(): () => number {
  const began = performance.now();
  const computed = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(computed);
    return Math.min(performance.now() - began, (user + system) / 1000);
  };
}

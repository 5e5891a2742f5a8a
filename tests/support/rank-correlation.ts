/**
 * How much two orders of the same things have in common (Spearman's rank correlation): 1 for the same order, -1 for the opposite one, near 0
 * for orders that say nothing of each other. By chance it is about 1/√n away from 0.
 * @param one and `other` the same different words, each in its order
 */
export function rankCorrelation(one: readonly string[], other: readonly string[]): number {
  const rank = new Map(other.map((word, index) => [word, index]));
  if (rank.size !== one.length || one.some(word => !rank.has(word))) throw new TypeError('Not the same words.');
  const n = one.length;
  const squares = one.reduce((sum, word, index) => sum + (index - rank.get(word)!) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

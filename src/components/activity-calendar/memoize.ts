/** A function that remembers its last answer and gives it again while its arguments stay the same. */
export function memoize<A extends readonly unknown[], T>(work: (...args: A) => T): (...args: A) => T {
  let last: { args: A; answer: T } | undefined;
  return (...args) => {
    if (!last || args.some((value, index) => !Object.is(value, last?.args[index])))
      last = { args, answer: work(...args) };
    return last.answer;
  };
}

/** The form of a noun beside a number in Ukrainian and Russian: 1 and 21 · 2, 3, 4 and 22 · 5 to 20 and the rest. */
export function slavicCount(count: number, one: string, few: string, many: string): string {
  const last = count % 10;
  if (count % 100 > 10 && count % 100 < 20) return many;
  return last === 1 ? one : last > 1 && last < 5 ? few : many;
}

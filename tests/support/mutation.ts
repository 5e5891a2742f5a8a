/** A small repeatable generator (mulberry32). */
export function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values that belong nowhere, and a few that belong in one place only. */
export const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  'x'.repeat(5000),
  [],
  {},
  [[]],
  { a: 1 },
  '2026-13-45',
  'javascript:alert(1)',
  '\u202e',
  '__proto__',
];

/** Replaces, drops or adds one to three things somewhere in a value. */
export function mutated(value: unknown, random: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let change = 0; change < 1 + random() * 3; change++) {
    let parent = value as Record<string, unknown>;
    for (;;) {
      const keys = Object.keys(parent);
      if (keys.length === 0) break;
      const key = pick(keys);
      const child = parent[key];
      if (typeof child === 'object' && child !== null && random() < 0.75) {
        parent = child as Record<string, unknown>;
        continue;
      }
      const kind = random();
      if (kind < 0.3) delete parent[key];
      else if (kind < 0.5) parent[`${key}x`] = pick(STRANGE);
      else parent[key] = structuredClone(pick(STRANGE));
      break;
    }
  }
  return value;
}

import { writeFileSync } from 'node:fs';
import { CONTENDERS } from './contenders.ts';
import { SCHEDULES } from './rules.ts';

/** Runs in which everybody takes a turn, so that all of them meet the same machine. */
const ROUNDS = 13;

interface Result {
  name: string;
  cold: number;
  warm: number;
  right: number;
  starts: number;
}

const times = new Map<string, number[]>();
for (let round = 0; round < ROUNDS; round++) {
  for (const [index] of CONTENDERS.entries()) {
    const contender = CONTENDERS[(index + round) % CONTENDERS.length]!;
    const began = performance.now();
    for (const schedule of SCHEDULES) contender.starts(schedule);
    times.set(contender.name, [...(times.get(contender.name) ?? []), performance.now() - began]);
  }
}

const [ours] = CONTENDERS;
const results: Result[] = CONTENDERS.map(({ name, starts }) => {
  const taken = times.get(name)!;
  const warm = taken.slice(4).sort((a, b) => a - b)[Math.floor((ROUNDS - 4) / 2)]!;
  const right = SCHEDULES.filter(schedule => String(starts(schedule)) === String(ours!.starts(schedule))).length;
  return { name, cold: taken[0]!, warm, right, starts: SCHEDULES.flatMap(schedule => starts(schedule)).length };
});

const base = results[0]!.warm;
const rows = results.map(
  ({ name, cold, warm, right, starts }) =>
    `| ${name} | ${cold.toFixed(1)} | ${warm.toFixed(1)} | ${(warm / base).toFixed(1)} × | ${right} of ${SCHEDULES.length} | ${starts} |`,
);
const table = [
  '# Recurrence: 200 rules over 13 months',
  '',
  `Node ${process.version}, median of ${ROUNDS - 4} interleaved runs after four to warm up; rule texts to epoch milliseconds. Only the ratios carry`,
  'over to other machines. "Same" counts the rules whose dates equal ours, which are those of python-dateutil (`tests/domain/recurrence`).',
  'Made by `npm run bench:recurrence` in `bench/`.',
  '',
  '| expander | cold ms | warm ms | against ours | same | dates |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
  ...rows,
  '',
].join('\n');
writeFileSync(new URL('RESULT.md', import.meta.url), table);
console.log(table);

import { ZILLEBEKE_COUNTS } from '../../src/demo/year-counts.ts';
import type { ContractTown } from './contract-town.ts';

const V1 = '/v1/ieper';
const COUNTS = `${V1}/year-counts/2022`;
const OF_2022 = ZILLEBEKE_COUNTS.find(({ year }) => year === 2022)!;

const save = (town: ContractTown, body: unknown, seen?: number): Promise<Response> =>
  town.ask('PUT', COUNTS, {
    ...({ as: 'worker', body } as const),
    headers: seen === undefined ? {} : { 'if-match': `"${seen}"` },
  });

/** An address of every operation on the yearly report and on what was counted for it, and a body that it takes. */
export const REPORT_USUAL: Record<string, { path: string; body?: unknown }> = {
  getYearCounts: { path: COUNTS },
  saveYearCounts: { path: COUNTS, body: OF_2022 },
  getSignalReport: { path: `${V1}/reports/signals?year=2022` },
};

/** What can come of them, and what to ask for it: a year is counted, then reported. */
export const REPORT_CASES: readonly [
  operation: string,
  status: number,
  ask: (town: ContractTown) => Promise<Response>,
][] = [
  ['getYearCounts', 200, town => town.get(COUNTS, { as: 'worker' })],
  ['saveYearCounts', 200, town => save(town, OF_2022, 0)],
  ['getYearCounts', 200, town => town.get(COUNTS, { as: 'worker' })],
  ['saveYearCounts', 412, town => save(town, OF_2022, 9)],
  ['saveYearCounts', 422, town => save(town, { ...OF_2022, requesters: 900 }, 1)],
  ['saveYearCounts', 428, town => save(town, OF_2022)],
  ['getSignalReport', 200, town => town.get(`${V1}/reports/signals?year=2022`, { as: 'worker' })],
  ['getSignalReport', 200, town => town.get(`${V1}/reports/signals?year=2026`, { as: 'worker' })],
  ['getSignalReport', 400, town => town.get(`${V1}/reports/signals?year=2099`, { as: 'worker' })],
];

import type { YearCounts } from '../schema/signal-report.ts';

/**
 * Requests for help as the Stek of Zillebeke counted them (HANDBOOK H5 of the domain): the requests and the people of each year, and the
 * kinds of 2022 until 23 September. Together those kinds are not the requests of that year: both stand as they were counted.
 */
export const ZILLEBEKE_COUNTS: readonly YearCounts[] = [
  { year: 2017, help: [], requests: 25, requesters: 11 },
  { year: 2018, help: [], requests: 10, requesters: 8 },
  { year: 2019, help: [], requests: 41, requesters: 18 },
  { year: 2020, help: [], requests: 46, requesters: 19 },
  { year: 2021, help: [], requests: 70, requesters: 31 },
  {
    year: 2022,
    until: '2022-09-23',
    help: [
      { kind: 'psychological', requests: 6 },
      { kind: 'social-premiums', requests: 9 },
      { kind: 'care-network', part: 'information', requests: 6 },
      { kind: 'care-network', part: 'rights-check', requests: 3 },
      { kind: 'care-network', part: 'administration', requests: 12 },
      { kind: 'care-network', part: 'follow-up', requests: 1 },
      { kind: 'care-network', part: 'unknown', requests: 1 },
      { kind: 'leisure', part: 'uitpas', requests: 5 },
      { kind: 'leisure', requests: 1 },
      { kind: 'housing', requests: 4 },
      { kind: 'home-services', requests: 4 },
      { kind: 'mobility', requests: 2 },
      { kind: 'legal', requests: 1 },
      { kind: 'income', requests: 1 },
      { kind: 'practical', requests: 5 },
    ],
    requests: 55,
    requesters: 27,
  },
];

/**
 * A test that tries as many cases as one has time for takes few of them in `npm test` and many in `npm run test:kills`: each rule is tried in
 * both.
 */
export const soaked = (few: number, many: number): number => (process.env['SOAK'] ? many : few);

import fc from 'fast-check';

/*
 * `npm test` tries the same cases every time: what fails there was broken by who changed something. Others are tried by `npm run test:kills`
 * and `npm run test:fuzz`.
 */
const { SOAK, FUZZ_RUNS } = process.env;
if (!SOAK && !FUZZ_RUNS) fc.configureGlobal({ seed: 20_261_201 });

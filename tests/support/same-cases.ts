import fc from 'fast-check';

/*
 * `npm test` tries the same cases every time: what fails there was broken by who changed something. Others are tried by `npm run test:kills`
 * and `npm run test:fuzz`, which do not load this.
 */
fc.configureGlobal({ seed: 20_261_201 });

// Elements may not know the schemas, only what they mean.
export { isSafeUrl, parseSafeUrl } from '../schema/safe-url.ts';

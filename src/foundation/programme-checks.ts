/**
 * Fetches what checks a programme. An element that shows one asks for it when it is made: so it comes beside the code of the client and
 * of the files, not after it. What cannot be fetched now is fetched again with the first question.
 */
export const fetchProgrammeChecks = (): void => void import('../sdk/checked-list.ts').catch(() => undefined);

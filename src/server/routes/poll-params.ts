/** What stands in the address of all that is of one poll. */
export const POLL_PARAMS = { id: 'Id of a poll, such as `k3f9x2ab`.' } as const;

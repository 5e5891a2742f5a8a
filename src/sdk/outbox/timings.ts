const MINUTE = 60_000;

/** How long something may wait. Shorter than the fourteen days for which a server knows the name of a submission. */
export const LONGEST_LIFE = 7 * 24 * 60 * MINUTE;

/**
 * How long something that its kind lets lie for a while only may lie longer, while the server cannot be asked whether the device's clock is
 * right. A card that is sent a day late does no harm, one that is found on a lost tablet does: so the device's clock alone decides in the end.
 */
export const CLOCK_LEEWAY = 24 * 60 * MINUTE;

/** Between two attempts. */
export const SHORTEST_WAIT = 5000;
export const LONGEST_WAIT = 60 * MINUTE;

/** How long a tab may be waiting to see that something without a code went, where its entry does not say. */
export const AWAITED = MINUTE;

/** Between two looks at what waits, for those who are only told how it stands. */
export const BRIEF_PAUSE = 250;

/** How long a person waits for a database that is slow to open; after that it still counts, whenever it opens. */
export const OPENING_TIMEOUT = 4000;

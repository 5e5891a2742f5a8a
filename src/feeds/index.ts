export { readFeed, type FeedOptions, type FeedSource } from './feed.ts';
export { readIcs, type IcsOptions, type IcsSource } from './ics/read.ts';
export { readIcsText } from './ics/read-text.ts';
export { ICS_LIMITS, type IcsLimits } from './ics/limits.ts';
export { writeIcs, type IcsWriteOptions } from './ics/write.ts';
export { jsonLdText, toJsonLd, type JsonLdOptions } from './json-ld.ts';
export { readStekJson } from './stek-json.ts';
export { readUitdatabank, type UitdatabankOptions } from './uitdatabank/read.ts';
export { writeUitdatabank, type UitdatabankWriteOptions } from './uitdatabank/write.ts';

// What some events have beside title, text, place, start, end and one rule.
export { furtherDetails, geoOf } from './further-details.ts';
export { addRules } from './further-rules.ts';
export { addDates, endOf } from './periods.ts';
export { isShown } from './private-events.ts';

// What some events have beside title, text, place, start, end and one rule.
export { optionalProperties, geoOf } from './optional-properties.ts';
export { addAdditionalRules } from './additional-rules.ts';
export { addDates, endOf } from './periods.ts';
export { isShown } from './private-events.ts';
export { areMidnights, isMarkedWholeDay, nextMidnight, withLastDay } from './whole-day-flag.ts';

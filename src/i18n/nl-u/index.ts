export { calendar } from './calendar.ts';
export { element } from './element.ts';

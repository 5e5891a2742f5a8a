export { calendar } from './calendar.ts';
export { element } from './element.ts';
export { form } from './form.ts';

import type {} from '@stek/embed/elements/stek-activity-calendar';

/** What the compiler must refuse in code; what it must in a template is in `wrong-template.ts`. */
export function wrong(): void {
  const calendar = document.createElement('stek-activity-calendar');
  // @ts-expect-error: there is no such view
  calendar.view = 'year';
  // @ts-expect-error: there is no such property
  calendar.plaats = 'zillebeke';
  // @ts-expect-error: no such field in what the event tells
  calendar.addEventListener('stek-activity-chosen', event => event.detail.title);
}

import type { JSX } from 'preact';

/** What the compiler must refuse. (JSX itself lets every unknown name with a hyphen pass.) */
export const wrong: JSX.Element[] = [
  // @ts-expect-error: there is no such view
  <stek-activity-calendar view="year" />,
  // @ts-expect-error: there is no such attribute
  <stek-activity-calendar plaats="zillebeke" />,
  // @ts-expect-error: a level is a number
  <stek-activity-calendar heading-level="high" />,
  // @ts-expect-error: no such field in what the event tells
  <stek-activity-calendar onstek-activity-chosen={event => event.detail.title} />,
  // @ts-expect-error: no such element
  <stek-agenda />,
];

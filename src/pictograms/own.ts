import type { Drawing } from './drawing.ts';

// Holes run against the clock and shapes with it, so that they need no fill rule.

/** A button with four holes, and a needle. */
export const sewing: Drawing = [
  'M2 15a7 7 0 1 1 14 0a7 7 0 1 1-14 0zm3.9-2.1a1 1 0 1 0 2 0a1 1 0 1 0-2 0zm4.2 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0zm-4.2 4.2a1 1 0 1 0 2 0a1 1 0 1 0-2 0zm4.2 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z',
  'M19.3 2.2a1.5 1.5 0 0 1 2.2 2.1L14.2 9.9z',
];

/** A radiator that gives warmth. */
export const energy: Drawing = [
  'M2 10a1.5 1.5 0 0 1 3 0v10a1.5 1.5 0 0 1-3 0zM7.7 10a1.5 1.5 0 0 1 3 0v10a1.5 1.5 0 0 1-3 0zM13.3 10a1.5 1.5 0 0 1 3 0v10a1.5 1.5 0 0 1-3 0zM19 10a1.5 1.5 0 0 1 3 0v10a1.5 1.5 0 0 1-3 0z',
  'M3.5 11h17v2h-17zM3.5 17h17v2h-17z',
  'M5.2 6.8c-1.4-1.7 1-2.6-.1-4.3l1.5-.8c1.7 2.5-.7 3.2.1 4.3zM11.2 6.8c-1.4-1.7 1-2.6-.1-4.3l1.5-.8c1.7 2.5-.7 3.2.1 4.3zM17.2 6.8c-1.4-1.7 1-2.6-.1-4.3l1.5-.8c1.7 2.5-.7 3.2.1 4.3z',
];

/** Zero euro. */
export const free: Drawing = [
  'M11.3 16.73A6 6 0 1 1 11.3 7.27L10 8.93A3.9 3.9 0 1 0 10 15.07z',
  'M.6 10.2h8.2v1.4H.6zM.6 12.5h8.2v1.4H.6z',
  'M13.2 12a4.9 6 0 1 1 9.8 0a4.9 6 0 1 1-9.8 0zm2.3 0a2.6 3.8 0 1 0 5.2 0a2.6 3.8 0 1 0-5.2 0z',
];

/** Five coins become one: the price with a UiTPAS at the social tariff. */
export const uitpas: Drawing = [
  'M2.2 4h5.6a1.2 1.2 0 0 1 0 2.4h-5.6a1.2 1.2 0 0 1 0-2.4zM2.2 7.4h5.6a1.2 1.2 0 0 1 0 2.4h-5.6a1.2 1.2 0 0 1 0-2.4zM2.2 10.8h5.6a1.2 1.2 0 0 1 0 2.4h-5.6a1.2 1.2 0 0 1 0-2.4zM2.2 14.2h5.6a1.2 1.2 0 0 1 0 2.4h-5.6a1.2 1.2 0 0 1 0-2.4zM2.2 17.6h5.6a1.2 1.2 0 0 1 0 2.4h-5.6a1.2 1.2 0 0 1 0-2.4z',
  'M10.2 11.2h2.4V8.7L16.4 12.3l-3.8 3.6v-2.5h-2.4z',
  'M16.2 17.6h5.6a1.2 1.2 0 0 1 0 2.4h-5.6a1.2 1.2 0 0 1 0-2.4z',
];

/** A letter, and someone beside it. */
export const forms: Drawing = [
  'M3.5 2h8A1.5 1.5 0 0 1 13 3.5v12.5A1.5 1.5 0 0 1 11.5 17.5h-8A1.5 1.5 0 0 1 2 16V3.5A1.5 1.5 0 0 1 3.5 2zM4.5 5v1.5h6V5zM4.5 8.5V10h6V8.5zM4.5 12v1.5h4V12z',
  'M15 10.5a3 3 0 1 1 6 0a3 3 0 1 1-6 0z',
  'M13 22v-1.5a5 5 0 0 1 10 0V22z',
];

/** A ballot on its way into the box. */
export const vote: Drawing = [
  'M8.5 2h7A1 1 0 0 1 16.5 3v7.5h-9V3A1 1 0 0 1 8.5 2zM9.3 6.2l2.2 2.2 3.4-3.4-1-1-2.4 2.4-1.2-1.2z',
  'M4 12h16a1.5 1.5 0 0 1 1.5 1.5V20.5A1.5 1.5 0 0 1 20 22H4A1.5 1.5 0 0 1 2.5 20.5V13.5A1.5 1.5 0 0 1 4 12zM6.5 14v1.6h11V14z',
];

const face =
  'M2 12a10 10 0 1 1 20 0a10 10 0 1 1-20 0zM7 9.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM14 9.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z';

/** A face: very sad. */
export const mood1: Drawing = [`${face}M17 18a5 5 0 0 0-10 0z`];

/** A face: sad. */
export const mood2: Drawing = [`${face}M7.3 16.6l1.5 1a4 4 0 0 1 6.4 0l1.5-1a5.8 5.8 0 0 0-9.4 0z`];

/** A face: neither glad nor sad. */
export const mood3: Drawing = [`${face}M7.5 14.6v1.8h9v-1.8z`];

/** A face: glad. */
export const mood4: Drawing = [`${face}M7.3 14.2a5.8 5.8 0 0 0 9.4 0l-1.5-1a4 4 0 0 1-6.4 0z`];

/** A face: very glad. */
export const mood5: Drawing = [`${face}M6.8 13.3a5.2 5.2 0 0 0 10.4 0z`];

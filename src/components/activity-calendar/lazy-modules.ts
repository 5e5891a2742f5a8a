/** What the calendar fetches after its first picture, each part with its own styles and texts. */
export const lazyModules = {
  excerpt: () => import('../../domain/excerpt.ts'),
  defaults: () => import('../../foundation/given-defaults.ts'),
  attributeWarnings: () => import('./attribute-warnings.ts'),
  afterFirstPaint: () => import('./after-first-paint/after-first-paint.ts'),
  details: () => import('./details/details-controller.ts'),
  narrowing: () => import('./narrowed-programme.ts'),
  paper: () => import('./paper/programme-sheet.ts'),
  more: () => import('./more/more-button.ts'),
  next: () => import('./next/next-dates.ts'),
  oneActivity: () => import('./one-activity/one-activity.ts'),
  filters: () => import('./filters/filters.ts'),
  states: () => import('./states/programme-states.ts'),
  // In the same file: a file of its own costs the first picture of a month more than its few kilobytes cost a list (measured).
  month: () => import('./after-first-paint/after-first-paint.ts').then(({ month }) => month),
};

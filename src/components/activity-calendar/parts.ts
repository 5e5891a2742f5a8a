/** What the calendar fetches after its first picture, each part with its own styles and texts. */
export const parts = {
  advice: () => import('./attribute-advice.ts'),
  beside: () => import('./beside-part.ts'),
  details: () => import('./details-part.ts'),
  filters: () => import('./filters.ts'),
  notices: () => import('./notices.ts'),
  // In the same file: a file of its own costs the first picture of a month more than its few kilobytes cost a list (measured).
  month: () => import('./beside-part.ts').then(({ month }) => month),
};

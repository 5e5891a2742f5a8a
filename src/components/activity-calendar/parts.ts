/** What the calendar fetches after its first picture, each part with its own styles and texts. */
export const parts = {
  advice: () => import('./attribute-advice.ts'),
  beside: () => import('./beside-part.ts'),
  details: () => import('./details-part.ts'),
  filters: () => import('./filters.ts'),
  notices: () => import('./notices.ts'),
  month: () => import('./month-view.ts'),
};

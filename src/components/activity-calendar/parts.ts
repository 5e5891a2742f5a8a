/** What the calendar fetches after its first picture, each part with its own styles and texts. */
export const parts = {
  advice: () => import('./attribute-advice.ts'),
  details: () => import('./details-part.ts'),
  filters: () => import('./filters.ts'),
  month: () => import('./month-view.ts'),
  structuredData: () => import('./structured-data.ts'),
};

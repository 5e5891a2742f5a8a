import type { L10n } from '../schema/scalar.ts';

/** What an activity without a title is called. */
export const UNTITLED: L10n = { nl: 'Zonder titel', fr: 'Sans titre', en: 'Untitled' };

import type { Migration } from '../store/migrate.ts';
import { changeTransitions } from './0009-transitions.ts';

/** What people send is one mechanism. */
export const submissions: Migration = {
  number: 9,
  name: 'submissions',
  async up(db) {
    await changeTransitions(db);
  },
};

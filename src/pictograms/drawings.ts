import type { Drawing } from './drawing.ts';
import { energy, forms, free, mood1, mood2, mood3, mood4, mood5, sewing, uitpas, vote } from './own.ts';
import * as phosphor from './phosphor.ts';
import { withRegistered } from './registry.ts';

const { digitalHelp, readAloud, privately, ...others } = phosphor;

/**
 * Every pictogram by its name, with those the page registered. Load it with `import()` after the first picture stands; who needs
 * a few takes them from `phosphor.ts` and `own.ts`.
 */
export const drawings: Readonly<Record<string, Drawing>> = withRegistered({
  ...others,
  'digital-help': digitalHelp,
  'read-aloud': readAloud,
  private: privately,
  energy,
  forms,
  free,
  'mood-1': mood1,
  'mood-2': mood2,
  'mood-3': mood3,
  'mood-4': mood4,
  'mood-5': mood5,
  sewing,
  uitpas,
  vote,
});

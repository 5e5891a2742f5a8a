import type { Drawing } from './drawing.ts';
import { energy, forms, free, sewing, uitpas, vote } from './own.ts';
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
  sewing,
  uitpas,
  vote,
});

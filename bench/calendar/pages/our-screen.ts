import type { BenchedPage } from '../page.ts';

/** Where events and buttons are on our screen, and on the bare pages that copy it. */
export const onOurScreen = (root: () => ParentNode | null): Omit<BenchedPage, 'mount'> => ({
  eventsOn(day) {
    const cell = root()?.querySelector(`[data-day="${day}"] .entry`);
    if (cell) return cell.textContent ? 1 : 0;
    return root()?.querySelector(`#day-${day}`) ? 1 : 0;
  },
  events: () => root()?.querySelectorAll('.day li[part="item"], .month .entry:not(:empty)').length ?? 0,
  next: () => root()?.querySelector<HTMLButtonElement>('.toolbar .later, .turn .later')?.click(),
});

/**
 * Names an element for assistive technology through its internals, so that a `role` or `aria-label` of the page wins (A11Y-4). A
 * name without a role says nothing to anyone, so both come together (A11Y-5).
 */
export function setDefaultAria(internals: ElementInternals, role: string, label: string): void {
  internals.role = role;
  internals.ariaLabel = label;
}

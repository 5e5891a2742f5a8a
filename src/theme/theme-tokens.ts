import type { TokenName } from './default-tokens.ts';
import { deriveTheme, type Roles, type Target } from './derive.ts';

/**
 * The colours of a brand as custom properties without their `--stek-`, each with its light and dark value.
 *
 * @param brand `#rrggbb`.
 */
export function themeTokens(brand: string, target?: Target): Record<keyof Roles & TokenName, string> {
  const { light, dark } = deriveTheme(brand, target);
  const roles = Object.keys(light) as (keyof Roles)[];
  return Object.fromEntries(roles.map(role => [role, `light-dark(${light[role]}, ${dark[role]})`])) as Record<
    keyof Roles,
    string
  >;
}

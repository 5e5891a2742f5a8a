import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_TOKENS } from '../../src/theme/default-tokens.ts';
import { DEFAULT_BRAND, deriveTheme, type Roles } from '../../src/theme/derive.ts';
import { contrast, fromHex, toHex, toOklch, toRgb } from '../../src/theme/oklch.ts';
import { themePairs } from '../../src/theme/pairs.ts';
import { themeTokens } from '../../src/theme/theme-tokens.ts';

const STEPS = Array.from({ length: 16 }, (_, step) => (step * 17).toString(16).padStart(2, '0'));
const GRID = STEPS.flatMap(red => STEPS.flatMap(green => STEPS.map(blue => `#${red}${green}${blue}`)));

describe('A derived theme', () => {
  it('says what it takes when it is given something else', () => {
    const derive = deriveTheme as (brand?: unknown, target?: unknown) => unknown;
    for (const wrong of [{ brand: '#0f5f50' }, undefined, '#0f5', 'green', '0f5f50', 7])
      assert.throws(() => derive(wrong), { name: 'TypeError', message: /#rrggbb, such as #0f5f50; applyTheme/ });
    assert.throws(() => derive('#0f5f50', 5), { name: 'TypeError', message: /4\.5 or 7/ });
    assert.ok(derive('#0F5F50', 4.5));
  });

  for (const target of [4.5, 7] as const) {
    it(`keeps every pair at its contrast for 4,096 brands, light and dark, target ${target}`, () => {
      assert.equal(GRID.length, 4096);
      for (const brand of GRID) {
        for (const [scheme, roles] of Object.entries(deriveTheme(brand, target)) as [string, Roles][]) {
          const pairs = themePairs(roles, target);
          assert.equal(pairs.length, 30);
          for (const { front, back, ratio, least } of pairs) {
            if (ratio < least)
              assert.fail(`${brand} ${scheme}: ${front} on ${back} is ${ratio.toFixed(2)}, below ${least}`);
          }
        }
      }
    });
  }

  it('keeps a brand as the fill when text reads on it, and moves no other', () => {
    const reads = (brand: string, least: number) =>
      contrast(brand, '#ffffff') >= least || contrast(brand, '#000000') >= least;
    for (const target of [4.5, 7] as const) {
      for (const brand of GRID) {
        const { fill } = deriveTheme(brand, target).light;
        assert.equal(fill === brand, reads(brand, target), `${brand} became ${fill}`);
      }
    }
  });

  it('gives a pale brand dark text and an edge that can be seen', () => {
    const { light } = deriveTheme('#ffd400');
    assert.ok(contrast(light['on-fill'], '#ffffff') > 12);
    assert.notEqual(light['fill-edge'], light.fill);
  });

  it('keeps the hue of a brand that has to move', () => {
    const before = toOklch(fromHex('#e4572e'));
    const after = toOklch(fromHex(deriveTheme('#e4572e').light.fill));
    assert.notEqual(before.l.toFixed(2), after.l.toFixed(2));
    assert.ok(Math.abs(before.h - after.h) < 4, `${before.h} became ${after.h}`);
  });

  it('does not let the brand colour errors', () => {
    const red = deriveTheme('#c00000').light.danger;
    const blue = deriveTheme('#0000c0').light.danger;
    const hue = (hex: string) => toOklch(fromHex(hex)).h;
    assert.ok(Math.abs(hue(red) - hue(blue)) < 3);
  });
});

describe('The default tokens', () => {
  it('are what the default brand gives', () => {
    const { radius, gap, ...colours } = DEFAULT_TOKENS;
    assert.deepEqual({ ...colours }, themeTokens(DEFAULT_BRAND));
    assert.deepEqual([radius, gap], ['10px', '1em']);
  });
});

describe('OKLCH', () => {
  it('gives every colour of the grid back', () => {
    for (const colour of GRID) assert.equal(toHex(toRgb(toOklch(fromHex(colour)))), colour);
  });

  it('measures contrast as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00');
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
    assert.equal(contrast('#0000ff', '#ffffff').toFixed(2), '8.59');
  });
});

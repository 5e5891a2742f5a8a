import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import type { ThemeInputs } from '../../src/theme/apply-theme.ts';
import { nlDesignSystem } from '../../src/theme/brands/nl-design-system.ts';
import { sampleBrands } from '../../src/theme/brands/sample-brands.ts';
import { vlaanderen } from '../../src/theme/brands/vlaanderen.ts';
import { deriveTheme } from '../../src/theme/derive.ts';
import { themePairs } from '../../src/theme/pairs.ts';

/** What a custom property comes to on a page that sets some, as a browser would find it. */
function resolve(value: string, page: Readonly<Record<string, string>>): string {
  const [, name = '', , fallback] = /^var\(\s*(--[\w-]+)\s*(,\s*([^]*))?\)$/.exec(value.trim()) ?? [];
  if (!name) return value.trim();
  return page[name] ?? (fallback === undefined ? '' : resolve(fallback, page));
}

const withoutSpace = (css: string): string => css.replaceAll(/\s+/g, '');

describe('The sample brands', () => {
  it('are six, with the two design systems of our neighbours among them', () => {
    assert.equal(sampleBrands.length, 6);
    assert.equal(new Set(sampleBrands.map(({ colour }) => colour)).size, 6);
    assert.deepEqual(
      sampleBrands.slice(0, 2).map(({ name }) => name),
      ['Vlaanderen', 'NL Design System'],
    );
  });

  for (const { name, inputs, colour, page } of sampleBrands) {
    it(`of ${name} come to the colour that they say`, () => {
      assert.equal(resolve(inputs.brand ?? '', page), colour);
    });

    it(`of ${name} keep text apart from its ground by 4.5 and more, light and dark`, () => {
      for (const target of [4.5, 7] as const) {
        for (const [scheme, roles] of Object.entries(deriveTheme(colour, target))) {
          const texts = themePairs(roles, target).filter(({ least }) => least >= 4.5);
          assert.equal(texts.length, 20);
          for (const { front, back, ratio, least } of texts)
            assert.ok(ratio >= least, `${scheme}: ${front} on ${back} is ${ratio.toFixed(2)}, below ${least}`);
        }
      }
    });
  }
});

describe('The style sheets of brands', () => {
  const sheets: Readonly<Record<string, ThemeInputs>> = { vlaanderen, 'nl-design-system': nlDesignSystem };

  it('are there for each design system', () => {
    const names = globSync('src/theme/brands/*.css').map(file => basename(file, '.css'));
    assert.deepEqual(names.sort(), Object.keys(sheets).sort());
  });

  for (const [name, inputs] of Object.entries(sheets)) {
    it(`of ${name} say what the code says`, () => {
      const css = readFileSync(`src/theme/brands/${name}.css`, 'utf8');
      const said = [...css.matchAll(/--stek-(\w+):\s*([^;]+);/g)].map(([, input, value = '']) => [
        input,
        withoutSpace(value),
      ]);
      const expected = Object.entries(inputs).map(([input, value]) => [input, withoutSpace(String(value))]);
      assert.equal(said.length, expected.length);
      assert.deepEqual(said, expected);
    });
  }
});

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DEFAULT_TOKENS } from '../../src/theme/default-tokens.ts';
import { deriveTheme } from '../../src/theme/derive.ts';
import { SPACE_SCALE, tokenFile, TOKEN_WORDS, TYPE_SCALE } from '../../src/theme/token-file.ts';

interface Token {
  path: string[];
  type: string;
  value: unknown;
  description: string;
  property?: string;
}

type Json = { [name: string]: unknown };

/** Every token of a file, with the type that its group may give it. */
function tokensIn(group: Json, path: string[] = [], around = ''): Token[] {
  const type = String(group['$type'] ?? around);
  if ('$value' in group) {
    const own = group['$extensions'] as { 'stek.embed'?: { customProperty: string } } | undefined;
    const property = own?.['stek.embed']?.customProperty;
    const description = String(group['$description'] ?? '');
    return [{ path, type, value: group['$value'], description, ...(property && { property }) }];
  }
  return Object.entries(group)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, inner]) => tokensIn(inner as Json, [...path, name], type));
}

const tokens = tokensIn(JSON.parse(JSON.stringify(tokenFile())) as Json);

describe('The file of design tokens', () => {
  it('gives each token a type and a value that the format has for it', () => {
    assert.ok(tokens.length > 45, `${tokens.length} tokens`);
    for (const { path, type, value, description } of tokens) {
      const where = path.join('.');
      assert.ok(description.length > 10, where);
      if (type === 'color') {
        const { colorSpace, components, hex } = value as { colorSpace: string; components: number[]; hex: string };
        assert.equal(colorSpace, 'srgb', where);
        assert.match(hex, /^#[0-9a-f]{6}$/, where);
        assert.equal(components.length, 3, where);
        const inHex = components
          .map(part =>
            Math.round(part * 255)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('');
        assert.equal(`#${inHex}`, hex, where);
      } else if (type === 'dimension') {
        assert.deepEqual(Object.keys(value as object), ['value', 'unit'], where);
        assert.equal((value as { unit: string }).unit, 'px', where);
      } else {
        assert.equal(type, 'number', where);
        assert.equal(typeof value, 'number', where);
      }
      // The format keeps these signs for references and groups.
      for (const name of path) assert.doesNotMatch(name, /[{}.$]/, where);
    }
  });

  it('has every token of the page, by its custom property', () => {
    const named = new Set(tokens.flatMap(({ property }) => property ?? []));
    assert.deepEqual(
      Object.keys(DEFAULT_TOKENS).filter(name => !named.has(`--stek-${name}`)),
      [],
    );
    assert.deepEqual(Object.keys(TOKEN_WORDS), Object.keys(DEFAULT_TOKENS));
  });

  it('has the colours that the page shows', () => {
    for (const { path, value, property } of tokens.filter(({ type }) => type === 'color')) {
      const [, scheme] = path;
      const pair = DEFAULT_TOKENS[property!.slice('--stek-'.length) as keyof typeof DEFAULT_TOKENS];
      const shown = /^light-dark\((#\w+), (#\w+)\)$/.exec(pair)?.[scheme === 'light' ? 1 : 2];
      assert.equal((value as { hex: string }).hex, shown, path.join('.'));
    }
  });

  it('can be made for the colour of a municipality', () => {
    const own = tokensIn(JSON.parse(JSON.stringify(tokenFile('#7a1f5c'))) as Json);
    const fill = own.find(({ path }) => path.join('.') === 'color.light.fill');
    assert.ok(fill);
    assert.equal((fill.value as { hex: string }).hex, deriveTheme('#7a1f5c').light.fill);
  });
});

describe('The scales of letters and room', () => {
  const styles = globSync('src/{components,foundation}/**/*.ts')
    .map(file => readFileSync(file, 'utf8'))
    .join('\n');
  const uses = (pattern: RegExp): number => styles.match(pattern)?.length ?? 0;
  const inPattern = (size: number) => String(size).replace('.', '\\.');

  it('are what elements really use, each step in several places', () => {
    const letters = Object.entries(TYPE_SCALE).filter(([name]) => name !== 'body');
    assert.equal(letters.length, 6);
    for (const [name, { size }] of letters) {
      const times = uses(new RegExp(`font-size: ${inPattern(size)}em`, 'g'));
      assert.ok(times >= 4, `${name} (${size}em): ${times} times`);
    }
    for (const [name, { size }] of Object.entries(SPACE_SCALE)) {
      const times = uses(new RegExp(`(gap|padding|margin)[\\w-]*:[^;]*\\b${inPattern(size)}em`, 'g'));
      assert.ok(times >= 10, `${name} (${size}em): ${times} times`);
    }
  });

  it('grow from step to step', () => {
    for (const scale of [TYPE_SCALE, SPACE_SCALE]) {
      const sizes = Object.values(scale).map(({ size }) => size);
      assert.ok(sizes.length >= 6);
      assert.deepEqual(
        sizes,
        sizes.toSorted((a, b) => a - b),
      );
    }
  });
});

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DEFAULT_SIGNAL_FORM } from '../../src/domain/signal-form-defaults.ts';
import { isDrawing } from '../../src/pictograms/drawing.ts';
import { drawings } from '../../src/pictograms/drawings.ts';
import * as own from '../../src/pictograms/own.ts';
import * as phosphor from '../../src/pictograms/phosphor.ts';
import { registerPictograms } from '../../src/pictograms/registry.ts';
import { licences, phosphorModule, phosphorNames } from '../../tools/pictograms.ts';

const licence = readFileSync('LICENSE-PICTOS', 'utf8');

describe('The pictograms', () => {
  it('have a drawing for each thing a Stek speaks of', () => {
    const names =
      'meeting coffee walk meal digital-help sewing energy money free uitpas wheelchair bus children forms phone vote ' +
      'language signature waitlist calendar clock place idea private read-aloud print learning signpost door offline ' +
      'health work school home things repair helping lift toilet parking hearing';
    for (const name of names.split(' ')) assert.ok(drawings[name], `${name} has no drawing`);
  });

  it('have one of its own for each theme of signals', () => {
    const names = DEFAULT_SIGNAL_FORM.themes.map(({ pictogram = '' }) => pictogram);
    assert.equal(names.length, 13);
    assert.equal(new Set(names).size, names.length, 'two themes share a picture');
    for (const name of names) assert.ok(Object.hasOwn(drawings, name), `${name} has no drawing`);
    const named = Object.fromEntries(DEFAULT_SIGNAL_FORM.themes.map(({ id, pictogram }) => [id, pictogram]));
    // What people take a drawing for: a radiator is no health, a form no work.
    assert.deepEqual(
      [named['health'], named['work'], named['housing'], named['education'], named['material']],
      ['health', 'work', 'home', 'school', 'things'],
    );
  });

  it('are path data and nothing else', () => {
    for (const [name, drawing] of Object.entries(drawings)) assert.ok(isDrawing(drawing), name);
  });

  it('stay on a grid of 24 units', () => {
    for (const [name, drawing] of Object.entries(drawings)) {
      const starts = drawing.flatMap(path => [...path.matchAll(/M\s*(-?[\d.]+)[ ,]*(-?[\d.]+)/g)]);
      for (const [, x, y] of starts) {
        assert.ok(
          Number(x) >= 0 && Number(x) <= 24 && Number(y) >= 0 && Number(y) <= 24,
          `${name} starts at ${x},${y}`,
        );
      }
    }
  });

  it('are those of Phosphor as the tool writes them today', () => {
    assert.equal(readFileSync('src/pictograms/phosphor.ts', 'utf8'), phosphorModule());
  });
});

describe('The licences of the pictograms', () => {
  it('are what the tool writes today', () => {
    assert.equal(licence, licences(Object.keys(own)));
  });

  it('name every drawing', () => {
    for (const name of [...Object.keys(own), ...Object.keys(phosphorNames)]) {
      assert.match(licence, new RegExp(`^  ${name}( |$)`, 'm'));
    }
    assert.equal(Object.keys(phosphor).length, Object.keys(phosphorNames).length);
    assert.equal(Object.keys(drawings).length, Object.keys(own).length + Object.keys(phosphor).length);
  });

  it('cover every drawing in the source, the sample pictures of the demo apart', () => {
    const drawn = globSync('src/!(demo)/**/*.{ts,svg}').filter(
      file => file.endsWith('.svg') || /['"`]M-?[\d.][^'"`]{60,}['"`]/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(drawn.toSorted(), ['src/pictograms/own.ts', 'src/pictograms/phosphor.ts']);
  });
});

describe("A city's own pictograms", () => {
  it('take the place of ours, and add to them', () => {
    const before = drawings['coffee'];
    assert.deepEqual(registerPictograms({ coffee: ['M0 0h24v24z'], kermis: ['M1 1h2z'] }), []);
    assert.deepEqual(drawings['coffee'], ['M0 0h24v24z']);
    assert.deepEqual(drawings['kermis'], ['M1 1h2z']);
    registerPictograms({ coffee: before ?? [] });
  });

  it('are refused by name when they hold more than path data', () => {
    const refused = registerPictograms({ bad: ['M0 0" onload="alert(1)'], empty: [] });
    assert.deepEqual(refused, ['bad', 'empty']);
    assert.equal(drawings['bad'], undefined);
  });
});

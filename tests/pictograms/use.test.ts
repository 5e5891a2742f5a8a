import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawings } from '../../src/pictograms/drawings.ts';
import { PICTOGRAM_USE } from '../../stories/pictogram-use.ts';

test('of every pictogram it is said when to show it, and of nothing else', () => {
  assert.ok(Object.keys(drawings).length > 40);
  assert.deepEqual(Object.keys(PICTOGRAM_USE).sort(), Object.keys(drawings).sort());
});

test('no two pictograms are for the same', () => {
  assert.equal(new Set(Object.values(PICTOGRAM_USE)).size, Object.keys(PICTOGRAM_USE).length);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  isTooSmall,
  LONGEST_SIGNATURE,
  SIGNATURE_BOX,
  signatureLines,
  signaturePath,
  type InkPoint,
} from '../../src/domain/drawn-signature.ts';
import { ReferralConsent } from '../../src/schema/referral.ts';
import '../support/same-cases.ts';

const point = fc.record({
  x: fc.double({ min: -50, max: 700, noNaN: true }),
  y: fc.double({ min: -50, max: 200, noNaN: true }),
});

describe('What somebody draws as a signature', () => {
  it('is a path that a card takes, of at most 3,000 characters, whatever was drawn', () => {
    const { signature } = ReferralConsent.shape;
    fc.assert(
      fc.property(
        fc.array(fc.array(point, { minLength: 1, maxLength: 400 }), { minLength: 1, maxLength: 30 }),
        lines => {
          const path = signaturePath(lines);
          assert.ok(path.length > 0 && path.length <= LONGEST_SIGNATURE, `${path.length}`);
          assert.ok(signatureLines(path), path);
          assert.ok(signature.safeParse(path).success, path);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('looks as it was drawn: no point of it lies further beside the path than a tenth of a millimetre on paper', () => {
    const wave = Array.from({ length: 300 }, (_, index) => ({
      x: 50 + index * 1.6,
      y: 75 + 50 * Math.sin(index / 20),
    }));
    const path = signaturePath([wave]);
    assert.ok(path.length < 900, `${path.length} characters`);
    const [line = []] = signatureLines(path) ?? [];
    assert.ok(line.length > 10);
    const besides = wave.map(one => Math.min(...line.slice(1).map((end, index) => beside(one, line[index]!, end))));
    assert.equal(besides.length, 300);
    assert.ok(Math.max(...besides) <= 1.5, `${Math.max(...besides)}`);
  });

  it('stays in its box', () => {
    const [line = []] =
      signatureLines(
        signaturePath([
          [
            { x: -20, y: 400 },
            { x: 5000, y: -3 },
          ],
        ]),
      ) ?? [];
    assert.deepEqual(line, [
      { x: 0, y: SIGNATURE_BOX.height },
      { x: SIGNATURE_BOX.width, y: 0 },
    ]);
  });

  it('keeps the dot on an i', () => {
    assert.equal(signaturePath([[{ x: 10, y: 20 }]]), 'M10 20L10 20');
  });

  it('is a signature from a cross on, and none as a dot or a slip of the finger', () => {
    const cross = [
      [
        { x: 10, y: 10 },
        { x: 40, y: 40 },
      ],
      [
        { x: 40, y: 10 },
        { x: 10, y: 40 },
      ],
    ];
    assert.equal(isTooSmall(cross), false);
    assert.equal(isTooSmall([[{ x: 10, y: 10 }]]), true);
    assert.equal(
      isTooSmall([
        [
          { x: 10, y: 10 },
          { x: 40, y: 12 },
        ],
      ]),
      true,
    );
    assert.equal(isTooSmall([]), true);
  });

  it('is read only when it is a path of ours', () => {
    const others = [
      '',
      'M1 1',
      'M1 1Q2 2 3 3',
      'M1 1L2 2Z',
      'M1.5 1L2 2',
      'M1 1L601 2',
      'M1 1L2 151',
      `M1 1${'L2 2'.repeat(800)}`,
    ];
    assert.deepEqual(
      others.filter(path => signatureLines(path) !== undefined),
      [],
    );
    assert.equal(others.length, 8);
    assert.deepEqual(signatureLines('M1 2L3 4M5 6L7 8'), [
      [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
      [
        { x: 5, y: 6 },
        { x: 7, y: 8 },
      ],
    ]);
  });
});

/** From a point to the piece of a straight line between two others. */
function beside({ x, y }: InkPoint, start: InkPoint, end: InkPoint): number {
  const [across, down] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(across, down) || 1;
  const along = Math.min(1, Math.max(0, ((x - start.x) * across + (y - start.y) * down) / length ** 2));
  return Math.hypot(x - start.x - along * across, y - start.y - along * down);
}

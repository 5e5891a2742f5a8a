import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import type { SignatureField } from '../../src/foundation/form/signature-field.ts';
import { eventually } from './eventually.ts';

/** A point on the sheet, from 0 to 1 across and down. */
export type OnSheet = readonly [across: number, down: number];

/** A scrawl that counts. */
export const SCRAWL: readonly OnSheet[] = [
  [0.1, 0.5],
  [0.2, 0.2],
  [0.3, 0.8],
  [0.45, 0.3],
  [0.6, 0.7],
  [0.8, 0.4],
];

export const sheetOf = (field: SignatureField): HTMLCanvasElement => field.shadowRoot!.querySelector('canvas')!;

/** Waits until one can draw on it. @param touch what a finger does there: nothing but drawing, or the usual on a sheet that is closed */
export async function ready(field: SignatureField, touch = 'none'): Promise<void> {
  await field.updateComplete;
  await eventually(() => {
    if (sheetOf(field).style.touchAction !== touch) throw new Error('Nobody can draw yet.');
  });
  sheetOf(field).scrollIntoView({ block: 'center' });
}

/** Where points of the sheet are in the window, in whole pixels. */
function inWindow(field: SignatureField, points: readonly OnSheet[]): [number, number][] {
  const { left, top, width, height } = sheetOf(field).getBoundingClientRect();
  return points.map(([across, down]) => [Math.round(left + across * width), Math.round(top + down * height)]);
}

/** Draws one line with a real mouse. */
export async function drawByMouse(field: SignatureField, points: readonly OnSheet[] = SCRAWL): Promise<void> {
  await ready(field);
  const [first, ...rest] = inWindow(field, points);
  await sendMouse({ type: 'move', position: first! });
  await sendMouse({ type: 'down' });
  for (const position of rest) await sendMouse({ type: 'move', position });
  await sendMouse({ type: 'up' });
  await field.updateComplete;
}

/** Draws one line with a finger. @returns false in WebKit, whose driver has none: there the test should call `this.skip()` */
export async function drawByFinger(field: SignatureField, points: readonly OnSheet[] = SCRAWL): Promise<boolean> {
  await ready(field);
  const { supported } = await executeServerCommand<{ supported: boolean }, [number, number][]>(
    'touch',
    inWindow(field, points),
  );
  await field.updateComplete;
  return supported;
}

/** How many dots of the screen have ink. */
export function inkOf(field: SignatureField): number {
  const canvas = sheetOf(field);
  if (canvas.width === 0) return 0;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let ink = 0;
  for (let index = 3; index < data.length; index += 4) if (data[index]! > 40) ink += 1;
  return ink;
}

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { drawings } from '../src/pictograms/drawings.ts';
import { pictogram } from '../src/pictograms/pictogram.ts';

interface Size {
  /** Side of a picture, in CSS pixels; 24 is the least on a screen. */
  size: number;
}

/**
 * One picture for one thing, always beside its word. `registerPictograms()` puts a municipality's own in their place. Whose each
 * drawing is stands in `LICENSE-PICTOS`.
 */
const meta: Meta<Size> = {
  title: 'Guides/Pictograms',
  tags: ['autodocs'],
  args: { size: 48 },
  argTypes: { size: { control: { type: 'range', min: 24, max: 128, step: 8 } } },
  render: ({ size }) =>
    html`<ul lang="en" style=${styleMap(list(size))}>
      ${Object.entries(drawings).map(
        ([name, drawing]) =>
          html`<li>
            <div style=${styleMap({ blockSize: `${size}px`, inlineSize: `${size}px`, margin: 'auto' })}>
              ${pictogram(drawing)}
            </div>
            ${name}
          </li>`,
      )}
    </ul>`,
};
export default meta;

const list = (size: number) => ({
  display: 'grid',
  gap: '1em',
  gridTemplateColumns: `repeat(auto-fill, minmax(${Math.max(size, 96)}px, 1fr))`,
  listStyle: 'none',
  padding: '0',
  textAlign: 'center',
});

export const All: StoryObj<Size> = {};

/** The least size on a screen. */
export const Small: StoryObj<Size> = { args: { size: 24 } };

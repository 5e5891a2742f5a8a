import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { define } from '../src/foundation/define.ts';
import { PictureWall } from './picture-wall.ts';

define('picture-wall', PictureWall);

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
  render: ({ size }) => html`<picture-wall size=${size}></picture-wall>`,
};
export default meta;

export const All: StoryObj<Size> = {};

/** The least size on a screen. */
export const Small: StoryObj<Size> = { args: { size: 24 } };

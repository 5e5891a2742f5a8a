import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { SPACE_SCALE, TYPE_SCALE } from '../src/theme/token-file.ts';

/**
 * Sizes are against the letter of the page (`em`): who makes that larger makes everything larger. These are the steps that elements
 * use most; a test counts them.
 */
const meta: Meta = { title: 'Guides/Type and space', tags: ['autodocs'] };
export default meta;

const page =
  'background:var(--stek-surface);color:var(--stek-text);font-family:var(--stek-font,system-ui,sans-serif);line-height:1.5;padding:1.5em';

/** Seven sizes. Weight 700 for headings, 600 for buttons, 400 for the rest; nothing in italics, nothing in capitals. */
export const Type: StoryObj = {
  render: () =>
    html`<div lang="en" style=${page}>
      ${Object.entries(TYPE_SCALE)
        .toReversed()
        .map(
          ([name, { size, use }]) =>
            html`<div style="margin-block-end:1.25em">
              <div style="color:var(--stek-text-muted)">${name}, ${size}em: ${use}</div>
              <div lang="nl" style="font-size:${size}em">Koffie met de buren</div>
            </div>`,
        )}
    </div>`,
};

/** Six steps of room. Between blocks more than inside them, so that what belongs together is seen. */
export const Space: StoryObj = {
  render: () =>
    html`<div lang="en" style=${page}>
      ${Object.entries(SPACE_SCALE).map(
        ([name, { size, use }]) =>
          html`<div style="align-items:center;display:flex;gap:1em;margin-block-end:1em">
            <span style="background:var(--stek-fill);block-size:2em;flex:none;inline-size:${size}em"></span>
            <span><strong>${name}</strong>, ${size}em: ${use}</span>
          </div>`,
      )}
    </div>`,
};

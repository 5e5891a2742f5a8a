import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { applyTheme, type ThemeInputs } from '../src/theme/apply-theme.ts';
import { deriveTheme, type Roles } from '../src/theme/derive.ts';
import { contrast } from '../src/theme/oklch.ts';
import { define } from '../src/foundation/define.ts';
import { SampleCard } from './sample-card.ts';

define('sample-card', SampleCard);

/**
 * A municipality gives one colour, and if it wants a typeface, a radius and a scheme. Everything else is derived in OKLCH with the
 * contrast that WCAG asks for. In CSS: `--stek-brand`, `--stek-font`, `--stek-radius`, `--stek-scheme`.
 */
const meta: Meta<ThemeInputs> = {
  title: 'Guides/Theme',
  tags: ['autodocs'],
  argTypes: {
    brand: { control: 'color', description: 'Colour of the municipality.' },
    font: { control: 'text', description: 'Typeface, as in `font-family`.' },
    radius: { control: 'text', description: 'Rounding of buttons and cards.' },
    scheme: {
      control: 'inline-radio',
      options: ['light', 'dark', 'auto'],
      description: 'Light, dark, or as the page.',
    },
  },
  render: inputs => themed(inputs),
};
export default meta;

type Story = StoryObj<ThemeInputs>;

/** No input at all: warm paper and a deep green. */
export const Default: Story = { args: {} };

export const Dark: Story = { args: { scheme: 'dark' } };

/** A pale brand keeps its fill, and gets dark text and an edge that can be seen. */
export const Yellow: Story = { args: { brand: '#ffd400', radius: '4px' } };

/** A brand on which no text reads moves as little as it can, its hue kept. */
export const Red: Story = { args: { brand: '#e4572e', radius: '2px' } };

/** A dark page that declares no `color-scheme`: what stands behind the element decides. */
export const DarkHost: Story = {
  render: () =>
    html`<div ${ref(host => host instanceof HTMLElement && darken(host))}><sample-card></sample-card></div>`,
};

function darken({ style }: HTMLElement): void {
  style.cssText = 'background:#14171a;color:#f2f2f2;padding:2em;color-scheme:normal';
  style.setProperty('--stek-scheme', 'auto');
}

export const Brands: Story = {
  render: () =>
    html`${['#0b57a4', '#ffd400', '#c8102e', '#1b7f3b', '#0f7c80', '#5b6770'].map(
      brand => html`${themed({ brand, scheme: 'light' })} ${themed({ brand, scheme: 'dark' })}`,
    )}`,
};

/** Every role of a brand with its least contrast on the three surfaces. */
export const Contrast: Story = {
  args: { brand: '#0b57a4' },
  render: ({ brand = '#0b57a4' }) => {
    const { light, dark } = deriveTheme(brand);
    return html`<table lang="en">
      <caption>
        Roles of ${brand}
      </caption>
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">Light</th>
          <th scope="col">Least contrast</th>
          <th scope="col">Dark</th>
          <th scope="col">Least contrast</th>
        </tr>
      </thead>
      <tbody>
        ${(Object.keys(light) as (keyof Roles)[]).map(
          role =>
            html`<tr>
              <th scope="row">${role}</th>
              <td>${light[role]}</td>
              <td>${least(light, role)}</td>
              <td>${dark[role]}</td>
              <td>${least(dark, role)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  },
};

const themed = (inputs: ThemeInputs): TemplateResult =>
  html`<div ${ref(element => element instanceof HTMLElement && void applyTheme(element, inputs))}>
    <sample-card></sample-card>
  </div>`;

const least = (roles: Roles, role: keyof Roles): string =>
  Math.min(
    ...(['surface', 'surface-raised', 'surface-tint'] as const).map(ground => contrast(roles[ground], roles[role])),
  ).toFixed(1);

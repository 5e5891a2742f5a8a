import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { applyTheme, type ThemeInputs } from '../src/theme/apply-theme.ts';
import { sampleBrands } from '../src/theme/brands/sample-brands.ts';
import { define } from '../src/foundation/define.ts';
import { SampleCard } from './sample-card.ts';

define('sample-card', SampleCard);

/**
 * A municipality gives one colour, and if it wants a typeface, a radius and a scheme. Everything else is derived in OKLCH with the
 * contrast that WCAG asks for. In CSS: `--stek-brand`, `--stek-font`, `--stek-radius`, `--stek-scheme`.
 */
const meta: Meta<ThemeInputs> = {
  title: 'Guides/Brands',
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

/** The six looks that belong to nobody in particular, and the two design systems among them: as their pages have them, light and dark. */
export const SixBrands: Story = {
  render: () =>
    html`${sampleBrands.map(
      ({ name, why, page, inputs }) =>
        html`<section ${ref(section => section instanceof HTMLElement && set(section, page))}>
          <h2 lang="en" style="font-family:system-ui,sans-serif">${name}</h2>
          <p lang="en" style="font-family:system-ui,sans-serif">${why}</p>
          ${themed({ ...inputs, scheme: 'light' })} ${themed({ ...inputs, scheme: 'dark' })}
        </section>`,
    )}`,
};

const set = ({ style }: HTMLElement, page: Readonly<Record<string, string>>): void =>
  Object.entries(page).forEach(([name, value]) => style.setProperty(name, value));

const themed = (inputs: ThemeInputs): TemplateResult =>
  html`<div ${ref(element => element instanceof HTMLElement && void applyTheme(element, inputs))}>
    <sample-card></sample-card>
  </div>`;

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { deriveTheme, type Roles, type Target } from '../src/theme/derive.ts';
import { themePairs, type Pair } from '../src/theme/pairs.ts';
import { TOKEN_WORDS } from '../src/theme/token-file.ts';

interface ColourArgs {
  /** `#rrggbb` */
  brand: string;
  target: Target;
}

/**
 * One colour makes a theme. Each role starts where it looks best and moves in lightness, its hue kept, until its contrast is reached:
 * what you see here is derived and measured now, in this page.
 */
const meta: Meta<ColourArgs> = {
  title: 'Guides/Colour',
  tags: ['autodocs'],
  args: { brand: '#0f5f50', target: 7 },
  argTypes: {
    brand: { control: 'color', description: 'Colour of the municipality.' },
    target: { control: 'inline-radio', options: [4.5, 7], description: 'What muted text, links and states reach.' },
  },
  render: ({ brand, target }) => {
    const { light, dark } = deriveTheme(brand, target);
    return html`<div lang="en">${swatches(light, 'Light')} ${swatches(dark, 'Dark')}</div>`;
  },
};
export default meta;

type Story = StoryObj<ColourArgs>;

/** Every role, and what it is for. */
export const AllRoles: Story = {};

/** Every pair that meets on the screen: measured, beside what it has to be. */
export const Contrast: Story = {
  render: ({ brand, target }) => {
    const { light, dark } = deriveTheme(brand, target);
    return html`<div lang="en">${measured(light, target, 'Light')} ${measured(dark, target, 'Dark')}</div>`;
  },
};

/** The same of a pale colour: its fill stays, its text turns dark. */
export const ContrastOfYellow: Story = { ...Contrast, args: { brand: '#ffd400' } };

const swatches = (roles: Roles, scheme: string): TemplateResult =>
  html`<section
    style="background:${roles.surface};color:${roles.text};padding:1.5em;font-family:system-ui,sans-serif;line-height:1.5"
  >
    <h2>${scheme}</h2>
    <ul
      style="display:grid;gap:1em;grid-template-columns:repeat(auto-fill,minmax(min(100%,13em),1fr));list-style:none;padding:0"
    >
      ${(Object.keys(roles) as (keyof Roles)[]).map(
        role =>
          html`<li>
            <div
              style="background:${roles[role]};block-size:4em;border:1px solid ${roles.line};border-radius:10px"
            ></div>
            <strong>${role}</strong> <code>${roles[role]}</code>
            <p style="margin:0;color:${roles['text-muted']}">${TOKEN_WORDS[role]}</p>
          </li>`,
      )}
    </ul>
  </section>`;

const measured = (roles: Roles, target: Target, scheme: string): TemplateResult =>
  html`<section
    style="background:${roles.surface};color:${roles.text};padding:1.5em;font-family:system-ui,sans-serif;line-height:1.5"
  >
    <h2>${scheme}</h2>
    <ul
      style="display:grid;gap:0.75em;grid-template-columns:repeat(auto-fill,minmax(min(100%,17em),1fr));list-style:none;padding:0"
    >
      ${themePairs(roles, target).map(pair => pairItem(pair, roles))}
    </ul>
  </section>`;

/** Only what is text is shown as text: a line at its own contrast is no letter. */
const pairItem = ({ front, back, ratio, least }: Pair, roles: Roles): TemplateResult =>
  html`<li style="align-items:center;display:flex;gap:0.75em">
    <span
      aria-hidden="true"
      style="background:${roles[back]};block-size:3em;border:1px solid ${roles['line-soft']};border-radius:10px;display:grid;flex:none;inline-size:4em;place-items:center"
      >${
        least >= 4.5 && front !== 'focus-in'
          ? html`<b style="color:${roles[front]}">Aa</b>`
          : html`<i style="border:3px solid ${roles[front]};block-size:1.5em;inline-size:2em"></i>`
      }</span
    >
    <span><strong>${front}</strong> on ${back}: ${ratio.toFixed(1)} <small>(at least ${least})</small></span>
  </li>`;

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../src/components/provider/stek-provider.ts';
import { applyTheme } from '../src/theme/apply-theme.ts';
import '../src/components/follow-up/stek-follow-up.ts';
import { define } from '../src/foundation/define.ts';
import { followUpClient, followUpOf } from '../tests/support/follow-up-client.ts';
import { SampleCard } from './sample-card.ts';

define('sample-card', SampleCard);

interface ProviderArgs {
  lang?: string;
  address?: 'je' | 'u';
  place?: string;
  brand?: string;
}

const meta: Meta<ProviderArgs> = {
  title: 'Elements/stek-provider',
  component: 'stek-provider',
  tags: ['autodocs'],
  render: ({ lang, address, place, brand }) =>
    html`<stek-provider
      lang=${lang ?? nothing}
      address=${address ?? nothing}
      place=${place ?? nothing}
      ${ref(element => element instanceof HTMLElement && void applyTheme(element, { ...(brand && { brand }) }))}
    >
      <sample-card></sample-card>
      <sample-card heading-level="3"></sample-card>
    </stek-provider>`,
};
export default meta;

type Story = StoryObj<ProviderArgs>;

/** What is inside looks as on any page, and shares what the provider is given. */
export const Default: Story = { args: { place: 'zillebeke' } };

/** One colour for everything inside. */
export const Themed: Story = { args: { brand: '#7a1f5c' } };

/** The page's own words for something inside, by tag. */
export const OwnWords: Story = {
  render: () =>
    html`<stek-provider .texts=${{ 'stek-follow-up': { nl: { followUpHeading: 'Waar sta ik?', show: 'Kijk waar ik sta' } } }}>
      <stek-follow-up .client=${followUpClient(() => followUpOf())}></stek-follow-up>
    </stek-provider>`,
};

/** The formal address for everything inside. */
export const Formal: Story = { tags: ['formal'], args: { address: 'u' } };

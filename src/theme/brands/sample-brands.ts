import type { ThemeInputs } from '../apply-theme.ts';
import { nlDesignSystem } from './nl-design-system.ts';
import { vlaanderen } from './vlaanderen.ts';

/** A look to try the elements in. */
export interface SampleBrand {
  readonly name: string;
  /** What it shows that the others do not. */
  readonly why: string;
  readonly inputs: ThemeInputs;
  /** The colour that `inputs.brand` comes to on a page of that brand, `#rrggbb`. */
  readonly colour: string;
  /** What such a page has set already, as custom properties; empty where the inputs say all. */
  readonly page: Readonly<Record<string, string>>;
}

/**
 * Six looks that together meet what a brand can be: of a design system, pale, loud, dark and grey. The last four belong to nobody. What
 * they are made of is in `@stek/embed/theme`; a municipality has one of its own.
 */
export const sampleBrands: readonly SampleBrand[] = [
  {
    name: 'Vlaanderen',
    why: 'a page with the web components of the Flemish government: its tokens are read, nothing is set twice',
    inputs: vlaanderen,
    colour: '#0055cc',
    page: { '--vl-action-color': '#0055cc', '--vl-accent-color': '#ffe615' },
  },
  {
    name: 'NL Design System',
    why: 'a page with the tokens of NL Design System, by the names of Utrecht',
    inputs: nlDesignSystem,
    colour: '#cc0000',
    page: {
      '--utrecht-button-primary-action-background-color': '#cc0000',
      '--utrecht-document-font-family': 'Arial, sans-serif',
      '--utrecht-button-border-radius': '0px',
    },
  },
  {
    name: 'Sunflower',
    why: 'pale: the fill stays, its text turns dark, and an edge is drawn around it',
    inputs: { brand: '#ffd400', radius: '4px' },
    colour: '#ffd400',
    page: {},
  },
  {
    name: 'Poppy',
    why: 'no text reads on it at the contrast that we ask: it moves as little as it can, its hue kept',
    inputs: { brand: '#e4572e', radius: '16px' },
    colour: '#e4572e',
    page: {},
  },
  {
    name: 'Canal',
    why: 'deep and quiet, with a serif of the page',
    inputs: { brand: '#0f4c5c', radius: '6px', font: 'Georgia, serif' },
    colour: '#0f4c5c',
    page: {},
  },
  {
    name: 'Slate',
    why: 'without hue: states keep theirs, so that cancelled is still red',
    inputs: { brand: '#5b6770', radius: '2px' },
    colour: '#5b6770',
    page: {},
  },
];

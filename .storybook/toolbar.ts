import type { Decorator, Preview } from '@storybook/web-components-vite';
import { directionOf } from '../src/i18n/direction.ts';
import { languages } from '../src/i18n/languages.ts';
import { sampleBrands } from '../src/theme/brands/sample-brands.ts';
import { pseudoLanguages } from './pseudo-languages.ts';

type Icon = 'paintbrush' | 'contrast' | 'transfer' | 'mobile' | 'globe' | 'accessibility';

/** What a reviewer can turn in the toolbar: the page around the element, as visitors and municipalities have it. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  brand: menu('Brand', 'paintbrush', {
    '': 'No brand',
    ...Object.fromEntries(sampleBrands.map(({ name }) => [name, name])),
  }),
  scheme: menu('Light or dark', 'contrast', { light: 'Light', dark: 'Dark', 'light dark': 'As the system' }),
  direction: menu('Direction', 'transfer', { '': 'As the language', ltr: 'Left to right', rtl: 'Right to left' }),
  width: menu('Width', 'mobile', { full: 'Full width', narrow: '320 px' }),
  lang: menu('Language', 'globe', {
    ...Object.fromEntries(languages.map(({ lang, name }) => [lang, name])),
    ...pseudoLanguages,
  }),
  contrast: menu('Forced colours', 'accessibility', {
    none: 'Colours of the page',
    hint: 'How to see forced colours',
  }),
};

export const initialGlobals: NonNullable<Preview['initialGlobals']> = {
  brand: '',
  scheme: 'light',
  direction: '',
  width: 'full',
  lang: 'nl',
  contrast: 'none',
};

/** Gives the page the choices of the toolbar. */
export const page: Decorator = (story, { globals, canvasElement }) => {
  const root = document.documentElement;
  root.lang = String(globals['lang']);
  root.dir = String(globals['direction'] || directionOf(root.lang));
  // Pages of documentation are in English themselves; what they show is in the language that was chosen.
  canvasElement.lang = root.lang;
  root.style.colorScheme = String(globals['scheme']);
  // Storybook paints its own white over what the colour scheme would give.
  document.body.style.background = 'Canvas';
  // A page has a letter of its own; a municipality's is rarely the one that browsers fall back on.
  document.body.style.fontFamily = 'system-ui, sans-serif';
  root.style.setProperty('--stek-scheme', String(globals['scheme']));
  wear(root, String(globals['brand']));
  document.body.style.maxInlineSize = globals['width'] === 'narrow' ? '320px' : '';
  if (globals['contrast'] === 'hint') {
    console.info('Forced colours: DevTools → Rendering → Emulate CSS media feature forced-colors: active.');
  }
  return story();
};

/** What a page of a brand has set: its own tokens, and ours from them. */
function wear({ style }: HTMLElement, wanted: string): void {
  const brand = sampleBrands.find(({ name }) => name === wanted);
  for (const name of sampleBrands.flatMap(({ page: set }) => Object.keys(set))) style.removeProperty(name);
  for (const [name, value] of Object.entries(brand?.page ?? {})) style.setProperty(name, value);
  for (const input of ['brand', 'font', 'radius'] as const)
    style.setProperty(`--stek-${input}`, brand?.inputs[input] ?? null);
}

function menu(title: string, icon: Icon, items: Record<string, string>) {
  return {
    description: title,
    toolbar: {
      title,
      icon,
      dynamicTitle: true,
      items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
    },
  };
}

import type { Decorator, Preview } from '@storybook/web-components-vite';
import { directionOf } from '../src/i18n/direction.ts';
import { languages } from '../src/i18n/languages.ts';
import { pseudoLanguages } from './pseudo-languages.ts';

type Icon = 'paintbrush' | 'contrast' | 'transfer' | 'mobile' | 'globe' | 'accessibility';

/** What a reviewer can turn in the toolbar: the page around the element, as visitors and municipalities have it. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  brand: menu('Brand', 'paintbrush', {
    '': 'No brand',
    '#0b57a4': 'Blue',
    '#ffd400': 'Yellow',
    '#c8102e': 'Red',
    '#1b7f3b': 'Green',
    '#0f7c80': 'Teal',
    '#5b6770': 'Grey',
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
export const page: Decorator = (story, { globals }) => {
  const root = document.documentElement;
  root.lang = String(globals['lang']);
  root.dir = String(globals['direction'] || directionOf(root.lang));
  root.style.colorScheme = String(globals['scheme']);
  // Storybook paints its own white over what the colour scheme would give.
  document.body.style.background = 'Canvas';
  root.style.setProperty('--stek-scheme', String(globals['scheme']));
  if (globals['brand']) root.style.setProperty('--stek-brand', String(globals['brand']));
  else root.style.removeProperty('--stek-brand');
  document.body.style.maxInlineSize = globals['width'] === 'narrow' ? '320px' : '';
  if (globals['contrast'] === 'hint') {
    console.info('Forced colours: DevTools → Rendering → Emulate CSS media feature forced-colors: active.');
  }
  return story();
};

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

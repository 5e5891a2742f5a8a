import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { addPseudoLanguages } from './pseudo-languages.ts';
import { globalTypes, initialGlobals, page } from './toolbar.ts';

setCustomElementsManifest(manifest);
addPseudoLanguages();

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [page],
  parameters: {
    // A violation fails `npm run test:stories`.
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Guides',
          ['Principles', 'Do and do not', 'Words', 'Colour', 'Type and space', 'Tokens', 'Brands', 'Pictograms'],
          'Elements',
        ],
      },
    },
  },
};

export default preview;

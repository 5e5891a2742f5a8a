import type { StorybookConfig } from '@storybook/web-components-vite';
import { makeTextModules } from '../tools/text-modules.ts';

makeTextModules();

/** Storybook of the elements: offline, without telemetry, with the a11y check that `npm run test:stories` reads. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The pictures of the made-up municipality: its soup, its walk, its café.
  staticDirs: [{ from: '../src/demo/images', to: '/demo-images' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  // A path of its own for each build: nothing of it may ask another host.
  viteFinal: vite => ({ ...vite, build: { ...vite.build, target: 'es2022', chunkSizeWarningLimit: 3000 } }),
};

export default config;

import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import * as puppeteer from 'puppeteer-core';
import { browserPath, chromiumArguments } from './tests/support/browser.ts';
import { mediaFeaturesPlugin } from './tests/support/media-features-command.ts';
import { sessionReport } from './tests/support/session-report.ts';
import { touchPlugin } from './tests/support/touch-command.ts';
import { WebKitLauncher } from './tests/support/webkit-launcher.ts';
import { makeTextModules } from './tools/text-modules.ts';

makeTextModules();

const launchers = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: browserPath('chromium'), args: chromiumArguments },
      createPage: async ({ browser }) => {
        // Two files beside each other are two visitors: in one profile only one of their tabs would send what waits in the outbox.
        const visitor = await browser.createBrowserContext();
        const page = await visitor.newPage();
        const protocol = await page.createCDPSession();
        // A tab behind another gets no animation frames: tests beside each other would wait for ever.
        await protocol.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: browserPath('firefox') },
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const { keyboard } = page;
        const press = keyboard.press.bind(keyboard);
        // Over WebDriver BiDi, puppeteer knows the space bar only by the character it types.
        keyboard.press = (key, options) => press(key === 'Space' ? ' ' : key, options);
        return page;
      },
    }),
  webkit: () => new WebKitLauncher(),
};

const wanted = (process.env.BROWSERS ?? 'chromium').split(',');

export default {
  files: ['tests/{foundation,components}/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  browsers: wanted.map(name => launchers[name]()),
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
    mediaFeaturesPlugin(),
    touchPlugin(),
  ],
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  // The first page of a browser loads and translates everything: on a busy machine that takes longer than the usual 20 seconds.
  testsStartTimeout: 90_000,
  testRunnerHtml: script =>
    `<!doctype html><html lang="nl"><head><title>Tests</title></head><body><script type="module">await import('/tests/support/empty-device.ts'); await import('${script}');</script></body></html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  staticLogging: Boolean(process.env.SESSION_REPORT),
  reporters: [process.env.SESSION_REPORT ? sessionReport(process.env.SESSION_REPORT) : defaultReporter()],
};

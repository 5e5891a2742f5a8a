import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { freshFolder, installConsumers, must, run, started } from '../support/consumers.ts';
import { press, seen } from '../support/deep-page.ts';
import { folder, serveFiles } from '../support/static-server.ts';
import { watchedPage } from '../support/watched-page.ts';

/** How each project checks its types. What is wrong on purpose stands in its `wrong` file, and must be refused there. */
const FRAMEWORKS: Readonly<Record<string, readonly string[]>> = {
  react: ['tsc', '-p', '.'],
  preact: ['tsc', '-p', '.'],
  vue: ['vue-tsc', '-p', '.'],
  svelte: ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine'],
  // Its compiler also makes the code that is bundled.
  angular: ['ngc', '-p', '.'],
};

const agenda = new URL('./agenda.ics', import.meta.url);
const root = freshFolder('consumers');
let browser: Browser;

before(async () => {
  await installConsumers(root.path);
  browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  root.remove();
});

for (const [name, [command = '', ...args]] of Object.entries(FRAMEWORKS)) {
  const project = join(root.path, name);

  describe(`A project with ${name}`, () => {
    it('has types for our element in its templates, and is told what is wrong', async () => {
      await must(project, command, ...args);
    });

    it('shows it, gives it attributes, properties and slots, and hears its events, without a warning', async () => {
      await must(project, 'vite', 'build', '--logLevel', 'error');
      await opened(join(project, 'dist'), async (page, problems) => {
        await seen(page, 'button.title', 'Samen koken');
        assert.deepEqual(await page.evaluate(lookAtCalendar), {
          level: 3,
          heading: 'H3',
          view: 'list',
          now: Date.parse('2026-12-01T08:00:00Z'),
          hidesData: true,
          className: 'agenda',
          link: '/agenda',
          contact: 'Bel Marie',
        });
        await press(page, 'main button:not(.title)', 'Dieper');
        await page.waitForFunction(() => document.querySelector('stek-activity-calendar')?.headingLevel === 4);
        await press(page, 'button.title', 'Samen koken');
        await seen(page, 'output', 'samen-koken@voorbeeld.invalid');
        assert.equal(await page.$('>>> dialog[open]'), null, 'preventDefault() of the page was not heard');
        assert.deepEqual(problems, []);
      });
    });
  });
}

describe('A project with Svelte', () => {
  it('is told each thing that is wrong in a template', async () => {
    const args = ['--workspace', 'wrong', '--tsconfig', './tsconfig.json', '--output', 'machine'];
    const { said } = await run(join(root.path, 'svelte'), 'svelte-check', ...args);
    const lines = [...said.matchAll(/ERROR "Wrong\.svelte" (\d+):/g)].map(([, line]) => Number(line));
    assert.deepEqual(lines, [5, 6, 7, 8], said);
  });
});

describe('A project with Angular', () => {
  it('is told each thing that is wrong in a template', async () => {
    const { said } = await run(join(root.path, 'angular'), 'ngc', '-p', 'tsconfig.wrong.json');
    const lines = [...stripVTControlCharacters(said).matchAll(/^wrong-template\.ts:(\d+)/gm)].map(([, line]) =>
      Number(line),
    );
    assert.deepEqual([...new Set(lines)].toSorted(), [11, 12, 13, 14, 15, 16], said);
  });
});

describe('A project that uses the SDK', () => {
  it('in a page, without a framework, has types and reads a feed', async () => {
    const project = join(root.path, 'vanilla-sdk');
    await must(project, 'tsc', '-p', '.');
    await must(project, 'vite', 'build', '--logLevel', 'error');
    await opened(join(project, 'dist'), async (page, problems) => {
      await seen(page, 'li', 'Samen koken');
      await seen(page, 'output', 'unsupported');
      assert.deepEqual(problems, []);
    });
  });

  it('in Node has types and reads a feed', async () => {
    const project = join(root.path, 'node-sdk');
    await must(project, 'tsc', '-p', '.');
    const server = await serveFiles(() => readFile(agenda));
    try {
      const said = await must(project, 'node', 'main.ts', `${server.origin}/agenda.ics`);
      assert.equal(said, 'Zitdag 2040-05-31T22:00:00.000Z\nKoffie en krant 2040-06-01T07:30:00.000Z\nnot_found\n');
    } finally {
      await server.close();
    }
  });
});

describe('A project that draws on a server', () => {
  /** Runs the site of the project, and opens it. @param isPlain without JavaScript */
  async function visited(isPlain: boolean, look: (page: Page, problems: string[], asked: string[]) => Promise<void>) {
    const site = await started(join(root.path, 'node-ssr'), 'main.ts', fileURLToPath(agenda));
    const { page, watch } = await watchedPage(browser, site.said);
    const asked: string[] = [];
    page.on('request', request => asked.push(new URL(request.url()).pathname));
    page.on('console', message => {
      if (['warn', 'error'].includes(message.type())) watch.problems.push(`${message.type()}: ${message.text()}`);
    });
    try {
      await page.setJavaScriptEnabled(!isPlain);
      await page.goto(site.said);
      await look(page, watch.problems, asked);
    } finally {
      await page.close();
      site.stop();
    }
  }

  it('has types, and is told what is wrong', async () => {
    await must(join(root.path, 'node-ssr'), 'tsc', '-p', '.');
  });

  it('shows the programme without JavaScript', async () => {
    await visited(true, async (page, problems) => {
      const read = await page.$eval('stek-activity-calendar', calendar => ({
        drawn: calendar.shadowRoot?.querySelector<HTMLElement>('[part~=base]')?.innerText ?? '',
        inside: calendar.querySelector('a')?.checkVisibility(),
      }));
      assert.match(read.drawn, /Koffie en krant/);
      assert.deepEqual([read.inside, problems], [true, []]);
    });
  });

  it('goes on in the browser with what stands there, under a strict policy, and asks for nothing anew', async () => {
    await visited(false, async (page, problems, asked) => {
      await page.waitForFunction(() => customElements.get('stek-activity-calendar'));
      await press(page, 'button.title', 'Koffie en krant');
      await seen(page, 'dialog[open]', 'Zaal 1');
      assert.ok(!asked.includes('/agenda.ics'), asked.join());
      assert.deepEqual(problems, []);
    });
  });
});

/** Opens what a project built, on a page that notes every error and every warning of the console. */
async function opened(dist: string, look: (page: Page, problems: readonly string[]) => Promise<void>): Promise<void> {
  const files = folder(dist);
  const server = await serveFiles(path => (path === '/agenda.ics' ? readFile(agenda) : files(path)));
  const { page, watch } = await watchedPage(browser, server.origin);
  page.on('console', message => {
    const isIcon = message.location().url?.endsWith('/favicon.ico');
    if (['warn', 'error'].includes(message.type()) && !isIcon)
      watch.problems.push(`${message.type()}: ${message.text()}`);
  });
  try {
    await page.goto(`${server.origin}/index.html`);
    await look(page, watch.problems);
  } finally {
    await page.close();
    await server.close();
  }
}

/** Runs in the page. */
function lookAtCalendar(): object {
  const calendar = document.querySelector('stek-activity-calendar')!;
  return {
    level: calendar.headingLevel,
    heading: calendar.shadowRoot?.querySelector('[part~=heading]')?.tagName,
    view: calendar.view,
    now: calendar.now,
    hidesData: calendar.noStructuredData,
    className: calendar.className,
    link: calendar.querySelector('a')?.getAttribute('href'),
    contact: calendar.querySelector('[slot=contact]')?.textContent,
  };
}

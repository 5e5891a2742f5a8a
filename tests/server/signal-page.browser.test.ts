import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type * as axeCore from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { TOWN } from '../support/sign-up-desk.ts';
import { SignalDesk } from '../support/signal-desk.ts';

declare const axe: typeof axeCore;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NARROW = 320;
const WORDS = 'Er rijdt geen bus meer na zes uur.';

describe('Signals in a browser without JavaScript, on a narrow screen', () => {
  let browser: Browser;
  let server: RunningServer;
  let desk: SignalDesk;
  let page: Page;

  before(async () => {
    desk = await SignalDesk.open(clock => openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock));
    server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width: NARROW, height: 700 });
  });
  after(async () => {
    await browser.close();
    await server.stop();
    assert.deepEqual(desk.errors, []);
  });

  const goTo = (path: string) => page.goto(`http://127.0.0.1:${server.port}/p/${TOWN.id}/${path}`);
  const words = () => page.$eval('main', main => main.innerText);
  const press = (button: string) =>
    Promise.all([page.waitForNavigation(), page.click(`::-p-xpath(//button[normalize-space()="${button}"])`)]);
  const isSound = async (what: string) => {
    // Only for axe, which waits for timers: the page has no script, and its policy allows none.
    await page.setJavaScriptEnabled(true);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(async () => axe.run(document));
    await page.setJavaScriptEnabled(false);
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
      what,
    );
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= NARROW, `${what} is ${width} wide`);
  };
  /** Opens what became of it, as somebody does who has only the code. */
  const follow = async (code: string) => {
    await goTo('follow-up');
    await page.type('#code', code);
    await press('Toon hoe het ermee staat');
  };
  const steps = () =>
    page.$$eval('.steps li', all =>
      all.map(one => `${one.className}${one.querySelector('svg path') ? ' pictured' : ''}`),
    );

  it('goes the whole way: said, asked back, replied, answered, not right, answered again', async () => {
    await goTo('signal');
    desk.clock.now += 5000;
    await page.click('input[name=about][value=policy]');
    await page.type('#text', WORDS);
    await page.click('input[name=themes][value=mobility]');
    await press('Verstuur');
    assert.match(await words(), /Het is aangekomen\./);
    await isSound('the code');
    const code = await page.$eval('.code', ({ textContent }) => textContent!.trim());

    await follow(code);
    assert.match(await words(), /Je bericht is aangekomen\./);
    assert.deepEqual(await steps(), ['current pictured', 'ahead pictured', 'ahead pictured', 'ahead pictured']);
    const { id } = (await desk.list('coordinator'))[0]!;
    await desk.walk(id, 'received', 'question_open');

    await follow(code);
    assert.match(await words(), /We hebben een vraag voor je\./);
    assert.match(await words(), /Wij maandag 30 november 2026\s+Welke bus is het\?/);
    await isSound('a question');
    await page.type('textarea', 'Lijn 95, naar de wijk.');
    await press('Verstuur mijn antwoord');
    assert.match(await words(), /Jij maandag 30 november 2026\s+Lijn 95, naar de wijk\./);
    assert.equal((await page.$$('textarea')).length, 0, 'it is answered once');

    await desk.move(id, 'interpreted', { kind: 'policy', summary: 'Geen bus na zes uur.' });
    await desk.walk(id, 'translated', 'in_action', 'answered');
    await follow(code);
    assert.match(await words(), /We vragen een bushalte aan het gemeentebestuur\./);
    assert.deepEqual(await steps(), ['done pictured', 'done pictured', 'done pictured', 'current pictured']);
    await isSound('an answer');
    await page.type('textarea', 'De halte is er al, de bus niet.');
    await press('Verstuur mijn antwoord');
    assert.match(await words(), /We kijken er opnieuw naar\./);

    await desk.walk(id, 'answered');
    await follow(code);
    assert.equal((await page.$$('textarea')).length, 0, 'that it is not right is said once');
    assert.ok(!(await words()).includes(WORDS), 'the first words are shown to nobody again');
  });

  it('is taken back on a second press, and then nothing of it is left to see', async () => {
    await goTo('signal?kort=1');
    desk.clock.now += 5000;
    await page.type('#text', WORDS);
    await press('Verstuur');
    const code = await page.$eval('.code', ({ textContent }) => textContent!.trim());
    await follow(code);
    await press('Wis mijn bericht');
    await isSound('whether to take it back');
    await press('Nee');
    assert.match(await words(), /Je bericht is aangekomen\./);
    await press('Wis mijn bericht');
    await press('Ja');
    assert.match(await words(), /Je bericht is gewist\./);
    assert.equal((await page.$$('.steps li')).length, 0);
  });

  it('has no fault that axe finds, nor anything beside the screen, in any state and manner', async () => {
    for (const voice of ['lang=nl', 'lang=nl&address=u', 'lang=de', 'lang=ar', 'lang=ti']) {
      for (const path of [
        `signal?${voice}`,
        `signal?${voice}&kort=1&place=de-dorp`,
        `signals?${voice}`,
        `signal-paper?${voice}`,
      ]) {
        await goTo(path);
        await isSound(path);
      }
    }
    await goTo('signal');
    desk.clock.now += 5000;
    await page.type('#phone', '12');
    await press('Verstuur');
    await isSound('a form with faults');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'problem', 'it opens at what is wrong');
    assert.equal(await page.$eval('#phone', field => (field as HTMLInputElement).value), '12');
  });

  it('is as sound in the dark and in forced colours', async () => {
    for (const features of [
      [{ name: 'prefers-color-scheme', value: 'dark' }],
      [{ name: 'forced-colors', value: 'active' }],
    ]) {
      await page.emulateMediaFeatures(features);
      for (const path of ['signal', 'signals', 'follow-up']) {
        await goTo(path);
        await isSound(`${path} ${features[0]!.value}`);
      }
    }
    await page.emulateMediaFeatures([]);
  });

  it('is filled in, sent and left with keys alone; the way out comes before any question', async () => {
    await goTo('signal');
    desk.clock.now += 5000;
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'exit');
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`no way to ${selector}`);
    };
    await tabTo('input[name=about]');
    await page.keyboard.press('Space');
    await tabTo('textarea');
    await page.keyboard.type('Mijn buurvrouw eet geen warme maaltijd meer.');
    await tabTo('button');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(await words(), /Het is aangekomen\./);
  });

  it('keeps the code and where it is filled in on paper, and leaves the rest away', async () => {
    await goTo('signal?kort=1');
    desk.clock.now += 5000;
    await page.type('#text', WORDS);
    await press('Verstuur');
    await page.emulateMediaType('print');
    const shown = await words();
    await page.emulateMediaType('screen');
    assert.match(shown, /(\d{4} ){3}\d{4}/);
    assert.match(shown, /http:\/\/127\.0\.0\.1:\d+\/p\/[\w-]+\/code/);
    assert.doesNotMatch(shown, /Ga weg van hier|Zeg nog iets/);
  });
});

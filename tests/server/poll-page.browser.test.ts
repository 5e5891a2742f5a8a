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
import { decisionsOn, PollDesk } from '../support/poll-desk.ts';
import { TOWN } from '../support/sign-up-desk.ts';

declare const axe: typeof axeCore;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VOICES = ['lang=nl', 'lang=nl&address=u', 'lang=de', 'lang=ar', 'lang=ti'];
const NARROW = 320;

describe('The page of a poll in a browser without JavaScript, on a narrow screen', () => {
  let browser: Browser;
  let server: RunningServer;
  let desk: PollDesk;
  let page: Page;
  let polls: Record<'open' | 'code' | 'closed' | 'answered', string>;

  before(async () => {
    desk = await PollDesk.open(clock => openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock));
    const over = async () => {
      const id = await desk.opened();
      await desk.castMany(6, id, {
        uitstap: { choice: 'zee' },
        eerst: { ranking: ['quiz', 'soep'] },
        gevoel: { smiley: 1 },
      });
      await desk.move(id, 'closed');
      return id;
    };
    const [open, code, closed, answered] = [
      await desk.opened(),
      await desk.opened({ channels: ['code'], strength: 3 }),
      await over(),
      await over(),
    ];
    await desk.reply(answered, decisionsOn('uitstap', ['zee', 'bos', 'stad']));
    await desk.move(answered, 'answered');
    polls = { open, code, closed, answered };
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

  const goTo = (path: string) => page.goto(`http://127.0.0.1:${server.port}/p/${TOWN.id}/polls${path}`);
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
  const send = () => Promise.all([page.waitForNavigation(), page.click('.poll button')]);
  const words = () => page.$eval('main', main => main.innerText);

  it('has no fault that axe finds, nor anything beside the screen, in any state and manner', async () => {
    for (const voice of VOICES) {
      for (const [state, id] of Object.entries(polls)) {
        await goTo(`/${id}?${voice}`);
        await isSound(`${state} ${voice}`);
      }
      await goTo(`?${voice}`);
      await isSound(`the list ${voice}`);
      await goTo(`/${polls.open}?${voice}`);
      desk.clock.now += 5000;
      await send();
      await isSound(`a form with faults ${voice}`);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'problem', 'it opens at what is wrong');
    }
  });

  it('is as sound in the dark and in forced colours, where a choice and a bar are still seen', async () => {
    for (const features of [
      [{ name: 'prefers-color-scheme', value: 'dark' }],
      [{ name: 'forced-colors', value: 'active' }],
    ]) {
      await page.emulateMediaFeatures(features);
      for (const [state, id] of Object.entries(polls)) {
        await goTo(`/${id}`);
        await isSound(`${state} ${features[0]!.value}`);
      }
    }
    await goTo(`/${polls.closed}`);
    const border = await page.$eval('.bar', bar => getComputedStyle(bar).borderTopStyle);
    assert.equal(border, 'solid');
    await page.emulateMediaFeatures([]);
  });

  it('is filled in and sent with keys alone', async () => {
    await goTo(`/${polls.open}`);
    desk.clock.now += 5000;
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`no way to ${selector}`);
    };
    await tabTo('[name="q.uitstap"]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo('[name="q.wat.naaien"]');
    await page.keyboard.press('Space');
    await tabTo('[name="q.eerst.film"]');
    await page.keyboard.type('Plaats 1');
    await tabTo('[name="q.gevoel"]');
    await page.keyboard.press('Space');
    await tabTo('[name="q.idee.1"]');
    await page.keyboard.type('Een feest');
    await tabTo('.poll button');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(await words(), /Bedankt! Je antwoorden tellen mee\./);
    await isSound('the thanks');
    const rows = await desk.store.db
      .selectFrom('ballots')
      .select('answers')
      .where('poll_id', '=', polls.open)
      .execute();
    assert.deepEqual(
      rows.map(({ answers }) => JSON.parse(answers) as object),
      [
        {
          eerst: { ranking: ['film'] },
          gevoel: { smiley: 1 },
          uitstap: { choice: 'bos' },
          wat: { choices: ['naaien'] },
        },
      ],
    );
  });

  it('counts once when the page after it is loaded again', async () => {
    const count = async () =>
      (await desk.store.db.selectFrom('ballots').select('id').where('poll_id', '=', polls.open).execute()).length;
    const before = await count();
    await goTo(`/${polls.open}`);
    desk.clock.now += 5000;
    await page.click('[name="q.uitstap"][value="stad"]');
    await send();
    assert.match(await words(), /Bedankt!/);
    await page.reload();
    assert.match(await words(), /Bedankt!/);
    assert.equal(await count(), before + 1);
  });

  it('shows each button, card and list at least 44 pixels high', async () => {
    await goTo(`/${polls.open}`);
    const heights = await page.$$eval('.choice, .choice select, .poll button, .poll textarea', all =>
      all.map(one => Math.round(one.getBoundingClientRect().height)),
    );
    assert.equal(heights.length, 3 + 1 + 3 + 4 + 4 + 3 + 1 + 2 + 1);
    assert.ok(Math.min(...heights) >= 44, `${heights}`);
  });
});

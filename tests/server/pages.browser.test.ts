import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type * as axeCore from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { readLogo, type Logo } from '../../src/server/municipality/logo-file.ts';
import { saveProfile } from '../../src/server/municipality/profile.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { signUpKind } from '../../src/server/sign-ups/sign-up-kind.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import type { SubmissionKind } from '../../src/server/submissions/submission-kind.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';
import { talkingKind } from '../support/talking-kind.ts';
import { createQuestions } from '../support/toy-tables.ts';

declare const axe: typeof axeCore;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A pale colour and a long name: the hardest to lay out and to read. */
const PROFILE = {
  colour: '#ffd400',
  contact: {
    name: 'Onthaal van het ontmoetingscentrum',
    phone: '+3257000001',
    email: 'een-heel-lang-adres-voor-vragen@proefdorp-aan-zee.example',
    address: { street: 'Kerkplein 1', postalCode: '8900', locality: 'Proefdorp', country: 'BE' },
  },
};
const LOGO = readLogo(
  new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9"><path d="M0 0h90v9z"/></svg>'),
) as Logo;
const VOICES = ['lang=nl', 'lang=nl&address=u', 'lang=de', 'lang=ar'];

describe('The pages of the server, on a narrow screen', () => {
  let browser: Browser;
  let server: RunningServer;
  let page: Page;
  let codes: Record<'signUp' | 'question', string>;

  before(async () => {
    const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => BEFORE);
    await createQuestions(store.db);
    const kinds = [signUpKind as unknown as SubmissionKind, talkingKind()];
    const desk = await SignUpDesk.open(store, [courseOf('course', { mode: 'required' })], undefined, kinds);
    const signUp = await desk.register(aPerson(dateOfCourse('course')));
    const question = await desk.post('questions', { question: 'Waar?' }, desk.asWorker);
    codes = { signUp: String(signUp.body['code']), question: String(question.body['code']) };
    await writeForTenant(store, TOWN.id, write => saveProfile(write, { profile: PROFILE, logo: LOGO }));
    server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
    page = await browser.newPage();
    await page.setViewport({ width: 320, height: 700 });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  const goTo = (path: string) => page.goto(`http://127.0.0.1:${server.port}${path}`);
  const press = (action: string) => Promise.all([page.waitForNavigation(), page.click(`button[value=${action}]`)]);
  /** Types a code in and presses the button. */
  const show = async (voice: string, code: string) => {
    await goTo(`/p/${TOWN.id}/code?${voice}`);
    await page.type('#code', code);
    await press('show');
  };
  const isSound = async (what: string) => {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(async () => axe.run(document));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
      what,
    );
    const low = await page.$$eval(
      'button, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, .button, summary, header a, footer a, nav a, p > a:only-child',
      all => all.filter(one => one.getBoundingClientRect().height < 43.9).map(one => one.outerHTML),
    );
    assert.deepEqual(low, [], `${what}: every control is 44 px high`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${what} is ${width} wide`);
  };

  it('have no fault that axe finds, nor anything beside the screen, in any manner', async () => {
    for (const voice of VOICES) {
      for (const path of [
        `/p/${TOWN.id}`,
        `/p/${TOWN.id}/code`,
        `/p/${TOWN.id}/confirm`,
        `/p/${TOWN.id}/kaart`,
        `/p/${TOWN.id}/contact-inbox`,
        '/p/nowhere',
        '/f/nowhere',
      ]) {
        await goTo(`${path}?${voice}`);
        await isSound(`${path} ${voice}`);
      }
      await show(voice, '4012 3000 0000 0010');
      await isSound(`a wrong code ${voice}`);
      await show(voice, codes.signUp);
      await isSound(`a sign-up ${voice}`);
      await press('ask');
      await isSound(`whether to cancel ${voice}`);
      await show(voice, codes.question);
      await isSound(`a question ${voice}`);
      await page.type('textarea', '85.07.30-033.28');
      await press('answer');
      assert.equal(await page.$eval('textarea', field => field.value), '85.07.30-033.28');
      await isSound(`an answer that cannot be taken ${voice}`);
    }
  });

  it('are as sound in the dark', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await show('lang=nl', codes.question);
    await isSound('a question in the dark');
    await goTo(`/p/${TOWN.id}/code`);
    await isSound('the form in the dark');
  });
});

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { signUpKind } from '../../src/server/sign-ups/sign-up-kind.ts';
import type { Store } from '../../src/server/store/store.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { onBothEngines } from '../support/engines.ts';
import { inTime } from '../support/outbox-browser.ts';
import { SignUpDesk, TOWN } from '../support/sign-up-desk.ts';
import { serveFiles } from '../support/static-server.ts';
import { questionKind } from '../support/toy-kind.ts';
import { createQuestions } from '../support/toy-tables.ts';

const KINDS = [signUpKind, questionKind];
const DAY = 86_400_000;

const ENTRY = `
  import './components/follow-up/stek-follow-up.ts';
  import { ToyForm } from '../tests/support/toy-form.ts';
  import { question } from '../tests/support/toy-question.ts';
  customElements.define('toy-form', ToyForm);
  globalThis.readyToSend = async form => {
    const [{ outboxFor }] = await Promise.all([
      import('./foundation/outbox-for.ts'),
      import('./foundation/submission/after-sending.ts'),
    ]);
    await outboxFor(form.client).prepare(question);
  };
`;

declare const readyToSend: (form: Element) => Promise<void>;

/** The same files for both engines. */
let bundled: ReturnType<typeof bundle> | undefined;

onBothEngines('A kind of about a page, in a browser', openEmpty => {
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let browser: Browser;
  let page: Page;
  let server: RunningServer;
  let desk: SignUpDesk;
  let store: Store;
  const clock = { ahead: 0 };

  before(async () => {
    const files = new Map((await (bundled ??= bundle(ENTRY))).map(({ fileName, code }) => [`/${fileName}`, code]));
    const [entry] = files.keys();
    site = await serveFiles(async path => {
      const file = files.get(path);
      if (file !== undefined) return file;
      const api = `http://127.0.0.1:${server.port}/v1/${TOWN.id}`;
      return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Proef</title>
        <script type="module" src="${entry}"></script>
        ${path === '/ask.html' ? `<toy-form api="${api}"></toy-form>` : `<stek-follow-up api="${api}"></stek-follow-up>`}`;
    });
    store = await openEmpty(() => new Date(Date.now() + clock.ahead));
    await createQuestions(store.db);
    desk = await SignUpDesk.open(store, [], undefined, KINDS);
    await store.db
      .updateTable('tenants')
      .set({ origins: JSON.stringify([site.origin]) })
      .execute();
    server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await site.close();
  });

  /** Something on the page, by the words on it or by a selector; elements are looked through. */
  const find = async (selector: string): Promise<ElementHandle> =>
    (await page.waitForSelector(`>>> ${selector}`, { timeout: 30_000 }))!;
  /** Presses a button once it stands still: while texts and styles still come in, a click lands where it stood before. */
  const press = (words: string): Promise<void> =>
    page.locator(`::-p-aria([name="${words}"][role="button"])`).setTimeout(60_000).click();
  const textOf = async (selector: string): Promise<string> =>
    (await find(selector)).evaluate(element => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
  const inbox = async () =>
    (await desk.ask('inbox/questions', { headers: desk.asWorker })).body['items'] as { id: string }[];

  it('goes from a form over the outbox to the server once, comes back by its code, is asked and answered, and is wiped', async () => {
    await page.goto(`${site.origin}/ask.html`);
    await (await find('input')).type('Is er een lift?');
    await press('Ga verder');
    // The connection breaks before it is sent: it waits on the device, sealed, and goes by itself when there is one again.
    // What it is sent with is there; that nothing is being fetched just now would not say so.
    await page.evaluate(() => readyToSend(document.querySelector('toy-form')!));
    await page.setOfflineMode(true);
    await press('Verstuur mijn vraag');
    assert.match(await textOf('[part~="outcome"]'), /Je vraag wacht op dit toestel/);
    assert.deepEqual(await inbox(), []);
    await page.setOfflineMode(false);
    const code = (await textOf('[part~="code"]')).replace(/\D/g, '').slice(0, 16);
    assert.match(code, /^\d{16}$/);
    const [asked, ...more] = await inbox();
    assert.equal(more.length, 0, 'taken once');

    const sent = await desk.post(
      `questions/${asked!.id}/transitions`,
      { to: 'asked_back', version: 1, data: { text: 'Op welke dag?' } },
      desk.asWorker,
    );
    assert.equal(sent.status, 200);
    await page.goto(`${site.origin}/follow.html#${code}`);
    await press('Toon hoe het ermee staat');
    assert.match(await textOf('[part~="messages"]'), /Is er een lift\?.*Op welke dag\?/);
    await (await find('textarea')).type('Dinsdag.');
    await press('Verstuur mijn antwoord');
    await inTime(async () => assert.match(await textOf('[part~="messages"]'), /Op welke dag\?.*Dinsdag\./));
    assert.match(await textOf('[part~="answer"]'), /We lezen je vraag\./);

    const closed = await desk.post(`questions/${asked!.id}/transitions`, { to: 'closed', version: 3 }, desk.asWorker);
    assert.equal(closed.status, 200);
    clock.ahead = 31 * DAY;
    await runJobs(store, 'test', jobsOf(KINDS));
    assert.deepEqual(await store.db.selectFrom('questions').selectAll().execute(), []);
    assert.deepEqual(await store.db.selectFrom('follow_up_codes').selectAll().execute(), []);
    await page.goto(`${site.origin}/follow.html?later#${code}`);
    await press('Toon hoe het ermee staat');
    await inTime(async () => {
      const words = await textOf('[part~="summary"]');
      assert.deepEqual(desk.errors, [], words);
      assert.match(words, /We vinden deze code niet/);
    });
  });
});

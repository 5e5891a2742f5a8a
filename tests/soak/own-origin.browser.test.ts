import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Frame, type HTTPRequest, type Page } from 'puppeteer-core';
import { demoContacts } from '../../src/demo/contacts.ts';
import { DEMO_WORK, fillDemo } from '../../src/demo/create-demo.ts';
import { DEMO_KEY_FILES, DEMO_KEY_PINS, DEMO_PASSPHRASE } from '../../src/demo/key-files.ts';
import { createApp } from '../../src/server/app.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { inTime } from '../support/outbox-browser.ts';
import { bundledElements } from '../support/served-elements.ts';
import { serveFiles } from '../support/static-server.ts';
import { watchedPage, type Watch } from '../support/watched-page.ts';

const BROWSERS = {
  chromium: () => launch({ executablePath: browserPath('chromium'), args: chromiumArguments }),
  firefox: () => launch({ browser: 'firefox', executablePath: browserPath('firefox') }),
};
/** What the person says: found anywhere but inside the sealed card and on the page of their contact person, it got out. */
const CANARY = 'Kanariewoorden: de verwarming is stuk.';
const SANDBOX = 'allow-scripts allow-forms allow-same-origin';

const { lotte: LOTTE } = demoContacts('2026-11-30');
/** The answers up to the consent, a question each. */
const ANSWERS: readonly Readonly<Record<string, string>>[] = [
  { themes: 'housing' },
  { recipient: LOTTE.id },
  { firstName: 'Fatou', phone: '057 00 00 00' },
  { speaks: 'nl' },
  {},
  { ownWords: CANARY },
  {},
  { senderName: 'Greet', senderPhone: '057 00 00 00' },
];

for (const [name, start] of Object.entries(BROWSERS))
  describe(`The pages on the server’s own origin, in ${name}`, () => {
    let elements: Awaited<ReturnType<typeof bundledElements>>;
    let store: Store;
    let server: RunningServer;
    let browser: Browser;
    let origin: string;
    let allowed: Awaited<ReturnType<typeof serveFiles>>;
    let other: Awaited<ReturnType<typeof serveFiles>>;

    before(async () => {
      elements = await bundledElements(['stek-referral-card', 'stek-contact-inbox']);
      store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
      const keys = await ServerKeys.random(Date.now());
      const app = createApp({
        ...{ store, keys, work: DEMO_WORK, keyPins: DEMO_KEY_PINS },
        elements: await openElementsFolder(elements.path),
      });
      server = await serveApp(app, { port: 0, host: '127.0.0.1' });
      origin = `http://127.0.0.1:${server.port}`;
      await fillDemo(store, `${origin}/demo/images/`, keys);
      const framing = async () =>
        `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Voorbeeldstad</title>
          <iframe title="Zoek samen hulp" sandbox="${SANDBOX}" src="${origin}/p/ieper/kaart?lang=nl"></iframe>
          <iframe title="Kaarten" sandbox="${SANDBOX}" src="${origin}/p/ieper/contact-inbox"></iframe>`;
      allowed = await serveFiles(framing, {}, () => 'text/html');
      other = await serveFiles(framing, {}, () => 'text/html');
      const origins = JSON.stringify([allowed.origin]);
      await store.db.updateTable('tenants').set({ origins }).where('id', '=', 'ieper').execute();
      browser = await start();
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      await Promise.all([allowed?.close(), other?.close(), store?.close()]);
      elements?.remove();
    });

    async function opened(path: string): Promise<{ page: Page; watch: Watch; asked: string[] }> {
      const { page, watch } = await watchedPage(browser, origin);
      const asked: string[] = [];
      // What is sent can be seen in Chromium only (puppeteer has no such thing for WebDriver BiDi).
      const bodyOf = (request: HTTPRequest) => (name === 'chromium' ? request.postData() : undefined) ?? '';
      page.on('request', request => asked.push(`${request.method()} ${request.url()} ${bodyOf(request)}`));
      page.on('console', message => asked.push(message.text()));
      await page.goto(origin + path);
      return { page, watch, asked };
    }

    it('take a card from the first question to the strip, and show it to its contact person: nothing is violated', async () => {
      const cards = async () => (await store.db.selectFrom('referrals').select('id').execute()).length;
      const before = await cards();
      const card = await opened('/p/ieper/kaart?lang=nl');
      await fillIn(card.page);
      await inTime(async () => assert.match(await textIn(card.page, 'stek-referral-card'), /De kaart is aangekomen/));
      assert.deepEqual(card.watch.problems, []);
      assert.equal(await cards(), before + 1);
      assert.doesNotMatch(card.asked.join('\n'), /Kanariewoorden|Fatou/);
      await card.page.close();

      const inbox = await opened('/p/ieper/contact-inbox?lang=nl');
      await unlock(inbox.page);
      await openNewest(inbox.page);
      await inTime(async () => assert.ok((await textIn(inbox.page, 'stek-contact-inbox')).includes(CANARY)));
      assert.deepEqual(inbox.watch.problems, []);
      assert.doesNotMatch(inbox.asked.join('\n'), /Kanariewoorden|Fatou/);
      await inbox.page.close();
    });

    it('stand in a frame of a site of the municipality, within a sandbox; the cards of a contact person stand in none', async () => {
      const page = await browser.newPage();
      await page.goto(allowed.origin);
      const frame = await frameOf(page, '/p/ieper/kaart');
      await inTime(async () => assert.match(await textIn(frame, 'stek-referral-card'), /Waar wil je hulp bij/));
      await inTime(async () => assert.equal(await isShown(page, 'contact-inbox'), false));
      await page.close();
    });

    it('stand in no frame of another site', async () => {
      const page = await browser.newPage();
      await page.goto(other.origin);
      await inTime(async () => assert.equal(await isShown(page, 'kaart'), false));
      assert.equal(await isShown(page, 'contact-inbox'), false);
      await page.close();
    });
  });

type Seen = Page | Frame;

async function frameOf(page: Page, path: string): Promise<Frame> {
  return page.waitForFrame(frame => new URL(frame.url()).pathname === path);
}

/** Whether a frame shows that page: what a browser refuses to frame is a page of its own that says so. */
async function isShown(page: Page, path: string): Promise<boolean> {
  const shown = await Promise.all(
    page
      .frames()
      .filter(frame => frame !== page.mainFrame())
      .map(frame =>
        frame.$(`stek-referral-card, stek-contact-inbox`).then(
          async found => found !== null && frame.url().includes(path),
          () => false,
        ),
      ),
  );
  return shown.includes(true);
}

const textIn = (page: Seen, tag: string): Promise<string> =>
  page.evaluate(tag => {
    const root = document.querySelector(tag)?.shadowRoot;
    return [...(root?.children ?? [])].map(part => (part as HTMLElement).innerText ?? '').join('\n');
  }, tag);

/** Presses the button that says so, once it is there. */
const press = (page: Seen, tag: string, words: string): Promise<void> =>
  inTime(async () => {
    const isPressed = await page.evaluate(
      (tag, words) => {
        const buttons = document
          .querySelector(tag)!
          .shadowRoot!.querySelectorAll<HTMLElement>('button, label, summary');
        const button = [...buttons].find(one => one.innerText.trim().startsWith(words) && one.checkVisibility());
        button?.click();
        return button !== undefined;
      },
      tag,
      words,
    );
    assert.ok(isPressed, `nothing says “${words}”: ${await textIn(page, tag)}`);
  });

/** Answers a question by the name of its field, once it is asked. */
const answer = (page: Seen, tag: string, name: string, value: string): Promise<void> =>
  inTime(async () => {
    const isThere = await page.evaluate(
      (tag, name, value) => {
        const field = document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(`[name="${name}"]`);
        if (!field?.checkVisibility()) return false;
        Object.assign(field, { values: [value] });
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        return true;
      },
      ...([tag, name, value] as const),
    );
    assert.ok(isThere, `${name} is not asked: ${await textIn(page, tag)}`);
  });

async function fillIn(page: Page): Promise<void> {
  const tag = 'stek-referral-card';
  const go = () => press(page, tag, 'Ga verder');
  for (const [index, answers] of ANSWERS.entries()) {
    for (const [name, value] of Object.entries(answers)) await answer(page, tag, name, value);
    await (index === 0 ? press(page, tag, 'Ik wil dat iemand mij belt') : go());
  }
  await answer(page, tag, 'share_card', 'yes');
  await go();
  await answer(page, tag, 'way', 'typed');
  await answer(page, tag, 'typedName', 'Fatou');
  await answer(page, tag, 'confirm.typed', 'yes');
  await go();
  await press(page, tag, 'Stuur de kaart');
}

/** Chooses the key file of Lotte and types what opens it. */
async function unlock(page: Page): Promise<void> {
  const tag = 'stek-contact-inbox';
  await inTime(async () => {
    const isThere = await page.evaluate(text => {
      const input = document
        .querySelector('stek-contact-inbox')
        ?.shadowRoot?.querySelector<HTMLInputElement>('#key-file');
      if (!input) return false;
      const files = new DataTransfer();
      files.items.add(new File([text], 'lotte.json', { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, JSON.stringify(DEMO_KEY_FILES.lotte));
    assert.ok(isThere);
  });
  await answer(page, tag, 'passphrase', DEMO_PASSPHRASE);
  await press(page, tag, 'Open mijn kaarten');
}

/** Opens the card that came last: it has the highest number. */
const openNewest = (page: Page): Promise<void> =>
  inTime(async () => {
    const isOpened = await page.evaluate(() => {
      const rows = [...document.querySelector('stek-contact-inbox')!.shadowRoot!.querySelectorAll<HTMLElement>('li')];
      const refOf = (row: HTMLElement) => /DST-\d\d-\d{4}/.exec(row.innerText)?.[0] ?? '';
      const [newest] = rows.filter(row => refOf(row) !== '').sort((a, b) => (refOf(a) < refOf(b) ? 1 : -1));
      newest?.querySelector<HTMLElement>('[id^=open-]')?.click();
      return newest !== undefined;
    });
    assert.ok(isOpened, await textIn(page, 'stek-contact-inbox'));
  });

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import type { SignalState } from '../../src/schema/signal.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { onBothEngines } from '../support/engines.ts';
import { inTime } from '../support/outbox-browser.ts';
import { SignalDesk } from '../support/signal-desk.ts';
import { TOWN } from '../support/sign-up-desk.ts';
import { serveFiles } from '../support/static-server.ts';

const ENTRY = `
  import './components/signal-form/stek-signal-form.ts';
  import './components/follow-up/stek-follow-up.ts';
  import './components/signal-results/stek-signal-results.ts';
`;
/** What the sender writes: none of it is read by anybody but who answers. */
const WORDS = 'Zonder auto geraak ik op zaterdag nergens.';
const OTHERS = [
  'Op zaterdag rijdt er geen bus.',
  'Waarom is er geen bus in het weekend?',
  'Ik wil op zaterdag naar de markt, maar hoe?',
  'Mijn dochter kan op zaterdag niet komen: geen bus.',
];
const SUMMARY = 'Op zaterdag rijdt er geen bus.';
const ANSWER = { nl: 'We vragen een bus op zaterdag. Tot dan rijden vrijwilligers.' };

onBothEngines('The whole way of a signal, in a browser', openEmpty => {
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let browser: Browser;
  let page: Page;
  let server: RunningServer;
  let desk: SignalDesk;
  let staff: StekClient;
  const said: string[] = [];
  const asked: string[] = [];

  before(async () => {
    const files = new Map((await bundle(ENTRY)).map(({ fileName, code }) => [`/${fileName}`, code]));
    const [entry] = files.keys();
    site = await serveFiles(async path => {
      const file = files.get(path);
      if (file !== undefined) return file;
      const tag = path.replace(/^\/(.*)\.html$/, 'stek-$1');
      const api = `http://127.0.0.1:${server.port}/v1/${TOWN.id}`;
      return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Voorbeeldstad</title>
        <script type="module" src="${entry}"></script>
        <${tag} api="${api}" follow-up-page="/follow-up.html"></${tag}>`;
    });
    desk = await SignalDesk.open(openEmpty, { now: Date.now() });
    await desk.store.db
      .updateTable('tenants')
      .set({ origins: JSON.stringify([site.origin]) })
      .execute();
    server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
    const base = `http://127.0.0.1:${server.port}/v1/${TOWN.id}`;
    staff = createStekClient({ transport: http(base, { apiKey: desk.staff.coordinator.key }) });
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
    page = await browser.newPage();
    page.on('console', message => said.push(message.text()));
    page.on('pageerror', error => said.push(String(error)));
    // What follows the # is told to no server.
    page.on('request', request =>
      asked.push(`${request.url().replace(/#.*/, '')} ${request.headers()['referer'] ?? ''}`),
    );
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await site?.close();
  });

  /** Something on the page, by a selector; elements are looked through. */
  const find = async (selector: string): Promise<ElementHandle> =>
    (await page.waitForSelector(`>>> ${selector}`, { timeout: 30_000 }))!;
  const textOf = async (selector: string): Promise<string> =>
    (await find(selector)).evaluate(element => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
  /** Presses what says so: a button, or an answer to choose. */
  const press = (words: string): Promise<void> =>
    inTime(async () => {
      for (const one of await page.$$('>>> :is(button, label)')) {
        const text = await one.evaluate(found => (found as HTMLElement).innerText.trim());
        if (text.split('\n')[0] === words && (await one.isVisible())) return one.click();
      }
      throw new Error(`nothing says “${words}”: ${await textOf('.page')}`);
    });
  const says = (selector: string, words: RegExp) => inTime(async () => assert.match(await textOf(selector), words));
  const lookUp = async (code: string) => {
    await page.goto('about:blank');
    await page.goto(`${site.origin}/follow-up.html#${code}`);
    await press('Toon hoe het ermee staat');
    await find('#state');
  };
  const steps = () =>
    page.$$eval('>>> .step-of', found =>
      found.map(one => `${one.className.replace('step-of ', '')}: ${one.querySelector('strong')!.textContent}`),
    );
  const onlyOne = async (state: SignalState) => {
    const found = await staff.signals.list({ state });
    assert.equal(found.length, 1, state);
    return found[0]!;
  };

  it('goes from nobody in particular to an answer that its sender reads by a code and everybody on a page', async () => {
    const code = await passOn();
    const { id } = await readAndAsk();
    await answerBack(code);
    const bundleId = await bundleWithFour(id);
    await actAndAnswer(bundleId);

    await lookUp(code);
    await says('#state', /^Dit is ons antwoord\.$/);
    assert.deepEqual(await steps(), [
      'done: Aangekomen',
      'done: We bekijken het',
      'done: We doen er iets mee',
      'current: Antwoord',
    ]);
    const talk = await textOf('[part~="messages"]');
    assert.match(talk, /Welke dag\?.*Op zaterdag, de hele dag\..*We vragen een bus op zaterdag\./);
    assert.ok(!talk.includes(WORDS), 'the words it began with are shown to nobody who finds the code');

    await page.goto(`${site.origin}/signal-results.html`);
    await says('.page', /Er is nog geen antwoord voor iedereen\./);
    const { version } = (await staff.signals.bundles()).find(one => one.id === bundleId)!;
    await staff.signals.transitionBundle(bundleId, { to: 'published', version });
    // What was read is kept for a minute; somebody else comes.
    await page.setCacheEnabled(false);
    await page.reload();
    await says(
      '.item',
      /Geen bus op zaterdag.*5 keer gezegd.*Bus en vervoer.*Opgenomen.*Tot dan rijden vrijwilligers\./,
    );
    const shown = await textOf('.page');
    for (const words of [WORDS, ...OTHERS.slice(1)]) assert.ok(!shown.includes(words), words);

    assert.deepEqual(desk.errors, []);
    assert.deepEqual(said, []);
    for (const trace of [code, 'geraak', encodeURIComponent(WORDS)])
      assert.ok(!asked.some(one => one.includes(trace)), `${trace} in an address or a referrer`);
    assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []]);
  });

  /** An anonymous signal through the form. @returns its code */
  async function passOn(): Promise<string> {
    await page.goto(`${site.origin}/signal-form.html`);
    await press('Over iets voor veel mensen');
    await press('Ga verder');
    await (await find('textarea')).type(WORDS);
    await press('Ga verder');
    await press('Bus en vervoer');
    await press('Ga verder');
    await press('Nee, ik zeg het zonder naam');
    await press('Ga verder');
    await press('Verstuur');
    const code = (await textOf('[part~="code"]')).replace(/\D/g, '').slice(0, 16);
    assert.match(code, /^\d{16}$/);
    await says('[part~="outcome"], [part~="receipt"]', /Je krijgt een antwoord voor/);
    return code;
  }

  /** Somebody opens it, and asks something back. */
  async function readAndAsk() {
    const { id, version } = await onlyOne('communicated');
    const { text, contact } = await staff.signals.get(id);
    assert.deepEqual([text, contact], [WORDS, undefined]);
    const received = await staff.signals.transition(id, { to: 'received', version });
    const data = { question: { nl: 'Welke dag?' } };
    return staff.signals.transition(id, { to: 'question_open', version: received.version, data });
  }

  /** Who holds the code reads the question and answers it. */
  async function answerBack(code: string): Promise<void> {
    await lookUp(code);
    assert.equal(new URL(page.url()).hash, '', 'the code does not stay in the address');
    await says('#state', /^We hebben een vraag voor je\.$/);
    assert.deepEqual(await steps(), [
      'done: Aangekomen',
      'current: We bekijken het',
      'ahead: We doen er iets mee',
      'ahead: Antwoord',
    ]);
    await says('[part~="messages"]', /Welke dag\?/);
    await (await find('textarea')).type('Op zaterdag, de hele dag.');
    await press('Verstuur mijn antwoord');
    await says('#state', /^We hebben je bericht gelezen\.$/);
  }

  /** Four others say the same; they are weighed, and answered as one with the first. @returns the id of the bundle */
  async function bundleWithFour(first: string): Promise<string> {
    const ids = [first];
    for (const text of OTHERS) {
      const { id } = await desk.sent({ about: 'policy', text, themes: ['mobility'] });
      await desk.walk(id, 'received');
      ids.push(id);
    }
    for (const id of ids) {
      const { version } = await desk.record(id);
      const data = { kind: 'policy', summary: SUMMARY };
      await staff.signals.transition(id, { to: 'interpreted', version, data });
    }
    const title = { nl: 'Geen bus op zaterdag' };
    const made = await staff.signals.bundle({
      ...{ kind: 'policy', title, summary: { nl: SUMMARY } },
      ...{ themes: ['mobility'], signalIds: ids },
    });
    assert.equal(made.signals.length, 5);
    return made.id;
  }

  /** It is passed on, something is done, and all five are answered. */
  async function actAndAnswer(bundleId: string): Promise<void> {
    const data = {
      translated: { target: 'College', text: SUMMARY },
      in_action: { action: { nl: 'We vragen een bus.' }, owner: 'Mobiliteit', due: '2027-06-01' },
      answered: { answer: ANSWER },
    };
    for (const to of ['translated', 'in_action', 'answered'] as const) {
      const { version } = (await staff.signals.bundles()).find(one => one.id === bundleId)!;
      await staff.signals.transitionBundle(bundleId, { to, version, data: data[to] });
    }
    const states = (await staff.signals.list()).map(({ state }) => state);
    assert.deepEqual(states, Array(5).fill('answered'));
  }
});

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { launch, type Browser, type BrowserContext, type ElementHandle, type Page } from 'puppeteer-core';
import type { ReferralEnvelope } from '../../src/schema/referral.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { onBothEngines } from '../support/engines.ts';
import { keyFileOf, PASSPHRASE } from '../support/inbox-town.ts';
import { inTime } from '../support/outbox-browser.ts';
import { ReferralDesk, type SentCard } from '../support/referral-desk.ts';
import { TOWN } from '../support/sign-up-desk.ts';
import { serveFiles } from '../support/static-server.ts';

const ENTRY = `import './components/contact-inbox/stek-contact-inbox.ts';`;
/** What only the card says: found anywhere else, it got out. */
const CANARY = 'De kelder staat elke winter blank.';
const DAY = 86_400_000;

onBothEngines('The page of a contact person', openEmpty => {
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;
  let server: RunningServer;
  let desk: ReferralDesk;
  let folder: string;
  const said: string[] = [];
  const asked: string[] = [];

  before(async () => {
    const files = new Map((await bundle(ENTRY)).map(({ fileName, code }) => [`/${fileName}`, code]));
    const [entry] = files.keys();
    site = await serveFiles(async path => {
      const api = `http://127.0.0.1:${server.port}/v1/${TOWN.id}`;
      return (
        files.get(path) ??
        `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Voorbeeldstad</title>
          <script type="module" src="${entry}"></script>
          <stek-contact-inbox api="${api}"></stek-contact-inbox>`
      );
    });
    desk = await ReferralDesk.open(openEmpty, { now: Date.now() });
    await desk.store.db
      .updateTable('tenants')
      .set({ origins: JSON.stringify([site.origin]) })
      .execute();
    folder = await mkdtemp(join(tmpdir(), 'stek-keys-'));
    for (const contact of ['lotte', 'karim'] as const)
      await writeFile(join(folder, `${contact}.json`), JSON.stringify(await keyFileOf(desk, contact)));
    server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    device = await browser.createBrowserContext();
    await openPage();
  });
  afterEach(async () => {
    await device.close();
    assert.deepEqual(desk.errors, []);
  });

  async function openPage(): Promise<void> {
    page = await device.newPage();
    await page.setViewport({ width: 900, height: 1400 });
    page.on('console', message => said.push(message.text()));
    page.on('pageerror', error => said.push(String(error)));
    page.on('request', request => {
      const { referer = '', authorization = 'nobody' } = request.headers();
      asked.push(`${request.method()} ${request.url()} ${authorization} ${request.postData() ?? ''} ${referer}`);
    });
    await page.goto(`${site.origin}/inbox.html`);
    // The element goes by the clock of the server of this test.
    await setNow();
  }
  const setNow = () =>
    page.$eval('stek-contact-inbox', (inbox, now) => void Object.assign(inbox, { now }), desk.clock.now);

  const find = async (selector: string): Promise<ElementHandle> =>
    (await page.waitForSelector(`>>> ${selector}`, { timeout: 30_000 }))!;
  const textOf = async (selector: string): Promise<string> =>
    (await find(selector)).evaluate(element => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
  const says = (words: RegExp, selector = '.page') => inTime(async () => assert.match(await textOf(selector), words));
  const silent = (words: string) => inTime(async () => assert.ok(!(await textOf('.page')).includes(words), words));
  const press = (words: string): Promise<void> =>
    inTime(async () => {
      for (const one of await page.$$('>>> :is(button, label, summary)')) {
        const text = await one.evaluate(found => (found as HTMLElement).innerText.trim());
        if (text.split('\n')[0] === words && (await one.isVisible())) return one.click();
      }
      throw new Error(`nothing says “${words}”: ${await textOf('.page')}`);
    });

  /** Chooses a key file and types a passphrase. */
  async function fillIn(contact: 'lotte' | 'karim', passphrase = PASSPHRASE): Promise<void> {
    const input = (await find('#key-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, `${contact}.json`));
    const field = await find('stek-text-field[name=passphrase] >>> input');
    await field.click({ count: 3 });
    await field.type(passphrase);
  }
  async function enter(contact: 'lotte' | 'karim' = 'lotte'): Promise<void> {
    await fillIn(contact);
    await press('Open mijn kaarten');
    await find('[part~=toolbar]');
  }
  /** Sends a card to Lotte. */
  const send = (more: Parameters<ReferralDesk['card']>[1] = {}): Promise<SentCard> =>
    desk.sent(desk.card('lotte', { ownWords: CANARY, ...more }));
  const openCard = async ({ id }: SentCard) => {
    await (await find(`#open-${id}`)).click();
  };

  it('opens with a key file and a passphrase, and a wrong one is said calmly', async () => {
    const card = await send();
    await fillIn('lotte', 'helemaal iets anders');
    await press('Open mijn kaarten');
    await says(/Deze wachtzin past niet bij het bestand\..*Er is niets verloren\./, '[name=passphrase] >>> #error');
    assert.equal(await page.$('>>> [part~=list]'), null);
    await enter();
    await says(new RegExp(`Kaart ${card.ref} Ten laatste op .* Nieuw Lees de kaart\\.`), `li:has(#open-${card.id})`);
    assert.ok(!(await textOf('.page')).includes('Fatou'), 'the list knows nobody');
  });

  it('shows how to call safely before the number, says that it was read, and writes down who opened it', async () => {
    const signature = 'M10 20 L300 80 C310 90 320 100 330 110';
    const { consent } = desk.card().card;
    const card = await send({ consent: { ...consent, form: 'drawn', signature } });
    await enter();
    await openCard(card);
    await says(/^Fatou$/, '#card-title');
    const shown = await textOf('article');
    const order = [
      'Zeg niets op de voicemail.',
      'Neemt iemand anders op? Zeg niet',
      'In de voormiddag',
      '057 00 00 00',
    ];
    order.push('Wonen', CANARY, 'Jij mag deze kaart lezen.', 'Getekend op het scherm', 'Greet');
    const places = order.map(words => shown.indexOf(words));
    assert.ok(!places.includes(-1), shown);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.equal(await (await find('svg.signature path')).evaluate(path => path.getAttribute('d')), signature);
    assert.equal(await (await find('a.call')).evaluate(link => link.getAttribute('href')), 'tel:+3257000000');
    await inTime(async () => assert.equal((await desk.record(card.id)).state, 'received'));
    assert.equal((await desk.opened(card.id)).openings.length, 1);
    await press('Terug naar de lijst');
    await says(/Gelezen, nog niet gebeld Bel de persoon\./, `li:has(#open-${card.id})`);
    assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id), `open-${card.id}`);
  });

  it('counts attempts, says what is missing before somebody gives up, and lets them give up then', async () => {
    const card = await send();
    await enter();
    await openCard(card);
    await says(/Probeer nog 3 keer\. Doe het op een andere dag\. Doe het op een ander moment van de dag\./, '#why-not');
    for (const part of ['In de voormiddag', 'In de namiddag']) await attempt(part);
    await says(/Probeer nog 1 keer\. Doe het op een andere dag\.$/, '#why-not');
    desk.clock.now += DAY;
    await setNow();
    await attempt('In de avond');
    await inTime(async () => assert.equal(await page.$('>>> #why-not'), null));
    await press('Ik geef het op');
    await press('Ja, ik geef het op');
    await inTime(async () => assert.equal((await desk.record(card.id)).state, 'no_answer'));
    await press('We zijn klaar');
    await press('We konden de persoon niet bereiken');
    await press('Sluit de kaart');
    await says(/Klaar Hoe is het afgelopen\? We konden de persoon niet bereiken/, '.next');
    assert.equal((await desk.record(card.id)).outcome, 'not_reached');
  });

  async function attempt(part: string): Promise<void> {
    const before = (await page.$$('>>> .tried li')).length;
    await press('Ik kon de persoon niet bereiken');
    await press(part);
    await press('Schrijf op');
    await inTime(async () => assert.equal((await page.$$('>>> .tried li')).length, before + 1));
  }

  it('hands over only with a service and a new yes', async () => {
    const card = await send();
    await enter();
    await openCard(card);
    await press('We spraken elkaar');
    await press('Ja, we spraken elkaar');
    await press('Ik geef door aan een dienst');
    await press('Geef door');
    await says(/Kies een antwoord bij “Welke dienst\?”\./, '.act');
    await (await find('#service')).select('huis');
    await press('Hardop');
    await press('Geef door');
    await find('stek-choice-field[name=yes]:state(user-invalid)');
    assert.equal((await desk.record(card.id)).state, 'contacted');
    await press('De persoon vindt het goed dat ik dit doorgeef aan deze dienst.');
    await press('Geef door');
    await says(/Doorgegeven aan Huis van Welzijn/, '.next');
    const { handedOver, state } = await desk.record(card.id);
    assert.equal(state, 'handed_over');
    assert.deepEqual([handedOver?.serviceId, handedOver?.consent.form], ['huis', 'witnessed']);
    await press('De persoon is niet aangekomen');
    await press('Ja, ik bel nog eens');
    await inTime(async () => assert.equal((await desk.record(card.id)).state, 'contacted'));
  });

  it('proposes a signal when there was no help that fits, shows all of it, and does not say who sends it', async () => {
    const card = await send({ themes: ['housing', 'income'] });
    await enter();
    await openCard(card);
    await press('We spraken elkaar');
    await press('Ja, we spraken elkaar');
    await press('We zijn klaar');
    await press('Er is geen hulp die past');
    await press('Sluit de kaart');
    await says(/Wil je dit ook melden, zonder naam\?/, '#signal');
    assert.deepEqual((await signals()).length, 0, 'nothing goes by itself');
    await press('Geld');
    await says(/^Voor “Geld” was er in \w+ \d{4} geen hulp die past\.$/, 'blockquote');
    const words = await textOf('blockquote');
    await press('Verstuur zonder naam');
    await says(/Met deze code lees je later het antwoord/, '.proposal');
    const [signal, ...others] = await signals();
    assert.equal(others.length, 0);
    assert.deepEqual([signal!['themes'], signal!['about'], signal!['senderRole']], [['financial'], 'policy', 'worker']);
    const { body } = await desk.ask(`signals/${String(signal!['id'])}`, { as: 'coordinator' });
    assert.equal(body['text'], words);
    const posts = asked.filter(one => /^POST \S+\/signals /.test(one));
    assert.equal(posts.length, 1);
    assert.match(posts[0]!, /\/signals nobody /);
    assert.ok(asked.some(one => one.includes(`Bearer ${desk.staff.lotte.key}`)));
  });

  const signals = async () => {
    const { body } = await desk.ask('inbox/signals', { as: 'coordinator' });
    return body['items'] as Record<string, unknown>[];
  };

  it('shows a deputy which card is late and whom to call, and not the card', async () => {
    const card = await send();
    await desk.pass(7);
    await setNow();
    await enter('karim');
    await says(/Van wie je vervangt Deze kaarten zijn te laat\./);
    const item = await page.$$eval(
      '>>> .stand-in li',
      (found, ref) => found.map(one => (one as HTMLElement).innerText).find(text => text.includes(ref)),
      card.ref,
    );
    assert.match(item ?? '', /Te laat: het moest ten laatste op .*[\s\S]*Bel Lotte: \u2066057 00 00 00\u2069/);
    assert.equal(await page.$(`>>> #open-${card.id}`), null);
  });

  it('does not show a card that was changed, is for another key, or says another thing outside than inside', async () => {
    const changed = await send();
    await rewrite(changed, ({ ciphertext, ...rest }) => ({
      ...rest,
      ciphertext: (ciphertext.startsWith('A') ? 'B' : 'A') + ciphertext.slice(1),
    }));
    const request = desk.card('lotte', { ownWords: CANARY });
    const { lang, scopes, textVersion } = request.card.consent;
    const label = { consent: { lang, scopes, textVersion, textHash: 'A'.repeat(43) } };
    const { body } = await desk.sendSealed({ sealed: await desk.seal(request, { label }) });
    const differs = (await desk.list('lotte')).find(({ ref }) => ref === body['ref'])!;
    const [mine, theirs] = [desk.people.lotte.key, desk.people.karim.key];
    const elsewhere = await send();
    await rewrite(elsewhere, () => desk.seal(request, { recipients: [theirs.publicKey, desk.escrow.publicKey] }));
    assert.notEqual(mine, theirs);

    await enter();
    for (const [{ id }, words] of [
      [changed, /Deze kaart kan niet open\. Iemand heeft ze misschien veranderd\./],
      [differs, /Deze kaart klopt niet\./],
      [elsewhere, /Je sleutel past niet op deze kaart\./],
    ] as const) {
      await (await find(`#open-${id}`)).click();
      await says(words, '[role=alert]');
      assert.ok(!(await textOf('.page')).includes(CANARY));
      assert.equal((await desk.record(id)).state, 'sent', 'it is still for somebody to open');
      await press('Terug naar de lijst');
    }
  });

  async function rewrite({ id }: SentCard, change: (envelope: ReferralEnvelope) => unknown): Promise<void> {
    const row = await desk.store.db
      .selectFrom('referrals')
      .select('envelope')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const envelope = JSON.stringify(await change(JSON.parse(row.envelope!) as ReferralEnvelope));
    await desk.store.db.updateTable('referrals').set({ envelope }).where('id', '=', id).execute();
  }

  it('keeps the key on the device only when asked, so that it cannot be taken out, and forgets it', async () => {
    const card = await send();
    await enter();
    assert.deepEqual(await kept(), []);
    await press('Sluit mijn kaarten');
    await says(/Je kaarten zijn dicht\./);
    await press('Onthoud de sleutel op dit toestel');
    await enter();
    assert.deepEqual(await kept(), [{ extractable: false, type: 'private' }]);
    await page.close();
    await openPage();
    await says(/Open met de sleutel van dit toestel/);
    assert.equal(await page.$('>>> [part~=list]'), null, 'nothing is shown before somebody says so');
    await press('Open met de sleutel van dit toestel');
    await openCard(card);
    await says(/^Fatou$/, '#card-title');
    await press('Vergeet de sleutel op dit toestel');
    await says(/De sleutel staat niet meer op dit toestel\./);
    assert.deepEqual(await kept(), []);
  });

  const kept = () =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      if (!names.includes('stek-contact-inbox')) return [];
      const rows = await new Promise<{ keys: { key: CryptoKey }[] }[]>(resolve => {
        const request = indexedDB.open('stek-contact-inbox');
        request.onsuccess = () => {
          const all = request.result.transaction('keys').objectStore('keys').getAll();
          all.onsuccess = () => (request.result.close(), resolve(all.result as { keys: { key: CryptoKey }[] }[]));
        };
      });
      return rows.flatMap(({ keys }) => keys.map(({ key: { extractable, type } }) => ({ extractable, type })));
    });

  it('locks after ten minutes without anybody, with nothing of the card left on the page', async () => {
    const card = await send();
    await page.$eval('stek-contact-inbox', inbox => {
      const clock = { now: () => time, sleep: (ms: number) => new Promise<void>(go => sleeps.push([time + ms, go])) };
      let time = Date.now();
      const sleeps: [number, () => void][] = [];
      Object.assign(inbox, { clock });
      Object.assign(globalThis, {
        pass: (ms: number) => {
          time += ms;
          for (const [until, go] of sleeps.splice(0))
            if (until <= time) go();
            else sleeps.push([until, go]);
        },
      });
    });
    const pass = (minutes: number) =>
      page.evaluate(ms => (globalThis as unknown as { pass: (ms: number) => void }).pass(ms), minutes * 60_000);
    await enter();
    await openCard(card);
    await says(/^Fatou$/, '#card-title');
    await pass(9);
    await page.mouse.move(200, 300);
    await pass(9);
    await says(/^Fatou$/, '#card-title');
    await pass(1.1);
    await says(/Je deed 10 minuten niets\. Daarom zijn je kaarten nu dicht\./);
    await silent('Fatou');
    assert.ok(!(await page.content()).includes('Fatou'));
    await find('#key-file');
  });

  it('is used with the keyboard alone', async () => {
    const card = await send();
    const input = (await find('#key-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, 'lotte.json'));
    await input.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await find(`#open-${card.id}`);
    await (await find(`#open-${card.id}`)).focus();
    await page.keyboard.press('Enter');
    await says(/^Fatou$/, '#card-title');
    // Who tabs before the focus is on the card begins again from there.
    await inTime(async () => assert.equal(await focused(), 'Fatou'));
    await tabTo('We spraken elkaar');
    await page.keyboard.press('Enter');
    await inTime(async () => assert.equal(await focused(), 'Spraken jullie elkaar?'));
    await tabTo('Ja, we spraken elkaar');
    await page.keyboard.press('Enter');
    await inTime(async () => assert.equal((await desk.record(card.id)).state, 'contacted'));
    await inTime(async () => assert.equal(await focused(), 'Wat is er gebeurd?'));
  });

  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return (at as HTMLElement | null)?.innerText.trim();
    });
  async function tabTo(words: string): Promise<void> {
    for (let presses = 0; presses < 40 && (await focused()) !== words; presses++) await page.keyboard.press('Tab');
    assert.equal(await focused(), words);
  }

  it('says it when the access no longer holds, asks for another, and asks for it when a file has none', async () => {
    await desk.store.db
      .updateTable('api_keys')
      .set({ revoked_at: new Date(desk.clock.now).toISOString() })
      .where('id', '=', desk.staff.karim.id)
      .execute();
    await fillIn('karim');
    await press('Open mijn kaarten');
    await says(/Je toegangscode geldt niet meer\. Vraag een nieuwe aan de gemeente\./);
    await press('Open mijn kaarten');
    await find('stek-text-field[name=access]');
  });

  it('said nothing in the console, and nothing of a card went anywhere or stayed', async () => {
    const card = await send();
    await enter();
    await openCard(card);
    await says(/^Fatou$/, '#card-title');
    const stored = await page.evaluate(async () => {
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, databases]);
    });
    for (const trace of ['Fatou', CANARY, PASSPHRASE, encodeURIComponent(CANARY)]) {
      assert.ok(!stored.includes(trace), `${trace} on the device`);
      assert.ok(!asked.some(one => one.includes(trace)), `${trace} in a request`);
    }
    assert.ok(asked.length > 50);
    const unusual = said.filter(one => !/status of 401/.test(one));
    assert.deepEqual(unusual, []);
  });
});

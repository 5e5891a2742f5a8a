import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import type { ReferralDetails } from '../../src/schema/referral-record.ts';
import type { KeyFile } from '../../src/sdk/open.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { CardByKeys } from '../support/card-by-keys.ts';
import { stek } from '../support/cli.ts';
import { keyFileOf, PASSPHRASE } from '../support/inbox-town.ts';
import { jwcryptoMissing, openInPython, unlockInPython } from '../support/jwcrypto.ts';
import { ReferralDesk } from '../support/referral-desk.ts';
import { OpenInbox } from '../support/referral-town.ts';
import { bundledElements } from '../support/served-elements.ts';

const BROWSERS = {
  Chromium: () => launch({ executablePath: browserPath('chromium'), args: chromiumArguments }),
  Firefox: () => launch({ browser: 'firefox', executablePath: browserPath('firefox') }),
};
const WORDS = 'De trap is te steil, en ik woon op twee hoog.';

for (const [name, begin] of Object.entries(BROWSERS))
  describe(`A card as it is filled in and sent in ${name}`, { timeout: 240_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'stek-card-'));
    const file = (called: string) => join(folder, called);
    let elements: Awaited<ReturnType<typeof bundledElements>>;
    let desk: ReferralDesk;
    let server: RunningServer;
    let browser: Browser;
    let key: KeyFile;
    let card: ReferralDetails;

    before(async () => {
      elements = await bundledElements(['stek-referral-card', 'stek-contact-inbox']);
      const empty = (clock?: () => Date) => openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock);
      desk = await ReferralDesk.open(empty, { now: Date.now(), elements: await openElementsFolder(elements.path) });
      // Of two keys the newest is sealed to.
      desk.clock.now += 1000;
      key = await keyFileOf(desk, 'lotte');
      server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
      browser = await begin();
      card = await sent();
      for (const [called, text] of Object.entries({ 'lotte.json': key, 'card.json': card }))
        writeFileSync(file(called), JSON.stringify(text));
      writeFileSync(file('passphrase'), `${PASSPHRASE}\n`);
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      await desk?.store.close();
      elements?.remove();
      rmSync(folder, { recursive: true, force: true });
    });

    const openPage = async (path: string) => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.port}/p/${desk.tenant}/${path}?lang=nl`);
      return page;
    };

    /** Two people fill it in by keys. @returns what the server has of it */
    async function sent(): Promise<ReferralDetails> {
      const filled = new CardByKeys(await openPage('kaart'));
      await filled.fillIn({
        ...{ theme: 'housing', recipient: desk.people.lotte.id, firstName: 'Fatou', phone: '057 00 00 00' },
        ...{ ownWords: WORDS, senderName: 'Greet', senderPhone: '057 00 00 00' },
        scopes: ['share_card', 'tell_sender_outcome'],
      });
      await filled.send();
      await filled.codes();
      await filled.page.close();
      const [record, ...others] = await desk.list('coordinator');
      assert.equal(others.length, 0);
      return desk.opened(record!.id);
    }

    it('is opened by its contact person, in the same browser', async () => {
      const inbox = new OpenInbox(await openPage('contact-inbox'), () => desk.clock.now);
      await inbox.enter(file('lotte.json'));
      await inbox.read(card.id);
      await inbox.says(/^Fatou$/, '#card-title');
      assert.ok((await inbox.text('article')).includes(WORDS));
      await inbox.page.close();
    });

    it('is printed by the command for who has the key file', async () => {
      const typed = ['keys', 'open', file('card.json'), '--key', file('lotte.json')];
      const { code, stdout, stderr } = await stek([...typed, '--passphrase-file', file('passphrase')]);
      assert.equal(code, 0, stderr);
      for (const words of ['Fatou', WORDS, 'Greet']) assert.ok(stdout.includes(words), stdout);
    });

    it(
      'is opened by another program that knows the same standards, with its key out of the key file',
      { skip: jwcryptoMissing },
      async () => {
        const { jwk } = unlockInPython(key.wrapped, PASSPHRASE);
        const { text, aad, header } = openInPython(card.envelope, jwk);
        const { card: inside, recipientId } = JSON.parse(text) as { card: Record<string, object>; recipientId: string };
        assert.deepEqual([recipientId, inside['ownWords']], [desk.people.lotte.id, WORDS]);
        assert.equal(aad, `${desk.tenant}|referral|1|${recipientId}`);
        const { consent } = header['stek'] as { consent: Record<string, unknown> };
        const { textHash, scopes } = inside['consent'] as unknown as Record<string, unknown>;
        assert.deepEqual([consent['textHash'], consent['scopes']], [textHash, scopes]);
        assert.deepEqual(scopes, ['share_card', 'tell_sender_outcome']);
        assert.ok([1, 2, 4, 8, 16, 32].includes(Buffer.byteLength(text) / 1024), 'how long it is tells nothing');
      },
    );
  });

import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { ended, startServer, stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { calendar, event } from '../support/ics-text.ts';
import { bundledElements } from '../support/served-elements.ts';
import { folder, serveFiles } from '../support/static-server.ts';

const TAGS = ['stek-activity-calendar', 'stek-signal-form', 'stek-sign-up'];
const CALL = '<a slot="contact" href="tel:+3257000000">Bel 057 00 00 00</a><a href="/plain">Bekijk het programma</a>';

const december = (day: number) => `DTSTART:202612${String(day).padStart(2, '0')}T130000Z`;
const WHOLE = calendar(event(december(3), 'UID:a'), event(december(4), 'UID:b', 'SUMMARY:Breicafé'));
const OTHER = calendar(event(december(5), 'UID:a', 'SUMMARY:Zitdans'));
const PHOTO = 'https://photos.example.be/soep.jpg';
const WITH_PHOTO = JSON.stringify({
  activities: [
    {
      id: 'soep',
      title: { nl: 'Soep' },
      image: { url: PHOTO, alt: { nl: 'Een kom soep' } },
      schedule: { start: '2026-12-03T14:00', end: '2026-12-03T16:00', tz: 'Europe/Brussels' },
    },
  ],
  places: [],
});

/** What a visitor reads and what the console has, of one page. */
interface Seen {
  page: Page;
  text: () => Promise<string>;
  lines: string[];
}

describe('Three readers, in Chromium: what visitor, webmaster and operator are told', () => {
  const files: Record<string, string> = {
    '/agenda.ics': WHOLE,
    '/other.ics': OTHER,
    '/cut.ics': WHOLE.slice(0, WHOLE.lastIndexOf('SUMMARY:Brei') + 12),
    '/photo.json': WITH_PHOTO,
  };
  const data = mkdtempSync(join(tmpdir(), 'three-truths-'));
  let elements: Awaited<ReturnType<typeof bundledElements>>;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let strict: typeof site;
  let portal: typeof site;
  let server: { child: ChildProcess; url: string };
  let log = '';
  /** Nothing listens there any more. */
  let dead = '';
  let browser: Browser;

  const pages = (path: string) => {
    if (path.startsWith('/elements/')) return folder(elements.path)(path.slice('/elements'.length));
    const found = files[path];
    return found === undefined ? Promise.reject(new Error(path)) : Promise.resolve(found);
  };
  /** Puts a page on the site. */
  let count = 0;
  const put = (body: string, tags = TAGS): string => {
    const path = `/page-${++count}.html`;
    const scripts = tags.map(tag => `<script type="module" src="/elements/${tag}.js"></script>`).join('');
    files[path] =
      `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Gemeente</title>${scripts}<main>${body}</main>`;
    return path;
  };

  async function visit(address: string, tag = TAGS[0]!): Promise<Seen> {
    const page = await browser.newPage();
    const lines: string[] = [];
    page.on('console', message => {
      if (message.text().startsWith('[stek]')) lines.push(message.text());
    });
    await page.goto(address);
    const text = () =>
      page.evaluate(name => document.querySelector(name)?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '', tag);
    return { page, text, lines };
  }

  /** Waits for what a visitor reads and for the line of the console, and expects nobody to be sent to look at their internet. */
  async function expectTruths({ text, lines }: Seen, says: RegExp, line: RegExp): Promise<void> {
    await eventually(async () => assert.match(await text(), says));
    await eventually(() => assert.match(lines.join('\n'), line));
    assert.doesNotMatch(await text(), /internet|verbonden/);
  }

  before(async () => {
    elements = await bundledElements(TAGS);
    site = await serveFiles(pages, {});
    strict = await serveFiles(pages, { 'content-security-policy': "default-src 'self'" });
    portal = await serveFiles(
      async () => '<!doctype html><title>Gratis wifi</title>',
      { 'access-control-allow-origin': '*' },
      () => 'text/html',
    );
    const gone = await serveFiles(pages);
    dead = gone.origin;
    await gone.close();
    const feed = join(data, 'feed.ics');
    writeFileSync(feed, WHOLE);
    const imported = await stek(['import', feed, '--tenant', 'ieper', '--data', join(data, 'db')]);
    assert.equal(imported.code, 0, imported.stderr);
    server = await startServer(['--data', join(data, 'db')]);
    server.child.stderr?.on('data', chunk => (log += String(chunk)));
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  });
  after(async () => {
    await browser?.close();
    server?.child.kill('SIGKILL');
    if (server) await ended(server.child);
    for (const one of [site, strict, portal]) await one?.close();
    elements?.remove();
    rmSync(data, { recursive: true, force: true });
  });

  const ours = (source: string) =>
    `<stek-activity-calendar from="2026-12-01" ${source}>${CALL}</stek-activity-calendar>`;

  it('a host that does not let the page read it', async () => {
    const seen = await visit(site.origin + put(ours(`src="${strict.origin}/agenda.ics?key=geheim"`)));
    await expectTruths(
      seen,
      /We kunnen het programma nu niet tonen\. Dat ligt aan ons/,
      /\(CORS\).*Access-Control-Allow-Origin: http:\/\/127\.0\.0\.1:\d+.*\[cors\]/,
    );
    assert.doesNotMatch(seen.lines.join(), /geheim/);
  });

  it('a host that is not there, of a feed and of a server', async () => {
    for (const source of [`src="${dead}/agenda.ics"`, `api="${dead}/v1/ieper"`])
      await expectTruths(
        await visit(site.origin + put(ours(source))),
        /nu niet tonen/,
        /127\.0\.0\.1:\d+ does not answer.*\[no-answer\]/,
      );
  });

  it('a policy of the page itself', async () => {
    const seen = await visit(strict.origin + put(ours(`api="${server.url}/v1/ieper"`)));
    await expectTruths(seen, /nu niet tonen/, new RegExp(`add ${server.url} to connect-src.*\\[connect-src\\]`));
  });

  it('a network that shows its own page first', async () => {
    for (const source of [`src="${portal.origin}/agenda.ics"`, `api="${portal.origin}/v1/ieper"`])
      await expectTruths(
        await visit(site.origin + put(ours(source))),
        /kunnen het programma (nu )?niet (lezen|tonen)/,
        /web page|not as a server of De Stek/,
      );
  });

  it('a municipality and a place that the server does not have', async () => {
    await expectTruths(
      await visit(site.origin + put(ours(`api="${server.url}/v1/nergens"`))),
      /nu niet tonen/,
      /leads to no municipality.*\[unknown-tenant\]/,
    );
    const seen = await visit(site.origin + put(ours(`api="${server.url}/v1/ieper" place="nergens"`)));
    await eventually(() =>
      assert.match(seen.lines.join(), /place="nergens" cannot be used\. There is no place.*\[unknown-place\]/),
    );
  });

  it('a file that was cut off: what there is is shown, and the webmaster knows the line', async () => {
    const seen = await visit(site.origin + put(ours('src="/cut.ics"')));
    await expectTruths(seen, /Soep/, /src="[^"]*\/cut\.ics" is not shown as it stands:\n.*\[broken-feed\]/s);
    assert.match(await seen.text(), /ontbreekt/);
  });

  it('two files that share an id: both are shown, and said', async () => {
    const seen = await visit(site.origin + put(ours('src="/agenda.ics /other.ics"')));
    await expectTruths(seen, /Soep.*Breicafé.*Zitdans/, /“Soep” \(2026-12-03.*“Zitdans” \(2026-12-05.*\[shared-id\]/s);
  });

  it('no source, two of them, and pictures of another host', async () => {
    const none = await visit(site.origin + put(ours('')));
    await eventually(() =>
      assert.match(none.lines.join(), /<stek-activity-calendar> has no source\. Give it api=.*\[no-source\]/),
    );
    const both = await visit(site.origin + put(ours(`src="/agenda.ics" api="${server.url}/v1/ieper"`)));
    await eventually(() => assert.match(both.lines.join(), /Only api is used.*\[two-sources\]/));
    const photo = await visit(site.origin + put(ours('src="/photo.json"')));
    await expectTruths(
      photo,
      /Soep/,
      /Pictures of photos\.example\.be are not shown.*image-hosts="photos\.example\.be".*\[image-hosts\]/,
    );
  });

  it('no internet is said where there is none, and nowhere else', async () => {
    const seen = await visit(
      site.origin +
        put(
          ours('src="/agenda.ics"') +
            `<stek-activity-calendar from="2026-12-01" src="${dead}/a.ics"></stek-activity-calendar>`,
        ),
    );
    await eventually(async () => assert.match(await seen.text(), /Breicafé/));
    // What says so is here now: without it nothing could be said.
    await eventually(() => assert.match(seen.lines.join(), /no-answer/));
    await seen.page.setOfflineMode(true);
    await seen.page.evaluate(address => {
      document.querySelector('stek-activity-calendar')!.setAttribute('src', address);
    }, `${site.origin}/other.ics`);
    await eventually(async () => assert.match(await seen.text(), /Je hebt nu geen internet/));
    assert.equal(
      seen.lines.filter(line => line.includes('other.ics')).length,
      0,
      'there is nothing for the webmaster to mend',
    );
    await seen.page.setOfflineMode(false);
  });

  it('a site that was forgotten: nobody fills in a form for nothing, and the command in the console and in the log mends it', async () => {
    const body = `<stek-signal-form api="${server.url}/v1/ieper">${CALL}</stek-signal-form>`;
    const address = site.origin + put(body);
    const seen = await visit(address, 'stek-signal-form');
    await expectTruths(seen, /Dit formulier werkt nu niet\. Dat is een fout van ons\./, /\[origin-refused\]/);
    const command = /stek origins add (\S+) --tenant ieper/;
    const [, origin] = command.exec(seen.lines.join()) ?? [];
    assert.equal(origin, site.origin);
    await eventually(() => assert.equal(command.exec(log)?.[1], site.origin));
    assert.equal(log.split(site.origin).length, 3, 'one line, which names it twice');
    const checked = await stek(['check', address, '--json']);
    assert.equal(checked.code, 2, checked.stderr);
    assert.match(checked.stdout, /stek origins add/);
    const added = await stek(['origins', 'add', origin!, '--tenant', 'ieper', '--data', join(data, 'db')]);
    assert.equal(added.code, 0, added.stderr);
    const mended = await visit(address, 'stek-signal-form');
    await eventually(async () => assert.match(await mended.text(), /Ga verder/));
    await new Promise(resolve => mended.page.waitForNetworkIdle().then(resolve));
    assert.doesNotMatch(await mended.text(), /werkt nu niet/);
  });

  it('stek check says which elements stand, and what is missing on a page', async () => {
    const good = await stek(['check', site.origin + put(ours('src="/agenda.ics"'))]);
    assert.equal(good.code, 0, good.stdout + good.stderr);
    assert.match(good.stdout, /<stek-activity-calendar> [\d.]+: shows 2, from src="\/agenda\.ics"\nAll stands\./);
    const bare = await stek(['check', site.origin + put(ours('src="/agenda.ics"'), ['stek-nothing'])]);
    assert.equal(bare.code, 2, bare.stderr);
    assert.match(bare.stdout, /its script http.*stek-nothing\.js does not come \(status 404\)/);
    const stripped = await stek(['check', site.origin + put('Programma')]);
    assert.equal(stripped.code, 2);
    assert.match(stripped.stdout, /there is no <stek-…> on the page: the editor/);
    const nowhere = await stek(['check', `${dead}/`]);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /cannot be opened: net::ERR_/);
  });
});

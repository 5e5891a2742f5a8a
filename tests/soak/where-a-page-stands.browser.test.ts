import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { browserPath, chromiumArguments, commandPath } from '../support/browser.ts';
import { stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { calendar, event } from '../support/ics-text.ts';
import { bundledElements } from '../support/served-elements.ts';
import { folder, serveFiles } from '../support/static-server.ts';

const TAG = 'stek-activity-calendar';
/** A host that is not this device, for whose addresses a page over https has no exception. */
const FEEDS = 'agenda.proefdorp.example';
const AGENDA = calendar(
  event('DTSTART:20261203T130000Z', 'UID:a'),
  event('DTSTART:20261204T130000Z', 'UID:b', 'SUMMARY:Breicafé'),
);
/** One red point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const noTls = commandPath('openssl') ? false : 'no openssl here: nothing makes a certificate (apt-get install openssl)';

/** A certificate that nobody knows, for this machine and for now. */
function certificate(into: string): { key: string; cert: string } {
  const [key, cert] = [join(into, 'key.pem'), join(into, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const name = ['-subj', '/CN=localhost', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...name, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

describe('Where a page stands, in Chromium: what visitor and webmaster are told', () => {
  const into = mkdtempSync(join(tmpdir(), 'where-a-page-stands-'));
  const pages: Record<string, string | Buffer> = { '/agenda.ics': AGENDA, '/soep.png': PICTURE };
  const sites: Awaited<ReturnType<typeof serveFiles>>[] = [];
  let elements: Awaited<ReturnType<typeof bundledElements>>;
  let browser: Browser;

  const files = (path: string) => {
    if (path.startsWith('/elements/')) return folder(elements.path)(path.slice('/elements'.length));
    const found = pages[path];
    return found === undefined ? Promise.reject(new Error(path)) : Promise.resolve(found);
  };
  const serve = async (...[headers, secured]: [Record<string, string>?, ReturnType<typeof certificate>?]) => {
    const site = await serveFiles(files, headers, undefined, secured);
    sites.push(site);
    return site.origin;
  };
  const html = (body: string, scripts = '') =>
    `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Gemeente</title><script type="module" src="${scripts}/elements/${TAG}.js"></script><main>${body}</main>`;
  const ours = (attributes: string) =>
    `<${TAG} from="2026-12-01" ${attributes}><a href="/plain">Bekijk het programma</a></${TAG}>`;

  before(async () => {
    elements = await bundledElements([TAG]);
    const args = [...chromiumArguments, '--ignore-certificate-errors', `--host-resolver-rules=MAP ${FEEDS} 127.0.0.1`];
    browser = await launch({ executablePath: browserPath('chromium'), args });
  });
  after(async () => {
    await browser?.close();
    for (const site of sites) await site.close();
    elements?.remove();
    rmSync(into, { recursive: true, force: true });
  });

  async function visit(address: string) {
    const page = await browser.newPage();
    const lines: string[] = [];
    page.on('console', message => {
      if (message.text().startsWith('[stek]')) lines.push(message.text());
    });
    await page.goto(address);
    const text = () =>
      page.evaluate(tag => document.querySelector(tag)?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '', TAG);
    return { page, lines, text };
  }

  it('a page that was opened from the disk: it is not the fault of the visitor, and the webmaster learns how to see it', async () => {
    const origin = await serve({ 'access-control-allow-origin': '*' });
    writeFileSync(join(into, 'agenda.ics'), AGENDA);
    writeFileSync(join(into, 'page.html'), html(ours('src="agenda.ics"'), origin));
    const { lines, text } = await visit(pathToFileURL(join(into, 'page.html')).href);
    await eventually(async () => assert.match(await text(), /nu niet tonen\. Dat ligt aan ons|niet lezen/));
    await eventually(() => assert.match(lines.join('\n'), /opened from a file.*\[file-page\]/));
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.doesNotMatch(await text(), /internet/);
  });

  it('the same page with a source on the web stands, from the disk too', async () => {
    const origin = await serve({ 'access-control-allow-origin': '*' });
    writeFileSync(join(into, 'web.html'), html(ours(`src="${origin}/agenda.ics"`), origin));
    const { lines, text } = await visit(pathToFileURL(join(into, 'web.html')).href);
    await eventually(async () => assert.match(await text(), /Soep.*Breicafé/));
    assert.deepEqual(lines, []);
  });

  for (const attribute of ['src', 'api'])
    it(`a page over https whose ${attribute} is over http`, { skip: noTls }, async () => {
      const origin = await serve({}, certificate(into));
      const plain = await serve({ 'access-control-allow-origin': '*' });
      const port = new URL(plain).port;
      const address = `http://${FEEDS}:${port}/${attribute === 'src' ? 'agenda.ics' : 'v1/ieper'}`;
      pages['/mixed.html'] = html(ours(`${attribute}="${address}"`));
      const { lines, text } = await visit(`${origin}/mixed.html`);
      await eventually(async () =>
        assert.match(await text(), /We kunnen het programma nu niet tonen\. Dat ligt aan ons/),
      );
      const line = new RegExp(
        `starts with http: and this page came over https:.*https://${FEEDS}:${port}.*\\[mixed-content\\]`,
      );
      await eventually(() => assert.match(lines.join('\n'), line));
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.doesNotMatch(await text(), /internet/);
    });

  it('pictures that the policy of the page stops: said once, with what to add', async () => {
    const photos = await serve();
    const activity = (id: string, day: string) => ({
      ...{ id, title: { nl: id }, image: { url: `${photos}/soep.png`, alt: 'Soep' } },
      schedule: { start: `${day}T14:00`, end: `${day}T16:00`, tz: 'Europe/Brussels' },
    });
    const programme = { activities: [activity('Soep', '2026-12-03'), activity('Zang', '2026-12-04')], places: [] };
    pages['/photos.json'] = JSON.stringify(programme);
    pages['/photos.html'] = html(ours('src="/photos.json" image-hosts="127.0.0.1"'));
    const strict = await serve({ 'content-security-policy': "default-src 'self'" });
    const { lines, text } = await visit(`${strict}/photos.html`);
    await eventually(async () => assert.match(await text(), /Soep.*Zang/));
    await eventually(() => assert.match(lines.join('\n'), new RegExp(`Add ${photos} to img-src\\. \\[img-src\\]`)));
    assert.equal(lines.length, 1, lines.join('\n'));
    const open = await serve({ 'content-security-policy': `default-src 'self'; img-src 'self' ${photos}` });
    const mended = await visit(`${open}/photos.html`);
    await mended.page.waitForFunction(
      tag => {
        const images = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('img') ?? [])];
        return images.length === 2 && images.every(image => image.naturalWidth > 0);
      },
      {},
      TAG,
    );
    assert.deepEqual(mended.lines, []);
  });

  it('stek check sees elements in frames of other sites, and says of each where it stands and what is wrong', async () => {
    const site = await serve();
    const other = site.replace('127.0.0.1', 'localhost');
    pages['/good.html'] = html(ours('src="/agenda.ics"'));
    pages['/bad.html'] = html(ours('src="/nothing.ics"'));
    pages['/frames.html'] = `<!doctype html><title>Gemeente</title>
      <iframe src="${other}/good.html"></iframe><iframe src="${other}/bad.html"></iframe>`;
    const { code, stdout, stderr } = await stek(['check', `${site}/frames.html`]);
    assert.equal(code, 2, stdout + stderr);
    const where = (name: string) => `<${TAG}> in the frame ${other}/${name}\\.html [\\d.]+:`;
    assert.match(stdout, new RegExp(`${where('good')} shows 2, from src="/agenda\\.ics"`));
    assert.match(stdout, new RegExp(`${where('bad')} says`));
    assert.match(stdout, /✗ <stek-activity-calendar> shows nothing\. A visitor reads/);
    assert.match(stdout, /! .*nothing\.ics/);
  });
});

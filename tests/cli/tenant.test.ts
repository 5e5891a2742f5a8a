import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stek } from '../support/cli.ts';

const FEED = fileURLToPath(new URL('../package/agenda.ics', import.meta.url));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z" fill="#1f4e5f"/></svg>';

describe('stek tenant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stek-tenant-'));
  const data = join(folder, 'data');
  const logo = join(folder, 'logo.svg');
  const run = (...args: string[]) => stek(['tenant', ...args, '--tenant', 'proefdorp', '--data', data]);
  const said = async () => JSON.parse((await run('show', '--json')).stdout) as Record<string, unknown>;

  before(async () => {
    writeFileSync(logo, SVG);
    await stek(['import', FEED, '--tenant', 'proefdorp', '--name', 'Proefdorp', '--data', data]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('sets what a municipality is called, whom to ask and how it looks, and says what becomes of its colour', async () => {
    const { code, stdout, stderr } = await run(
      ...['set', '--name', 'Proefdorp aan Zee', '--contact-name', 'Onthaal', '--contact-phone', '057 00 00 01'],
      ...['--contact-email', 'onthaal@proefdorp.example', '--contact-address', 'Kerkplein 1, 8900 Proefdorp'],
      ...['--logo', logo, '--colour', '#FFD400', '--languages', 'nl, fr,ar', '--publisher', 'Gemeente Proefdorp'],
      ...['--image-hosts', 'media.example.be *.proefdorp.example'],
    );
    assert.equal(code, 0, stderr);
    assert.match(stdout, /contact-phone +057 00 00 01/);
    assert.match(stderr, /Buttons: #ffd400 with #120f06 on it \(13\.\d : 1\)/);
    const { logo: address, ...rest } = await said();
    assert.match(String(address), /^\/v1\/proefdorp\/logo\?v=\w+$/);
    assert.deepEqual(rest, {
      id: 'proefdorp',
      name: 'Proefdorp aan Zee',
      tz: 'Europe/Brussels',
      contact: {
        name: 'Onthaal',
        phone: '+3257000001',
        email: 'onthaal@proefdorp.example',
        address: { street: 'Kerkplein 1', postalCode: '8900', locality: 'Proefdorp', country: 'BE' },
      },
      colour: '#ffd400',
      languages: ['nl', 'fr', 'ar'],
      imageHosts: ['media.example.be', '*.proefdorp.example'],
      publisher: 'Gemeente Proefdorp',
    });
  });

  it('says all that is wrong at once, and changes nothing then', async () => {
    const earlier = await said();
    const { code, stderr } = await run(
      ...['set', '--name', 'Elders', '--colour', 'mauve', '--contact-phone', '12', '--languages', 'nl,xx'],
      ...['--contact-address', 'Kerkplein', '--image-hosts', 'https://x.example/', '--clear', 'name'],
    );
    assert.equal(code, 2);
    for (const option of [
      '--colour',
      '--contact-phone',
      '--languages',
      '--contact-address',
      '--image-hosts',
      '--clear',
    ])
      assert.match(stderr, new RegExp(`^${option}`, 'm'));
    assert.match(stderr, /Nothing was changed\.$/m);
    assert.deepEqual(await said(), earlier);
  });

  it('forgets one thing and keeps the others', async () => {
    await run('set', '--clear', 'contact-phone', '--clear', 'logo', '--clear', 'colour');
    const { contact, logo: kept, colour, publisher } = await said();
    assert.deepEqual([kept, colour, publisher], [undefined, undefined, 'Gemeente Proefdorp']);
    assert.equal((contact as Record<string, unknown>)['phone'], undefined);
    assert.equal((contact as Record<string, unknown>)['name'], 'Onthaal');
  });

  it('refuses a logo that could do something, and says why', async () => {
    writeFileSync(join(folder, 'other.svg'), SVG.replace('<path', '<script>alert(1)</script><path'));
    const { code, stderr } = await run('set', '--logo', join(folder, 'other.svg'));
    assert.equal(code, 2);
    assert.match(stderr, /The logo is a drawing that holds a script or a page: .* Nothing was changed\./);
    assert.equal((await said())['logo'], undefined);
  });

  it('says what to write to who asks for something else', async () => {
    const calls: [args: string[], words: RegExp][] = [
      [['set'], /Say what to change/],
      [['show', '--name', 'X'], /stek tenant set --name/],
      [['dance'], /Write one of: show, set/],
      [['set', '--logo', 'nowhere.png'], /nowhere\.png cannot be read/],
      [['set', '--name', ' '], /--name is empty/],
      [['set', '--publisher', 'x'.repeat(161)], /161 letters long: 160 at most/],
      [['set', '--colour', '#123456', '--clear', 'colour'], /only one of them/],
    ];
    for (const [args, words] of calls) {
      const { code, stderr } = await run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
    const unknown = await stek(['tenant', 'show', '--tenant', 'nergens', '--data', data]);
    assert.match(unknown.stderr, /There is no municipality “nergens”/);
  });

  it('is where “stek import --name” leads who wants another name', async () => {
    const { stderr } = await stek(['import', FEED, '--tenant', 'proefdorp', '--name', 'Nieuw', '--data', data]);
    assert.match(stderr, /Its name stays “Proefdorp aan Zee”.*stek tenant set --tenant proefdorp --name/);
  });
});

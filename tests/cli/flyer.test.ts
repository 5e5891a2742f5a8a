import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findChromium } from '../../src/cli/chromium.ts';
import { firstOfMonth } from '../../src/domain/calendar-day.ts';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { writeIcs } from '../../src/feeds/ics/write.ts';
import type { PrintedEdition } from '../../src/schema/flyer.ts';
import { ended, startServer, stek } from '../support/cli.ts';
import { calendar, event } from '../support/ics-text.ts';
import { Pdf, pdfToolsMissing } from '../support/pdf.ts';

const noPrinter = findChromium() ? false : 'no Chromium here (apt-get install chromium)';

/** A photo in a feed is fetched; nothing here can be. */
function feedWithoutFaces(): string {
  const { activities, places } = demoMunicipality();
  const faceless = places.map(({ contactPerson, ...place }) => {
    const { photo: _, ...person } = contactPerson ?? { firstName: 'Noor' };
    return { ...place, contactPerson: person };
  });
  return writeIcs({ activities, places: faceless }, { name: 'De Stek', now: '2026-11-20T09:00:00Z' });
}

describe('stek flyer', () => {
  let folder = '';
  const file = (name: string) => join(folder, name);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'stek-flyer-'));
    writeFileSync(file('agenda.ics'), feedWithoutFaces());
  });
  after(() => rmSync(folder, { recursive: true }));
  const december = (...args: string[]) => stek(['flyer', '--month', '2026-12', ...args]);

  it(
    'names on paper whom to ask and what it costs, where a feed says nothing of that',
    { skip: noPrinter || pdfToolsMissing() },
    async () => {
      writeFileSync(
        file('kaal.ics'),
        calendar(event('SUMMARY:Soep op de stoep', 'DTSTART:20261203T110000Z', 'DTEND:20261203T120000Z')),
      );
      const out = file('kaal.pdf');
      const given = ['--contact-name', 'An', '--contact-phone', '057 00 00 00', '--default-price', '2.50'];
      const place = ['--default-place', 'Dorpshuis, Kerkstraat 1, 8902 Zillebeke'];
      const { code, stderr } = await december('--src', file('kaal.ics'), ...given, ...place, '--out', out);
      assert.deepEqual([code, stderr], [0, '']);
      const pdf = new Pdf(readFileSync(out));
      const words = pdf.text(0).replace(/\s+/g, ' ');
      pdf.close();
      for (const said of ['An', '057 00 00 00', '2,50', 'Dorpshuis'])
        assert.ok(words.includes(said), `${said}: ${words}`);
    },
  );

  it('says of a default that cannot be used what can be written, and makes nothing', async () => {
    for (const [option, value, advice] of [
      ['--contact-phone', 'bel maar', /--contact-phone cannot be used.*057 12 34 56/],
      ['--default-price', 'duur', /--default-price cannot be used.*2\.50/],
      ['--contact-email', 'an@', /--contact-email cannot be used.*stek@example\.be/],
    ] as const) {
      const { code, stderr } = await december('--src', file('agenda.ics'), option, value, '--out', file('geen.pdf'));
      assert.equal(code, 2, stderr);
      assert.match(stderr, advice);
      assert.equal(existsSync(file('geen.pdf')), false);
    }
  });

  it('makes a tagged PDF of a feed', { skip: noPrinter || pdfToolsMissing() }, async () => {
    const out = file('soep.pdf');
    const url = 'https://stek.example/flyer';
    const { code, stdout, stderr } = await december(
      '--src',
      file('agenda.ics'),
      '--url',
      url,
      '--lang',
      'fr',
      '--out',
      out,
    );
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /soep\.pdf: \d+ activities in 2026-12, fr\.\n/);
    const pdf = new Pdf(readFileSync(out));
    assert.match(pdf.info['Title'] ?? '', /décembre 2026/);
    assert.equal(pdf.info['Tagged'], 'yes');
    assert.deepEqual([pdf.lang, pdf.codes], ['fr', [url]]);
    pdf.close();
  });

  it('takes from a server what its own flyer adds: short address, translations, who answers for it', async () => {
    const { child, url } = await startServer(['--demo']);
    const args = [
      '--api',
      // As its own pictures are addressed: where it is, inside this network, they may be fetched.
      `${url.replace('127.0.0.1', 'localhost')}/v1/ieper`,
      '--place',
      'zillebeke',
      '--lang',
      'ar',
      '--html',
      '--out',
      file('ar.html'),
    ];
    const { code, stderr } = await december(...args);
    child.kill('SIGINT');
    await ended(child);
    assert.deepEqual([code, stderr], [0, '']);
    const html = readFileSync(file('ar.html'), 'utf8');
    assert.match(html, /<html lang="ar" dir="rtl">/);
    assert.match(html, /\/f\/ieper-2612-zi/);
    assert.match(html, /<p class="translation">/);
    assert.match(html, /De Stek, Voorbeelddorp 1, 8902 Zillebeke/);
    assert.match(html, /<img class="photo" src="data:image\/png;base64,[^"]+" alt="صورة Lotte">/);
  });

  it('writes the page in place of a PDF, as a file that needs no other', async () => {
    const out = file('page.html');
    const { code, stderr } = await december('--demo', '--place', 'gs9', '--html', '--paper', 'a5', '--out', out);
    assert.equal(code, 0, stderr);
    const html = readFileSync(out, 'utf8');
    assert.match(html, /<style>[^]*size: A5 portrait/);
    assert.match(html, /Soep met Babbels/);
    assert.doesNotMatch(html, /<link|src="(?!data:)/);
    assert.match(html, /<img class="logo" src="data:image\/svg\+xml;base64,/);
  });

  it('says u to who asks for it', async () => {
    const out = file('u.html');
    assert.equal((await december('--demo', '--address', 'u', '--html', '--out', out)).code, 0);
    const html = readFileSync(out, 'utf8');
    assert.match(html, /U hoeft niet in te schrijven/);
    assert.doesNotMatch(html, /\bJe hoeft/);
  });

  it('leads who was called u from its code to a page that says u', async () => {
    const out = file('u-place.html');
    await december('--demo', '--place', 'zillebeke', '--address', 'u', '--html', '--out', out);
    assert.match(readFileSync(out, 'utf8'), /href="https:\/\/stek\.example\/f\/ieper-2612-zi[a-z]*\.u"/);
  });

  it('leads from its code to its own language', { skip: noPrinter || pdfToolsMissing() }, async () => {
    const led: [args: string[], lang: string, to: RegExp][] = [
      [['--demo', '--place', 'zillebeke'], 'ar', /\/f\/ieper-2612-zi[a-z]*\.ar$/],
      [['--demo', '--place', 'zillebeke'], 'nl', /\/f\/ieper-2612-zi[a-z]*$/],
      [['--demo'], 'fr', /\/p\/ieper\?lang=fr$/],
      [
        ['--src', file('agenda.ics'), '--url', 'https://stek.example/f/mine'],
        'ti',
        /^https:\/\/stek\.example\/f\/mine$/,
      ],
    ];
    for (const [args, lang, to] of led) {
      const out = file(`code-${lang}.pdf`);
      const { code, stderr } = await december(...args, '--lang', lang, '--out', out);
      assert.deepEqual([code, stderr], [0, '']);
      const pdf = new Pdf(readFileSync(out));
      assert.equal(pdf.codes.length, 1);
      assert.match(pdf.codes[0]!, to);
      pdf.close();
    }
  });

  it('names the address and the part when what answers is no programme', async () => {
    const programme = { items: [], activities: [], places: [] };
    const wrong = { ...programme, placeId: 'p', month: 'December' };
    const server = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(wrong)),
    );
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/ieper`;
    const { code, stderr } = await december('--api', api, '--place', 'p', '--html', '--out', file('never.html'));
    server.close();
    assert.equal(code, 2);
    assert.ok(stderr.startsWith(`${api}: `), stderr);
    assert.match(stderr, /\n {2}\/month: \w+/);
  });

  it('writes what was printed, and counts its editions', async () => {
    const edition = file('edition.json');
    const print = () => december('--demo', '--html', '--out', file('x.html'), '--edition', edition);
    const read = () => JSON.parse(readFileSync(edition, 'utf8')) as PrintedEdition;
    assert.equal((await print()).code, 0);
    assert.equal(read().edition, 1);
    assert.ok(read().occurrences.length > 20);
    await print();
    assert.equal(read().edition, 2);
  });

  it('says so when a month is empty or a feed is broken, and makes what it can', async () => {
    const empty = await stek(['flyer', '--demo', '--month', '2020-01', '--html', '--out', file('empty.html')]);
    assert.equal(empty.code, 1);
    assert.match(empty.stderr, /There is nothing in 2020-01/);
    assert.match(readFileSync(file('empty.html'), 'utf8'), /staat er nog niets op het programma/);
    const broken = readFileSync(file('agenda.ics'), 'utf8').replace(/DTSTART;[^\r\n]*/, 'DTSTART:yesterday');
    writeFileSync(file('broken.ics'), broken);
    const partly = await december('--src', file('broken.ics'), '--html', '--out', file('broken.html'));
    assert.equal(partly.code, 1);
    assert.match(partly.stderr, /remarks? for the maker of this feed/);
  });

  it('is of the next month with something to come, where no month is named', async () => {
    const month = firstOfMonth(municipalDay(Date.now()), 2).slice(0, 7);
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Soep',
      `DTSTART:${month.replace('-', '')}15T120000`,
    ];
    writeFileSync(file('later.ics'), [...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
    const { code, stdout, stderr } = await stek([
      'flyer',
      '--src',
      file('later.ics'),
      '--html',
      '--out',
      file('later.html'),
    ]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, new RegExp(`1 activity in ${month}`));
    assert.match(stderr, new RegExp(`so this is the flyer of ${month}`));
  });

  it('says which browser to install where there is none', async () => {
    const args = ['flyer', '--demo', '--month', '2026-12', '--out', file('never.pdf')];
    const { code, stderr } = await stek(args, { CHROME_PATH: '/nowhere/chrome' });
    assert.equal(code, 2);
    assert.match(stderr, /^Printing needs Chromium or Google Chrome[^]*apt-get install chromium/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });

  it('explains what it cannot do', async () => {
    const refused: [args: string[], says: RegExp][] = [
      [['--demo', '--month', '2026-13'], /--month is not a month of the calendar/],
      [['--demo', '--lang', 'xx'], /--lang is one of: nl, fr, en/],
      [['--demo', '--address', 'jij'], /--address is je or u/],
      [['--demo', '--paper', 'a3'], /--paper is a4 or a5/],
      [['--demo', '--size', '9'], /--size is 14 or 18/],
      [['--demo', '--url', 'javascript:alert(1)'], /--url is an address/],
      [[], /Say where the programme is/],
      [['--demo', '--src', 'x.ics'], /Say where the programme is/],
      [['--src', 'nowhere.ics'], /nowhere\.ics/],
      [['--demo', '--place', 'nergens'], /There is no place “nergens” here\. There are: .*zillebeke/],
      [
        ['--src', file('agenda.ics'), '--place', 'nergens'],
        /There is no place “nergens” in this feed\. There are: .*GS9/,
      ],
      [['--api', 'http://127.0.0.1:9/v1/ieper'], /http:\/\/127\.0\.0\.1:9\/v1\/ieper: No connection/],
    ];
    for (const [args, says] of refused) {
      const { code, stderr } = await stek(['flyer', '--month', '2026-12', ...args]);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { POLL } from '../../src/demo/polls.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { openDrawnSite, type Embedded } from '../support/drawn-site.ts';

const CALENDAR = 'stek-activity-calendar';
const PLAIN_LINK = '<a href="/p/ieper">Bekijk het programma</a>';
const EMBEDDED: Readonly<Record<'calendar' | 'flyer' | 'poll', Embedded>> = {
  calendar: { tag: CALENDAR, attributes: { api: '/v1/ieper', lang: 'nl' }, children: PLAIN_LINK },
  flyer: {
    tag: 'stek-easy-flyer',
    attributes: { api: '/v1/ieper', place: 'zillebeke', lang: 'nl' },
    children: PLAIN_LINK,
  },
  poll: {
    tag: 'stek-participation-poll',
    attributes: { api: '/v1/ieper', 'poll-id': POLL.spring, lang: 'nl' },
    children: PLAIN_LINK,
  },
};

type Site = Awaited<ReturnType<typeof openDrawnSite>>;

let browser: Browser;
before(async () => {
  browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
});
after(() => browser?.close());

async function opened(embedded: Embedded, look: (page: Page, site: Site) => Promise<void>, agenda?: string) {
  const site = await openDrawnSite(embedded, agenda);
  const page = await browser.newPage();
  try {
    await look(page, site);
  } finally {
    await page.close();
    await site.close();
  }
}

describe('Without JavaScript, what a server drew', () => {
  for (const [name, embedded] of Object.entries(EMBEDDED))
    it(`shows of the ${name} nothing that does nothing, and the plain link of the page`, () =>
      opened(embedded, async (page, site) => {
        await page.setJavaScriptEnabled(false);
        await page.goto(site.url);
        const { buttons, operable, links } = await page.evaluate(lookForControls, embedded.tag);
        assert.ok(buttons > 0, 'there is nothing to hide');
        assert.deepEqual(operable, []);
        assert.ok(links.includes('Bekijk het programma'), links.join());
      }));

  it('leads from the title of a date to that date on the page of the server', () =>
    opened(EMBEDDED.calendar, async (page, site) => {
      await page.setJavaScriptEnabled(false);
      await page.goto(site.url);
      const addresses = await page.$$eval('>>> a.title', all => all.map(({ href }) => href));
      assert.ok(addresses.length > 20);
      for (const address of [addresses[0]!, addresses.at(-1)!]) {
        await page.goto(address);
        const { hash } = new URL(address);
        assert.ok(await page.$(`[id="${decodeURIComponent(hash.slice(1))}"]`), `${address} has no such date`);
      }
    }));

  it('has titles of a file to read and not to press: no server has a page of them', () =>
    opened(
      { tag: CALENDAR, attributes: { src: '/agenda.ics', lang: 'nl' } },
      async (page, site) => {
        await page.setJavaScriptEnabled(false);
        await page.goto(site.url);
        const title = await page.$('>>> button.title');
        assert.deepEqual(
          await title?.evaluate(one => [
            one.checkVisibility({ visibilityProperty: true }),
            one.firstElementChild?.checkVisibility({ visibilityProperty: true }),
            one.firstElementChild?.textContent,
          ]),
          [false, true, 'Samen lezen'],
        );
      },
      agendaOf('Samen lezen'),
    ));
});

describe('When a source is away as the element comes', () => {
  for (const [name, embedded] of Object.entries(EMBEDDED))
    it(`the picture of the ${name} stays, without a second state and without what does nothing`, () =>
      opened(embedded, async (page, site) => {
        // As where what the page has is too long to be sent along, or of another day.
        site.page = site.page.replace(/<script type="application\/json">.*?<\/script>/s, '');
        site.isAway = true;
        site.letGo();
        await page.goto(site.url);
        await page.waitForSelector('>>> .stays');
        const { operable, links, bases } = await page.evaluate(lookForControls, embedded.tag);
        assert.equal(bases, 1);
        assert.deepEqual(operable, []);
        assert.ok(links.includes('Bekijk het programma'), links.join());
        assert.equal(await page.evaluate(() => document.querySelector('[aria-live=assertive]')?.textContent), '');
      }));
});

describe('Words that were made to do harm', () => {
  it('stay words, in the picture, in what is sent beside it, and in what the element draws from that', () => {
    const title =
      'Soep </script></template><img src=x onerror="globalThis.harmed=1"><!-- <script>globalThis.harmed=1</script>';
    // What of it the reader of calendars leaves.
    const shown = 'Soep <!--';
    return opened(
      { tag: CALENDAR, attributes: { src: '/agenda.ics', lang: 'nl' } },
      async (page, site) => {
        const told = () =>
          page.$eval(CALENDAR, one => [
            one.shadowRoot!.querySelector('.base:not([hidden]) .title bdi')?.textContent,
            'harmed' in globalThis,
            document.querySelectorAll('img').length,
          ]);
        void page.goto(site.url).catch(() => undefined);
        await page.waitForSelector('#under');
        assert.deepEqual(await told(), [shown, false, 0]);
        site.letGo();
        await page.waitForFunction(
          tag => !document.querySelector(tag)?.shadowRoot?.querySelector('style'),
          {},
          CALENDAR,
        );
        assert.deepEqual(await told(), [shown, false, 0]);
        assert.deepEqual(site.asked, []);
      },
      agendaOf(title),
    );
  });
});

/** A file with one date. */
const agendaOf = (title: string): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Voorbeeldstad//NL', 'BEGIN:VEVENT', 'UID:een@voorbeeld.invalid'],
    ...['DTSTAMP:20261101T090000Z', 'DTSTART:20261203T090000Z', 'DTEND:20261203T110000Z', `SUMMARY:${title}`],
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');

/** What of the picture looks as if one could press it, and the links that work. */
function lookForControls(tag: string) {
  const element = document.querySelector(tag)!;
  const root = element.shadowRoot!;
  const isSeen = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true });
  const buttons = [...root.querySelectorAll('.base:not([hidden]) :is(button, label, input, select)')];
  const links = [...element.querySelectorAll('a'), ...root.querySelectorAll('a')].filter(isSeen);
  return {
    bases: root.querySelectorAll('.base:not([hidden])').length,
    buttons: buttons.length,
    operable: buttons.filter(isSeen).map(one => one.outerHTML),
    links: links.map(one => one.textContent.trim()),
  };
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { openEmbeddingSite, type EmbeddingSite } from '../support/embedding-site.ts';
import { eventually } from '../support/eventually.ts';

const BROWSERS = {
  chromium: () => launch({ executablePath: browserPath('chromium'), args: chromiumArguments }),
  firefox: () => launch({ browser: 'firefox', executablePath: browserPath('firefox') }),
};
const AGENDA = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Voorbeeldstad//NL\r\nBEGIN:VEVENT\r\nUID:koffie@voorbeeldstad.example\r\nDTSTART;TZID=Europe/Brussels:20261203T140000\r\nDTEND;TZID=Europe/Brussels:20261203T160000\r\nRRULE:FREQ=DAILY\r\nSUMMARY:Koffie in het dorpshuis\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

/** A page that was opened, and what its console said to the webmaster. */
interface Opened {
  page: Page;
  said: string[];
}

let site: EmbeddingSite;
let loader: string;

before(async () => {
  site = await openEmbeddingSite();
  site.file('agenda.ics', AGENDA);
  loader = `<script async src="${site.server}/cdn/stek.js"></script>`;
});
after(() => site?.[Symbol.asyncDispose]());

for (const [name, start] of Object.entries(BROWSERS))
  describe(`A site that embeds with stek.js, in ${name}`, () => {
    let browser: Browser;

    before(async () => {
      browser = await start();
    });
    after(async () => {
      await browser?.close();
    });

    async function opened(body: string, more?: Parameters<EmbeddingSite['page']>[1]): Promise<Opened> {
      const page = await browser.newPage();
      const said: string[] = [];
      // Browsers ask for a picture of the site by themselves.
      const hear = (words: string) => words.includes('favicon') || said.push(words);
      page.on('console', message => hear(message.text()));
      page.on('pageerror', error => hear(String(error)));
      await page.goto(site.page(body, more), { waitUntil: 'load' });
      return { page, said };
    }

    const link = (say = 'embed=calendar&place=zillebeke', words = 'Bekijk de agenda') =>
      `<a href="${site.server}/p/ieper?${say.replaceAll('&', '&amp;')}">${words}</a>`;

    it('shows the programme where a link stands in a paragraph of its own, and keeps the link in it', async () => {
      const { page, said } = await opened(
        `<h2>Agenda</h2><p id="agenda" lang="fr"><strong>${link()}</strong></p>${loader}`,
      );
      await stands(page);
      assert.equal(
        await markupOf(page),
        `<h2>Agenda</h2><stek-activity-calendar place="zillebeke" api="${site.server}/v1/ieper" id="agenda" lang="fr">${link()}</stek-activity-calendar>`,
      );
      assert.deepEqual(said, []);
      await page.close();
    });

    it('leaves links in a sentence, a list, a menu, a heading or beside another link, and says to the webmaster what to do', async () => {
      const texts = [
        `<p>Lees meer in ${link()}.</p>`,
        `<nav><p>${link()}</p></nav>`,
        `<ul><li>${link()}</li></ul>`,
        `<h2>${link()}</h2>`,
        `<div>${link()} ${link('embed=flyer')}</div>`,
        `<div><p>${link()} <em>elke week</em></p></div>`,
      ];
      const { page, said } = await opened(`${texts.join('')}<p>${link()}</p>${loader}`);
      await stands(page);
      assert.equal((await markupOf(page)).slice(0, texts.join('').length), texts.join(''));
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0]!, /^\[stek\] “Bekijk de agenda” stands in a sentence.*\[link-in-text\]$/);
      await page.close();
    });

    it('puts the element below the paragraph of a link that says so', async () => {
      const sentence = `<ul><li>Lees meer in ${link('embed=calendar&place=zillebeke&below')}.</li></ul>`;
      const { page } = await opened(`${sentence}<p>Tot dan!</p>${loader}`);
      await stands(page);
      const element = `<stek-activity-calendar place="zillebeke" api="${site.server}/v1/ieper"></stek-activity-calendar>`;
      assert.equal(await markupOf(page), `${sentence}${element}<p>Tot dan!</p>`);
      await page.close();
    });

    it('takes no server, key or client from an address, and no link to another server', async () => {
      const others = [
        `<p><a href="https://anders.example/p/ieper?embed=calendar">Andere</a></p>`,
        `<p><a href="${site.origin}/p/ieper?embed=calendar">Eigen site</a></p>`,
        `<p>${link('embed=onbekend')}</p>`,
      ];
      const wanted =
        'embed=calendar&api=https://kwaad.example/v1/x&src=x.ics&key-pin=abc&onclick=alert(1)&place=zillebeke';
      const { page } = await opened(`${others.join('')}<p>${link(wanted)}</p>${loader}`);
      await stands(page);
      const markup = await markupOf(page);
      assert.equal(markup.slice(0, others.join('').length), others.join(''));
      assert.match(markup, new RegExp(`<stek-activity-calendar place="zillebeke" api="${site.server}/v1/ieper"><a`));
      await page.close();
    });

    it('reads another server, and a file of the site, where data-origins names them', async () => {
      const named = `<script async src="${site.server}/cdn/stek.js" data-origins="${site.origin}, geen-adres"></script>`;
      const file = '<a href="/agenda.ics#embed=calendar&amp;view=month">Onze agenda</a>';
      const { page, said } = await opened(`<p>${file}</p>${named}`);
      await stands(page, /Koffie in het dorpshuis/);
      assert.equal(
        await markupOf(page),
        `<stek-activity-calendar view="month" src="${site.origin}/agenda.ics">${file}</stek-activity-calendar>`,
      );
      assert.match(said.join('\n'), /geen-adres.*\[data-origins\]/);
      await page.close();
    });

    it('works from the head, loaded twice, and for links that come or change later', async () => {
      const { page, said } = await opened(`<div id="later"></div><p contenteditable="true">${link()}</p>${loader}`, {
        head: `${loader}<script defer src="${site.server}/cdn/stek.js"></script>`,
      });
      await page.evaluate(async address => {
        const [one, other] = [document.createElement('p'), document.createElement('p')];
        for (const paragraph of [one, other]) paragraph.append(document.createElement('a'));
        one.querySelector('a')!.href = address;
        document.querySelector('#later')!.append(one, other);
        await new Promise(resolve => setTimeout(resolve));
        other.querySelector('a')!.href = address;
      }, `${site.server}/p/ieper?embed=calendar`);
      await eventually(async () => assert.equal((await page.$$('#later > stek-activity-calendar > a')).length, 2));
      await stands(page);
      assert.equal((await page.$$('stek-activity-calendar')).length, 2);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('leaves everything as it was where the element does not come, and says so once', async () => {
      const body = `<p>${link('embed=services')}</p><p>${link('embed=services', 'Nog eens')}</p>`;
      const { page, said } = await opened(`${body}${loader}`);
      const ours = () => said.filter(words => words.startsWith('[stek]'));
      await eventually(() => assert.equal(ours().length, 1, said.join('\n')));
      assert.match(ours()[0]!, /stek-social-map\.js did not come.*\[element-script\]$/);
      assert.equal(await markupOf(page), body);
      await page.close();
    });

    it('waits with the link that somebody is on, until they have gone on', async () => {
      const { page } = await opened(
        `<p>${link()}</p><p>${link('embed=calendar', 'Tweede')}</p><button>Verder</button>`,
      );
      await page.focus('a');
      await page.evaluate(address => {
        document.body.append(Object.assign(document.createElement('script'), { src: address }));
      }, `${site.server}/cdn/stek.js`);
      await page.waitForSelector('stek-activity-calendar');
      await stands(page);
      assert.deepEqual(await page.$$eval('p > a', links => links.map(({ textContent }) => textContent)), [
        'Bekijk de agenda',
      ]);
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Bekijk de agenda');
      await page.focus('button');
      await page.waitForSelector('stek-activity-calendar[place]');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Verder');
      await page.close();
    });

    it('shows nothing that is paused, and asks once for each', async () => {
      site.embeds.set('rust', { paused: true }).set('open', { paused: false });
      site.asked.length = 0;
      const paused = `<p>${link('embed=calendar&embed-id=rust')}</p>`;
      const { page } = await opened(
        `${paused}${paused}<p>${link('embed=calendar&place=zillebeke&embed-id=open')}</p>${loader}`,
      );
      await stands(page);
      assert.equal((await markupOf(page)).slice(0, 2 * paused.length), paused + paused);
      assert.deepEqual(site.asked.toSorted(), ['/v1/ieper/embeds/open', '/v1/ieper/embeds/rust']);
      await page.close();
    });

    it('shows what a script tag names right after it, with the link behind it as the other way', async () => {
      const src = `${site.server}/cdn/stek.js`;
      const one = `<script async src="${src}" data-stek="calendar" data-tenant="ieper" data-place="zillebeke" data-easy></script>`;
      const two = `<script async src="${src}" data-stek="flyer" data-tenant="ieper" data-place="zillebeke"></script>`;
      const three = `<script async src="${src}" data-stek="calendar" data-src="/agenda.ics"></script>`;
      const { page, said } = await opened(`${one}<p>${link('embed=calendar')}</p>${two}<p>Tussen</p>${three}${loader}`);
      await stands(page, /Koffie in het dorpshuis/, 'stek-activity-calendar[src]');
      await page.waitForSelector('stek-easy-flyer');
      assert.equal(
        (await markupOf(page)).replaceAll(/<script[^]*?<\/script>/g, '#'),
        `#<stek-activity-calendar place="zillebeke" easy="" api="${site.server}/v1/ieper">${link('embed=calendar')}</stek-activity-calendar>` +
          `#<stek-easy-flyer place="zillebeke" api="${site.server}/v1/ieper"></stek-easy-flyer><p>Tussen</p>` +
          '#<stek-activity-calendar src="/agenda.ics"></stek-activity-calendar>',
      );
      assert.deepEqual(said, []);
      await page.close();
    });

    it('says to the webmaster what a script tag lacks', async () => {
      const src = `src="${site.server}/cdn/stek.js"`;
      const tags = [
        'data-stek="kalender"',
        'data-stek="calendar"',
        'data-stek="flyer" data-tenant="ieper" data-plaats="x"',
      ];
      const { page, said } = await opened(tags.map(tag => `<script async ${src} ${tag}></script>`).join(''), {
        head: `<script ${src} data-stek="calendar" data-tenant="ieper"></script>`,
      });
      await page.waitForSelector('stek-easy-flyer');
      const words = ['script-in-head', 'data-stek', 'data-tenant', 'data-attribute'];
      const heard = said.flatMap(line => /^\[stek\] .*\[([\w-]+)\]$/.exec(line)?.[1] ?? []);
      assert.deepEqual(heard.filter(word => words.includes(word)).toSorted(), words.toSorted());
      assert.equal((await page.$$('stek-activity-calendar')).length, 0);
      await page.close();
    });

    it('loads elements that a page writes without a script, and names those that there are not', async () => {
      const { page, said } = await opened(
        `<stek-activity-calendar api="${site.server}/v1/ieper"></stek-activity-calendar><stek-kalender></stek-kalender>${loader}`,
      );
      await stands(page);
      assert.match(said.join('\n'), /There is no <stek-kalender>.*stek-activity-calendar.*\[unknown-element\]/);
      await page.close();
    });

    it('lives under a policy with Trusted Types that names the server and nothing else', async () => {
      const policy =
        `default-src 'none'; script-src ${site.server}; connect-src ${site.server}; img-src ${site.server}; ` +
        "require-trusted-types-for 'script'; trusted-types lit-html";
      const { page, said } = await opened(
        `<p>${link()}</p><script async src="${site.server}/cdn/stek.js" data-stek="flyer" data-tenant="ieper" data-place="zillebeke"></script>${loader}`,
        { policy },
      );
      await stands(page);
      await stands(page, /./, 'stek-easy-flyer');
      assert.deepEqual(said, []);
      await page.close();
    });
  });

/** Waits until an element shows what it was asked for. */
async function stands(page: Page, what = /gratis|gratuit|euro/i, selector = 'stek-activity-calendar'): Promise<void> {
  await eventually(async () => {
    const text = await page.evaluate(
      (one: string) =>
        [...document.querySelectorAll(one)]
          .map(({ shadowRoot }) => shadowRoot?.querySelector('main, section, [part~=base]')?.textContent ?? '')
          .join('\n'),
      selector,
    );
    assert.match(text, what);
  }, 60_000);
}

/** What stands in the page, without the scripts at its end, what elements tell search engines, and where they say something aloud. */
const markupOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const one of body.querySelectorAll('[role], [aria-live], [type="application/ld+json"]')) one.remove();
    while (body.lastElementChild?.matches('script:not([data-stek])')) body.lastElementChild.remove();
    return body.innerHTML;
  });

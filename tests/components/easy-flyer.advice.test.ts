import { expect } from '@esm-bundle/chai';
import { all, clearPage, get, place, show, textOf } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf } from '../support/programme-client.ts';
import type { StekClient } from '../../src/sdk/client.ts';

const said: string[] = [];
const { warn } = console;

/** Waits until the webmaster has been told so, and expects it to be said once. */
async function told(...words: string[]): Promise<void> {
  const found = () => said.filter(one => words.every(word => one.includes(word)));
  await eventually(() => expect(found().length, `${words.join(' … ')} in ${said.join('\n')}`).to.equal(1));
}

describe('A mistake in the page with a flyer', () => {
  beforeEach(() => {
    said.length = 0;
    console.warn = (text: string) => said.push(text);
  });
  afterEach(() => {
    console.warn = warn;
    clearPage();
    document.head.querySelector('link[rel=canonical]')?.remove();
  });

  for (const [attribute, value, words] of [
    ['lang', 'xx', 'Dutch is shown.'],
    ['languages', 'nl ar xy', 'holds "xy"'],
    ['audio', '{bad', 'Write it as {"ar": "/flyer-ar.mp3"}.'],
    ['short-url', 'http://[', 'is not a web address'],
    ['short-url', 'javascript:alert(1)', 'is not a web address'],
    ['month', '13-2026', 'Write it as 2026-12.'],
  ] as const) {
    it(`is told once, and the flyer stands (${attribute}="${value}")`, async () => {
      const flyer = await show({ attributes: { [attribute]: value } });
      flyer.requestUpdate();
      await flyer.updateComplete;
      await told(words);
      expect(get(flyer, '#flyer').checkVisibility()).to.equal(true);
      expect(all(flyer, '.url a').map(one => one.getAttribute('href'))).to.deep.equal([
        location.origin + location.pathname,
      ]);
    });
  }

  it('is told where there is no programme', async () => {
    document.body.append(document.createElement('stek-easy-flyer'));
    await eventually(() => expect(said.join(' ')).to.contain('<stek-easy-flyer> has no source.'));
  });

  it('in a script does no harm: a month as a number, languages as a list', async () => {
    const flyer = await show();
    Object.assign(flyer, { month: 202612, languages: ['nl', 'ar'] });
    await flyer.updateComplete;
    await told('month="202612" is not a month.');
    await eventually(() => expect(textOf(get(flyer, '#flyer'))).to.equal('Programma van november 2026'));
    expect(all(flyer, '.language bdi').map(one => one.lang)).to.deep.equal(['ar']);
  });

  it('leaves the code out when no code holds the address', async () => {
    const flyer = place({ attributes: { 'short-url': `https://stek.example/${'a'.repeat(3500)}` } });
    await told('no QR code holds it', 'short-url');
    expect(all(flyer, '.qr').length).to.equal(0);
    expect(all(flyer, '.url a').length).to.equal(1);
  });

  it('is told when the address is too long to type', async () => {
    await show({ attributes: { 'short-url': `https://stek.example/${'b'.repeat(40)}` } });
    await told('has 53 characters', 'short-url of 40 characters at most');
  });

  it('is told when the printed edition is not there', async () => {
    await show({ attributes: { edition: 'nope.json' } });
    await told('edition="nope.json"', 'is not there (404). Correct the address.');
  });

  it('is told when the record of the flyer does not come', async () => {
    const failed = Object.assign(new Error('x'), { code: 'server_error', status: 500 });
    const get = () => ({ withResponse: () => Promise.reject(failed) });
    const client = { ...clientOf(), flyers: { get } } as unknown as StekClient;
    const flyer = await show({ client });
    await told('record could not be read (500)');
    expect(all(flyer, '.card').length).to.equal(6);
  });
});

describe('The address on the flyer', () => {
  const link = Object.assign(document.createElement('link'), { rel: 'canonical' });
  const shownAddress = async () => get(await show(), '.url a').getAttribute('href');
  const here = location.href;

  afterEach(() => {
    clearPage();
    link.remove();
    history.replaceState(null, '', here);
  });

  it('keeps what belongs to this visit alone to itself', async () => {
    history.replaceState(null, '', '?token=secret&fbclid=1#top');
    expect(await shownAddress()).to.equal(location.origin + location.pathname);
  });

  it('is the one the page calls its own', async () => {
    link.href = '/flyer?maand=12';
    document.head.append(link);
    expect(await shownAddress()).to.equal(`${location.origin}/flyer?maand=12`);
  });

  it('is never that of another site', async () => {
    link.href = 'https://elsewhere.example/';
    document.head.append(link);
    expect(await shownAddress()).to.equal(location.origin + location.pathname);
  });
});

import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import type { Service } from '../../src/schema/service.ts';
import { showsAccessibilityTree } from '../support/accessibility-tree.ts';
import { eventually } from '../support/eventually.ts';
import {
  allInMap,
  clearMaps,
  clockAt,
  clockRuns,
  filledMap,
  inMap,
  namesIn,
  pressInMap,
  search,
  showMap,
  wordsOf,
  type SocialMapElement,
} from '../support/map-page.ts';
import { servicesClient, shownServices } from '../support/services-client.ts';

declare const axe: typeof axeCore;

/** Words that a column must break, markup that is none, and an address that is no address. */
const hostile: Service = {
  ...shownServices()[0]!,
  id: 'a b"c',
  name: '<img src=x onerror=alert(1)>Toegankelijkheidsverbeteringsmogelijkhedencentrum',
  organisation: '\u202eomgekeerd',
  themes: ['constructor', 'Een eigen woord dat niet in een lijst staat'],
  contactPoint: { phone: '+3257000000', url: 'javascript:alert(1)', email: 'post@voorbeeld.example' },
  accessibility: ['lift', 'moon-lift'],
};

const states: Record<string, () => Promise<SocialMapElement>> = {
  'all services': () => filledMap(),
  'what can be chosen': async () => {
    const map = await filledMap();
    await pressInMap(map, 'Kies wat past');
    return map;
  },
  'nothing that fits': async () => {
    const map = await filledMap();
    await search(map, 'maanreis');
    await eventually(() => expect(inMap(map, '.person')).to.not.equal(null));
    return map;
  },
  'no services at all': async () => {
    const map = await showMap(servicesClient({ items: [] }));
    await eventually(() => expect(inMap(map, '.empty-state')).to.not.equal(null));
    return map;
  },
  'words that are odd': () => filledMap(servicesClient({ items: [hostile] })),
  'words from right to left': async () => {
    const map = await filledMap(servicesClient(), { lang: 'ar' });
    await pressInMap(map, wordsOf(inMap(map, '.open')));
    return map;
  },
};

describe('A directory of services and axe', () => {
  beforeEach(() => clockAt());
  afterEach(async () => {
    clearMaps();
    clockRuns();
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, bring] of Object.entries(states)) {
    it(`have nothing to quarrel about in ${name}`, async () => {
      const { violations, passes } = await axe.run(await bring());
      expect(passes.length).to.be.greaterThan(5);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }

  it('fits in 320 pixels, and nothing to press is smaller than 44', async function () {
    // WebKit's window is never narrower than 447 pixels.
    if (!showsAccessibilityTree) this.skip();
    await setViewport({ width: 320, height: 640 });
    let pressed = 0;
    for (const bring of Object.values(states)) {
      const map = await bring();
      expect(document.scrollingElement!.scrollWidth).to.be.at.most(320);
      const small = allInMap(map, 'a, button, select, input[type="search"], .tick')
        .filter(one => one.checkVisibility() && (pressed += 1) > 0)
        .map(one => ({ says: one.textContent, height: one.getBoundingClientRect().height }))
        .filter(({ height }) => height < 44);
      expect(small).to.deep.equal([]);
      clearMaps();
    }
    expect(pressed).to.be.greaterThan(80);
  });

  it('takes what is written for words: no markup, no script, no theme of another’s making', async () => {
    const map = await states['words that are odd']!();
    expect(allInMap(map, '.service img')).to.have.length(0);
    expect(namesIn(map)).to.deep.equal([hostile.name]);
    const links = allInMap(map, '.service a').map(link => link.getAttribute('href'));
    expect(links).to.deep.equal(['tel:+3257000000', 'mailto:post@voorbeeld.example']);
    expect(wordsOf(inMap(map, '.service'))).to.contain('Er zijn trappen.');
    expect(wordsOf(inMap(map, '.service'))).to.not.contain('moon');
  });

  it('can be used with keys only', async () => {
    const map = await filledMap();
    inMap(map, '#words')!.focus();
    await sendKeys({ type: 'werk' });
    await map.updateComplete;
    expect(namesIn(map)).to.include('Werkwijzer');
    const open = inMap(map, '.open')!;
    open.focus();
    await sendKeys({ press: 'Enter' });
    await map.updateComplete;
    expect(open.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Tab' });
    expect(map.shadowRoot!.activeElement?.id).to.equal('place');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await map.updateComplete;
    expect(inMap<HTMLInputElement>(map, '.tick input')!.checked).to.equal(true);
  });

  it('keeps a phone number in its order in a language that runs the other way', async () => {
    const map = await states['words from right to left']!();
    expect(inMap(map, '.base')!.dir).to.equal('rtl');
    expect(wordsOf(inMap(map, '.service-call'))).to.contain('\u2066057 00 00 00\u2069');
  });

  it('has headings in their order, one for each service, and is a region with a name', async () => {
    const map = await filledMap(servicesClient(), { 'heading-level': '3' });
    const levels = allInMap(map, 'h2, h3, h4, h5').map(({ localName }) => localName);
    expect(levels).to.deep.equal(['h3', ...Array.from({ length: 10 }, () => 'h4')]);
  });
});

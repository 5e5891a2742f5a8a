import { expect } from '@esm-bundle/chai';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import { showsAccessibilityTree } from '../support/accessibility-tree.ts';
import { all, clearPage, get, openLanguages, place, show, textOf, type Flyer } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, failing } from '../support/programme-client.ts';

declare const axe: typeof axeCore;

interface Node {
  role: string;
  name: string;
  level?: number;
  children?: Node[];
}
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
const tree = async (): Promise<Node[]> => flat((await a11ySnapshot({})) as unknown as Node);

const press = (key: string) => sendKeys({ press: key });
const focused = () => textOf(deepActiveElement() ?? undefined);

describe('The flyer and axe', () => {
  afterEach(clearPage);

  const states: Record<string, () => Promise<Flyer>> = {
    'the flyer': () => show(),
    'the flyer in French': () => show({ attributes: { lang: 'fr' } }),
    'the flyer in Arabic': () => show({ attributes: { lang: 'ar' } }),
    'the list of languages': async () => {
      const flyer = await show();
      await openLanguages(flyer);
      return flyer;
    },
    loading: async () => {
      const flyer = place({ client: clientOf(() => new Promise(() => {})) });
      await flyer.updateComplete;
      return flyer;
    },
    'no network': async () => {
      const flyer = place({ client: clientOf(failing('network')) });
      await eventually(() => get(flyer, '[role=alert]'));
      return flyer;
    },
    'an empty month': () => show({ client: clientOf(() => ({})) }),
  };
  for (const [name, make] of Object.entries(states)) {
    it(`find nothing wrong in ${name}`, async () => {
      const { violations, passes } = await axe.run(await make());
      expect(passes.length, 'axe saw something').to.be.greaterThan(2);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }
});

describe('The flyer with keys only', () => {
  afterEach(clearPage);

  it('goes from the languages to the other months, the number, the address and the paper, and nowhere else', async () => {
    await show({ attributes: { 'short-url': 'https://stek.example/f/zi' } });
    const stops: string[] = [];
    for (let stop = 0; stop < 9; stop++) {
      await press('Tab');
      const active = deepActiveElement();
      stops.push(active instanceof HTMLInputElement ? textOf(active.labels?.[0]) : focused());
    }
    expect(stops.shift()).to.match(/^Andere talen/);
    expect(stops).to.deep.equal([
      'Bekijk november 2026',
      'Bekijk januari 2027',
      '057 00 00 00',
      'stek.example/f/zi',
      'Grote letters',
      'Zwart-wit',
      'Druk af op A4',
      'Druk af op A5',
    ]);
  });

  it('opens the languages, chooses one, and is back at the button', async () => {
    const flyer = await show();
    await press('Tab');
    await press('Enter');
    await eventually(() => get(flyer, '.languages button'));
    await press('Tab');
    expect(focused()).to.equal('Nederlands');
    await press('Tab');
    await press('Space');
    await eventually(() => expect(get(flyer, '.flyer').lang).to.equal('fr'));
    expect(focused()).to.match(/^Autres langues/);
  });

  it('closes the languages with Escape', async () => {
    const flyer = await show();
    await press('Tab');
    await press('Enter');
    await eventually(() => get(flyer, '.languages button'));
    await press('Tab');
    await press('Escape');
    await eventually(() => expect(all(flyer, '.languages button').length).to.equal(0));
    expect(focused()).to.match(/^Andere talen/);
  });
});

describe('The flyer for who hears it', () => {
  afterEach(clearPage);

  it('is a region with headings, and nothing is told of the pictures', async function (this: Mocha.Context) {
    if (!showsAccessibilityTree) this.skip();
    await show();
    const nodes = await tree();
    expect(nodes.filter(({ role }) => role === 'heading').map(({ name, level }) => `${level} ${name}`)).to.deep.equal([
      '2 Programma van december 2026',
      '3 Open huis',
      '3 Gezondheidswandeling',
      '3 Programmapraat',
      '3 Minder betalen voor energie',
      '3 ’k Vraag het aan Alice',
      '3 Lichtjeswandeling',
      '3 Waar?',
      '3 Heb je een vraag?',
    ]);
    const pictures = nodes.filter(({ role }) => /img|image|graphics/.test(role)).map(({ name }) => name);
    expect(pictures.length).to.equal(1);
    expect(pictures[0]).to.match(/^QR-code naar /);
  });

  it('reads day, price and signing up after the title they belong to', async () => {
    const flyer = await show();
    const words = textOf(all(flyer, '.card')[0]);
    const order = ['Open huis', 'Kom binnen', 'Elke dinsdag', 'Niet op', 'Gratis', 'Je hoeft niet'];
    const places = order.map(word => words.indexOf(word));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places[0]).to.equal(0);
  });
});

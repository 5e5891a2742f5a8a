import { expect } from '@esm-bundle/chai';
import { a11ySnapshot } from '@web/test-runner-commands';
import { showsAccessibilityTree } from '../support/accessibility-tree.ts';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import { all, clearPage, get, openDetails, openFilters, place, show, type Calendar } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, demoProgramme, failing } from '../support/programme-client.ts';

declare const axe: typeof axeCore;

const faults = async (calendar: Calendar): Promise<string[]> => {
  const { violations, passes } = await axe.run(calendar);
  expect(passes.length, 'axe saw something').to.be.greaterThan(5);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

interface Node {
  role: string;
  name: string;
  children?: Node[];
  [state: string]: unknown;
}
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
const tree = async (): Promise<Node[]> => flat((await a11ySnapshot({})) as unknown as Node);

describe('The calendar and axe', () => {
  afterEach(clearPage);

  const states: Record<string, () => Promise<Calendar>> = {
    'the list': () => show(),
    'the month': () => show({ attributes: { view: 'month' } }),
    'the list in French': () => show({ attributes: { lang: 'fr' } }),
    'open filters': async () => {
      const calendar = await show();
      await openFilters(calendar);
      return calendar;
    },
    'the details': async () => {
      const calendar = await show();
      await openDetails(calendar, 'Naaiatelier');
      return calendar;
    },
    loading: async () => {
      const calendar = place({ client: clientOf(() => new Promise(() => {})) });
      await calendar.updateComplete;
      return calendar;
    },
    'no network': () => show({ client: clientOf(failing('network')) }),
    'an empty month': () => show({ client: clientOf(() => ({})) }),
    'a stale, half broken programme': () =>
      show({
        client: clientOf(query => ({
          ...demoProgramme(query),
          stale: true,
          warnings: [{ path: '/1', code: 'x', detail: 'x' }],
        })),
      }),
    'nothing found': async () => {
      const calendar = await show();
      await openFilters(calendar);
      const input = get<HTMLInputElement>(calendar, '.search input');
      input.value = 'olifant';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await eventually(() => expect(get(calendar, '.empty-state')).to.be.ok);
      return calendar;
    },
  };
  for (const [name, bring] of Object.entries(states)) {
    it(`have nothing to quarrel about in ${name}`, async () => {
      expect(await faults(await bring())).to.deep.equal([]);
    });
  }
});

describe('The calendar in the accessibility tree', () => {
  before(function () {
    if (!showsAccessibilityTree) this.skip();
  });
  afterEach(clearPage);

  it('is a region with headings that do not skip, and a button per date with a name of its own', async () => {
    const calendar = await show();
    const nodes = await tree();
    expect(nodes.some(({ role, name }) => role === 'region' && name === 'Programma')).to.equal(true);
    const levels = all(calendar, 'h2, h3, h4').map(heading => heading.localName);
    expect([...new Set(levels)]).to.deep.equal(['h2', 'h3']);
    expect(nodes.find(({ role }) => role === 'heading')?.name).to.equal('Programma van november en december 2026');
    const names = nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(names).to.include('Open huis, dinsdag 1 december, van 9 uur tot half 5');
    expect(new Set(names).size).to.equal(names.length);
    const radios = nodes.filter(({ role }) => role === 'radio');
    expect(radios.map(({ name, checked }) => `${name} ${String(checked)}`)).to.deep.equal([
      'Lijst true',
      'Maand false',
    ]);
  });

  it('is a grid named by its month, whose cells say their day and their number of activities', async () => {
    const calendar = await show({ now: Date.parse('2026-12-01T07:00:00Z'), attributes: { view: 'month' } });
    const nodes = await tree();
    const grid = get(calendar, '[role=grid]');
    expect(get(calendar, `#${grid.getAttribute('aria-labelledby')}`).textContent).to.equal(
      'Programma van december 2026',
    );
    expect(all(calendar, 'th').map(head => head.getAttribute('abbr'))).to.include('woensdag');
    const cells = nodes.filter(({ role }) => role === 'gridcell').map(({ name }) => name);
    expect(cells).to.include('dinsdag 1 december, Vandaag, 2 activiteiten');
    expect(cells).to.include('woensdag 2 december, 0 activiteiten');
    expect(get(calendar, '[aria-current=date]').dataset['day']).to.equal('2026-12-01');
    expect(get(calendar, '[aria-selected=true]').dataset['day']).to.equal('2026-12-01');
  });

  it('is a dialog named by its title, with a status of its own', async () => {
    const calendar = await show();
    await openDetails(calendar, 'Naaiatelier');
    const nodes = await tree();
    const dialog = nodes.find(({ role }) => role === 'dialog');
    expect(dialog?.name).to.equal('Naaiatelier');
    expect(get(calendar, 'dialog [role=status]').textContent).to.equal('');
  });
});

import { expect } from '@esm-bundle/chai';
import 'axe-core/axe.min.js';
import type { FormSample } from '../../../stories/form-sample.ts';
import { clearForm, field, fill, get, press, showForm } from '../../support/form-page.ts';
import { mediaFeatures } from '../../support/media-features.ts';

declare const axe: { run(context: Element): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };

const faults = async (form: FormSample) =>
  (await axe.run(form.parentElement!)).violations.map(({ id, nodes }) => `${id} ${JSON.stringify(nodes[0]?.target)}`);

const states: Record<string, (form: FormSample) => Promise<void>> = {
  'at the first question': async () => undefined,
  'with problems': form => press(form, 'Ga verder'),
  'with the answers to check': async form => {
    fill(form, { name: 'Amina', phone: '0470 12 34 56' });
    for (let step = 0; step < 4; step++) {
      if (!form.shadowRoot!.querySelector('#check')) await press(form, 'Ga verder');
    }
  },
};

describe('A form looks and reads well', () => {
  afterEach(async () => {
    clearForm();
    document.documentElement.removeAttribute('dir');
    document.documentElement.style.colorScheme = '';
    await mediaFeatures({});
  });

  for (const [state, reach] of Object.entries(states)) {
    for (const width of [320, 900]) {
      for (const dir of ['ltr', 'rtl']) {
        it(`${state}, ${width} pixels wide, ${dir}: no fault that axe finds, nothing wider than the page`, async () => {
          document.documentElement.dir = dir;
          const form = await showForm(width);
          await reach(form);
          expect(await faults(form)).to.deep.equal([]);
          const box = form.parentElement!;
          expect(box.scrollWidth).to.be.at.most(width);
        });
      }
    }

    it(`${state}, in the dark: no fault that axe finds`, async () => {
      document.documentElement.style.colorScheme = 'dark';
      const form = await showForm(900);
      form.parentElement!.style.backgroundColor = 'black';
      await reach(form);
      expect(await faults(form)).to.deep.equal([]);
    });
  }

  it('shows an error with a mark and a thicker edge where the system chooses the colours', async function () {
    if (!(await mediaFeatures({ 'forced-colors': 'active' }))) this.skip();
    const form = await showForm(320);
    await press(form, 'Ga verder');
    const root = field(form, 'name').shadowRoot!;
    expect(getComputedStyle(root.querySelector('input')!).borderTopWidth).to.equal('4px');
    expect(getComputedStyle(root.querySelector('#error')!, '::before').content).to.contain('!');
    expect(getComputedStyle(get(form, '#summary')).borderTopStyle).to.equal('solid');
  });

  it('shows what is ticked by more than colour where the system chooses the colours', async function () {
    if (!(await mediaFeatures({ 'forced-colors': 'active' }))) this.skip();
    const form = await showForm(900);
    fill(form, { needs: 'wheelchair' });
    await field(form, 'needs').updateComplete;
    const [ticked, open] = field(form, 'needs').shadowRoot!.querySelectorAll('.choice');
    expect(getComputedStyle(ticked!).borderTopWidth).to.equal('4px');
    expect(getComputedStyle(open!).borderTopWidth).to.equal('2px');
  });

  it('begins a telephone number where the other lines begin, also from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const form = await showForm(900);
    const input = field(form, 'phone').shadowRoot!.querySelector('input')!;
    expect(getComputedStyle(input).direction).to.equal('ltr');
    expect(getComputedStyle(input).textAlign).to.equal('right');
  });
});

import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import type { Texts } from '../../src/i18n/texts.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { eventually } from '../support/eventually.ts';

declare global {
  interface HTMLElementEventMap {
    'stek-soup-chosen': CustomEvent<{ id: string }>;
  }
}

const nl = { soup: 'Soep', bread: 'Brood' };
const soupTexts: Texts<typeof nl> = { nl, others: { fr: async () => ({ soup: 'Soupe' }) } };

class Soup extends StekElement<typeof nl> {
  static override texts = [soupTexts];

  protected override render(): TemplateResult {
    return html`${this.heading(0, this.text('soup'))} ${this.heading(1, this.text('bread'), { id: 'bread' })}
      <button @click=${() => this.emit('stek-soup-chosen', { id: 'tomato' })}>${this.t('close')}</button>`;
  }
}
customElements.define('test-soup', Soup);

const box = document.createElement('div');
document.body.append(box);

async function soup(markup: string): Promise<ShadowRoot> {
  box.innerHTML = markup;
  const element = box.querySelector<Soup>('test-soup');
  await eventually(() => expect(element?.shadowRoot?.querySelector('h2,h3,h4,h5,h6')).to.be.ok);
  if (!element?.shadowRoot) throw new Error('No soup in the page');
  return element.shadowRoot;
}

const tags = (root: ShadowRoot) => [...root.querySelectorAll('h2,h3,h4,h5,h6')].map(({ localName }) => localName);

describe('A StekElement', () => {
  it('starts its headings at level 2 and steps down from there', async () => {
    expect(tags(await soup('<test-soup></test-soup>'))).to.deep.equal(['h2', 'h3']);
    expect(tags(await soup('<test-soup heading-level="4"></test-soup>'))).to.deep.equal(['h4', 'h5']);
  });

  it('keeps its headings between level 2 and 6, whatever the page writes', async () => {
    expect(tags(await soup('<test-soup heading-level="1"></test-soup>'))).to.deep.equal(['h2', 'h3']);
    expect(tags(await soup('<test-soup heading-level="9"></test-soup>'))).to.deep.equal(['h6', 'h6']);
    expect(tags(await soup('<test-soup heading-level="big"></test-soup>'))).to.deep.equal(['h2', 'h3']);
  });

  it('can give a heading the focus, and shows none of its attributes empty', async () => {
    const root = await soup('<test-soup></test-soup>');
    const [first, second] = root.querySelectorAll<HTMLElement>('h2,h3');
    second?.focus();
    expect(root.activeElement).to.equal(second);
    expect(second?.id).to.equal('bread');
    expect(first?.hasAttribute('id')).to.equal(false);
  });

  it('marks a text that its language lacks as Dutch', async () => {
    const root = await soup('<test-soup lang="fr"></test-soup>');
    expect(root.querySelector('h2')?.textContent).to.equal('Soupe');
    const bread = root.querySelector('h3 span');
    expect(bread?.textContent).to.equal('Brood');
    expect(bread?.getAttribute('lang')).to.equal('nl');
  });

  it('has the common texts beside its own', async () => {
    const root = await soup('<test-soup lang="fr"></test-soup>');
    expect(root.querySelector('button')?.textContent).to.equal('Fermer');
  });

  it('tells the page what happened, out of its shadow root', async () => {
    const root = await soup('<test-soup></test-soup>');
    const told: unknown[] = [];
    document.addEventListener('stek-soup-chosen', event => told.push((event as CustomEvent).detail), { once: true });
    root.querySelector('button')?.click();
    expect(told).to.deep.equal([{ id: 'tomato' }]);
  });

  it('is gone when the page hides it', async () => {
    const root = await soup('<test-soup hidden></test-soup>');
    expect(getComputedStyle(root.host).display).to.equal('none');
  });

  it('gives buttons at least 44 by 44 pixels, also on a page with a small rem', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const button = (await soup('<test-soup></test-soup>')).querySelector('button');
    const { width, height } = button?.getBoundingClientRect() ?? { width: 0, height: 0 };
    expect(button && getComputedStyle(button).fontSize).to.equal('16px');
    document.documentElement.style.fontSize = '';
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('shows no text in Dutch before the texts of its language came', async () => {
    box.innerHTML = '<test-soup lang="fr"></test-soup>';
    const root = box.querySelector('test-soup')?.shadowRoot;
    const seen: string[] = [];
    for (let turn = 0; turn < 10; turn++) {
      await Promise.resolve();
      seen.push(root?.querySelector('h2')?.textContent ?? '');
    }
    await eventually(() => expect(root?.querySelector('h2')?.textContent).to.equal('Soupe'));
    expect(seen).to.not.include('Soep');
  });
});

import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import '../../src/components/provider/stek-provider.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { applyTheme } from '../../src/theme/apply-theme.ts';
import { DEFAULT_TOKENS } from '../../src/theme/default-tokens.ts';
import { deriveTheme } from '../../src/theme/derive.ts';
import { nlDesignSystem } from '../../src/theme/brands/nl-design-system.ts';
import { contrast, toHex } from '../../src/theme/oklch.ts';
import { vlaanderen } from '../../src/theme/brands/vlaanderen.ts';
import { eventually } from '../support/eventually.ts';

class Card extends StekElement {
  protected override render(): TemplateResult {
    return html`<a href="#x">Meer</a><button class="strong">Schrijf me in</button>`;
  }
}
customElements.define('test-card', Card);

const box = document.createElement('div');
document.body.append(box);
const page = document.documentElement;

async function card(markup: string): Promise<Card> {
  box.innerHTML = markup;
  const element = box.querySelector<Card>('test-card');
  if (!element) throw new Error('No card in the page');
  await element.updateComplete;
  return element;
}

const hex = (colour: string) =>
  toHex((colour.match(/\d+/g) ?? []).slice(0, 3).map(part => Number(part) / 255) as [number, number, number]);
const link = (element: Card) => hex(getComputedStyle(element.shadowRoot?.querySelector('a') ?? element).color);
const fill = (element: Card) =>
  hex(getComputedStyle(element.shadowRoot?.querySelector('button') ?? element).backgroundColor);
const light = (token: string) => token.slice(11, 18);
const dark = (token: string) => token.slice(20, 27);

describe('The theme of an element', () => {
  afterEach(() => page.removeAttribute('style'));

  it('is the default one, light, on a page that says nothing', async () => {
    const element = await card('<test-card></test-card>');
    await eventually(() => expect(link(element)).to.equal(light(DEFAULT_TOKENS.link)));
  });

  it('is dark only where the page itself is dark', async () => {
    const element = await card('<div style="color-scheme: dark"><test-card></test-card></div>');
    await eventually(() => expect(link(element)).to.equal(dark(DEFAULT_TOKENS.link)));
    page.style.setProperty('--stek-scheme', 'light');
    await eventually(() => expect(link(element)).to.equal(light(DEFAULT_TOKENS.link)));
  });

  it('follows the page again with --stek-scheme: auto', async () => {
    const element = await card('<div style="color-scheme: dark; --stek-scheme: auto"><test-card></test-card></div>');
    await eventually(() => expect(link(element)).to.equal(dark(DEFAULT_TOKENS.link)));
  });

  it('comes from one colour that the page sets in CSS, however it is written', async () => {
    for (const brand of ['#00577e', 'rgb(0 87 126)', 'oklch(from #00577e l c h)']) {
      const element = await card(`<div style="--stek-brand: ${brand}"><test-card></test-card></div>`);
      await eventually(() => expect(fill(element)).to.equal('#00577e'));
      await eventually(() => expect(link(element)).to.equal(deriveTheme('#00577e').light.link));
    }
  });

  it('comes from the provider for everything in it', async () => {
    const element = await card('<stek-provider style="--stek-brand: #7a1f5c"><test-card></test-card></stek-provider>');
    await eventually(() => expect(fill(element)).to.equal('#7a1f5c'));
  });

  it('can differ inside a themed place', async () => {
    const element = await card(
      '<stek-provider style="--stek-brand: #7a1f5c"><test-card style="--stek-brand: #00577e"></test-card></stek-provider>',
    );
    await eventually(() => expect(fill(element)).to.equal('#00577e'));
  });

  it('leaves every token that the page sets itself, around the element or on it', async () => {
    page.style.setProperty('--stek-link', '#102030');
    const unthemed = await card('<test-card></test-card>');
    await eventually(() => expect(link(unthemed)).to.equal('#102030'));
    const around = await card('<div style="--stek-brand: #00577e"><test-card></test-card></div>');
    await eventually(() => expect([link(around), fill(around)]).to.deep.equal(['#102030', '#00577e']));
    page.style.removeProperty('--stek-link');
    const on = await card(
      '<div style="--stek-brand: #00577e"><test-card style="--stek-link: #203040"></test-card></div>',
    );
    await eventually(() => expect([link(on), fill(on)]).to.deep.equal(['#203040', '#00577e']));
  });

  it('stays the default one, with a warning, when the brand is no colour', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    const element = await card('<div style="--stek-brand: greenish"><test-card></test-card></div>');
    await eventually(() => expect(said.join()).to.contain('greenish'));
    console.warn = warn;
    expect(link(element)).to.equal(light(DEFAULT_TOKENS.link));
  });
});

describe('applyTheme', () => {
  afterEach(() => page.removeAttribute('style'));

  it('themes what stands there already, and takes it back', async () => {
    const element = await card('<test-card></test-card>');
    expect(applyTheme(box, { brand: '#ffd400', radius: '2px', scheme: 'dark' })).to.equal(true);
    await eventually(() => expect(fill(element)).to.equal(deriveTheme('#ffd400').dark.fill));
    const button = element.shadowRoot?.querySelector('button');
    expect(button && getComputedStyle(button).borderStartStartRadius).to.equal('2px');
    applyTheme(box, {});
    await eventually(() => expect(link(element)).to.equal(light(DEFAULT_TOKENS.link)));
    expect(box.style.length).to.equal(0);
  });

  it('says when the brand is no colour', () => {
    expect(applyTheme(box, { brand: 'greenish' })).to.equal(false);
    applyTheme(box, {});
  });

  it('takes the tokens of a Flemish and of a Dutch design system', async () => {
    const element = await card('<test-card></test-card>');
    page.style.setProperty('--vl-action-color', '#0055cc');
    applyTheme(box, vlaanderen);
    await eventually(() => expect(contrast(link(element), '#ffffff')).to.be.at.least(7));
    expect(getComputedStyle(box).getPropertyValue('--stek-theme')).to.equal('#0055cc');
    page.style.setProperty('--utrecht-button-primary-action-background-color', '#cc0000');
    applyTheme(box, nlDesignSystem);
    expect(getComputedStyle(box).getPropertyValue('--stek-theme')).to.equal('#cc0000');
    applyTheme(box, {});
  });
});

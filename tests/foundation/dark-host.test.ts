import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import '../../src/components/provider/stek-provider.ts';
import { luminanceOf } from '../../src/foundation/page-scheme.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { luminance, toHex } from '../../src/theme/oklch.ts';
import { eventually } from '../support/eventually.ts';

class Ground extends StekElement {
  protected override render(): TemplateResult {
    return html`<p>Welkom</p>`;
  }
}
customElements.define('test-ground', Ground);

const page = document.documentElement;
const box = document.createElement('div');
document.body.append(box);

async function on(markup: string): Promise<Ground> {
  box.innerHTML = markup;
  const element = box.querySelector<Ground>('test-ground')!;
  await element.updateComplete;
  return element;
}

/** What the element writes in: dark letters on a light page, light ones on a dark page. */
const letters = (element: Element): 'light' | 'dark' =>
  luminanceOf(getComputedStyle(element).color)! > 0.5 ? 'light' : 'dark';
const becomes = (element: Element, wanted: 'light' | 'dark') =>
  eventually(() => expect(letters(element)).to.equal(wanted));
const ELEMENT = '<test-ground></test-ground>';

describe('An element on a page that declares no colour scheme', () => {
  afterEach(() => {
    page.removeAttribute('style');
    page.removeAttribute('class');
    document.body.removeAttribute('style');
    document.head.querySelector('meta[name="color-scheme"]')?.remove();
    document.head.querySelector('#switch')?.remove();
  });

  it('is dark on a dark page, wherever the colour stands and however it is written', async () => {
    for (const colour of [
      '#111',
      'rgb(20 20 40 / 0.9)',
      'oklch(0.2 0.02 250)',
      'lab(15 0 0)',
      'color(srgb 0.1 0.1 0.1)',
      'hsl(220 40% 12%)',
    ])
      await becomes(await on(`<div style="background: ${colour}"><p>${ELEMENT}</p></div>`), 'light');
    document.body.style.background = '#1c1c1c';
    await becomes(await on(ELEMENT), 'light');
  });

  it('is light on a light page, on none, and on a light card of a dark page', async () => {
    for (const colour of ['white', 'oklch(0.95 0 0)', 'lab(90 0 0)', 'transparent', 'rgb(0 0 0 / 0.1)'])
      await becomes(await on(`<div style="background: ${colour}">${ELEMENT}</div>`), 'dark');
    await becomes(
      await on(`<div style="background: #111"><div style="background: #fff">${ELEMENT}</div></div>`),
      'dark',
    );
  });

  it('reads from the text around it what a picture behind it does not say', async () => {
    const behind = (colour: string) =>
      `<div style="background: linear-gradient(#000, #222); color: ${colour}">${ELEMENT}</div>`;
    await becomes(await on(behind('white')), 'light');
    await becomes(await on(behind('#222')), 'dark');
  });

  it('follows a switch of the page, also one that fades', async () => {
    const style = document.createElement('style');
    style.id = 'switch';
    style.textContent =
      'body { background: #fff; transition: background-color 60ms } .night body { background: #101418 }';
    document.head.append(style);
    const element = await on(ELEMENT);
    await becomes(element, 'dark');
    page.className = 'night';
    await becomes(element, 'light');
    page.className = '';
    await becomes(element, 'dark');
  });

  it('is what --stek-scheme says, whatever the page looks like', async () => {
    await becomes(await on(`<div style="background: #111; --stek-scheme: light">${ELEMENT}</div>`), 'dark');
    await becomes(await on(`<div style="background: #fff; --stek-scheme: dark">${ELEMENT}</div>`), 'light');
    await becomes(await on(`<div style="background: #111; --stek-scheme: auto">${ELEMENT}</div>`), 'light');
    const element = await on(`<div style="background: #111">${ELEMENT}</div>`);
    await becomes(element, 'light');
    (box.firstElementChild as HTMLElement).style.setProperty('--stek-scheme', 'light');
    await becomes(element, 'dark');
  });

  it('is what the page declares, in CSS or in its head', async () => {
    await becomes(await on(`<div style="background: #111; color-scheme: light">${ELEMENT}</div>`), 'dark');
    await becomes(await on(`<div style="background: #fff; color-scheme: dark">${ELEMENT}</div>`), 'light');
    document.head.append(Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'light' }));
    await becomes(await on(`<div style="background: #111">${ELEMENT}</div>`), 'dark');
  });

  it('looks anew where it was moved, and follows the page there', async () => {
    const element = await on(`<div style="background: #111">${ELEMENT}</div>`);
    await becomes(element, 'light');
    box.append(element);
    await becomes(element, 'dark');
    document.body.style.background = '#1c1c1c';
    await becomes(element, 'light');
  });

  it('is the same inside a provider', async () => {
    await becomes(await on(`<div style="background: #111"><stek-provider>${ELEMENT}</stek-provider></div>`), 'light');
  });

  it('measures light as WCAG does', () => {
    for (const [red, green, blue] of [
      [0, 0, 0],
      [255, 255, 255],
      [120, 120, 120],
      [200, 40, 90],
    ] as const) {
      const hex = toHex([red / 255, green / 255, blue / 255]);
      expect(luminanceOf(`rgb(${red}, ${green}, ${blue})`)).to.be.closeTo(luminance(hex), 0.001);
    }
    expect(luminanceOf('rgba(0, 0, 0, 0)')).to.equal(undefined);
  });
});

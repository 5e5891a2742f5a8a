import { expect } from '@esm-bundle/chai';
import { css, html } from 'lit';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import { printSheet } from '../../src/foundation/print-sheet.ts';
import { eventually } from '../support/eventually.ts';
import * as flyers from '../support/flyer-page.ts';
import { clearMaps, clockAt, clockRuns, filledMap, inMap } from '../support/map-page.ts';

/** How a control is called in what a failing test says. */
const called = (control: Element | null): string =>
  `${control?.localName}.${control?.className} ${control?.textContent?.trim()}`;

/** Answers a print as browsers do: two events, and between them the focus in the frame where a hidden one takes it. Gives what ends it. */
async function printedBy(print: () => void): Promise<() => void> {
  const { body } = document;
  let view: Window | undefined;
  body.append = (...nodes) => {
    Element.prototype.append.apply(body, nodes);
    const frame = nodes.find(node => node instanceof HTMLIFrameElement);
    const own = frame?.contentWindow;
    if (own)
      own.print = () => {
        frame.focus();
        own.dispatchEvent(new Event('beforeprint'));
        view = own;
      };
  };
  try {
    print();
    await eventually(() => expect(view !== undefined, 'it is printed').to.equal(true));
  } finally {
    delete (body as { append?: unknown }).append;
  }
  return () => view!.dispatchEvent(new Event('afterprint'));
}

const sheet = { title: 'Papier', lang: 'nl', dir: 'ltr', content: html`<p>Papier</p>`, styles: css`` } as const;

/** A button of each element that prints. */
const printers: Record<string, () => Promise<HTMLElement>> = {
  flyer: async () => flyers.button(await flyers.show(), 'Druk af op A4'),
  'directory of services': async () => inMap(await filledMap(), '[part="print"]')!,
};

describe('After printing', () => {
  beforeEach(() => clockAt());
  afterEach(() => {
    clearMaps();
    clockRuns();
    flyers.clearPage();
  });

  for (const [name, open] of Object.entries(printers))
    it(`the focus is where it was: ${name}`, async () => {
      const button = await open();
      button.focus();
      const end = await printedBy(() => button.click());
      end();
      expect(document.querySelector('iframe[data-stek-sheet]')).to.equal(null);
      expect(called(deepActiveElement())).to.equal(called(button));
    });

  it('nobody is called back who went on before the browser said so', async () => {
    const [one, other] = [document.createElement('button'), document.createElement('button')];
    other.className = 'other';
    document.body.append(one, other);
    one.focus();
    const end = await printedBy(() => printSheet(sheet));
    other.focus();
    end();
    expect(called(deepActiveElement())).to.equal(called(other));
  });
});

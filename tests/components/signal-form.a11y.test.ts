import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import { showsAccessibilityTree } from '../support/accessibility-tree.ts';
import { eventually } from '../support/eventually.ts';
import { signalClient, SignalOutbox } from '../support/signal-form-client.ts';
import {
  allInForm,
  answerIn,
  askedIn,
  BUS,
  clearForms,
  fillInForm,
  formTitled,
  inForm,
  passOn,
  pressIn,
  showForm,
  type SignalFormElement,
} from '../support/signal-form-page.ts';

declare const axe: typeof axeCore;

const there = (form: SignalFormElement, selector: string) =>
  eventually(() => expect(inForm(form, selector), selector).to.not.equal(null)).then(() => form);

/** Begins, and goes to the words. */
async function atWords(about = 'service'): Promise<SignalFormElement> {
  const form = await askedIn();
  await answerIn(form, 'about', about);
  await pressIn(form, 'Ga verder');
  return form;
}

/** Every state a visitor can come to. */
const states: Record<string, () => Promise<SignalFormElement>> = {
  'what stands first': () => askedIn(),
  'a question without an answer': async () => {
    const form = await askedIn();
    await pressIn(form, 'Ga verder');
    return there(form, '#summary');
  },
  'words that lead to somebody': async () => {
    const form = await atWords();
    await answerIn(form, 'text', 'Mevrouw Peeters, 0470 12 34 56');
    return there(form, '.advice');
  },
  themes: async () => {
    const form = await atWords();
    await answerIn(form, 'text', BUS);
    await pressIn(form, 'Ga verder');
    return form;
  },
  'whom it is about': async () => {
    const form = await atWords('client');
    await answerIn(form, 'text', BUS);
    await pressIn(form, 'Ga verder');
    await pressIn(form, 'Ga verder');
    await answerIn(form, 'whom', 'other');
    return form;
  },
  'how to reach somebody': async () => {
    const form = await askedIn();
    await fillInForm(form);
    await pressIn(form, 'Terug');
    await answerIn(form, 'known', 'known');
    return form;
  },
  'the answers to look over': async () => {
    const form = await askedIn();
    await fillInForm(form);
    return form;
  },
  'the code': async () => {
    const form = await askedIn();
    await passOn(form);
    return there(form, '.code');
  },
  'what waits': async () => {
    const form = await askedIn({ client: signalClient({ outbox: new SignalOutbox(async () => 'queued') }) });
    await passOn(form);
    return there(form, '.waits');
  },
  'the question whether to leave': async () => {
    const form = await askedIn();
    form.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    return there(form, 'dialog[open]');
  },
  'a short form': () => askedIn({ short: true }),
  'a source that takes nothing': async () =>
    there(await showForm({ client: signalClient({ passOn: false }) }), '.empty-state'),
};

describe('A form to pass something on and axe', () => {
  afterEach(async () => {
    clearForms();
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, bring] of Object.entries(states)) {
    it(`have nothing to quarrel about in ${name}`, async () => {
      const form = await bring();
      const { violations, passes } = await axe.run(form);
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
      const form = await bring();
      expect(document.scrollingElement!.scrollWidth).to.be.at.most(320);
      const small = allInForm(form, 'a, button')
        .filter(one => one.checkVisibility() && (pressed += 1) > 0)
        .map(one => ({ says: one.textContent, height: one.getBoundingClientRect().height }))
        .filter(({ height }) => height < 44);
      expect(small).to.deep.equal([]);
      clearForms();
    }
    expect(pressed).to.be.greaterThan(50);
  });

  it('keeps whom to call and the way to leave in sight while a long step is scrolled', async () => {
    await setViewport({ width: 400, height: 640 });
    const form = await states['themes']!();
    inForm(form, '.flow .strong')!.scrollIntoView({ block: 'end' });
    await eventually(() => expect(scrollY, 'letters are lower in some browsers').to.be.greaterThan(200));
    for (const one of [inForm(form, '.exit')!, ...allInForm(form, '.numbers a')]) {
      const { top, bottom } = one.getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(640);
    }
    expect(allInForm(form, '.numbers a')).to.have.length(3);
  });

  it('keeps them in sight on a low screen too, as one that is enlarged four times, and leaves most of it for what is asked', async () => {
    await setViewport({ width: 320, height: 256 });
    const form = await states['themes']!();
    inForm(form, '.flow .strong')!.scrollIntoView({ block: 'end' });
    await eventually(() => expect(scrollY).to.be.greaterThan(300));
    const bar = inForm(form, '.bar')!.getBoundingClientRect();
    expect(bar.top).to.be.within(-1, 1);
    expect(bar.height).to.be.below(256 / 4);
    expect(inForm(form, '.exit')!.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('has the numbers and the way to leave on one line in the longest words too', async function () {
    if (!showsAccessibilityTree) this.skip();
    await setViewport({ width: 320, height: 640 });
    for (const lang of ['de', 'fr', 'uk', 'ti', 'ar']) {
      const form = await askedIn({ lang });
      await eventually(() => expect(inForm(form, '.base')!.lang).to.equal(lang));
      await answerIn(form, 'about', 'client');
      inForm(form, '.flow .strong')!.click();
      await eventually(() => expect(allInForm(form, '.numbers a')).to.have.length(3));
      const exit = inForm(form, '.exit')!.getBoundingClientRect();
      const number = inForm(form, '.numbers a')!.getBoundingClientRect();
      expect(exit.top, lang).to.be.below(number.bottom);
      expect(exit.bottom, lang).to.be.above(number.top);
      expect(exit.height, lang).to.be.within(44, 60);
      clearForms();
    }
  });

  it('shows all themes at once on an ordinary screen, with no word broken', async () => {
    const form = await states['themes']!();
    const field = inForm(form, '[name="themes"]')!;
    await eventually(() => expect(field.shadowRoot!.querySelectorAll('svg')).to.have.length(13));
    expect(field.getBoundingClientRect().height).to.be.below(480);
    const word = field.shadowRoot!.querySelector('#label-3')!;
    expect(word.textContent?.trim()).to.equal('Gezondheid');
    expect(word.getClientRects()).to.have.length(1);
  });

  it('shows a new step from its top, where whom to call in place of the form stands', async () => {
    await setViewport({ width: 400, height: 640 });
    const form = await states['themes']!();
    inForm(form, '.flow .strong')!.scrollIntoView({ block: 'end' });
    await pressIn(form, 'Ga verder');
    await eventually(() => expect(inForm(form, '.help')!.getBoundingClientRect().top).to.be.within(0, 640));
    expect(inForm(form, '.step:not([hidden]) > [part="heading"]')!.getBoundingClientRect().bottom).to.be.at.most(640);
  });

  it('has headings in their order, and is a region with a name', async () => {
    const form = await askedIn();
    await passOn(form);
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    const levels = allInForm(form, 'h2, h3, h4').map(({ localName }) => localName);
    expect(levels).to.deep.equal(['h2', 'h3']);
  });
});

import { expect } from '@esm-bundle/chai';
import { a11ySnapshot, setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import { showsAccessibilityTree } from '../support/accessibility-tree.ts';
import { clearPage } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { receiptFor, refusal, ScriptedOutbox } from '../support/sign-up-client.ts';
import { fill, openForm, part, press, send, titled, WAITING_DAY, type OpenForm } from '../support/sign-up-page.ts';

declare const axe: typeof axeCore;

const queued = () => new ScriptedOutbox(async () => 'queued');
const refusing = (word: string) =>
  new ScriptedOutbox(async () => {
    throw refusal('conflict', word);
  });

async function sent(outbox?: ScriptedOutbox, day?: string): Promise<OpenForm> {
  const form = await openForm(outbox, day ? { day } : {});
  await send(form.signUp);
  await eventually(() => expect(part(form.signUp, '.outcome, #summary')).to.not.equal(null));
  return form;
}

/** Every state a visitor can come to. */
const states: Record<string, () => Promise<OpenForm>> = {
  'the form': () => openForm(),
  'the form of a waiting list': () => openForm(undefined, { day: WAITING_DAY }),
  'the form in French': () =>
    openForm(undefined, { attributes: { lang: 'fr' }, day: 'jeudi 10 décembre', title: 'Atelier de couture' }),
  'a form with nothing filled in': async () => {
    const form = await openForm();
    press(form.signUp, 'Ga verder');
    await eventually(() => expect(part(form.signUp, '#summary')).to.not.equal(null));
    return form;
  },
  'the way by e-mail': async () => {
    const form = await openForm();
    await fill(form.signUp, { reach: 'email' });
    return form;
  },
  'the answers to look over': async () => {
    const form = await openForm();
    await fill(form.signUp, { firstName: 'Noor', phone: '0470 12 34 56' });
    press(form.signUp, 'Ga verder');
    await eventually(() => expect(part(form.signUp, '#check')).to.not.equal(null));
    return form;
  },
  'a confirmed sign-up': async () => {
    const form = await sent();
    await eventually(() => expect(part(form.signUp, '.qr')).to.not.equal(null));
    return form;
  },
  'a place in the line': () =>
    sent(
      new ScriptedOutbox(async ({ occurrenceId }) => receiptFor(occurrenceId, { state: 'waiting', position: 2 })),
      WAITING_DAY,
    ),
  'a full activity': () => sent(refusing('full')),
  'a duplicate': () => sent(refusing('duplicate')),
  'a sign-up that waits': () => sent(queued()),
  'the calendar with a sign-up that waits': async () => {
    const form = await sent(queued());
    press(form.signUp, 'Sluit');
    await eventually(() => expect(part(form.signUp, 'dialog')).to.equal(null));
    return form;
  },
  'the question whether to stop': async () => {
    const form = await openForm();
    await fill(form.signUp, { firstName: 'Noor' });
    press(form.signUp, 'Sluit');
    await eventually(() => expect(part(form.signUp, '#sign-up-ask')).to.not.equal(null));
    return form;
  },
};

describe('Signing up and axe', () => {
  afterEach(async () => {
    clearPage();
    sessionStorage.clear();
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, bring] of Object.entries(states)) {
    it(`have nothing to quarrel about in ${name}`, async () => {
      const { calendar } = await bring();
      const { violations, passes } = await axe.run(calendar);
      expect(passes.length).to.be.greaterThan(5);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }

  it('is a dialog named by its heading, whose questions name their fields and say why', async function () {
    if (!showsAccessibilityTree) this.skip();
    await openForm();
    const tree = JSON.stringify(await a11ySnapshot({}));
    expect(tree).to.match(/"role":"dialog",[^{}]*"name":"Schrijf je in"/);
    expect(tree).to.match(
      /"role":"textbox",[^{}]*"name":"Wat is je voornaam\?",[^{}]*"description":"Zo weten we wie er komt\. Je familienaam hoeft niet\."/,
    );
    expect(tree).to.match(/"role":"radio",[^{}]*"name":"Bel me",[^{}]*"checked":true/);
    expect(tree).to.match(/"role":"checkbox",[^{}]*"name":"Een tolk"/);
  });

  it('is heard digit by digit', async function () {
    if (!showsAccessibilityTree) this.skip();
    await sent();
    const tree = JSON.stringify(await a11ySnapshot({}));
    expect(tree).to.contain('1 2 3 4, 5 6 7 8, 9 0 1 2, 3 4 5 2');
    expect(tree).to.not.contain('"name":"1234"');
  });

  it('asks one question at a time on a small screen, and fits in 320 pixels', async function () {
    // WebKit's window is never narrower than 447 pixels, and Firefox reports a harmless loop of its observer as an error.
    if (!showsAccessibilityTree) this.skip();
    await setViewport({ width: 320, height: 640 });
    const { signUp } = await openForm();
    const shown = () =>
      [...signUp.shadowRoot!.querySelectorAll('.step:not([hidden])')].map(step => step.id || 'answers');
    await eventually(() => expect(shown()).to.deep.equal(['step-name']));
    expect(part(signUp, '.step-count')?.textContent).to.equal('Stap 1 van 6');
    await fill(signUp, { firstName: 'Noor' });
    for (const next of ['step-reach', 'step-party', 'step-needs', 'step-note', 'answers']) {
      if (next === 'step-party') await fill(signUp, { phone: '0470 12 34 56' });
      press(signUp, 'Ga verder');
      await eventually(() => expect(shown()).to.deep.equal([next]));
      const heading = signUp.shadowRoot!.activeElement;
      expect(heading?.closest('.step')?.id || 'answers').to.equal(next);
      expect(document.scrollingElement!.scrollWidth).to.be.at.most(320);
      const dialog = part(signUp, 'dialog')!;
      expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
      expect(part(signUp, '.help a')?.textContent).to.match(/^0/);
    }
    press(signUp, 'Schrijf me in');
    await titled(signUp, 'Je bent ingeschreven.');
    const dialog = part(signUp, 'dialog')!;
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
  });
});

import { expect } from '@esm-bundle/chai';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import '../../src/components/follow-up/stek-follow-up.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { showsAccessibilityTree } from '../support/accessibility-tree.ts';
import { eventually } from '../support/eventually.ts';
import { CODE, followUpClient, followUpOf } from '../support/follow-up-client.ts';
import { refusal } from '../support/sign-up-client.ts';
import { withoutInternet } from '../support/no-internet.ts';

declare const axe: typeof axeCore;
type FollowUp = HTMLElementTagNameMap['stek-follow-up'];

let shown: FollowUp | undefined;
afterEach(() => {
  shown?.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

async function place(client?: StekClient, attributes: Record<string, string> = {}): Promise<FollowUp> {
  shown = document.createElement('stek-follow-up');
  const link = Object.assign(document.createElement('a'), { href: '/p/ieper/code', textContent: 'Mijn code' });
  shown.append(link);
  for (const [name, value] of Object.entries(attributes)) shown.setAttribute(name, value);
  if (client) shown.client = client;
  document.body.append(shown);
  await shown.updateComplete;
  return shown;
}

const find = <E extends HTMLElement>(element: FollowUp, selector: string): E | null =>
  element.shadowRoot!.querySelector<E>(selector);
const words = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const button = (element: FollowUp, label: string): HTMLElement => {
  const found = [...element.shadowRoot!.querySelectorAll('button')].find(one => words(one) === label);
  if (!found) throw new Error(`No button "${label}"`);
  return found;
};
const heard = (where = '[role=status]') => document.querySelector(`body > ${where}`)?.textContent;

/** Types a code and presses Enter. */
async function look(element: FollowUp, code = CODE): Promise<void> {
  const field = find<HTMLElementTagNameMap['stek-text-field']>(element, 'stek-text-field')!;
  await field.updateComplete;
  field.focus();
  await sendKeys({ type: code });
  await sendKeys({ press: 'Enter' });
}

const stands = (element: FollowUp, says: string): Promise<void> =>
  eventually(() => {
    expect(words(find(element, '#state'))).to.equal(says);
    expect(element.shadowRoot!.activeElement?.id).to.equal('state');
  });

describe('Following up a sign-up', () => {
  it('breaks the number to say on the phone over no lines, however narrow it is', async () => {
    const element = await place(followUpClient(() => followUpOf()));
    await look(element);
    await stands(element, 'Je bent ingeschreven.');
    element.style.display = 'block';
    const ref = find(element, '.ref')!;
    const inside = document.createRange();
    inside.selectNodeContents(ref);
    const tops = new Set<number>();
    for (let wide = 220; wide <= 420; wide += 10) {
      element.style.inlineSize = `${wide}px`;
      const lines = new Set([...inside.getClientRects()].map(({ top }) => Math.round(top)));
      expect(lines.size, `at ${wide} pixels`).to.equal(1);
      tops.add(ref.offsetTop - ref.parentElement!.offsetTop);
    }
    expect(tops.size, 'it stood on several lines in turn').to.be.greaterThan(1);
  });

  it('shows the link that stands without JavaScript as long as there is no client', async () => {
    const element = await place();
    expect(find(element, 'slot:not([name])')).to.not.equal(null);
    expect(find(element, 'form')).to.equal(null);
  });

  it('says where it stands and what it is for', async () => {
    const client = followUpClient(() => followUpOf());
    const element = await place(client);
    await look(element, '1234 5678 9012 3452');
    await stands(element, 'Je bent ingeschreven.');
    expect(client.asked).to.deep.equal([`show ${CODE}`]);
    await eventually(() =>
      expect(words(find(element, '.about'))).to.match(/^Naaiatelier donderdag 10 december 2026, 9 uur \(09:00\)/),
    );
    expect(words(find(element, '.help'))).to.match(/^Lukt het niet\? Bel 0/);
    expect(location.href).to.not.contain(CODE);
  });

  const digits = { Arabic: '٠', Persian: '۰', Devanagari: '०', Bengali: '০' };
  for (const [script, zero] of Object.entries(digits)) {
    it(`reads the digits of ${script} keyboards`, async () => {
      const client = followUpClient(() => followUpOf());
      const element = await place(client);
      const typed = CODE.replaceAll(/\d/g, digit => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)));
      find<HTMLElementTagNameMap['stek-text-field']>(element, 'stek-text-field')!.value = typed;
      button(element, 'Toon hoe het ermee staat').click();
      await stands(element, 'Je bent ingeschreven.');
      expect(client.asked).to.deep.equal([`show ${CODE}`]);
    });
  }

  it('gives the number in the line', async () => {
    const element = await place(followUpClient(() => followUpOf({ state: 'waiting', position: 2 })));
    await look(element);
    await stands(element, 'Je staat op de wachtlijst.');
    expect(words(find(element, '.words'))).to.contain('Je bent nummer 2 op de wachtlijst.');
  });

  it('offers a seat until a moment, and takes it', async () => {
    const offered = followUpOf({
      state: 'offered',
      heldUntil: '2026-12-01T15:30:00Z',
      actions: [{ name: 'accept' }, { name: 'withdraw' }],
    });
    const client = followUpClient(verb => (verb === 'accept' ? followUpOf() : offered));
    const element = await place(client);
    let detail: unknown;
    element.addEventListener('stek-follow-up-changed', event => (detail = event.detail));
    await look(element);
    await stands(element, 'Er is een plaats vrij voor jou.');
    expect(words(find(element, '.until'))).to.equal(
      'We houden je plaats vrij tot dinsdag 1 december 2026, half 5 (16:30).',
    );
    button(element, 'Ja, ik kom').click();
    await stands(element, 'Je bent ingeschreven.');
    expect(detail).to.deep.equal({ kind: 'sign-up', state: 'confirmed' });
  });

  it('says that a seat has to be confirmed and until when, and lets who has the code cancel but not confirm', async () => {
    const held = followUpOf({
      state: 'unconfirmed',
      heldUntil: '2026-12-01T15:30:00Z',
      actions: [{ name: 'withdraw' }],
    });
    const element = await place(followUpClient(() => held));
    await look(element);
    await stands(element, 'Bevestig nog je plaats.');
    expect(words(find(element, '.words'))).to.contain(
      'We houden je plaats vrij tot dinsdag 1 december 2026, half 5 (16:30). We sturen je een mail of we bellen je.',
    );
    expect(find(element, '.accept')).to.equal(null);
    expect(find(element, 'button.cancel')).not.to.equal(null);
  });

  it('says the day and the hour in languages that the browser has no words for, by our own calendar', async () => {
    const offered = followUpOf({
      state: 'offered',
      heldUntil: '2026-12-01T15:30:00Z',
      actions: [{ name: 'accept' }, { name: 'withdraw' }],
    });
    for (const [lang, day] of [
      ['ti', 'ሰሉስ፣ 1 ታሕሳስ 2026'],
      ['fa', 'سه‌شنبه 1 دسامبر 2026'],
    ] as const) {
      const element = await place(followUpClient(() => offered));
      element.lang = lang;
      await eventually(() => expect(element.textLanguage).to.equal(lang));
      await look(element);
      await eventually(() => expect(words(find(element, '.until'))).to.contain(day));
    }
  });

  it('cancels only after asking', async () => {
    const client = followUpClient(verb => followUpOf(verb === 'withdraw' ? { state: 'cancelled', actions: [] } : {}));
    const element = await place(client);
    await look(element);
    await stands(element, 'Je bent ingeschreven.');
    button(element, 'Zeg mijn inschrijving af').click();
    await eventually(() => expect(element.shadowRoot!.activeElement?.id).to.equal('cancel-ask'));
    button(element, 'Nee, ik kom wel').click();
    await eventually(() => expect(element.shadowRoot!.activeElement?.className).to.equal('cancel'));
    button(element, 'Zeg mijn inschrijving af').click();
    await eventually(() => button(element, 'Ja, ik zeg af'));
    button(element, 'Ja, ik zeg af').click();
    await stands(element, 'Je bent niet meer ingeschreven.');
    expect(client.asked.filter(line => line.startsWith('withdraw'))).to.have.length(1);
  });

  it('cancels while it still looks up what the code is for', async () => {
    const client = followUpClient(verb => followUpOf(verb === 'withdraw' ? { state: 'cancelled', actions: [] } : {}));
    client.activities.programme = () => new Promise<never>(() => undefined) as never;
    const element = await place(client);
    await look(element);
    await stands(element, 'Je bent ingeschreven.');
    button(element, 'Zeg mijn inschrijving af').click();
    await eventually(() => button(element, 'Ja, ik zeg af'));
    button(element, 'Ja, ik zeg af').click();
    await stands(element, 'Je bent niet meer ingeschreven.');
  });

  for (const [state, says] of [
    ['expired', 'Je plaats is weg.'],
    ['cancelled', 'Je bent niet meer ingeschreven.'],
    ['to_review', 'We kijken je inschrijving na.'],
    ['attended', 'Je was erbij. Fijn dat je kwam!'],
    ['no_show', 'Deze activiteit is voorbij.'],
  ] as const) {
    it(`says in words that it is ${state}, with nothing to press but another code`, async () => {
      const element = await place(followUpClient(() => followUpOf({ state, actions: [] })));
      await look(element);
      await stands(element, says);
      expect([...element.shadowRoot!.querySelectorAll('button')].map(words)).to.deep.equal(['Vul een andere code in']);
      button(element, 'Vul een andere code in').click();
      await eventually(() => expect(element.shadowRoot!.activeElement?.localName).to.equal('stek-text-field'));
      expect(find<HTMLElementTagNameMap['stek-text-field']>(element, 'stek-text-field')!.value).to.equal('');
    });
  }

  const wrong = 'We vinden deze code niet. Kijk de 16 cijfers na, of bel ons.';
  const unreachable = 'Dit lukt nu niet. Probeer straks opnieuw of bel ons.';
  const failures = [
    ['a code that nothing has', CODE, refusal('not_found', 'code_unknown'), wrong],
    ['a code with a wrong digit', '1234567890123453', refusal('not_found'), wrong],
    ['letters', 'geen code', refusal('not_found'), wrong],
    ['nothing', '', refusal('not_found'), 'Vul de 16 cijfers van je code in.'],
    ['too many tries', CODE, refusal('rate_limited'), 'Je probeerde te veel codes. Wacht een uur of bel ons.'],
    ['a server that is not there', CODE, refusal('network'), unreachable],
    ['a portal in between', CODE, refusal('invalid_response'), unreachable],
    ['a server that fails', CODE, refusal('server_error'), 'Er ging iets mis bij ons. Probeer het later opnieuw.'],
  ] as const;
  for (const [name, code, error, says] of failures) {
    it(`says what to do about ${name}, and keeps what was typed`, async () => {
      const element = await place(
        followUpClient(() => {
          throw error;
        }),
      );
      await look(element, code);
      await eventually(() => expect(words(find(element, '#summary li'))).to.equal(says));
      expect(element.shadowRoot!.activeElement?.id).to.equal('summary');
      expect(find<HTMLElementTagNameMap['stek-text-field']>(element, 'stek-text-field')!.value).to.equal(code);
    });
  }

  it('says that there is no internet only where nothing else answers either', () =>
    withoutInternet(async () => {
      const element = await place(
        followUpClient(() => {
          throw refusal('network');
        }),
      );
      await look(element);
      const says = 'Er is geen internet. Kijk of je internet werkt.';
      await eventually(() => expect(words(find(element, '#summary li'))).to.equal(says));
    }));

  it('shows how it stands now when someone was faster', async () => {
    let isOver = false;
    const client = followUpClient(verb => {
      if (verb === 'accept') {
        isOver = true;
        throw refusal('conflict', 'invalid_transition');
      }
      return isOver
        ? followUpOf({ state: 'expired', actions: [] })
        : followUpOf({
            state: 'offered',
            heldUntil: '2026-12-01T15:30:00Z',
            actions: [{ name: 'accept' }, { name: 'withdraw' }],
          });
    });
    const element = await place(client);
    await look(element);
    await stands(element, 'Er is een plaats vrij voor jou.');
    button(element, 'Ja, ik kom').click();
    await stands(element, 'Je plaats is weg.');
    await eventually(() => expect(heard('[aria-live=assertive]')).to.equal('Dat kan nu niet meer. Zo is het nu:'));
  });

  it('takes a scanned code out of the address, and waits for the button', async () => {
    history.replaceState(null, '', `#${CODE}`);
    const client = followUpClient(() => followUpOf());
    const element = await place(client);
    expect(location.hash).to.equal('');
    expect(find<HTMLElementTagNameMap['stek-text-field']>(element, 'stek-text-field')!.value).to.equal(CODE);
    expect(client.asked).to.deep.equal([]);
  });

  it('says that it is looking', async () => {
    const element = await place(followUpClient(() => new Promise(() => {})));
    await look(element);
    await eventually(() => expect(heard()).to.equal('Even zoeken…'));
    expect(words(button(element, 'Even zoeken…'))).to.equal('Even zoeken…');
  });

  it('speaks French, English and with u', async () => {
    const client = followUpClient(() => followUpOf());
    for (const [attributes, says] of [
      [{ lang: 'fr' }, 'Votre inscription est faite.'],
      [{ lang: 'en' }, 'You are signed up.'],
      [{ address: 'u' }, 'U bent ingeschreven.'],
    ] as const) {
      shown?.remove();
      const element = await place(client, attributes);
      await eventually(() => expect(find(element, 'form')).to.not.equal(null));
      await look(element);
      await stands(element, says);
    }
  });
});

describe('Following up and axe', () => {
  const states: Record<string, () => Promise<FollowUp>> = {
    'the question': () => place(followUpClient(() => followUpOf())),
    'a wrong code': async () => {
      const element = await place(followUpClient(() => followUpOf()));
      await look(element, '12');
      await eventually(() => expect(find(element, '#summary')).to.not.equal(null));
      return element;
    },
    'an offer': async () => {
      const offer = followUpOf({
        state: 'offered',
        heldUntil: '2026-12-01T15:30:00Z',
        actions: [{ name: 'accept' }, { name: 'withdraw' }],
      });
      const element = await place(followUpClient(() => offer));
      await look(element);
      await stands(element, 'Er is een plaats vrij voor jou.');
      return element;
    },
    'the question whether to cancel': async () => {
      const element = await place(followUpClient(() => followUpOf()));
      await look(element);
      await stands(element, 'Je bent ingeschreven.');
      button(element, 'Zeg mijn inschrijving af').click();
      await element.updateComplete;
      return element;
    },
  };
  for (const [name, bring] of Object.entries(states)) {
    it(`have nothing to quarrel about in ${name}`, async () => {
      const { violations, passes } = await axe.run(await bring());
      expect(passes.length).to.be.greaterThan(5);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }

  it('is a region with a named field', async function () {
    if (!showsAccessibilityTree) this.skip();
    await place(followUpClient(() => followUpOf()));
    const tree = JSON.stringify(await a11ySnapshot({}));
    expect(tree).to.match(/"role":"region",[^{}]*"name":"Hoe staat het ermee\?"/);
    expect(tree).to.match(/"role":"textbox",[^{}]*"name":"Wat is je code\?"/);
  });
});

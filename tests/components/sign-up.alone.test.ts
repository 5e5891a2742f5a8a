import { expect } from '@esm-bundle/chai';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import '../../src/components/sign-up/stek-sign-up.ts';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import type { ProgrammeQuery } from '../../src/sdk/resources/activities.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, demoProgramme, NOW } from '../support/programme-client.ts';
import { changedClient, ScriptedOutbox, SEWING_DATE as SEWING, signUpClient } from '../support/sign-up-client.ts';
import { part, press, send, titled } from '../support/sign-up-page.ts';

declare const axe: typeof axeCore;
type SignUp = HTMLElementTagNameMap['stek-sign-up'];

let shown: SignUp | undefined;
afterEach(() => {
  shown?.remove();
  sessionStorage.clear();
});

function place(client?: StekClient, more: Partial<SignUp> = {}): SignUp {
  shown = Object.assign(document.createElement('stek-sign-up'), { occurrenceId: SEWING, now: NOW, ...more });
  shown.append(Object.assign(document.createElement('a'), { href: '/programma', textContent: 'Het programma' }));
  if (client) shown.client = client;
  document.body.append(shown);
  return shown;
}

const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').replaceAll('\u00a0', ' ').trim();
const says = (element: SignUp, what: string): Promise<void> =>
  eventually(() => expect(words(part(element, '#sign-up-title'))).to.equal(what));

describe('Signing up on a page of its own', () => {
  it('shows the link that stands without JavaScript as long as there is no client', async () => {
    const element = place();
    await element.updateComplete;
    expect(part(element, 'slot:not([name])')).to.not.equal(null);
    expect(part(element, 'form')).to.equal(null);
  });

  it('says what it is for, and goes from the questions to the code without a dialog', async () => {
    const outbox = new ScriptedOutbox();
    const element = place(signUpClient(outbox));
    let detail: unknown;
    element.addEventListener('stek-sign-up-sent', event => (detail = event.detail));
    await says(element, 'Schrijf je in');
    expect(words(part(element, '.about'))).to.match(/^Naaiatelier donderdag 10 december 2026, van 9 uur tot/);
    expect(part(element, 'dialog')).to.equal(null);
    expect(words(part(element, '.help'))).to.match(/^Lukt het niet\? Bel 0/);
    await send(element);
    await titled(element, 'Je bent ingeschreven.');
    expect(outbox.requests.map(({ occurrenceId }) => occurrenceId)).to.deep.equal([SEWING]);
    expect(detail).to.deep.equal({ occurrenceId: SEWING, state: 'confirmed' });
    expect(words(part(element, '.about'))).to.contain('Naaiatelier');
    expect([...element.shadowRoot!.querySelectorAll('.receipt button')].map(words)).to.deep.equal([
      'Druk af',
      'Kopieer mijn code',
    ]);
    expect(part(element, '.waits'), 'what is on the screen is not told twice').to.equal(null);
  });

  it('goes by the date that the page sets later', async () => {
    const element = place(signUpClient());
    await says(element, 'Schrijf je in');
    element.setAttribute('occurrence-id', `${ACTIVITY.sewing}_20261217T0900`);
    await eventually(() => expect(words(part(element, '.about'))).to.contain('donderdag 17 december 2026'));
    expect(words(part(element, '.tell'))).to.equal('Alle plaatsen zijn bezet. Je komt op de wachtlijst.');
  });

  it('does not ask again for dates that the page has', async () => {
    const client = signUpClient();
    const { occurrences, activities, places } = await client.activities.programme({
      from: '2026-12-10',
      to: '2026-12-11',
    });
    const occurrence = occurrences.find(({ id }) => id === SEWING)!;
    const activity = activities.find(({ id }) => id === ACTIVITY.sewing)!;
    let asked = 0;
    client.activities.programme = (() => {
      asked += 1;
      throw new Error('Nobody should ask');
    }) as never;
    const element = place(client, { dates: [{ occurrence, activity, place: places[0] }] });
    await says(element, 'Schrijf je in');
    expect(asked).to.equal(0);
  });

  it('finds a date by the id that it had before it got another start', async () => {
    const client = signUpClient();
    const { programme } = client.activities;
    const old = `${ACTIVITY.sewing}_20261211T1000`;
    client.activities.programme = (async (query: ProgrammeQuery) => {
      const found = await programme(query);
      const occurrences = found.occurrences.map(one => (one.id === SEWING ? { ...one, formerIds: [old] } : one));
      return { ...found, occurrences };
    }) as never;
    const outbox = new ScriptedOutbox();
    const element = place({ ...client, ...signUpClient(outbox), activities: client.activities }, { occurrenceId: old });
    await eventually(() => expect(words(part(element, '.about'))).to.contain('donderdag 10 december 2026'));
  });

  const reasons = [
    ['is cancelled', 'Deze activiteit gaat niet door.', { status: 'cancelled' }, {}],
    ['falls in a school holiday', 'Het is schoolvakantie. Deze activiteit gaat niet door.', { status: 'paused' }, {}],
    [
      'is full',
      'Alle plaatsen zijn bezet, en de wachtlijst is vol. Kies een andere dag of bel ons.',
      { seats: 'full' },
      {},
    ],
    [
      'takes nobody any more',
      'Je kan voor deze dag niet meer inschrijven. Kies een andere dag of bel ons.',
      { seats: 'closed' },
      {},
    ],
    ['is past', 'Deze activiteit is voorbij. Kies een andere dag of bel ons.', { end: '2026-11-28T08:59:00Z' }, {}],
    ['asks nobody to sign up', 'Je hoeft niet in te schrijven. Kom gewoon langs.', {}, { signUp: { mode: 'none' } }],
    ['does not say how', 'Je kan hier niet inschrijven.', {}, { signUp: undefined }],
  ] as const;
  for (const [what, title, occurrence, activity] of reasons) {
    it(`says why nobody can sign up for a date that ${what}, with a phone and no form`, async () => {
      const element = place(changedClient(occurrence, activity));
      await says(element, title);
      expect(part(element, 'form')).to.equal(null);
      expect(words(part(element, '.about'))).to.contain('Naaiatelier');
      expect(words(part(element, '.help'))).to.match(/Bel 0/);
    });
  }

  it('offers other days for one that is full, and goes on with the one that is chosen', async () => {
    const element = place(changedClient({ seats: 'full' }));
    await eventually(() => expect(part(element, '.other-days button')).to.not.equal(null));
    const other = words(part(element, '.other-days button'));
    expect(other).to.match(/^donderdag 17 december, van 9 uur/);
    part(element, '.other-days button')!.click();
    await says(element, 'Schrijf je in');
    expect(words(part(element, '.about'))).to.contain('donderdag 17 december 2026');
    await eventually(() => expect(element.shadowRoot!.activeElement?.id).to.equal('sign-up-title'));
  });

  it('leads to the other system where that takes the sign-ups', async () => {
    const signUp = { mode: 'required', url: 'https://tickets.example/naaien' };
    const element = place(changedClient({}, { signUp }));
    await eventually(() =>
      expect(part<HTMLAnchorElement>(element, 'a.button')?.href).to.equal('https://tickets.example/naaien'),
    );
    expect(part(element, 'form')).to.equal(null);
  });

  it('never makes a link of an address that is none', async () => {
    const element = place(changedClient({}, { signUp: { mode: 'required', url: 'javascript:alert(1)' } }));
    await says(element, 'Schrijf je in');
    expect(part(element, 'a.button')).to.equal(null);
    expect(part(element, 'form')).to.equal(null);
  });

  it('says that the programme has no such date, with the link of the page', async () => {
    for (const occurrenceId of [`${ACTIVITY.sewing}_20301210T0900`, 'nonsense', '']) {
      const element = place(signUpClient(), { occurrenceId });
      await says(element, 'We vinden deze dag niet.');
      expect(part(element, 'slot:not([name])')).to.not.equal(null);
      element.remove();
    }
  });

  it('gives the phone where the source is a file, to which nothing can be sent', async () => {
    const client = { ...clientOf(demoProgramme), capabilities: { read: true, services: false, signUp: false } };
    const element = place(client as unknown as StekClient);
    await says(element, 'Je kan hier niet inschrijven.');
    expect(part(element, 'form')).to.equal(null);
    await eventually(() => expect(words(part(element, '.help'))).to.match(/Bel 0/));
  });

  it('says that it could not be loaded, and tries again', async () => {
    const client = signUpClient();
    const { programme } = client.activities;
    let isOut = true;
    client.activities.programme = (async (query: ProgrammeQuery) => {
      if (isOut) throw Object.assign(new Error('out'), { code: 'server_error' });
      return programme(query);
    }) as never;
    const element = place(client);
    await says(element, 'We kunnen het programma nu niet tonen.');
    expect(part(element, '.empty-state')?.getAttribute('role')).to.equal('alert');
    isOut = false;
    press(element, 'Probeer opnieuw');
    await says(element, 'Schrijf je in');
  });

  it('offers the phone where a page has no cryptography', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const element = place(signUpClient());
      await says(element, 'Je kan hier niet veilig inschrijven.');
      expect(part(element, 'form')).to.equal(null);
      expect(words(part(element, '.help'))).to.match(/Bel 0/);
    } finally {
      delete (crypto as { subtle?: SubtleCrypto }).subtle;
    }
  });

  it('takes the phone of the page instead of that of the date', async () => {
    const element = place(signUpClient());
    element.append(Object.assign(document.createElement('p'), { slot: 'contact', textContent: 'Bel Lotte' }));
    await says(element, 'Schrijf je in');
    expect(part<HTMLSlotElement>(element, 'slot[name=contact]')?.assignedElements().map(words)).to.deep.equal([
      'Bel Lotte',
    ]);
  });

  it('speaks the language around it and the form of address', async () => {
    const element = place(signUpClient(), { lang: 'ar' });
    await says(element, 'التسجيل');
    expect(part(element, '.base')?.dir).to.equal('rtl');
    element.remove();
    await says(place(signUpClient(), { address: 'u' }), 'Schrijf u in');
  });

  const states: Record<string, () => SignUp> = {
    'the form': () => place(signUpClient()),
    'a date that is off': () => place(changedClient({ status: 'cancelled' })),
    'a date that is full': () => place(changedClient({ seats: 'full' })),
    'a date that is gone': () => place(signUpClient(), { occurrenceId: 'nonsense' }),
  };
  for (const [name, bring] of Object.entries(states)) {
    it(`leaves axe nothing to quarrel about in ${name}`, async () => {
      const element = bring();
      await eventually(() => expect(part(element, '#sign-up-title')).to.not.equal(null));
      const { violations, passes } = await axe.run(element);
      expect(passes.length).to.be.greaterThan(3);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }
});

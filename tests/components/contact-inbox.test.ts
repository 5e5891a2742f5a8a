import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import '../../src/components/contact-inbox/stek-contact-inbox.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { makeKeyFile } from '../../src/sdk/open.ts';
import { eventually } from '../support/eventually.ts';
import { paperOf } from '../support/paper-of.ts';
import { refusedWith } from '../support/published-client.ts';
import { aRecord, INBOX_NOW, inboxClient, inboxKey, inboxRecords } from '../support/inbox-client.ts';

declare const axe: typeof axeCore;

type Inbox = HTMLElementTagNameMap['stek-contact-inbox'];

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const all = (inbox: Inbox, selector: string) => [...inbox.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const saidIn = (inbox: Inbox, selector = '.page') => wordsOf(inbox.shadowRoot!.querySelector(selector));
const says = (inbox: Inbox, words: string, selector = '.page') =>
  eventually(() => expect(saidIn(inbox, selector)).to.contain(words));

const PERSON = {
  ...{ firstName: 'Fatou', phone: '+3257000000', lang: 'nl', interpreter: false },
  safe: { voicemail: false, sms: false, otherPersonMayAnswer: false },
  bestTimes: [],
};

let shown: Inbox[] = [];

async function show(client: StekClient = inboxClient(), more: Partial<Inbox> = {}): Promise<Inbox> {
  const inbox = document.createElement('stek-contact-inbox');
  const { kid, key } = await inboxKey();
  Object.assign(inbox, { client, now: INBOX_NOW, keys: { keys: [{ kid, key }], access: '' }, ...more });
  document.body.append(inbox);
  shown.push(inbox);
  await inbox.updateComplete;
  return inbox;
}

const press = (inbox: Inbox, words: string) =>
  eventually(() => {
    const button = all(inbox, 'button').find(one => wordsOf(one) === words);
    expect(button, words).to.not.equal(undefined);
    button!.click();
  });

/** What axe finds, each with where it is. */
async function axeViolations(inbox: Inbox): Promise<string[]> {
  const { violations, passes } = await axe.run(inbox);
  expect(passes.length).to.be.greaterThan(5);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

/** Chooses what says so in a field of the form. */
const choose = (inbox: Inbox, words: string) =>
  eventually(() => {
    const labels = all(inbox, 'stek-choice-field').flatMap(field => [
      ...field.shadowRoot!.querySelectorAll<HTMLElement>('label'),
    ]);
    const label = labels.find(one => wordsOf(one).startsWith(words));
    expect(label, words).to.not.equal(undefined);
    label!.click();
  });

async function openCard(inbox: Inbox, id: string): Promise<void> {
  await eventually(() => expect(all(inbox, `#open-${id}`)).to.have.length(1));
  all(inbox, `#open-${id}`)[0]!.click();
  await says(inbox, 'Fatou', '#card-title');
}

afterEach(() => {
  for (const inbox of shown) inbox.remove();
  shown = [];
  document.querySelector('iframe[data-stek-sheet]')?.remove();
});

describe('The list of a contact person', () => {
  it('says what has to be done first, what is late at the top, and of nobody who it is', async () => {
    const inbox = await show();
    await says(inbox, 'Kaart DST-26-0012');
    const titles = all(inbox, '[aria-labelledby="inbox"] [part="title"]').map(wordsOf);
    expect(titles).to.deep.equal(['Kaart DST-26-0012', 'Kaart DST-26-0011', 'Kaart DST-26-0013', 'Kaart DST-26-0014']);
    expect(saidIn(inbox, '.item.late')).to.contain('Te laat: het moest ten laatste op vrijdag 27 november');
    expect(saidIn(inbox)).to.not.contain('Fatou');
  });

  it('says how often somebody was not reached only while they still have to be', async () => {
    const attempts = [{ on: '2026-11-26', part: 'morning' as const }];
    const records = [aRecord('12', 'received', { attempts }), aRecord('13', 'contacted', { attempts })];
    const inbox = await show(inboxClient({ records: [...records, aRecord('14', 'received')] }));
    await says(inbox, 'Kaart DST-26-0014');
    const items = all(inbox, '.item').map(wordsOf);
    expect(items).to.have.length(3);
    const tried = items.filter(words => words.includes('niet bereikt'));
    expect(tried).to.have.length(1);
    expect(tried[0]).to.contain('DST-26-0012').and.contain('1 keer gebeld, niet bereikt');
  });

  it('has the ways from a card in one row with the lock', async () => {
    const inbox = await show();
    await openCard(inbox, '12');
    expect(all(inbox, '[part="toolbar"] > button').map(wordsOf)).to.deep.equal([
      'Terug naar de lijst',
      'Wat is er gebeurd?',
      'Sluit mijn kaarten',
    ]);
    await press(inbox, 'Terug naar de lijst');
    await eventually(() =>
      expect(all(inbox, '[part="toolbar"] > button').map(wordsOf)).to.deep.equal(['Vernieuw', 'Sluit mijn kaarten']),
    );
  });

  it('shows what is done with when asked for, and says how many there are when it is read anew', async () => {
    const inbox = await show();
    await press(inbox, 'Alle kaarten');
    await says(inbox, 'Kaart DST-26-0015');
    await press(inbox, 'Vernieuw');
    await eventually(() =>
      expect([...document.querySelectorAll('[role=status]')].map(wordsOf).join()).to.contain('Er staan 6 kaarten'),
    );
  });

  it('says so when there is nothing to do', async () => {
    const inbox = await show(inboxClient({ records: [aRecord('15', 'closed')] }));
    await says(inbox, 'Er is nu niets te doen.');
  });

  for (const [code, words] of [
    ['network', 'De server antwoordt nu niet.'],
    ['server_error', 'De server antwoordt nu niet.'],
    ['unauthorized', 'Je toegangscode geldt niet meer.'],
    ['forbidden', 'Met deze toegangscode kan je geen kaarten lezen.'],
  ] as const) {
    it(`says what to do after ${code}`, async () => {
      const fails = () => {
        throw refusedWith(code);
      };
      await says(await show(inboxClient({ fails })), words, '[part="empty-state"]');
    });
  }
});

describe('An opened card', () => {
  it('whose state changed meanwhile is read again, and what was done is not lost without a word', async () => {
    let isFirst = true;
    const client = inboxClient({
      refuses: ({ to }) => {
        if (to !== 'handed_over' && to !== 'closed') return;
        if (isFirst) throw ((isFirst = false), refusedWith('conflict'));
      },
    });
    const inbox = await show(client);
    await openCard(inbox, '13');
    await press(inbox, 'We zijn klaar');
    await choose(inbox, 'De persoon doet mee');
    await press(inbox, 'Sluit de kaart');
    await says(inbox, 'De kaart is intussen veranderd.', '.next');
    expect(all(inbox, '#act-closed')).to.have.length(1);
  });

  it('that is sent back because there is no room proposes a signal, with a theme and a month only', async () => {
    const client = inboxClient();
    const inbox = await show(client);
    await openCard(inbox, '12');
    await press(inbox, 'Ik stuur de kaart terug');
    await choose(inbox, 'Er is geen plaats');
    await press(inbox, 'Stuur terug');
    await says(inbox, 'Voor “Wonen” was er in november 2026 geen plaats.', 'blockquote');
    expect(client.sent).to.have.length(0);
    await press(inbox, 'Verstuur zonder naam');
    await says(inbox, '1234 5678 1234 5678', '.proposal');
    expect(client.sent).to.deep.equal([
      {
        ...{ about: 'service', text: 'Voor “Wonen” was er in november 2026 geen plaats.', themes: ['housing'] },
        ...{ onBehalf: 'group', senderRole: 'worker', lang: 'nl' },
      },
    ]);
  });

  it('is sent back for another reason without any proposal', async () => {
    const inbox = await show();
    await openCard(inbox, '12');
    await press(inbox, 'Ik stuur de kaart terug');
    await press(inbox, 'Stuur terug');
    await eventually(() => expect(all(inbox, 'stek-choice-field:state(user-invalid)')).to.have.length(1));
    await choose(inbox, 'Er ontbreekt iets');
    await press(inbox, 'Stuur terug');
    await says(inbox, 'Er ontbreekt iets', '.next');
    expect(all(inbox, '.proposal')).to.have.length(0);
  });

  it('does not take a day in the future, or before the card came', async () => {
    const inbox = await show();
    await openCard(inbox, '12');
    await press(inbox, 'Ik kon de persoon niet bereiken');
    const [day] = all(inbox, '#day') as HTMLInputElement[];
    expect(day!.value).to.equal('2026-11-30');
    for (const wrong of ['2026-12-01', '2026-11-25', '']) {
      day!.value = wrong;
      await press(inbox, 'Schrijf op');
      await says(inbox, 'Kies een dag van donderdag 26 november tot vandaag.', '#day-error');
    }
    day!.value = '2026-11-27';
    await press(inbox, 'Schrijf op');
    await eventually(() => expect(all(inbox, '.tried li').map(wordsOf)).to.have.length(2));
  });

  it('hands over to a service that is not in the list by its name, with a yes in the language of the person', async () => {
    const client = inboxClient({ card: { person: { ...PERSON, lang: 'fr' } } });
    const inbox = await show(client);
    await openCard(inbox, '13');
    await press(inbox, 'Ik geef door aan een dienst');
    const select = all(inbox, '#service')[0] as HTMLSelectElement;
    expect([...select.querySelectorAll('optgroup')].map(({ label }) => label)).to.deep.equal([
      'Past bij de kaart',
      'Andere diensten',
    ]);
    select.value = '-';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(all(inbox, '[name=serviceName]')).to.have.length(1));
    (all(inbox, '[name=serviceName]')[0] as HTMLElementTagNameMap['stek-text-field']).value = 'De Brug';
    await choose(inbox, 'De persoon vindt het goed');
    await choose(inbox, 'Hardop');
    await choose(inbox, 'Nederlands');
    await press(inbox, 'Geef door');
    await says(inbox, 'De Brug', '.next');
    const record = (await client.referrals.list()).find(({ id }) => id === '13');
    expect(record?.handedOver).to.deep.equal({
      serviceName: 'De Brug',
      consent: { lang: 'nl', form: 'witnessed', on: '2026-11-30' },
    });
  });

  it('is printed only after a warning, on paper of its own', async () => {
    const inbox = await show();
    await openCard(inbox, '12');
    await press(inbox, 'Druk de kaart af');
    await says(inbox, 'Papier blijft liggen. Iedereen kan het lezen.', '.print-ask');
    expect(document.querySelector('iframe[data-stek-sheet]')).to.equal(null);
    const paper = await paperOf(() => void press(inbox, 'Ja, druk af'));
    const words = wordsOf(paper.body);
    expect(words).to.contain('Zeg niets op de voicemail.');
    expect(words).to.contain('De huur is te hoog.');
    expect(paper.title).to.equal('Kaart DST-26-0012');
  });

  it('says what may be done where the person allows it', async () => {
    const { person } = {
      person: { firstName: 'Fatou', otherWay: 'Op dinsdag in het open huis', lang: 'fr', interpreter: true },
    };
    const safe = { voicemail: true, sms: true, otherPersonMayAnswer: true };
    const inbox = await show(inboxClient({ card: { person: { ...person, safe, bestTimes: [] } } }));
    await openCard(inbox, '12');
    for (const words of [
      'Je mag iets zeggen op de voicemail.',
      'Je mag zeggen wie je bent.',
      'Je mag een sms sturen.',
      'Op dinsdag in het open huis',
      'Frans',
      'Er moet iemand tolken.',
      'Dat maakt niet uit',
    ])
      expect(saidIn(inbox, '.safe')).to.contain(words);
    expect(all(inbox, 'a.call')).to.have.length(0);
  });

  it('that says another thing outside than inside is not shown', async () => {
    const inbox = await show(inboxClient({ differs: true }));
    await eventually(() => expect(all(inbox, '#open-11')).to.have.length(1));
    all(inbox, '#open-11')[0]!.click();
    await says(inbox, 'Deze kaart klopt niet.', '[role=alert]');
    expect(saidIn(inbox)).to.not.contain('Fatou');
    expect(wordsOf(all(inbox, '.warning a')[0])).to.equal('Bel \u2066057 00 00 00\u2069');
  });

  it('is forgotten when the element is taken away', async () => {
    const inbox = await show();
    await openCard(inbox, '12');
    inbox.remove();
    document.body.append(inbox);
    await inbox.updateComplete;
    await eventually(() => expect(saidIn(inbox)).to.not.contain('Fatou'));
  });
});

describe('The way in', () => {
  const PASSPHRASE = 'korenbloem fiets regen';
  const fileOf = (content: unknown, name = 'sleutel.json') => new File([JSON.stringify(content)], name);

  /** Chooses files and types, as somebody does, and presses the button. */
  async function unlock(inbox: Inbox, files: readonly File[], passphrase = PASSPHRASE): Promise<void> {
    await eventually(() => expect(all(inbox, '#key-file')).to.have.length(1));
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    (all(inbox, '#key-file')[0] as HTMLInputElement).files = chosen.files;
    (all(inbox, '[name=passphrase]')[0] as HTMLElementTagNameMap['stek-text-field']).value = passphrase;
    await press(inbox, 'Open mijn kaarten');
  }
  const errorOf = (inbox: Inbox, name: string) =>
    (all(inbox, `[name=${name}]`)[0] as HTMLElementTagNameMap['stek-text-field'] | undefined)?.error;
  const locked = () => show(inboxClient(), { keys: undefined });

  it('asks for what is missing, in words beside the field', async () => {
    const inbox = await locked();
    await unlock(inbox, [], '');
    await says(inbox, 'Kies eerst je sleutelbestand.', '#key-file-error');
    expect(errorOf(inbox, 'passphrase')).to.equal('Vul je wachtzin in.');
    expect(inbox.shadowRoot!.activeElement?.id).to.equal('key-file');
  });

  it('knows a file that is no key, and says so', async () => {
    const inbox = await locked();
    await unlock(inbox, [fileOf({ stek: 'iets anders' })]);
    await says(inbox, 'Dit is geen sleutelbestand.', '#key-file-error');
  });

  it('begins anew once somebody was in: what was wrong before is not said again', async () => {
    const inbox = await locked();
    await unlock(inbox, [fileOf({ stek: 'iets anders' })]);
    await says(inbox, 'Dit is geen sleutelbestand.', '#key-file-error');
    const { kid, key } = await inboxKey();
    inbox.keys = { keys: [{ kid, key }], access: 'stek_recipient_123' };
    await says(inbox, 'Kaart DST-26-0012');
    await press(inbox, 'Sluit mijn kaarten');
    await eventually(() => expect(all(inbox, '#key-file')).to.have.length(1));
    expect(saidIn(inbox, '#key-file-error')).to.equal('');
  });

  it('opens an old and a new file at once, and goes on with one when the passphrase fits only that', async () => {
    const [old, next] = await Promise.all([
      makeKeyFile('een heel andere zin', { access: 'stek_recipient_oud' }),
      makeKeyFile(PASSPHRASE, { access: 'stek_recipient_nieuw' }),
    ]);
    const inbox = await locked();
    await unlock(inbox, [fileOf(old, 'oud.json'), fileOf(next, 'nieuw.json')]);
    await says(inbox, 'Kaart DST-26-0012');
  });

  it('asks for the access key when no file has one, and says what one looks like', async () => {
    const file = fileOf(await makeKeyFile(PASSPHRASE));
    const inbox = await locked();
    await unlock(inbox, [file]);
    await eventually(() => expect(all(inbox, '[name=access]')).to.have.length(1));
    const access = all(inbox, '[name=access]')[0] as HTMLElementTagNameMap['stek-text-field'];
    access.value = 'stek_worker_123';
    await unlock(inbox, [file]);
    await eventually(() => expect(access.error).to.equal('Deze toegangscode klopt niet. Kijk ze na.'));
    access.value = ' stek_recipient_123 ';
    await unlock(inbox, [file]);
    await says(inbox, 'Kaart DST-26-0012');
  });

  it('goes on where a browser keeps nothing, and says that the key is not remembered', async () => {
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    try {
      const inbox = await locked();
      await eventually(() => expect(all(inbox, '[name=remember]')).to.have.length(1));
      await choose(inbox, 'Onthoud de sleutel');
      await unlock(inbox, [fileOf(await makeKeyFile(PASSPHRASE, { access: 'stek_recipient_x' }))]);
      await says(inbox, 'We konden de sleutel hier niet onthouden.', '[part="banner"]');
      await says(inbox, 'Kaart DST-26-0012');
    } finally {
      indexedDB.open = open;
    }
  });

  it('is closed again when the page is left: the browser could show it to somebody else', async () => {
    const inbox = await show();
    await openCard(inbox, '12');
    dispatchEvent(new Event('pagehide'));
    await says(inbox, 'Je kaarten zijn dicht.');
    expect(saidIn(inbox)).to.not.contain('Fatou');
  });
});

describe('For everybody', () => {
  it('nothing is found by axe: locked, in the list, on a card, in each form', async () => {
    const locked = await show(inboxClient(), { keys: undefined });
    expect(await axeViolations(locked)).to.deep.equal([]);
    locked.remove();
    const inbox = await show();
    await says(inbox, 'Kaart DST-26-0012');
    expect(await axeViolations(inbox)).to.deep.equal([]);
    await openCard(inbox, '13');
    expect(await axeViolations(inbox)).to.deep.equal([]);
    await press(inbox, 'Ik geef door aan een dienst');
    await eventually(() => expect(all(inbox, '.act')).to.have.length(1));
    expect(await axeViolations(inbox)).to.deep.equal([]);
  });

  it('everything fits in 320 pixels, and what is pressed is as large as a finger', async () => {
    const inbox = await show();
    // A window of WebKit cannot be that small.
    inbox.style.inlineSize = '320px';
    await says(inbox, 'Kaart DST-26-0012');
    const fits = () => {
      const shown = all(inbox, '*').filter(one => !one.closest('.visually-hidden'));
      expect(shown.length).to.be.greaterThan(20);
      const { right } = inbox.getBoundingClientRect();
      expect(shown.filter(one => one.getBoundingClientRect().right > right + 1).map(wordsOf)).to.deep.equal([]);
      const buttons = all(inbox, 'button, a.button, select, input');
      expect(buttons.length).to.be.greaterThan(2);
      for (const button of buttons) expect(button.getBoundingClientRect().height, wordsOf(button)).to.be.at.least(44);
    };
    fits();
    await openCard(inbox, '13');
    fits();
    await press(inbox, 'Ik geef door aan een dienst');
    await eventually(() => expect(all(inbox, '.act')).to.have.length(1));
    fits();
  });

  it('the focus goes to the question, and back to the button when it is answered with no', async () => {
    const inbox = await show();
    await openCard(inbox, '13');
    const focused = () => (inbox.shadowRoot!.activeElement as HTMLElement | null)?.id;
    await eventually(() => expect(focused()).to.equal('card-title'));
    await press(inbox, 'We zijn klaar');
    await eventually(() => expect(focused()).to.equal('ask'));
    await press(inbox, 'Nee');
    await eventually(() => expect(focused()).to.equal('act-closed'));
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(focused()).to.equal('ask'));
  });

  it('who listens hears whose card it is once it is open: until then the focus rests in silence, not on a heading that will be gone', async () => {
    const inbox = await show();
    const heard: string[] = [];
    inbox.shadowRoot!.addEventListener('focusin', ({ target }) => heard.push(wordsOf(target as Element)));
    await openCard(inbox, '13');
    await eventually(() => expect(heard).to.deep.equal(['', 'Fatou']));
  });

  it('who goes from link to link hears whose number it is, each in one piece', async () => {
    const inbox = await show();
    await openCard(inbox, '13');
    const links = all(inbox, 'a[href^="tel:"]');
    const names = links.map(link => link.getAttribute('aria-label')?.replaceAll(/[\u2066\u2069]/g, ''));
    expect(names).to.deep.equal(['Telefoon: 057 00 00 00', 'Greet: 057 00 00 00']);
    expect(links.map(link => link.childElementCount)).to.deep.equal([0, 0]);
  });

  it('there are as many cards as before after the list was read again', async () => {
    const inbox = await show(inboxClient({ records: inboxRecords() }));
    await openCard(inbox, '11');
    await press(inbox, 'Terug naar de lijst');
    await says(inbox, 'Gelezen, nog niet gebeld', '[aria-labelledby="inbox"]');
    expect(all(inbox, '[aria-labelledby="inbox"] > li')).to.have.length(4);
  });
});

import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import '../../src/components/follow-up/stek-follow-up.ts';
import type { FollowUpView } from '../../src/schema/submission.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { eventually } from '../support/eventually.ts';
import {
  CODE,
  followUpClient,
  followUpOf,
  referralViewOf,
  signalViewOf,
  unknownOf,
} from '../support/follow-up-client.ts';
import { refusal } from '../support/sign-up-client.ts';

declare const axe: typeof axeCore;
type FollowUp = HTMLElementTagNameMap['stek-follow-up'];
type Field = HTMLElementTagNameMap['stek-text-field'];

let shown: FollowUp | undefined;
afterEach(() => shown?.remove());

/** Shows what the code stands for, once it is there. */
async function open(client: StekClient): Promise<FollowUp> {
  shown = Object.assign(document.createElement('stek-follow-up'), { client, code: CODE });
  document.body.append(shown);
  await eventually(() => expect(find(shown!, 'form .strong')).to.not.equal(null));
  await shown.updateComplete;
  find(shown, 'form .strong')!.click();
  await eventually(() => expect(find(shown!, '#state')).to.not.equal(null));
  return shown;
}

const find = <E extends HTMLElement>(element: FollowUp, selector: string): E | null =>
  element.shadowRoot!.querySelector<E>(selector);
const all = (element: FollowUp, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const words = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const button = (element: FollowUp, label: string): HTMLElement => {
  const found = all(element, 'button').find(one => words(one) === label);
  if (!found) throw new Error(`No button "${label}" among ${all(element, 'button').map(words).join(' | ')}`);
  return found;
};
const reply = (element: FollowUp): Field => find<Field>(element, 'stek-text-field[name=text]')!;
const heard = (where = '[role=status]') => document.querySelector(`body > ${where}`)?.textContent;

describe('Following up something of any kind', () => {
  it('says in the words of the server where it stands, never the bare word', async () => {
    const element = await open(followUpClient(() => unknownOf()));
    expect(words(find(element, '#state'))).to.equal('We hebben je een vraag gesteld.');
    expect(words(find(element, '.words'))).to.contain('Antwoord hier, of bel ons.');
    expect(words(find(element, '.answer'))).to.not.match(/asked_back|heat-call|hurry/);
    expect(words(find(element, '.answer'))).to.contain('HC-26-0007');
  });

  it('says that it came in where nobody has words for the state', async () => {
    for (const view of [
      unknownOf({ label: undefined, hint: undefined, steps: [], messages: [], actions: [] }),
      followUpOf({ state: 'rescheduled', actions: [] }),
    ]) {
      const element = await open(followUpClient(() => view));
      expect(words(find(element, '#state'))).to.equal('We kregen wat je stuurde.');
      expect(words(find(element, '.answer'))).to.not.contain(view.state);
      element.remove();
    }
  });

  it('keeps its own words for a sign-up, whatever the server calls it', async () => {
    const element = await open(followUpClient(() => followUpOf({ label: 'Confirmed', hint: 'See you' })));
    expect(words(find(element, '#state'))).to.equal('Je bent ingeschreven.');
    expect(words(find(element, '.words'))).to.not.contain('See you');
  });

  it('shows the steps as an ordered list: pictures beside words, and which one it has come to', async () => {
    const element = await open(followUpClient(() => unknownOf()));
    expect(all(element, 'ol.steps > li').map(words)).to.deep.equal([
      'We kregen je vraag Gedaan zaterdag 28 november',
      'Iemand las ze Gedaan zaterdag 28 november',
      'We zoeken een dag Nu',
      'Het is klaar Later',
    ]);
    expect(all(element, 'ol.steps > li').map(step => step.getAttribute('aria-current'))).to.deep.equal([
      ...[null, null, 'step', null],
    ]);
    await eventually(() => expect(all(element, '.steps svg[aria-hidden=true]')).to.have.length(4));
  });

  it('has the answer before the steps once they are all behind, and what can be said about it after the answer', async () => {
    const ahead = await open(followUpClient(() => unknownOf()));
    const order = (element: typeof ahead) =>
      all(element, '.answer .words > p[dir], .talk, .answer > p[dir], .progress');
    expect(order(ahead).map(({ className }) => className)).to.deep.equal(['', 'progress', 'talk']);
    const steps = unknownOf().steps.map(step => ({ ...step, state: 'done' }));
    const messages = [{ from: 'staff' as const, on: '2026-11-28', text: 'We zetten de deur open.' }];
    const over = await open(followUpClient(() => unknownOf({ steps, messages })));
    expect(order(over).map(({ className }) => className)).to.deep.equal(['talk', '', 'progress']);
  });

  it('has no list of steps for what has none, nor a step without words', async () => {
    const element = await open(followUpClient(() => followUpOf()));
    expect(find(element, '.steps')).to.equal(null);
    element.remove();
    const steps = [{ name: 'received', state: 'done' }];
    const other = await open(followUpClient(() => unknownOf({ steps })));
    expect(find(other, '.steps')).to.equal(null);
    expect(words(find(other, '.answer'))).to.not.contain('received');
  });

  it('shows who said what and when, each in its language and direction', async () => {
    const element = await open(followUpClient(() => unknownOf()));
    const messages = all(element, '.message');
    expect(messages.map(message => words(message.querySelector('.who')))).to.deep.equal([
      'Jij zaterdag 28 november 2026, 10 uur (10:00)',
      'Wij zaterdag 28 november 2026, 11 uur (11:00)',
    ]);
    const texts = messages.map(message => message.querySelector<HTMLElement>('.text')!);
    expect(texts.map(({ lang, dir }) => `${lang} ${dir}`)).to.deep.equal(['ar rtl', 'nl ltr']);
    expect(texts[1]!.textContent).to.equal('Wanneer kunnen we langskomen?\nNamiddag is goed.');
  });

  it('never makes markup of a message', async () => {
    const text = '<img src=x onerror=alert(1)><b>x</b>';
    const messages = [{ from: 'staff', at: '2026-11-28T09:00:00Z', text }];
    const element = await open(followUpClient(() => unknownOf({ messages })));
    expect(find(element, '.message img, .message b')).to.equal(null);
    expect(find(element, '.message .text')!.textContent).to.equal(text);
  });

  it('offers what the server allows, and no action that nobody puts into words', async () => {
    const actions = [...unknownOf().actions, { name: 'escalate' }];
    const element = await open(followUpClient(() => unknownOf({ actions })));
    expect(all(element, '.answer button').map(words)).to.deep.equal([
      'Verstuur mijn antwoord',
      'Het is dringend',
      'Ik wil dit niet meer',
    ]);
    expect(reply(element).label).to.equal('Wanneer past het?');
  });

  it('does an action with its own name, and asks once more before something is withdrawn', async () => {
    const client = followUpClient(verb => unknownOf(verb === 'withdraw' ? { label: 'Gestopt.', actions: [] } : {}));
    const element = await open(client);
    button(element, 'Het is dringend').click();
    await eventually(() => expect(client.asked).to.deep.equal([`show ${CODE}`, `hurry ${CODE}`]));
    await eventually(() => expect(button(element, 'Ik wil dit niet meer').ariaDisabled).to.equal(null));
    button(element, 'Ik wil dit niet meer').click();
    await eventually(() => expect(element.shadowRoot!.activeElement?.id).to.equal('cancel-ask'));
    expect(words(find(element, '.ask-again'))).to.equal('Ben je zeker? Ja Nee');
    button(element, 'Ja').click();
    await eventually(() => expect(words(find(element, '#state'))).to.equal('Gestopt.'));
    expect(client.asked.at(-1)).to.equal(`withdraw ${CODE}`);
  });

  it('sends an answer in words and shows it among the messages', async () => {
    let sent: unknown;
    const client = followUpClient((verb, _code, data) => {
      if (verb !== 'reply') return unknownOf();
      sent = data;
      const own = { from: 'holder', at: '2026-11-28T11:00:00Z', text: String(data?.text) };
      return unknownOf({ messages: [...unknownOf().messages, own] });
    });
    const element = await open(client);
    let detail: unknown;
    element.addEventListener('stek-follow-up-changed', event => (detail = event.detail));
    reply(element).value = ' Dinsdag namiddag ';
    button(element, 'Verstuur mijn antwoord').click();
    await eventually(() => expect(all(element, '.message')).to.have.length(3));
    expect(sent).to.deep.equal({ text: 'Dinsdag namiddag' });
    expect(detail).to.deep.equal({ kind: 'heat-call', state: 'asked_back' });
    expect(words(all(element, '.message').at(-1)!.querySelector('.text'))).to.equal('Dinsdag namiddag');
    await eventually(() => expect(element.shadowRoot!.activeElement?.id).to.equal('messages'));
    await eventually(() => expect(heard()).to.equal('Je antwoord is verstuurd.'));
    expect(reply(element).value, 'the field is empty for the next').to.equal('');
  });

  it('can be answered and withdrawn with keys only', async () => {
    const client = followUpClient(verb =>
      verb === 'withdraw' ? unknownOf({ label: 'Gestopt.', actions: [] }) : unknownOf(),
    );
    const element = await open(client);
    await eventually(() => expect(element.shadowRoot!.activeElement?.id).to.equal('state'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Dinsdag' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(client.asked.at(-1)).to.equal(`reply ${CODE}`));
    await eventually(() => expect(element.shadowRoot!.activeElement?.id).to.equal('messages'));
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab']) await sendKeys({ press: key });
    expect(words(element.shadowRoot!.activeElement)).to.equal('Ik wil dit niet meer');
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(element.shadowRoot!.activeElement?.id).to.equal('cancel-ask'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(words(find(element, '#state'))).to.equal('Gestopt.'));
    expect(element.shadowRoot!.activeElement?.id).to.equal('state');
  });

  const failures = [
    ['the server is not there', refusal('network'), 'Dit lukt nu niet. Probeer straks opnieuw of bel ons.'],
    ['it is out of order', refusal('server_error'), 'Er ging iets mis bij ons. Probeer het later opnieuw.'],
    [
      'a national number is in it',
      refusal('invalid_request', 'invalid', [{ pointer: '/data/text', code: 'national_number', message: '' }]),
      'Haal je rijksregisternummer weg. We hebben het niet nodig.',
    ],
  ] as const;
  for (const [what, error, says] of failures) {
    it(`says beside the field that ${what}, and loses nothing of what was typed`, async () => {
      const client = followUpClient(verb => {
        if (verb === 'reply') throw error;
        return unknownOf();
      });
      const element = await open(client);
      reply(element).value = 'Dinsdag namiddag';
      button(element, 'Verstuur mijn antwoord').click();
      await eventually(() => expect(reply(element).error).to.equal(says));
      expect(reply(element).value).to.equal('Dinsdag namiddag');
      await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(reply(element)));
    });
  }

  it('keeps what was typed also when it changed meanwhile', async () => {
    const client = followUpClient(verb => {
      if (verb === 'reply') throw refusal('conflict');
      return unknownOf();
    });
    const element = await open(client);
    reply(element).value = 'Dinsdag namiddag';
    button(element, 'Verstuur mijn antwoord').click();
    const says = 'Dat kan nu niet meer. Zo is het nu:';
    await eventually(() => expect(words(find(element, '.fault'))).to.equal(says));
    expect(reply(element).value).to.equal('Dinsdag namiddag');
  });

  it('asks for an answer before it sends none', async () => {
    const client = followUpClient(() => unknownOf());
    const element = await open(client);
    button(element, 'Verstuur mijn antwoord').click();
    await eventually(() => expect(reply(element).error).to.equal('Schrijf eerst je antwoord.'));
    expect(client.asked).to.deep.equal([`show ${CODE}`]);
  });

  it('shows beside the buttons why an action could not be done', async () => {
    const client = followUpClient(verb => {
      if (verb === 'hurry') throw refusal('network');
      return unknownOf();
    });
    const element = await open(client);
    button(element, 'Het is dringend').click();
    const says = 'Dit lukt nu niet. Probeer straks opnieuw of bel ons.';
    await eventually(() => expect(words(find(element, '.fault'))).to.equal(says));
    await eventually(() => expect(heard('[aria-live=assertive]')).to.equal(says));
  });
});

describe('Following up any kind and axe', () => {
  const views: Record<string, FollowUpView> = {
    'steps, messages and an answer to give': unknownOf(),
    'a bare state': unknownOf({ label: undefined, hint: undefined, steps: [], messages: [], actions: [] }),
  };
  for (const [name, view] of Object.entries(views)) {
    it(`have nothing to quarrel about in ${name}`, async () => {
      const element = await open(followUpClient(() => view));
      const { violations, passes } = await axe.run(element);
      expect(passes.length).to.be.greaterThan(5);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }
});

describe('Following up something that was passed on', () => {
  it('shows four steps with pictures and their days, and no hour', async () => {
    const element = await open(followUpClient(() => signalViewOf('late')));
    await eventually(() => expect(all(element, '.step-of svg')).to.have.length(4));
    expect(all(element, '.step-of').map(words)).to.deep.equal([
      'Aangekomen Gedaan maandag 16 november',
      'We bekijken het Gedaan woensdag 18 november',
      'We doen er iets mee Nu vrijdag 20 november',
      'Antwoord Later',
    ]);
    const drawn = all(element, '.step-of svg').map(({ innerHTML }) => innerHTML);
    expect(new Set(drawn).size, 'four different pictures').to.equal(4);
    expect(words(find(element, '.words'))).to.contain('Ons antwoord is te laat. Sorry. Bel ons gerust.');
  });

  it('takes an answer to the question, within the signs that the server has room for', async () => {
    const sent: (string | undefined)[] = [];
    const element = await open(
      followUpClient((verb, _code, data) => {
        if (verb === 'reply') sent.push(data?.text);
        return signalViewOf(verb === 'reply' ? 'replied' : 'asked');
      }),
    );
    expect(words(find(element, '#state'))).to.equal('We hebben een vraag voor je.');
    expect(words(find(element, '.messages'))).to.match(/^Wij woensdag 18 november 2026 Bij welke dienst wacht je\?/);
    reply(element).value = 'x'.repeat(2001);
    button(element, 'Verstuur mijn antwoord').click();
    await eventually(() => expect(reply(element).error).to.equal('Maak je tekst korter. Haal 1 teken weg.'));
    expect(sent).to.deep.equal([]);
    reply(element).value = 'Bij de sociale dienst.';
    button(element, 'Verstuur mijn antwoord').click();
    await eventually(() => expect(words(find(element, '#state'))).to.equal('We hebben je bericht gelezen.'));
    expect(sent).to.deep.equal(['Bij de sociale dienst.']);
    expect(all(element, '.message.own').map(words)).to.deep.equal([
      'Jij donderdag 19 november 2026 Bij de sociale dienst.',
    ]);
  });

  it('can be taken back after it was asked twice, and says that it is gone', async () => {
    const element = await open(followUpClient(verb => signalViewOf(verb === 'withdraw' ? 'withdrawn' : 'asked')));
    button(element, 'Wis mijn bericht').click();
    await eventually(() => expect(words(find(element, '.ask-again'))).to.contain('Ben je zeker?'));
    button(element, 'Ja').click();
    await eventually(() => expect(words(find(element, '#state'))).to.equal('Je bericht is gewist.'));
    expect(all(element, '.step-of, .message')).to.have.length(0);
  });

  it('is said once to be wrong, in words, once it is answered', async () => {
    const said: (string | undefined)[] = [];
    const element = await open(
      followUpClient((verb, _code, data) => {
        if (verb === 'reopen') said.push(data?.text);
        return signalViewOf(verb === 'reopen' ? 'replied' : 'answered');
      }),
    );
    expect(words(find(element, '.messages'))).to.contain('Je kan dinsdag langskomen.');
    expect(reply(element).label).to.equal('Dit klopt niet. Wat klopt er niet?');
    reply(element).value = 'Dinsdag is het dicht.';
    button(element, 'Verstuur mijn antwoord').click();
    await eventually(() => expect(said).to.deep.equal(['Dinsdag is het dicht.']));
    await eventually(() => expect(all(element, 'stek-text-field[name=text]')).to.have.length(0));
  });
});

describe('Following up a referral card', () => {
  it('shows where it stands in four steps, each with its picture and its day, and no hour', async () => {
    const element = await open(followUpClient(() => referralViewOf()));
    const steps = all(element, '[part~=step]');
    expect(steps.map(step => words(step.querySelector('strong')))).to.deep.equal([
      ...['Verstuurd', 'Bellen', 'Samen zoeken', 'Klaar'],
    ]);
    await eventually(() => expect(all(element, '[part~=step] svg path')).to.have.length(4));
    const drawn = all(element, '[part~=step] svg path').map(path => path.getAttribute('d'));
    expect(new Set(drawn).size, 'four pictures').to.equal(4);
    expect(words(steps[1]!)).to.match(/zaterdag 7 november/);
    expect(words(find(element, '.answer'))).to.not.match(/\d\d:\d\d/);
  });

  it('is told at once whether the person arrived, and asks once more before the card is taken back', async () => {
    const client = followUpClient(verb =>
      verb === 'withdraw' ? referralViewOf({ label: 'De kaart is gewist.', steps: [], actions: [] }) : referralViewOf(),
    );
    const element = await open(client);
    button(element, 'Nee, nog niet').click();
    await eventually(() => expect(client.asked.at(-1)).to.equal(`not_arrived ${CODE}`));
    await eventually(() => expect(button(element, 'Stop, en wis de kaart').ariaDisabled).to.equal(null));
    button(element, 'Stop, en wis de kaart').click();
    await eventually(() => expect(element.shadowRoot!.activeElement?.id).to.equal('cancel-ask'));
    expect(client.asked.at(-1)).to.equal(`not_arrived ${CODE}`);
    button(element, 'Ja').click();
    await eventually(() => expect(words(find(element, '#state'))).to.equal('De kaart is gewist.'));
    expect(client.asked.at(-1)).to.equal(`withdraw ${CODE}`);
  });

  it('shows who may hear nothing only that, with no fault that axe finds', async () => {
    const hint = 'De persoon koos om niet te delen hoe het verder gaat.';
    const view = referralViewOf({
      state: 'sent',
      label: 'De kaart is verstuurd.',
      hint,
      actions: [{ name: 'withdraw', label: 'Stop, en wis de kaart' }],
    });
    const element = await open(followUpClient(() => view));
    expect(words(find(element, '.words'))).to.contain(hint);
    expect(all(element, '.actions button').map(words)).to.deep.equal(['Stop, en wis de kaart']);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });
});

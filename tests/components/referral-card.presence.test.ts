import { expect } from '@esm-bundle/chai';
import {
  answerOn,
  askedNow,
  askedOn,
  CANARY,
  clearCards,
  comeToConsent,
  fieldOn,
  onCard,
  pressOn,
  wordsOf,
  comeToCheck,
  cardTitled,
} from '../support/card-page.ts';
import { eventually } from '../support/eventually.ts';
import { NOW } from '../support/programme-client.ts';
import { HandClock } from '../support/hand-clock.ts';
import { quiet, speaking, voice } from '../support/speech.ts';

/** Whether a page that is left now asks first. */
function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

describe('A card that lies open', () => {
  afterEach(clearCards);

  it('asks after five minutes whether somebody is still there, and wipes everything when nobody says so', async () => {
    const clock = new HandClock(NOW);
    const card = await askedOn({ clock });
    await answerOn(card, 'themes', 'housing');
    await answerOn(card, 'firstName', CANARY.firstName);
    await clock.pass(299_000);
    expect(onCard(card, 'dialog.idle[open]')).to.equal(null);
    await clock.pass(2000);
    await eventually(() => expect(wordsOf(onCard(card, 'dialog.idle[open]'))).to.include('Ben je er nog?'));
    expect(wordsOf(onCard(card, '#idle-left'))).to.match(/^Over \d+ seconden wissen we je antwoorden\.$/);
    for (let second = 0; second < 62; second++) await clock.pass(1000);
    await eventually(() => expect(fieldOn(card, 'firstName')!.value).to.equal(''));
    expect(fieldOn(card, 'themes')!.values).to.deep.equal([]);
    expect(onCard(card, 'dialog.idle[open]')).to.equal(null);
    expect(askedNow(card)).to.equal('Waar wil je hulp bij?');
  });

  it('stays when somebody says that they are there', async () => {
    const clock = new HandClock(NOW);
    const card = await askedOn({ clock });
    await answerOn(card, 'firstName', CANARY.firstName);
    await clock.pass(301_000);
    await pressOn(card, 'Ik ben er nog');
    for (let second = 0; second < 62; second++) await clock.pass(1000);
    expect(fieldOn(card, 'firstName')!.value).to.equal(CANARY.firstName);
  });

  it('does not ask while nothing was filled in', async () => {
    const clock = new HandClock(NOW);
    const card = await askedOn({ clock });
    await clock.pass(301_000);
    await card.updateComplete;
    expect(onCard(card, 'dialog.idle[open]')).to.equal(null);
  });

  it('asks who leaves the page by mistake, but only when something was filled in', async () => {
    const card = await askedOn();
    expect(asksBeforeLeaving()).to.equal(false);
    await answerOn(card, 'firstName', CANARY.firstName);
    expect(asksBeforeLeaving()).to.equal(true);
    card.remove();
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('keeps no draft: a page that is taken away takes it along', async () => {
    const card = await askedOn();
    await answerOn(card, 'firstName', CANARY.firstName);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).to.not.include('Kanariezang');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await eventually(() => expect(fieldOn(card, 'firstName')!.value).to.equal(''));
  });

  it('shows nothing of one person to the next', async () => {
    const card = await askedOn();
    await comeToCheck(card);
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is aangekomen.');
    await pressOn(card, 'Klaar, wis alles');
    await cardTitled(card, 'Zoek samen hulp');
    const values = [...card.shadowRoot!.querySelectorAll<HTMLInputElement>('form.flow [name]')].map(
      ({ value }) => value,
    );
    expect(values.length).to.be.above(15);
    expect(values.filter(value => Object.values(CANARY).includes(value))).to.deep.equal([]);
    expect(asksBeforeLeaving()).to.equal(false);
  });
});

describe('Reading a card aloud', () => {
  afterEach(() => {
    clearCards();
    quiet();
  });

  it('says one yes whole in one press, with a voice of the device only', async () => {
    const speech = speaking();
    speech.voices = [voice('nl', false, 'Far away'), voice('nl', true, 'Near')];
    const card = await askedOn();
    await comeToConsent(card);
    const block = onCard(card, '.consent')!;
    await eventually(() => expect(block.querySelector('.listen')).to.not.equal(null));
    block.querySelector<HTMLElement>('.listen')!.click();
    const heard: string[] = [];
    for (let sentence = 0; sentence < 20; sentence++) {
      await card.updateComplete;
      const { text, voice: by } = speech.said.at(-1)!;
      if (heard.length > 0 && speech.said.length === heard.length) break;
      heard.push(text);
      expect(by?.name).to.equal('Near');
      speech.finish();
    }
    expect(heard.join(' ')).to.include('Mag Greet je kaart lezen?');
    expect(heard.join(' ')).to.include('Dan wissen we alles binnen 1 dag.');
    expect(heard.join(' ')).to.include('Ja, dat mag');
    expect(heard.join(' ')).to.not.include('Kanariebegeleider');
  });

  it('is silent as soon as the question is left', async () => {
    const speech = speaking();
    speech.voices = [voice('nl', true)];
    const card = await askedOn();
    await comeToConsent(card);
    await eventually(() => expect(onCard(card, '.consent .listen')).to.not.equal(null));
    onCard(card, '.consent .listen')!.click();
    await card.updateComplete;
    const before = speech.cancelled;
    await pressOn(card, 'Terug');
    await eventually(() => expect(speech.cancelled).to.be.above(before));
  });
});

import { expect } from '@esm-bundle/chai';
import { eventually } from '../support/eventually.ts';
import { CODE, signalClient, signalError, SignalOutbox } from '../support/signal-form-client.ts';
import {
  allInForm,
  answerIn,
  asked,
  askedIn,
  BUS,
  clearForms,
  fillInForm,
  formTitled,
  inForm,
  passOn,
  pressIn,
  showForm,
  wordsOf,
  type SignalFormElement,
} from '../support/signal-form-page.ts';

const calls = (form: SignalFormElement) => allInForm(form, 'a[href^="tel:"]').map(link => link.getAttribute('href'));
const asksFor = (form: SignalFormElement, question: string) => eventually(() => expect(asked(form)).to.equal(question));
const summary = (form: SignalFormElement, words: string) =>
  eventually(() => expect(wordsOf(inForm(form, '#summary'))).to.contain(words));
const tally = (outbox = new SignalOutbox()) => ({ outbox, client: signalClient({ outbox }) });

describe('What stands first in passing something on', () => {
  afterEach(clearForms);

  it('keeps what stands there without JavaScript as long as there is no source', async () => {
    const form = await showForm({ client: undefined });
    expect(inForm(form, 'slot:not([name])')).to.not.equal(null);
    expect(inForm(form, '.page')).to.equal(null);
  });

  it('are the numbers to call and the way to leave, whatever the municipality takes its time for', async () => {
    const client = signalClient({ form: () => new Promise(() => {}) });
    const form = await askedIn({ client });
    expect(calls(form)).to.deep.equal(['tel:112', 'tel:1712', 'tel:106']);
    const purposes = allInForm(form, '.emergency a').map(link =>
      inForm(form, `#${link.getAttribute('aria-describedby')}`),
    );
    expect(purposes.map(wordsOf), 'heard at the link').to.deep.equal([
      'Dringende hulp: ziekenwagen, brandweer of politie',
      'Geweld, misbruik of kindermishandeling',
      'Iemand om mee te praten, dag en nacht',
    ]);
    expect(allInForm(form, '.emergency li').map(wordsOf)).to.deep.equal([
      'Bel 112 Dringende hulp: ziekenwagen, brandweer of politie',
      'Bel 1712 Geweld, misbruik of kindermishandeling',
      'Bel 106 Iemand om mee te praten, dag en nacht',
    ]);
    expect(allInForm(form, 'button').map(wordsOf)[0]).to.equal('Sluit en wis');
    expect(inForm(form, '.exit')!.compareDocumentPosition(inForm(form, 'form.flow')!)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('are in sight in every step, with whom to call in place of the form', async () => {
    const form = await askedIn();
    const stands = () => {
      expect(calls(form)).to.deep.equal(['tel:112', 'tel:1712', 'tel:106', 'tel:+3257000000']);
      expect(inForm(form, '.exit')!.checkVisibility()).to.equal(true);
      expect(wordsOf(inForm(form, '.help'))).to.equal('Liever praten? Bel 057 00 00 00. Wij schrijven het op.');
    };
    await eventually(stands);
    await answerIn(form, 'about', 'client');
    for (const question of ['Wat wil je ons zeggen?', 'Waar heeft het mee te maken?', 'Over wie gaat dit?']) {
      await pressIn(form, 'Ga verder');
      await asksFor(form, question);
      stands();
      if (question.startsWith('Wat')) await answerIn(form, 'text', BUS);
    }
    await answerIn(form, 'whom', 'self');
    await pressIn(form, 'Ga verder');
    await asksFor(form, 'Mogen wij weten wie je bent?');
    stands();
    await pressIn(form, 'Ga verder');
    await eventually(() => expect(inForm(form, '#check')).to.not.equal(null));
    stands();
    await pressIn(form, 'Verstuur');
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    stands();
  });

  it('are those of the municipality, in its words, once it said so', async () => {
    const emergency = [{ number: '112' }, { number: '057 00 00 00', label: { nl: 'De wachtdienst van de stad' } }];
    const themes = [{ id: 'housing' }, { id: 'own-word', label: { nl: 'Iets van hier' } }, { id: 'no-words' }];
    const form = await askedIn({ client: signalClient({ settings: { emergency, themes, phone: undefined } }) });
    await eventually(() => expect(calls(form)).to.deep.equal(['tel:112', 'tel:057000000']));
    expect(wordsOf(inForm(form, '.emergency'))).to.contain('Bel 057 00 00 00 De wachtdienst van de stad');
    expect(inForm(form, '.help'), 'no phone').to.equal(null);
    const field = inForm(form, '[name=themes]') as HTMLElementTagNameMap['stek-choice-field'];
    expect(field.choices.map(({ label }) => label)).to.deep.equal(['Wonen', 'Iets van hier', 'no-words']);
  });

  it('stand there too where nothing can be sent', async () => {
    const form = await showForm({ client: signalClient({ passOn: false }) });
    await formTitled(form, 'Hier kan je nu niets versturen.');
    expect(calls(form).slice(0, 3)).to.deep.equal(['tel:112', 'tel:1712', 'tel:106']);
    expect(inForm(form, 'slot:not([name])'), 'the way on without JavaScript').to.not.equal(null);
    expect(inForm(form, 'form')).to.equal(null);
  });
});

describe('Passing something on', () => {
  afterEach(clearForms);

  it('sends what was answered and nothing else, and gives the code and the day of the answer', async () => {
    const { outbox, client } = tally();
    const form = await askedIn({ client, placeId: 'stek', senderRole: 'volunteer' });
    const told: unknown[] = [];
    form.addEventListener('stek-signal-sent', event => told.push(event.detail));
    const address = location.href;
    await fillInForm(form);
    expect(wordsOf(inForm(form, '.consent'))).to.equal(
      'Alleen wie dit opvolgt, leest je woorden. We bewaren geen naam, geen uur en geen toestel. 90 dagen na het antwoord wissen we je woorden.',
    );
    expect(Object.keys(sessionStorage), 'only the draft').to.deep.equal(['stek.draft.signal']);
    await pressIn(form, 'Verstuur');
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    expect(outbox.requests).to.deep.equal([
      {
        ...{ text: BUS, about: 'service', themes: ['mobility'], placeId: 'stek' },
        ...{ channel: 'web', senderRole: 'volunteer', lang: 'nl' },
      },
    ]);
    expect(wordsOf(inForm(form, '.outcome'))).to.contain('Je krijgt een antwoord voor zaterdag 19 december.');
    expect(wordsOf(inForm(form, '.code')).replaceAll(' ', '')).to.contain(CODE);
    expect(told).to.deep.equal([{ state: 'communicated' }]);
    await eventually(() => expect(form.shadowRoot!.activeElement?.id).to.equal('signal-title'));
    expect([{ ...sessionStorage }, { ...localStorage }, location.href]).to.deep.equal([{}, {}, address]);
  });

  it('asks whom it is about only where it may be about a person, and whether they know only of somebody else', async () => {
    const { outbox, client } = tally();
    const form = await askedIn({ client });
    await answerIn(form, 'about', 'policy');
    await pressIn(form, 'Ga verder');
    await answerIn(form, 'text', BUS);
    await pressIn(form, 'Ga verder');
    expect(wordsOf(inForm(form, '.step-count'))).to.equal('Stap 3 van 5');
    await pressIn(form, 'Ga verder');
    await asksFor(form, 'Mogen wij weten wie je bent?');
    await pressIn(form, 'Terug');
    await asksFor(form, 'Waar heeft het mee te maken?');
    await pressIn(form, 'Terug');
    await pressIn(form, 'Terug');
    await answerIn(form, 'about', 'unknown');
    await pressIn(form, 'Ga verder');
    await pressIn(form, 'Ga verder');
    expect(wordsOf(inForm(form, '.step-count'))).to.equal('Stap 3 van 6');
    await pressIn(form, 'Ga verder');
    await asksFor(form, 'Over wie gaat dit?');
    expect(inForm(form, '[name=knows]')!.checkVisibility()).to.equal(false);
    await answerIn(form, 'whom', 'other');
    await eventually(() => expect(inForm(form, '[name=knows]')!.checkVisibility()).to.equal(true));
    await pressIn(form, 'Ga verder');
    await summary(form, 'Kies een antwoord bij “Weet die persoon dat je dit zegt?”.');
    await answerIn(form, 'knows', 'unsure');
    await pressIn(form, 'Ga verder');
    await pressIn(form, 'Ga verder');
    await pressIn(form, 'Verstuur');
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    expect(outbox.requests).to.deep.equal([
      {
        ...{ text: BUS, onBehalf: 'other', personKnows: 'unsure' },
        ...{ channel: 'web', senderRole: 'visitor', lang: 'nl' },
      },
    ]);
  });

  it('asks what is left when the answers are looked over and it turns out to be about a person', async () => {
    const form = await askedIn();
    await fillInForm(form);
    const change = allInForm(form, '.answers button').find(button => button.ariaLabel?.includes('Waarover gaat het?'));
    change!.click();
    await asksFor(form, 'Waarover gaat het?');
    await answerIn(form, 'about', 'client');
    await pressIn(form, 'Ga verder');
    await eventually(() => expect(inForm(form, '#check')).to.not.equal(null));
    await pressIn(form, 'Verstuur');
    await summary(form, 'Kies een antwoord bij “Over wie gaat dit?”.');
    await asksFor(form, 'Over wie gaat dit?');
  });

  it('sends how to reach somebody only from who wants to be known, and says so before', async () => {
    const { outbox, client } = tally();
    const form = await askedIn({ client });
    await fillInForm(form);
    await pressIn(form, 'Terug');
    await answerIn(form, 'known', 'known');
    await pressIn(form, 'Ga verder');
    await summary(form, 'Vul je telefoonnummer in');
    await answerIn(form, 'phone', '0470 12 34 56');
    await pressIn(form, 'Ga verder');
    expect(wordsOf(inForm(form, '.consent'))).to.contain('leest je woorden en hoe we je bereiken.');
    await pressIn(form, 'Terug');
    await answerIn(form, 'firstName', 'Noor');
    await answerIn(form, 'reach', 'email');
    await answerIn(form, 'email', 'naam@voorbeeld.be');
    await pressIn(form, 'Ga verder');
    await pressIn(form, 'Verstuur');
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    expect(outbox.requests.map(({ contact }) => contact)).to.deep.equal([
      { firstName: 'Noor', reach: { email: 'naam@voorbeeld.be' } },
    ]);
  });

  it('takes no more than three themes and no text of a few letters', async () => {
    const form = await askedIn();
    await pressIn(form, 'Ga verder');
    await summary(form, 'Kies een antwoord bij “Waarover gaat het?”.');
    await answerIn(form, 'about', 'service');
    await pressIn(form, 'Ga verder');
    await answerIn(form, 'text', 'Bus!');
    await pressIn(form, 'Ga verder');
    await summary(form, 'Schrijf wat je ons wil zeggen. Een paar woorden is genoeg.');
    await answerIn(form, 'text', BUS);
    await pressIn(form, 'Ga verder');
    await answerIn(form, 'themes', 'work', 'housing', 'health', 'dutch');
    await pressIn(form, 'Ga verder');
    await summary(form, 'Kies er 3 of minder.');
  });

  it('sends no words of the page that mean nothing', async () => {
    const { outbox, client } = tally();
    const form = await askedIn({ client, short: true }, { channel: 'pigeon', 'sender-role': 'mayor' });
    await answerIn(form, 'text', BUS);
    await pressIn(form, 'Verstuur');
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    expect(outbox.requests).to.deep.equal([{ text: BUS, lang: 'nl' }]);
  });

  it('in a short form is one field and a button', async () => {
    const { outbox, client } = tally();
    const form = await askedIn({ client, short: true });
    expect(wordsOf(inForm(form, '.intro'))).to.equal('Zeg het in het kort. Wij lezen het, en je krijgt een antwoord.');
    expect(allInForm(form, 'form.flow [name]')).to.have.length(1);
    expect(allInForm(form, 'form.flow button').map(wordsOf)).to.deep.equal(['Verstuur']);
    expect(inForm(form, '.step-count')).to.equal(null);
    expect(wordsOf(inForm(form, '.consent'))).to.contain('We bewaren geen naam');
    await pressIn(form, 'Verstuur');
    await summary(form, 'Schrijf wat je ons wil zeggen.');
    await answerIn(form, 'text', BUS);
    await pressIn(form, 'Verstuur');
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    expect(outbox.requests).to.deep.equal([{ text: BUS, channel: 'web', senderRole: 'visitor', lang: 'nl' }]);
  });

  it('waits on the device without a connection, and says that it does', async () => {
    const form = await askedIn(tally(new SignalOutbox(async () => 'queued')));
    const told: unknown[] = [];
    form.addEventListener('stek-signal-queued', event => told.push(event.detail));
    await passOn(form);
    await formTitled(form, 'Het is nog niet verstuurd.');
    expect(told).to.deep.equal([{}]);
    await eventually(() => expect(wordsOf(inForm(form, '.waits'))).to.contain('1 tekst is nog niet verstuurd.'));
  });

  it('says at the field what the server found, and loses nothing', async () => {
    const pointers = ['/text', '/themes/0', '/onBehalf', '/contact/reach/phone', '/nothing'];
    const issues = pointers.map((pointer, at) => ({
      pointer,
      code: at === 0 ? 'national_number' : 'custom',
      message: '',
    }));
    const outbox = new SignalOutbox(async () => Promise.reject(signalError('invalid_request', issues)));
    const form = await askedIn({ client: signalClient({ outbox }) });
    await passOn(form);
    await summary(form, 'Dit lijkt op een rijksregisternummer. Haal je het weg? Anders kunnen we dit niet versturen.');
    await summary(form, 'Kies er 3 of minder.');
    await summary(form, 'Kijk je antwoord bij “Over wie gaat dit?” na.');
    await summary(form, 'Kijk je telefoonnummer na.');
    await summary(form, 'Er ging iets mis bij ons.');
    await asksFor(form, 'Wat wil je ons zeggen?');
    expect((inForm(form, '[name=text]') as HTMLElementTagNameMap['stek-text-field']).value).to.equal(BUS);
  });
});

describe('A text that leads to somebody', () => {
  afterEach(clearForms);

  it('is noticed under it, told politely to who hears the page, and held back by nothing', async () => {
    const form = await askedIn();
    await answerIn(form, 'about', 'service');
    await pressIn(form, 'Ga verder');
    await answerIn(form, 'text', 'Mevrouw Peeters zit alleen, bel 0470 12 34 56.');
    await eventually(() =>
      expect(allInForm(form, '.advice p').map(wordsOf)).to.deep.equal([
        'Dit lijkt op een telefoonnummer. Haal je het weg? We hebben het hier niet nodig.',
        'Staat er een naam in? Haal je die weg? Schrijf bijvoorbeeld: een buurvrouw.',
      ]),
    );
    await eventually(() =>
      expect(document.body.querySelector('[role=status]')!.textContent).to.match(
        /^Dit lijkt op een telefoonnummer.*buurvrouw/,
      ),
    );
    await answerIn(form, 'text', 'Een buurvrouw zit alleen.');
    await eventually(() => expect(inForm(form, '.advice')).to.equal(null));
    await answerIn(form, 'text', 'Mevrouw Peeters zit alleen.');
    await pressIn(form, 'Ga verder');
    await asksFor(form, 'Waar heeft het mee te maken?');
  });

  it('is refused where it is a national number, on the device', async () => {
    const { outbox, client } = tally();
    const form = await askedIn({ client, short: true });
    await answerIn(form, 'text', `Mijn nummer is 85.02.29-999.${String(97 - (850229999 % 97)).padStart(2, '0')}.`);
    await pressIn(form, 'Verstuur');
    await summary(form, 'Dit lijkt op een rijksregisternummer.');
    expect(outbox.requests).to.deep.equal([]);
  });
});

describe('What is kept of passing something on', () => {
  afterEach(clearForms);

  it('is a draft that survives a reload, also of what is only asked because of another answer', async () => {
    const first = await askedIn();
    await answerIn(first, 'about', 'client');
    await pressIn(first, 'Ga verder');
    await answerIn(first, 'text', BUS);
    await pressIn(first, 'Ga verder');
    await pressIn(first, 'Ga verder');
    await answerIn(first, 'whom', 'other');
    await answerIn(first, 'knows', 'yes');
    first.remove();
    const form = await askedIn();
    await asksFor(form, 'Over wie gaat dit?');
    await pressIn(form, 'Ga verder');
    await pressIn(form, 'Ga verder');
    await eventually(() => expect(inForm(form, '#check')).to.not.equal(null));
    const answers = allInForm(form, '.answers > div').map(wordsOf);
    expect(answers).to.include(`Wat wil je ons zeggen? ${BUS} Verander`);
    expect(answers).to.include('Weet die persoon dat je dit zegt? Ja Verander');
  });

  it('is nothing on a shared tablet, where the next person finds an empty form and no code', async () => {
    const outbox = new SignalOutbox();
    const form = await askedIn({ client: signalClient({ outbox }), channel: 'kiosk' });
    await fillInForm(form);
    expect({ ...sessionStorage }).to.deep.equal({});
    expect(inForm(form, 'form.flow')!.getAttribute('autocomplete')).to.equal('off');
    await pressIn(form, 'Verstuur');
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    await pressIn(form, 'Klaar');
    await asksFor(form, 'Waarover gaat het?');
    expect(form.shadowRoot!.activeElement?.id).to.equal('signal-title');
    expect(inForm(form, '.waits'), 'no code to show again').to.equal(null);
    expect((inForm(form, '[name=text]') as HTMLElementTagNameMap['stek-text-field']).value).to.equal('');
    // What waited goes while the next person stands there: its code is not for them.
    outbox.answer = async () => 'queued';
    await passOn(form);
    await formTitled(form, 'Het is nog niet verstuurd.');
    await pressIn(form, 'Klaar');
    await asksFor(form, 'Waarover gaat het?');
    outbox.tell(
      outbox.entries.map(entry => ({
        ...entry,
        state: 'sent',
        receipt: { ref: 'SI-26-0413', code: CODE, state: 'communicated' },
      })),
    );
    await eventually(() => expect(outbox.entries, 'the device forgets it').to.deep.equal([]));
    expect(inForm(form, '.waits')).to.equal(null);
    expect(wordsOf(form.shadowRoot as never)).to.not.contain('code');
  });
});

describe('Esc in passing something on', () => {
  afterEach(clearForms);

  it('only asks, and whoever stays finds everything as it was', async () => {
    const form = await askedIn();
    await answerIn(form, 'about', 'client');
    await pressIn(form, 'Ga verder');
    await answerIn(form, 'text', BUS);
    const escape = () =>
      inForm(form, 'dialog, form.flow')!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
      );
    escape();
    await eventually(() => expect(inForm(form, 'dialog[open]')).to.not.equal(null));
    expect(wordsOf(inForm(form, 'dialog'))).to.equal(
      'Wil je sluiten en alles wissen? Ja, sluit en wis Nee, ik ga verder',
    );
    expect(form.shadowRoot!.activeElement?.id).to.equal('exit-ask-title');
    await pressIn(form, 'Nee, ik ga verder');
    await eventually(() => expect(inForm(form, 'dialog')).to.equal(null));
    expect((inForm(form, '[name=text]') as HTMLElementTagNameMap['stek-text-field']).value).to.equal(BUS);
    expect(Object.keys(sessionStorage)).to.deep.equal(['stek.draft.signal']);
  });
});

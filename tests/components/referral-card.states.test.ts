import { expect } from '@esm-bundle/chai';
import { demoPlaces } from '../../src/demo/places.ts';
import { outboxEntry } from '../support/answering-outbox.ts';
import {
  cardClient,
  CardOutbox,
  cardReceipt,
  GREET_KEY,
  goodKey,
  greet,
  karim,
  referralForm,
} from '../support/card-client.ts';
import {
  allOnCard,
  answerOn,
  askedNow,
  askedOn,
  cardTitled,
  clearCards,
  comeToCheck,
  comeToConsent,
  comeToSignature,
  fieldOn,
  INK,
  onCard,
  pressOn,
  questionIs,
  showCard,
  wordsOf,
} from '../support/card-page.ts';
import { eventually } from '../support/eventually.ts';

describe('A referral card', () => {
  afterEach(clearCards);

  it('shows first where people can go by themselves, sorted by what they need', async () => {
    const card = await askedOn();
    expect(askedNow(card)).to.equal('Waar wil je hulp bij?');
    expect(allOnCard(card, '.found li')).to.have.length(0);
    await answerOn(card, 'themes', 'housing');
    await eventually(() => expect(allOnCard(card, '.found > li')).to.have.length.above(1));
    const count = wordsOf(onCard(card, '.services .count'));
    expect(count).to.match(/^We vonden \d+ plekken\.$/);
    await eventually(() => expect(wordsOf(document.querySelector('body > [role=status]'))).to.equal(count));
    expect(wordsOf(onCard(card, '.found'))).to.include('Huurdershulp Voorbeeldstreek');
  });

  it('says who gets it, from which number they call and within how many days', async () => {
    const card = await askedOn();
    await answerOn(card, 'themes', 'housing');
    await pressOn(card, 'Ik wil dat iemand mij belt');
    await questionIs(card, 'Wie belt je?');
    const words = wordsOf(onCard(card, '#step-who'));
    expect(words).to.include('Alleen deze persoon krijgt je kaart.');
    expect(words).to.include('Greet belt je binnen 5 werkdagen.');
    expect(words).to.include('057 00 00 00');
    expect(words).to.include('maandag, dinsdag, donderdag: van 9 uur tot half 1');
  });

  it('says until when who is asked for is away, and that the deputy calls; the card is for the deputy', async () => {
    const outbox = new CardOutbox();
    const away = { ...greet, leave: [{ from: '2026-11-20', until: '2026-12-11' }] };
    const card = await askedOn({
      client: cardClient({ outbox, form: { recipients: [away, karim] } }),
      recipientId: 'greet',
    });
    await answerOn(card, 'themes', 'housing');
    await pressOn(card, 'Ik wil dat iemand mij belt');
    await questionIs(card, 'Wie belt je?');
    expect(wordsOf(onCard(card, '.away'))).to.equal('Greet is weg tot en met vrijdag 11 december. Karim belt je.');
  });

  it('lets choose where several can get it, and asks before it goes on', async () => {
    const card = await askedOn({ client: cardClient({ form: { recipients: [greet, karim] } }) });
    await answerOn(card, 'themes', 'housing');
    await pressOn(card, 'Ik wil dat iemand mij belt');
    await pressOn(card, 'Ga verder');
    await eventually(() => expect(wordsOf(onCard(card, '#summary'))).to.include('Kies wie je mag bellen.'));
    await answerOn(card, 'recipient', 'karim');
    await pressOn(card, 'Ga verder');
    await questionIs(card, 'Hoe kunnen we je bereiken?');
  });

  it('sends what was filled in to that one person, with what was allowed and nothing else', async () => {
    const outbox = new CardOutbox();
    const card = await askedOn({ client: cardClient({ outbox }), placeId: 'de-brug' });
    const sent: unknown[] = [];
    card.addEventListener('stek-referral-sent', event => sent.push(event.detail));
    await comeToCheck(card, 'tell_sender_stage');
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is aangekomen.');
    await eventually(() =>
      expect(wordsOf(document.querySelector('body > [role=status]'))).to.match(/^Greet belt je ten laatste op /),
    );
    expect(outbox.requests).to.have.length(1);
    const [{ recipientId, placeId, card: inside }] = outbox.requests as [(typeof outbox.requests)[number]];
    expect({ recipientId, placeId }).to.deep.equal({ recipientId: 'greet', placeId: 'de-brug' });
    const { textHash, givenAt, ...consent } = inside.consent;
    expect(textHash).to.match(/^[\w-]{43}$/);
    expect(givenAt).to.equal('2026-11-28T09:00:00.000Z');
    expect(consent).to.deep.equal({
      ...{ textVersion: '2026-12', lang: 'nl', scopes: ['share_card', 'tell_sender_stage'] },
      ...{ givenBy: 'person', form: 'typed', typedName: 'Fatou' },
    });
    expect(inside.person.safe).to.deep.equal({ voicemail: false, sms: true, otherPersonMayAnswer: false });
    expect(inside.sender.phone).to.equal('+3257000000');
    expect(sent).to.deep.equal([{ state: 'sent' }]);
  });

  it('gives the person a strip that says nothing of what it is about, and the referrer a code of their own', async () => {
    const card = await askedOn();
    await comeToCheck(card);
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is aangekomen.');
    const strip = onCard(card, '.strip.neutral');
    expect(wordsOf(strip)).to.include('Greet belt je.');
    expect(wordsOf(strip)).to.include('Op vrijdag 4 december of vroeger.');
    expect(wordsOf(strip)).to.not.include('stek.example');
    await pressOn(card, 'Toon meer op het strookje');
    await eventually(() => expect(wordsOf(onCard(card, '.strip.full'))).to.include('stek.example/p/ieper/code'));
    expect(wordsOf(onCard(card, '.strip.sender'))).to.include(cardReceipt.senderCode.match(/.{4}/g)!.join(' '));
    await pressOn(card, 'Klaar, wis alles');
    await cardTitled(card, 'Zoek samen hulp');
    expect(wordsOf(card.shadowRoot!.firstElementChild)).to.not.include(cardReceipt.personCode.slice(0, 4));
  });

  it('says where the contact person works on the full strip only', async () => {
    const { id, name, address } = demoPlaces('')[0]!;
    const card = await askedOn({ client: cardClient({ form: { recipients: [{ ...greet, placeIds: [id] }] } }) });
    await comeToCheck(card);
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is aangekomen.');
    expect(wordsOf(onCard(card, '.strip.neutral')))
      .to.include('Greet belt je.')
      .and.not.include(name);
    await pressOn(card, 'Toon meer op het strookje');
    await eventually(() => expect(wordsOf(onCard(card, '.strip.full'))).to.include(`Greet werkt in ${name}.`));
    expect(wordsOf(onCard(card, '.strip.full'))).to.include(address!.street);
  });

  it('names no place on the strip of who works in several', async () => {
    const placeIds = demoPlaces('').map(({ id }) => id);
    const card = await askedOn({ client: cardClient({ form: { recipients: [{ ...greet, placeIds }] } }) });
    await comeToCheck(card);
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is aangekomen.');
    await pressOn(card, 'Toon meer op het strookje');
    await eventually(() => expect(onCard(card, '.strip.full')).to.not.equal(null));
    expect(wordsOf(onCard(card, '.strip.full'))).to.not.include('werkt in');
  });

  it('does not say that a card is kept here once its three days are over', async () => {
    const outbox = new CardOutbox(async () => 'queued');
    const card = await askedOn({ client: cardClient({ outbox }) });
    await comeToCheck(card);
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is nog niet verstuurd.');
    expect(wordsOf(onCard(card, '.card-body'))).to.include('De kaart blijft 3 dagen op dit toestel');
    outbox.tell([outboxEntry({ kind: 'referral', state: 'failed', failure: { code: 'expired' } as never })]);
    await cardTitled(card, 'De kaart is niet verstuurd.');
    expect(wordsOf(onCard(card, '.card-body'))).to.not.include('De kaart blijft 3 dagen op dit toestel');
  });
});

describe('Without a yes or a signature of the person', () => {
  afterEach(clearCards);

  it('nothing goes on, and what one can do instead is said calmly', async () => {
    const card = await askedOn();
    await comeToConsent(card);
    for (const scope of ['share_card', 'tell_sender_stage', 'tell_sender_outcome'])
      expect(fieldOn(card, scope)!.values, scope).to.deep.equal([]);
    expect(wordsOf(onCard(card, '.say-no'))).to.include('Zeg je nee? Dat mag. Dan gaat er niets weg.');
    await pressOn(card, 'Ga verder');
    await eventually(() => expect(wordsOf(onCard(card, '#summary'))).to.include('Zonder je ja versturen we niets.'));
    expect(askedNow(card)).to.equal('Wat mogen we doen?');
  });

  it('who takes their yes back while looking the answers over has to sign once more', async () => {
    const outbox = new CardOutbox();
    const card = await askedOn({ client: cardClient({ outbox }) });
    await comeToCheck(card);
    await answerOn(card, 'share_card');
    expect(fieldOn(card, 'typedName')!.value).to.equal('');
    await answerOn(card, 'share_card', 'yes');
    await pressOn(card, 'Stuur de kaart');
    await questionIs(card, 'Hoe wil je tekenen?');
    expect(wordsOf(onCard(card, '#step-signature .again'))).to.equal('Er is iets veranderd. Teken daarom opnieuw.');
    expect(outbox.requests).to.have.length(0);
  });

  it('a signature that was drawn is gone when another way is chosen', async () => {
    const card = await askedOn();
    await comeToSignature(card);
    await answerOn(card, 'way', 'drawn');
    await eventually(() => expect(fieldOn(card, 'signature')).to.not.equal(null));
    await answerOn(card, 'signature', INK);
    await answerOn(card, 'way', 'witnessed');
    await answerOn(card, 'way', 'drawn');
    await eventually(() => expect(fieldOn(card, 'signature')?.value).to.equal(''));
  });

  it('what was read in other words has to be allowed once more', async () => {
    const card = await askedOn();
    await comeToConsent(card);
    await answerOn(card, 'share_card', 'yes');
    card.address = 'u';
    await eventually(() => expect(askedNow(card)).to.equal('Wat mogen we doen?'));
    await eventually(() => expect(fieldOn(card, 'share_card')!.values).to.deep.equal([]));
    await eventually(() =>
      expect(wordsOf(onCard(card, '#step-consent .again'))).to.equal(
        'Er is iets veranderd. Zeg daarom opnieuw wat mag.',
      ),
    );
  });

  it('a yes to one person is not a yes to another', async () => {
    const card = await askedOn({ client: cardClient({ form: { recipients: [greet, karim] } }) });
    await answerOn(card, 'themes', 'housing');
    await pressOn(card, 'Ik wil dat iemand mij belt');
    await answerOn(card, 'recipient', 'greet');
    await answerOn(card, 'share_card', 'yes');
    await answerOn(card, 'recipient', 'karim');
    expect(fieldOn(card, 'share_card')!.values).to.deep.equal([]);
  });
});

describe('Where no card can be sent', () => {
  afterEach(clearCards);
  const blocked = async (why: string, ...given: Parameters<typeof showCard>) => {
    const card = await showCard(...given);
    await eventually(() => expect(wordsOf(onCard(card, '.empty-state'))).to.include(why));
    expect(onCard(card, 'form.flow')).to.equal(null);
    expect(onCard<HTMLAnchorElement>(card, '.other-ways a')?.href).to.equal(
      'https://stek.example/p/ieper/referral-paper',
    );
    expect(wordsOf(onCard(card, '.other-ways'))).to.include('Bel 057 00 00 00');
    return card;
  };

  it('because a key is not one that the page trusts, nothing is asked but where people can go', async () => {
    const card = await blocked('We kunnen een kaart nu niet veilig versturen.', {
      keyPin: `${GREET_KEY} ${'z'.repeat(43)}`,
    });
    await answerOn(card, 'themes', 'housing');
    await eventually(() => expect(allOnCard(card, '.found > li')).to.have.length.above(1));
    expect(allOnCard(card, 'stek-text-field')).to.have.length(0);
  });

  it('because a key is over, likewise', async () => {
    const old = goodKey(GREET_KEY, { exp: Date.parse('2026-11-20T00:00:00Z') / 1000 });
    const form = { recipients: [{ ...greet, keys: [old] }] };
    await blocked('We kunnen een kaart nu niet veilig versturen.', { client: cardClient({ form }) });
  });

  it('because everybody is away, likewise', async () => {
    const form = {
      recipients: [{ ...greet, deputyId: undefined, leave: [{ from: '2026-11-01', until: '2026-12-31' }] }],
    };
    await blocked('Er is nu niemand die je kaart kan krijgen.', { client: cardClient({ form }) });
  });

  it('because who can get it is not known, it can be tried again', async () => {
    let isBroken = true;
    const recipients = async () => {
      if (isBroken) throw new TypeError('no connection');
      return referralForm;
    };
    const card = await showCard({ client: cardClient({ recipients }) });
    await eventually(() =>
      expect(wordsOf(onCard(card, '.empty-state'))).to.include('We kunnen nu geen kaart versturen.'),
    );
    isBroken = false;
    await pressOn(card, 'Probeer opnieuw');
    await eventually(() => expect(onCard(card, 'form.flow')).to.not.equal(null));
  });
});

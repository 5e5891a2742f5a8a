import { expect } from '@esm-bundle/chai';
import { eventually } from '../support/eventually.ts';
import {
  AFTER_CLOSING,
  answeredPoll,
  BallotOutbox,
  countedPoll,
  openPoll,
  pollClient,
  stekError,
  TOO_LATE,
} from '../support/poll-client.ts';
import {
  allInPoll,
  clearPolls,
  fillInPoll,
  inPoll,
  pollOver,
  pollTitled,
  pressIn,
  question,
  showPoll,
  voteIn,
  wordsOf,
} from '../support/poll-page.ts';
import { outboxEntry } from '../support/answering-outbox.ts';

const TITLE = 'Wat doen we in januari?';
const says = (poll: Awaited<ReturnType<typeof showPoll>>, words: string) =>
  eventually(() => expect(wordsOf(inPoll(poll, '.page'))).to.contain(words));
const buttons = (poll: Awaited<ReturnType<typeof showPoll>>) =>
  allInPoll(poll, 'button')
    .filter(button => button.checkVisibility())
    .map(wordsOf);

describe('Finding the poll', () => {
  afterEach(clearPolls);

  it('keeps what stands there without JavaScript as long as there is no source', async () => {
    const poll = await showPoll({ client: undefined });
    expect(inPoll(poll, 'slot:not([name])')).to.not.equal(null);
    expect(inPoll(poll, '.page')).to.equal(null);
  });

  it('shows the one that is open, without being told its id', async () => {
    const client = pollClient({ polls: [answeredPoll({ id: 'oldone11' }), openPoll()] });
    await pollTitled(await showPoll({ client }), TITLE);
  });

  it('makes a list of several open ones, and finds the way back with the focus on the heading', async () => {
    const other = openPoll({
      id: 'otherab1',
      title: { nl: 'Hoe laat komt de bus?' },
      closesAt: '2026-12-20T17:00:00Z',
    });
    const poll = await showPoll({ client: pollClient({ polls: [other, openPoll()] }) });
    await pollTitled(poll, 'Waarover wil je iets zeggen?');
    // What closes first stands first.
    expect(allInPoll(poll, '.card [part="heading"]').map(wordsOf)).to.deep.equal([TITLE, 'Hoe laat komt de bus?']);
    expect(wordsOf(allInPoll(poll, '.card')[0])).to.contain('Je kan meedoen tot en met maandag 14 december.');
    allInPoll(poll, '.card button')[1]!.click();
    await pollTitled(poll, 'Hoe laat komt de bus?');
    expect(poll.shadowRoot!.activeElement?.id).to.equal('poll-title');
    await pressIn(poll, 'Waarover wil je iets zeggen?');
    await pollTitled(poll, 'Waarover wil je iets zeggen?');
    expect(poll.shadowRoot!.activeElement?.id).to.equal('poll-title');
  });

  it('shows the newest that is over when none is open', async () => {
    const older = answeredPoll({
      id: 'oldone11',
      title: { nl: 'Wat doen we in oktober?' },
      closesAt: '2026-10-01T17:00:00Z',
    });
    const client = pollClient({ polls: [answeredPoll(), older], results: countedPoll() });
    await pollTitled(await showPoll({ client, now: AFTER_CLOSING }), TITLE);
  });

  it('does not forget a late answer because there is a next poll', async () => {
    const next = openPoll({
      id: 'nextone1',
      title: { nl: 'En in februari?' },
      closesAt: '2027-02-14T17:00:00Z',
      answerDue: '2027-03-01',
    });
    const client = pollClient({ polls: [next, openPoll({ state: 'closed' })] });
    const poll = await showPoll({ client, now: TOO_LATE });
    await says(poll, 'Ons antwoord is te laat.');
    expect(allInPoll(poll, '.card [part="heading"]').map(wordsOf)).to.deep.equal(['En in februari?', TITLE]);
  });

  it('says so when nothing is asked, when it is not there, and when nothing comes through', async () => {
    await pollTitled(await showPoll({ client: pollClient({ polls: [] }) }), 'Er is nu geen vraag.');
    await pollTitled(await showPoll({ client: pollClient(), pollId: 'nothere1' }), 'We vinden deze vraag niet.');
    let isBroken = true;
    const client = pollClient();
    const { list } = client.polls;
    client.polls.list = (async () => {
      if (isBroken) throw stekError('network');
      return list();
    }) as never;
    const poll = await showPoll({ client });
    await pollTitled(poll, 'We kunnen de vragen nu niet tonen.');
    expect(inPoll(poll, 'slot:not([name])'), 'the way on without JavaScript').to.not.equal(null);
    isBroken = false;
    await pressIn(poll, 'Probeer opnieuw');
    await pollTitled(poll, TITLE);
  });
});

describe('Before taking part', () => {
  afterEach(clearPolls);

  it('says who asks, who decides, until when, when the answer comes and that nobody is named', async () => {
    const poll = await showPoll();
    await pollTitled(poll, TITLE);
    const words = wordsOf(inPoll(poll, '.page'));
    for (const said of [
      'Wie vraagt dit? De Stek',
      'Wie beslist? De ploeg van De Stek beslist samen met de vrijwilligers.',
      'Je kan meedoen tot en met maandag 14 december.',
      'Je krijgt een antwoord ten laatste op maandag 11 januari.',
      'We vragen je naam niet.',
      'Je kan ook op papier meedoen.',
    ])
      expect(words).to.contain(said);
    await eventually(() => expect(wordsOf(inPoll(poll, '.help'))).to.equal('Lukt het niet? Bel 057 00 00 00.'));
  });

  it('names the day before as the last one of a poll that closes at midnight', async () => {
    const client = pollClient({ polls: [openPoll({ closesAt: '2026-12-14T23:00:00Z' })] });
    const poll = await showPoll({ client });
    await says(poll, 'tot en met maandag 14 december.');
  });

  it('asks nothing where the poll is only held in the room, or the source is a file', async () => {
    const inRoom = await showPoll({ client: pollClient({ polls: [openPoll({ channels: ['kiosk', 'paper'] })] }) });
    await says(inRoom, 'Je doet mee in De Stek zelf, op de tablet of op papier.');
    expect(buttons(inRoom)).to.deep.equal([]);
    const file = await showPoll({ client: pollClient({ vote: false }) });
    await says(file, 'Hier kan je alleen lezen.');
    expect(wordsOf(inPoll(file, '.page')), 'who only reads is not asked to take part').to.not.contain('op papier');
    expect(buttons(file)).to.deep.equal([]);
  });

  it('lets a draft be tried out, and sends nothing of it', async () => {
    const poll = await showPoll({ client: undefined, poll: openPoll({ state: 'draft' }) });
    await says(poll, 'Dit is een proef.');
    await voteIn(poll);
    await eventually(() => expect(wordsOf(inPoll(poll, '#summary'))).to.contain('Dit is een proef.'));
    expect({ ...sessionStorage }, 'no draft').to.deep.equal({});
    expect({ ...localStorage }, 'no mark').to.deep.equal({});
  });
});

describe('Taking part', () => {
  afterEach(clearPolls);

  it('asks one question per screen and sends the answers once, with a mark that is kept only then', async () => {
    const outbox = new BallotOutbox();
    const poll = await showPoll({ client: pollClient({ outbox }) });
    const told: unknown[] = [];
    poll.addEventListener('stek-poll-voted', event => told.push(event.detail));
    await pressIn(poll, 'Begin');
    await eventually(() => expect(question(poll)).to.equal('Waar gaan we heen?'));
    expect(allInPoll(poll, '.step:not([hidden])')).to.have.length(1);
    expect(wordsOf(inPoll(poll, '.step-count'))).to.equal('Vraag 1 van 5');
    await fillInPoll(poll);
    expect(localStorage.length, 'no mark before it is sent').to.equal(0);
    expect(wordsOf(inPoll(poll, '.page'))).to.contain('Klopt alles? Na het versturen kan je niets meer veranderen.');
    await pressIn(poll, 'Verstuur mijn antwoorden');
    await pollTitled(poll, 'Bedankt! Je antwoorden tellen mee.');
    expect(outbox.requests).to.have.length(1);
    const { mark, castAt, ...ballot } = outbox.requests[0]!;
    expect(ballot).to.deep.equal({
      pollId: 'k3f9x2ab',
      channel: 'web',
      answers: {
        uitstap: { choice: 'bos' },
        wat: { choices: ['koken', 'zang'] },
        eerst: { ranking: ['soep', 'quiz', 'film', 'bingo'] },
        gevoel: { smiley: 3 },
        idee: { ideas: ['Samen zwemmen'] },
      },
    });
    expect(mark).to.match(/^[\w-]{22}$/);
    expect(castAt).to.equal('2026-11-28T09:00:00.000Z');
    expect(localStorage.getItem('stek.poll.k3f9x2ab')).to.equal(mark);
    expect({ ...sessionStorage }, 'no draft is left').to.deep.equal({});
    expect(told).to.deep.equal([{ pollId: 'k3f9x2ab' }]);
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('poll-title'));
    await says(poll, 'Op maandag 14 december stopt het.');
    await says(poll, 'Ten laatste op maandag 11 januari lees je hier wat we ermee doen.');
  });

  it('sends no mark where nothing stands in the way of voting twice', async () => {
    const outbox = new BallotOutbox();
    const poll = await showPoll({ client: pollClient({ outbox, polls: [openPoll({ strength: 0 })] }) });
    await voteIn(poll);
    await pollTitled(poll, 'Bedankt! Je antwoorden tellen mee.');
    expect(outbox.requests[0]).to.not.have.property('mark');
    expect(localStorage.length).to.equal(0);
  });

  it('knows the browser again, and gives somebody else a mark of their own', async () => {
    const outbox = new BallotOutbox();
    const client = pollClient({ outbox });
    const first = await showPoll({ client });
    await voteIn(first);
    await pollTitled(first, 'Bedankt! Je antwoorden tellen mee.');
    first.remove();
    const poll = await showPoll({ client });
    await says(poll, 'Op dit toestel deed al iemand mee.');
    expect(buttons(poll)).to.deep.equal(['Iemand anders doet ook mee']);
    await pressIn(poll, 'Iemand anders doet ook mee');
    await eventually(() => expect(question(poll)).to.equal('Waar gaan we heen?'));
    expect(localStorage.length, 'the mark of the first one is gone').to.equal(0);
    await fillInPoll(poll, [
      ['uitstap', ['zee']],
      ['wat', ['-']],
      ['eerst', ['-']],
      ['gevoel', ['-']],
      ['idee', []],
    ]);
    await pressIn(poll, 'Verstuur mijn antwoorden');
    await pollTitled(poll, 'Bedankt! Je antwoorden tellen mee.');
    expect(outbox.requests).to.have.length(2);
    expect(outbox.requests[1]!.mark).to.not.equal(outbox.requests[0]!.mark);
    expect(outbox.requests[1]!.answers).to.deep.equal({
      uitstap: { choice: 'zee' },
      ...{ wat: { none: true }, eerst: { none: true }, gevoel: { none: true } },
    });
  });

  it('goes on after a reload where it was', async () => {
    const first = await showPoll();
    await pressIn(first, 'Begin');
    await fillInPoll(first);
    first.remove();
    const poll = await showPoll();
    await eventually(() => expect(inPoll(poll, '#check')).to.not.equal(null));
    expect(wordsOf(inPoll(poll, '.answers'))).to.contain('De bos');
    expect(document.activeElement, 'the focus is left to the page').to.equal(document.body);
  });

  it('waits for internet in words, and says when it has gone', async () => {
    const outbox = new BallotOutbox(async () => 'queued');
    const poll = await showPoll({ client: pollClient({ outbox }) });
    const told: unknown[] = [];
    poll.addEventListener('stek-poll-queued', event => told.push(event.detail));
    await voteIn(poll);
    await pollTitled(poll, 'Je antwoorden zijn nog niet verstuurd.');
    expect(told).to.deep.equal([{ pollId: 'k3f9x2ab' }]);
    await eventually(() =>
      expect(wordsOf(inPoll(poll, '.waits'))).to.contain('De antwoorden van 1 persoon zijn nog niet verstuurd.'),
    );
    outbox.tell([]);
    await eventually(() => expect(inPoll(poll, '.waits')).to.equal(null));
  });

  it('says why something that waited did not arrive, and asks whether to try again', async () => {
    const outbox = new BallotOutbox(async () => 'queued');
    const poll = await showPoll({ client: pollClient({ outbox }) });
    await voteIn(poll);
    await pollTitled(poll, 'Je antwoorden zijn nog niet verstuurd.');
    const failure = { code: 'conflict', reason: 'already_voted' } as never;
    outbox.tell([outboxEntry({ kind: 'ballot', state: 'failed', failure, retryable: true })]);
    await eventually(() =>
      expect(wordsOf(inPoll(poll, '.wait.failed'))).to.contain(
        'Je antwoorden zijn niet aangekomen. Op dit toestel deed al iemand mee.',
      ),
    );
    expect(allInPoll(poll, '.wait.failed button').map(wordsOf)).to.deep.equal([
      'Probeer opnieuw',
      'Ik heb het gelezen',
    ]);
    // Nothing on the page still says that it goes by itself.
    await pollTitled(poll, 'Je antwoorden zijn niet aangekomen.');
    expect(inPoll(poll, '.outcome p')).to.equal(null);
    outbox.tell([outboxEntry({ kind: 'ballot', state: 'queued' })]);
    await pollTitled(poll, 'Je antwoorden zijn nog niet verstuurd.');
  });

  for (const [word, words] of [
    ['already_voted', 'Op dit toestel deed al iemand mee.'],
    ['poll_closed', 'Het is net gestopt. Je antwoorden tellen niet meer mee.'],
  ] as const) {
    it(`says ${word} in words, with the answers still there`, async () => {
      const outbox = new BallotOutbox(async () => {
        throw stekError('conflict', word);
      });
      const poll = await showPoll({ client: pollClient({ outbox }) });
      await voteIn(poll);
      await eventually(() => expect(wordsOf(inPoll(poll, '#summary'))).to.contain(words));
      expect(wordsOf(inPoll(poll, '.answers'))).to.contain('De bos');
      expect(localStorage.length, 'no mark of a ballot that does not count').to.equal(0);
    });
  }

  it('leads to the idea in which a number of a person stands', async () => {
    const issues = [{ pointer: '/answers/idee/ideas/0', code: 'national_number', message: 'A number' }];
    const outbox = new BallotOutbox(async () => {
      throw stekError('invalid_request', 'invalid', issues);
    });
    const poll = await showPoll({ client: pollClient({ outbox }) });
    await voteIn(poll);
    await eventually(() => expect(wordsOf(inPoll(poll, '#summary'))).to.contain('Haal je rijksregisternummer weg.'));
    expect(question(poll)).to.equal('Heb je een idee?');
  });

  it('says that it has just stopped when that happens in the middle', async () => {
    const client = pollClient();
    const poll = await showPoll({ client });
    await pressIn(poll, 'Begin');
    await eventually(() => expect(question(poll)).to.equal('Waar gaan we heen?'));
    client.tell(openPoll({ state: 'closed', version: 2 }));
    await says(poll, 'Het is net gestopt. Je antwoorden tellen niet meer mee.');
  });
});

describe('Taking part with a printed card', () => {
  afterEach(() => {
    clearPolls();
    history.replaceState(null, '', location.pathname + location.search);
  });
  const byCard = () => pollClient({ outbox: outbox, polls: [openPoll({ channels: ['code', 'paper'], strength: 3 })] });
  let outbox = new BallotOutbox();
  beforeEach(() => (outbox = new BallotOutbox()));

  it('asks for the code first, and sends its digits without a mark', async () => {
    const poll = await showPoll({ client: byCard() });
    await says(poll, 'Je doet mee met een kaartje.');
    await pressIn(poll, 'Begin');
    await eventually(() => expect(question(poll)).to.equal('Welke code staat op je kaartje?'));
    const field = inPoll(poll, '[name="code"]') as HTMLElementTagNameMap['stek-text-field'];
    field.value = '1234 5678 9012';
    await pressIn(poll, 'Ga verder');
    await fillInPoll(poll);
    await pressIn(poll, 'Verstuur mijn antwoorden');
    await eventually(() => expect(outbox.requests).to.have.length(1));
    expect(outbox.requests[0]).to.include({ channel: 'code' });
    expect(outbox.requests[0]).to.not.have.property('mark');
    expect(localStorage.length).to.equal(0);
  });

  it('takes the code from the address of its QR code, and out of the address at once', async () => {
    history.replaceState(null, '', '#code=123456789014');
    const poll = await showPoll({ client: byCard() });
    await eventually(() => expect(question(poll)).to.equal('Welke code staat op je kaartje?'));
    expect((inPoll(poll, '[name="code"]') as HTMLElementTagNameMap['stek-text-field']).value).to.equal('123456789014');
    expect(location.hash).to.equal('');
  });

  it('says that a code is not known, or used, at its field', async () => {
    const words = { code_unknown: 'We kennen deze code niet.', already_voted: 'Deze code is al gebruikt.' };
    for (const [word, said] of Object.entries(words)) {
      outbox.answer = async () => {
        throw stekError('not_found', word);
      };
      const poll = await showPoll({ client: byCard() });
      await pressIn(poll, 'Begin');
      await eventually(() => expect(inPoll(poll, '[name="code"]')).to.not.equal(null));
      (inPoll(poll, '[name="code"]') as HTMLElementTagNameMap['stek-text-field']).value = '123456789014';
      await pressIn(poll, 'Ga verder');
      await fillInPoll(poll);
      await pressIn(poll, 'Verstuur mijn antwoorden');
      await eventually(() => expect(wordsOf(inPoll(poll, '#summary'))).to.contain(said));
      expect(question(poll)).to.equal('Welke code staat op je kaartje?');
      clearPolls();
    }
  });
});

describe('After it is over', () => {
  afterEach(clearPolls);
  it('shows numbers in words beside bars, how many took part in which way, and how sure it is', async () => {
    const poll = await showPoll(pollOver());
    await says(poll, 'Dit zeiden jullie');
    const words = wordsOf(inPoll(poll, '.results'));
    for (const said of [
      '40 keer meegedaan',
      'We tellen antwoorden, niet personen.',
      'Op deze website 21',
      'Op de tablet in De Stek 12',
      'Op papier 7',
      'Hoe zeker is deze telling?',
      'We vragen het 1 keer per toestel. Iemand anders mag op hetzelfde toestel ook meedoen. Wie wil, kan dus meer dan 1 keer meedoen.',
    ])
      expect(words).to.contain(said);
    const lines = allInPoll(poll, '#result-0 ~ .lines .line').map(wordsOf);
    expect(lines).to.deep.equal([
      'Plaats 1 De bos 14 keer gekozen',
      'Plaats 2 · Gelijk De zee 12 keer gekozen',
      'Plaats 2 · Gelijk De stad 12 keer gekozen',
    ]);
    expect(allInPoll(poll, '.bar').map(bar => bar.getAttribute('aria-hidden'))).to.have.length(13);
    expect(inPoll(poll, '#result-0 ~ .lines rect')!.getAttribute('width')).to.equal('36.8');
    expect(wordsOf(allInPoll(poll, '.question')[2])).to.contain('110 punten 15 keer op de eerste plaats');
    expect(allInPoll(poll, '.question')[3]!.textContent).to.contain('Niet goed');
    expect(allInPoll(poll, '.ideas li').map(wordsOf)).to.deep.equal(['Samen zwemmen 3 keer gezegd', 'دروس في الخياطة']);
    expect(inPoll(poll, '.ideas bdi[lang=ar]')!.dir).to.equal('rtl');
    await says(poll, 'Ons antwoord lees je hier ten laatste op maandag 11 januari.');
  });

  it('says that it is being counted as long as there is nothing to see', async () => {
    const client = pollClient({ polls: [openPoll({ state: 'closed' })] });
    await says(await showPoll({ client, now: AFTER_CLOSING }), 'We tellen nu alles. Kijk straks opnieuw.');
  });

  it('says of an open poll that shows results when they come, once it is known that there are none', async () => {
    const client = pollClient({ polls: [openPoll({ showResults: 'live' })] });
    const { results } = client.polls;
    let tellThem = (): void => {};
    const areAsked = new Promise<void>(resolve => (tellThem = resolve));
    client.polls.results = (async (id: string) => areAsked.then(() => results(id))) as never;
    const poll = await showPoll({ client });
    await says(poll, 'Begin');
    await poll.updateComplete;
    expect(wordsOf(inPoll(poll, '.page'))).to.not.contain('5 mensen');
    tellThem();
    await says(poll, 'Je ziet hier iets zodra 5 mensen meededen.');
    expect(wordsOf(inPoll(poll, '.page'))).to.not.contain('We tellen nu alles.');
  });

  it('shows results of an open poll only where everybody may see them, and not while somebody answers', async () => {
    const hidden = await showPoll({ client: pollClient({ results: countedPoll() }) });
    await pollTitled(hidden, TITLE);
    expect(inPoll(hidden, '.results')).to.equal(null);
    const live = pollClient({ polls: [openPoll({ showResults: 'live' })], results: countedPoll({ status: 'live' }) });
    const poll = await showPoll({ client: live });
    await says(poll, 'Dit zeiden jullie tot nu toe');
    await pressIn(poll, 'Begin');
    await eventually(() => expect(inPoll(poll, '.results')).to.equal(null));
  });

  it('follows the poll: from closed to the answer, option by option with why', async () => {
    const { client, now } = pollOver();
    const poll = await showPoll({ client, now, programmePage: '/programma' });
    await says(poll, 'Ons antwoord lees je hier');
    client.tell(answeredPoll(), countedPoll());
    await says(poll, 'Bedankt om mee te denken.');
    expect(allInPoll(poll, '.decision').map(wordsOf)).to.deep.equal([
      'De bos Ja Waarom? De meeste mensen kozen het bos. Dit staat nu in het programma',
      'De zee Later Waarom? In de zomer is het warmer.',
      'De stad Nee Waarom? De trein is te duur.',
    ]);
    expect(wordsOf(inPoll(poll, '#doing ~ ul'))).to.equal('We gaan samen zwemmen.');
    expect(wordsOf(inPoll(poll, '#not-doing ~ ul'))).to.equal('Een eigen zwembad is te duur.');
    expect(inPoll<HTMLAnchorElement>(poll, 'a.planned')!.pathname).to.equal('/programma');
  });

  it('says why it was called off', async () => {
    const poll = openPoll({ state: 'cancelled', cancelReason: { nl: 'De zaal is stuk.' } });
    const element = await showPoll({ client: pollClient({ polls: [poll] }), pollId: poll.id });
    await says(element, 'Dit gaat niet door.');
    await says(element, 'De zaal is stuk.');
  });
});

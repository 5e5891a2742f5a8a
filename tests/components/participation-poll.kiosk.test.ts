import { expect } from '@esm-bundle/chai';
import { AnsweringOutbox, outboxEntry } from '../support/answering-outbox.ts';
import { eventually } from '../support/eventually.ts';
import { HandClock } from '../support/hand-clock.ts';
import { BallotOutbox, openPoll, pollClient, stekError } from '../support/poll-client.ts';
import {
  allInPoll,
  ANSWERS,
  answerIn,
  clearPolls,
  fillInPoll,
  inPoll,
  onTablet,
  pollTitled,
  pressIn,
  question,
  showPoll,
  TABLET_KEY as KEY,
  wordsOf,
  type PollElement,
} from '../support/poll-page.ts';
import { NOW } from '../support/programme-client.ts';

const TITLE = 'Wat doen we in januari?';
const queued = () => new BallotOutbox(async () => 'queued');

/** Everything that is left somewhere of what somebody answered. */
function leftovers(poll: PollElement, word: string): string[] {
  const controls = allInPoll(poll, '[name^="answer-"]') as HTMLElementTagNameMap['stek-choice-field'][];
  const inside = controls.flatMap(control => [...(control.shadowRoot?.querySelectorAll('input, textarea') ?? [])]);
  const places: Record<string, string> = {
    page: poll.shadowRoot!.innerHTML,
    fields: JSON.stringify(controls.map(({ values }) => values)),
    inputs: JSON.stringify(
      inside.map(input => [(input as HTMLInputElement).value, (input as HTMLInputElement).checked]),
    ),
    session: JSON.stringify({ ...sessionStorage }),
    local: JSON.stringify({ ...localStorage }),
    history: JSON.stringify(history.state),
    address: location.href,
  };
  return Object.keys(places).filter(place => places[place]!.includes(word));
}

describe('A poll on a shared tablet', function () {
  this.timeout(60_000);
  let clock: HandClock;
  let outbox: BallotOutbox;

  beforeEach(() => {
    clock = new HandClock(NOW);
    outbox = queued();
  });
  afterEach(() => {
    clearPolls();
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function tablet(more: Partial<PollElement> = {}): Promise<PollElement> {
    return showPoll({ ...onTablet(clock, { outbox }), ...more });
  }
  const begin = async (poll: PollElement) => {
    await pollTitled(poll, TITLE);
    await pressIn(poll, 'Begin');
    await eventually(() => expect(question(poll)).to.equal('Waar gaan we heen?'));
  };
  async function cast(poll: PollElement): Promise<void> {
    await begin(poll);
    await fillInPoll(poll);
    await pressIn(poll, 'Verstuur mijn antwoorden');
    await pollTitled(poll, 'Bedankt! Je antwoorden tellen mee.');
  }

  it('fills the page, and each thing to press is at least 64 pixels, on every screen', async () => {
    const poll = await tablet();
    await pollTitled(poll, TITLE);
    const { width, height } = poll.getBoundingClientRect();
    expect([width, height]).to.deep.equal([innerWidth, innerHeight]);
    const heights = () => {
      const fields = allInPoll(poll, '.step:not([hidden]) [name^="answer-"]').map(field => field.shadowRoot!);
      const inside = fields.flatMap(root => [...root.querySelectorAll<HTMLElement>('.choice, button, select')]);
      const all = [...allInPoll(poll, 'button'), ...inside].filter(one => one.checkVisibility());
      return all.map(one => [one.getBoundingClientRect().height, wordsOf(one)] as const);
    };
    const large = (screen: string, least: number) => {
      expect(heights().length, screen).to.be.at.least(least);
      for (const [tall, words] of heights()) expect(tall, `${screen}: ${words}`).to.be.at.least(64);
    };
    large('start', 1);
    await begin(poll);
    large('one of several', 5);
    for (const [id, values] of ANSWERS) {
      await answerIn(poll, id, values);
      large(id, 3);
      await pressIn(poll, 'Ga verder');
    }
    await clock.pass(45_000);
    await eventually(() => expect(inPoll(poll, 'dialog[open]')).to.not.equal(null));
    large('is somebody there', 1);
    await pressIn(poll, 'Ik ben er nog');
    await pressIn(poll, 'Verstuur mijn antwoorden');
    await pollTitled(poll, 'Bedankt! Je antwoorden tellen mee.');
    large('thanks', 1);
  });

  it('casts a ballot as a tablet does: without a mark, with the moment, and goes on to the next person', async () => {
    const poll = await tablet();
    await cast(poll);
    expect(outbox.requests).to.have.length(1);
    const { answers, ...ballot } = outbox.requests[0]!;
    expect(ballot).to.deep.equal({ pollId: 'k3f9x2ab', channel: 'kiosk', castAt: '2026-11-28T09:00:00.000Z' });
    expect(Object.keys(answers)).to.have.length(5);
    expect(poll.shadowRoot!.activeElement?.id, 'the focus is on the thanks').to.equal('poll-title');
    await pressIn(poll, 'Volgende persoon');
    await pollTitled(poll, TITLE);
    await begin(poll);
    expect(
      allInPoll(poll, '[name^="answer-"]').map(field => (field as never as { value: string }).value),
    ).to.deep.equal(['', '', '', '', '']);
  });

  it('goes on to the next person by itself', async () => {
    const poll = await tablet();
    await cast(poll);
    await clock.pass(20_000);
    await pollTitled(poll, TITLE);
  });

  it('lets who began within the hours finish, and says that it was within them', async () => {
    history.replaceState(null, '', `#stek-kiosk=${KEY}&from=2026-11-28T08:00:00Z&until=2026-11-28T09:00:10Z`);
    const poll = await tablet({ kioskKey: undefined });
    await begin(poll);
    await fillInPoll(poll);
    await clock.pass(30_000);
    await pressIn(poll, 'Verstuur mijn antwoorden');
    await pollTitled(poll, 'Bedankt! Je antwoorden tellen mee.');
    expect(outbox.requests.map(({ castAt }) => castAt)).to.deep.equal(['2026-11-28T09:00:09.000Z']);
  });

  it('marks a ballot that came within three seconds of the one before, and no other', async () => {
    const poll = await tablet();
    await cast(poll);
    await pressIn(poll, 'Volgende persoon');
    await clock.pass(2999);
    await cast(poll);
    await pressIn(poll, 'Volgende persoon');
    await clock.pass(3000);
    await cast(poll);
    expect(outbox.requests.map(({ quick }) => quick)).to.deep.equal([undefined, true, undefined]);
  });

  it('leaves nothing of the last person anywhere', async () => {
    const poll = await tablet();
    const entries = history.length;
    await begin(poll);
    await answerIn(poll, 'idee', ['Geheim plan']);
    await answerIn(poll, 'uitstap', ['bos']);
    const copied = new ClipboardEvent('copy', { bubbles: true, cancelable: true, composed: true });
    inPoll(poll, '[name="answer-idee"]')!.dispatchEvent(copied);
    expect(copied.defaultPrevented, 'nothing goes to the clipboard').to.equal(true);
    const before = inPoll(poll, 'form')!;
    expect(before.getAttribute('autocomplete')).to.equal('off');
    expect(leftovers(poll, 'Geheim plan'), 'the search finds it while it is there').to.include('fields');
    expect(leftovers(poll, '["bos",true]'), 'and what is ticked').to.deep.equal(['inputs']);
    await pressIn(poll, 'Ga verder');
    await eventually(() => expect(question(poll)).to.equal('Wat wil je doen?'));
    await pressIn(poll, 'Stop en wis');
    await pollTitled(poll, TITLE);
    // Nor is the next one told how far somebody had come.
    await begin(poll);
    expect(inPoll(poll, 'form'), 'another form').to.not.equal(before);
    expect(leftovers(poll, 'Geheim plan')).to.deep.equal([]);
    expect(leftovers(poll, '["bos",true]')).to.deep.equal([]);
    expect(history.length).to.equal(entries);
    expect({ ...sessionStorage }).to.deep.equal({});
    expect(Object.keys({ ...localStorage })).to.deep.equal(['stek.kiosk']);
  });

  it('forgets who leaves the page, also when the browser brings it back', async () => {
    const poll = await tablet();
    await begin(poll);
    await answerIn(poll, 'idee', ['Geheim plan']);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    // At once: a browser writes down what forms hold as soon as this event is over.
    expect(leftovers(poll, 'Geheim plan')).to.not.include('fields');
    await pollTitled(poll, TITLE);
    expect(leftovers(poll, 'Geheim plan')).to.deep.equal([]);
  });

  it('asks after 45 seconds whether somebody is there, and wipes after 15 more', async () => {
    const poll = await tablet();
    await begin(poll);
    await answerIn(poll, 'idee', ['Geheim plan']);
    await clock.pass(44_999);
    expect(inPoll(poll, 'dialog[open]')).to.equal(null);
    await clock.pass(1);
    await eventually(() => expect(inPoll(poll, 'dialog[open]')).to.not.equal(null));
    expect(wordsOf(inPoll(poll, 'dialog'))).to.contain('Ben je er nog?');
    expect(wordsOf(inPoll(poll, '#idle-left'))).to.equal('Over 15 seconden wissen we je antwoorden.');
    expect(wordsOf(poll.shadowRoot!.activeElement)).to.equal('Ik ben er nog');
    await clock.pass(5000);
    await eventually(() => expect(wordsOf(inPoll(poll, '#idle-left'))).to.contain('Over 10 seconden'));
    await clock.pass(10_000);
    await pollTitled(poll, TITLE);
    expect(inPoll(poll, 'dialog[open]')).to.equal(null);
    expect(leftovers(poll, 'Geheim plan')).to.deep.equal([]);
  });

  it('lets who is still there go on, with the answers and the focus where they were', async () => {
    const poll = await tablet();
    await begin(poll);
    await answerIn(poll, 'uitstap', ['bos']);
    await clock.pass(45_000);
    await eventually(() => expect(inPoll(poll, 'dialog[open]')).to.not.equal(null));
    // Only its button answers the question: a hand that brushes the screen does not.
    poll.dispatchEvent(new PointerEvent('pointerdown'));
    await clock.pass(1000);
    expect(inPoll(poll, 'dialog[open]')).to.not.equal(null);
    await pressIn(poll, 'Ik ben er nog');
    await eventually(() => expect(inPoll(poll, 'dialog[open]')).to.equal(null));
    expect(poll.shadowRoot!.activeElement?.id).to.equal('question-0');
    expect((inPoll(poll, '[name="answer-uitstap"]') as never as { value: string }).value).to.equal('bos');
    // A touch counts anew.
    await clock.pass(40_000);
    poll.dispatchEvent(new PointerEvent('pointerdown'));
    await clock.pass(40_000);
    expect(inPoll(poll, 'dialog[open]')).to.equal(null);
  });

  it('says in small how much waits, and when everything has gone', async () => {
    const poll = await tablet();
    await cast(poll);
    outbox.tell([...outbox.entries]);
    await eventually(() =>
      expect(wordsOf(inPoll(poll, '.small'))).to.contain('De antwoorden van 1 persoon zijn nog niet verstuurd'),
    );
    expect(wordsOf(inPoll(poll, '.small'))).to.contain('Zet deze tablet niet uit voor alles verstuurd is.');
    outbox.tell([]);
    await eventually(() => expect(wordsOf(inPoll(poll, '.small'))).to.equal('Alles is verstuurd.'));
  });

  it('hands over once more what a page without the key could not', async () => {
    const failure = { code: 'forbidden', status: 403 } as never;
    outbox.entries = [
      outboxEntry({ id: 'a', kind: 'ballot', state: 'failed', failure, retryable: true }),
      outboxEntry({
        id: 'b',
        kind: 'ballot',
        state: 'failed',
        failure: { code: 'gone', status: 410 } as never,
        retryable: true,
      }),
    ];
    const poll = await tablet();
    await pollTitled(poll, TITLE);
    await eventually(() => expect(outbox.entries.map(({ state }) => state)).to.deep.equal(['queued', 'failed']));
    await eventually(() => expect(wordsOf(inPoll(poll, '.failed'))).to.contain('(1)'));
  });

  it('says that it failed when a ballot cannot be kept, and the answers are still there', async () => {
    outbox.answer = async () => {
      throw stekError('outbox_full');
    };
    const poll = await tablet();
    await begin(poll);
    await fillInPoll(poll);
    await pressIn(poll, 'Verstuur mijn antwoorden');
    await eventually(() => expect(wordsOf(inPoll(poll, '#summary'))).to.contain('Roep een medewerker.'));
    expect(wordsOf(inPoll(poll, '.answers'))).to.contain('De bos');
  });

  it('takes key and hours from the address at once, works within these hours only, and then forgets the key', async () => {
    history.replaceState(null, '', `#stek-kiosk=${KEY}&from=2026-11-28T09:10:00Z&until=2026-11-28T12:00:00Z`);
    const poll = await tablet({ kioskKey: undefined });
    await pollTitled(poll, 'Je kan op deze tablet nu niet meedoen.');
    expect(location.hash).to.equal('');
    expect(wordsOf(inPoll(poll, '.page'))).to.contain('Deze tablet werkt van 10 uur 10 tot 1 uur.');
    await clock.pass(600_000);
    await pollTitled(poll, TITLE);
    expect(localStorage.getItem('stek.kiosk')).to.contain(KEY);
    await cast(poll);
    outbox.tell([...outbox.entries]);
    await clock.pass(3 * 3_600_000);
    await pollTitled(poll, 'Je kan op deze tablet nu niet meedoen.');
    expect(localStorage.getItem('stek.kiosk'), 'something still has to be handed over').to.contain(KEY);
    outbox.tell([]);
    await eventually(() => expect(localStorage.getItem('stek.kiosk')).to.equal(null));
  });

  it('goes by the clock of the server where its own is wrong by hours', async () => {
    history.replaceState(null, '', `#stek-kiosk=${KEY}&from=2026-11-28T08:30:00Z&until=2026-11-28T12:00:00Z`);
    clock = new HandClock(NOW - 9 * 3_600_000);
    const poll = await tablet({ client: pollClient({ outbox, date: NOW }), pollId: 'k3f9x2ab', kioskKey: undefined });
    await cast(poll);
    expect(outbox.requests[0]!.castAt).to.equal('2026-11-28T09:00:00.000Z');
  });

  it('goes on after a reload without internet with the poll it had', async () => {
    const first = await tablet();
    await pollTitled(first, TITLE);
    first.remove();
    const client = pollClient({ outbox, fails: async () => Promise.reject(stekError('network')) });
    const poll = await tablet({ client, kioskKey: undefined });
    await cast(poll);
    expect(outbox.requests).to.have.length(1);
  });

  it('stops when the poll closes, also for who was in the middle of it', async () => {
    const polls = [openPoll({ closesAt: '2026-11-28T09:05:00Z' })];
    const poll = await tablet({ client: pollClient({ outbox, polls }) });
    await begin(poll);
    await fillInPoll(poll);
    await clock.pass(300_000);
    await pollTitled(poll, 'Je kan op deze tablet nu niet meedoen.');
    expect(outbox.requests).to.have.length(0);
  });

  it('wipes at once when it wakes from a sleep in which nobody was asked', async () => {
    const poll = await tablet();
    await begin(poll);
    await answerIn(poll, 'idee', ['Geheim plan']);
    // Its timers stood still, the clock did not.
    clock.sleepThrough(3_600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await pollTitled(poll, TITLE);
    expect(leftovers(poll, 'Geheim plan')).to.deep.equal([]);
    await begin(poll);
    await answerIn(poll, 'idee', ['Geheim plan']);
    clock.sleepThrough(60_000);
    poll.dispatchEvent(new PointerEvent('pointerdown'));
    await pollTitled(poll, TITLE);
    expect(leftovers(poll, 'Geheim plan')).to.deep.equal([]);
  });

  it('says loudly, before the first ballot, that it keeps nothing, and lets nobody close the page while something waits', async () => {
    outbox.keeps = false;
    const poll = await tablet();
    await pollTitled(poll, TITLE);
    await eventually(() => expect(wordsOf(inPoll(poll, '[role="alert"]'))).to.contain('Deze tablet bewaart niets.'));
    const leaving = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaving(), 'nothing waits yet').to.equal(true);
    await cast(poll);
    outbox.tell([...outbox.entries]);
    expect(leaving()).to.equal(false);
    outbox.tell([]);
    expect(leaving()).to.equal(true);
  });

  it('says so as well when its disk is full later on', async () => {
    const poll = await tablet();
    await pollTitled(poll, TITLE);
    expect(inPoll(poll, '[role="alert"]')).to.equal(null);
    outbox.keeps = false;
    await cast(poll);
    await eventually(() => expect(wordsOf(inPoll(poll, '[role="alert"]'))).to.contain('Deze tablet bewaart niets.'));
  });

  it('takes the second tap of two for no other button', async () => {
    const poll = await tablet();
    await cast(poll);
    const twice = () => new MouseEvent('click', { bubbles: true, composed: true, detail: 2 });
    inPoll(poll, '.actions .begin')!.dispatchEvent(twice());
    await poll.updateComplete;
    expect(wordsOf(inPoll(poll, '#poll-title'))).to.equal('Bedankt! Je antwoorden tellen mee.');
    await pressIn(poll, 'Volgende persoon');
    await pollTitled(poll, TITLE);
    inPoll(poll, '.welcome')!.dispatchEvent(twice());
    await poll.updateComplete;
    expect(inPoll(poll, 'form.flow')).to.equal(null);
  });

  it('opens no menu on a long press', async () => {
    const poll = await tablet();
    await pollTitled(poll, TITLE);
    const press = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, composed: true });
    inPoll(poll, '#poll-title')!.dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(true);
  });

  it('learns within a minute that the poll was called off, but changes nothing for who is answering', async () => {
    const polls = [openPoll()];
    const poll = await tablet({ client: pollClient({ outbox, polls }), pollId: 'k3f9x2ab' });
    await begin(poll);
    polls[0] = openPoll({ title: { nl: 'Wat doen we in de winter?' } });
    await clock.pass(30_000);
    poll.dispatchEvent(new PointerEvent('pointerdown'));
    await clock.pass(30_000);
    await eventually(() => expect(localStorage.getItem('stek.kiosk')).to.contain('winter'));
    expect(wordsOf(inPoll(poll, '#poll-title'))).to.equal(TITLE);
    await pressIn(poll, 'Stop en wis');
    await pollTitled(poll, 'Wat doen we in de winter?');
    polls[0] = openPoll({ state: 'cancelled', cancelReason: { nl: 'Er is geen zaal.' } });
    await clock.pass(60_000);
    await pollTitled(poll, 'Je kan op deze tablet nu niet meedoen.');
  });

  it('takes the poll that its address names, where several are open', async () => {
    const polls = [openPoll({ id: 'zzzzzzz1', title: { nl: 'Een andere vraag' } }), openPoll()];
    history.replaceState(null, '', `#stek-kiosk=${KEY}&poll=k3f9x2ab`);
    const poll = await tablet({ client: pollClient({ outbox, polls }), kioskKey: undefined });
    await cast(poll);
    expect(outbox.requests[0]!.pollId).to.equal('k3f9x2ab');
  });

  it('uses the hours of another key no more', async () => {
    history.replaceState(null, '', `#stek-kiosk=${KEY}&until=2026-11-28T09:00:00.001Z`);
    const first = await tablet({ kioskKey: undefined });
    await pollTitled(first, TITLE);
    first.remove();
    await clock.pass(1000);
    const poll = await tablet({ kioskKey: `${KEY}2` });
    await cast(poll);
  });

  it('cannot begin without a key', async () => {
    const poll = await tablet({ client: undefined, kioskKey: undefined, api: 'https://stek.example/v1/ieper' });
    await pollTitled(poll, 'Je kan op deze tablet nu niet meedoen.');
    expect(outbox).to.be.instanceOf(AnsweringOutbox);
    expect(outbox.prepared).to.equal(0);
  });
});

import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import { eventually } from '../support/eventually.ts';
import { HandClock } from '../support/hand-clock.ts';
import { BallotOutbox, pollClient } from '../support/poll-client.ts';
import { clearPolls, inPoll, pollTitled, question, showPoll, wordsOf, onTablet } from '../support/poll-page.ts';
import { NOW } from '../support/programme-client.ts';

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};
const has = (words: string) => () => wordsOf(deepActiveElement()) === words;

/** Presses Tab until the focus is on something that fits. */
async function tabTo(fits: () => boolean, what: string): Promise<void> {
  for (let step = 0; step < 40 && !fits(); step++) await press('Tab');
  expect(fits(), what).to.equal(true);
}

describe('A poll from the keyboard', function () {
  // Every key is a real one, which takes its time.
  this.timeout(60_000);
  afterEach(clearPolls);

  it('goes from the first words to the thanks with keys only, and the focus is always on what is new', async () => {
    const outbox = new BallotOutbox();
    const poll = await showPoll({ client: pollClient({ outbox }) });
    await pollTitled(poll, 'Wat doen we in januari?');
    await tabTo(has('Begin'), 'the button to begin');
    await press('Enter');
    await eventually(() => expect(question(poll)).to.equal('Waar gaan we heen?'));
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('question-0'));
    await tabTo(() => deepActiveElement()?.getAttribute('type') === 'radio', 'the first option');
    await press('Space', 'ArrowDown', 'Enter');
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('question-1'));
    await tabTo(() => deepActiveElement()?.getAttribute('type') === 'checkbox', 'the first tick');
    await press('Space');
    await tabTo(has('Ga verder'), 'on');
    await press('Enter');
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('question-2'));
    await tabTo(has('Terug'), 'back');
    await press('Enter');
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('question-1'));
    expect((inPoll(poll, '[name="answer-wat"]') as never as { value: string }).value, 'nothing is lost').to.equal(
      'koken',
    );
    await tabTo(has('Ga verder'), 'on');
    await press('Enter');
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('question-2'));
    await tabTo(() => wordsOf(deepActiveElement()?.closest('label')) === 'Zo is het goed', 'the order is right');
    await press('Space');
    await tabTo(has('Ga verder'), 'on');
    await press('Enter');
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('question-3'));
    await tabTo(() => deepActiveElement()?.getAttribute('type') === 'radio', 'the first face');
    await press('Space', 'Enter');
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('question-4'));
    await tabTo(() => deepActiveElement()?.localName === 'textarea', 'the idea');
    await sendKeys({ type: 'Zwemmen' });
    await tabTo(has('Ga verder'), 'on');
    await press('Enter');
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('check'));
    await tabTo(has('Verstuur mijn antwoorden'), 'send');
    await press('Enter');
    await pollTitled(poll, 'Bedankt! Je antwoorden tellen mee.');
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('poll-title'));
    expect(outbox.requests.map(({ answers }) => answers)).to.deep.equal([
      {
        uitstap: { choice: 'bos' },
        wat: { choices: ['koken'] },
        eerst: { ranking: ['soep', 'quiz', 'film', 'bingo'] },
        gevoel: { smiley: 1 },
        idee: { ideas: ['Zwemmen'] },
      },
    ]);
  });

  it('is answered on a tablet that asks whether somebody is there, with one key', async () => {
    const clock = new HandClock(NOW);
    const poll = await showPoll(onTablet(clock));
    await pollTitled(poll, 'Wat doen we in januari?');
    await tabTo(has('Begin'), 'the button to begin');
    await press('Enter');
    await eventually(() => expect(poll.shadowRoot!.activeElement?.id).to.equal('question-0'));
    await tabTo(() => deepActiveElement()?.getAttribute('type') === 'radio', 'the first option');
    await press('Space');
    const before = deepActiveElement();
    for (const key of ['Enter', 'Escape']) {
      await clock.pass(45_000);
      await eventually(() => expect(has('Ik ben er nog')()).to.equal(true));
      await press(key);
      await eventually(() => expect(inPoll(poll, 'dialog[open]')).to.equal(null));
      expect(deepActiveElement(), `where it was, after ${key}`).to.equal(before);
    }
    expect((inPoll(poll, '[name="answer-uitstap"]') as never as { value: string }).value).to.equal('zee');
  });
});

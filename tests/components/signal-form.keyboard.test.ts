import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import { eventually } from '../support/eventually.ts';
import { signalClient, SignalOutbox } from '../support/signal-form-client.ts';
import { asked, askedIn, BUS, clearForms, formTitled, inForm, wordsOf } from '../support/signal-form-page.ts';

let keys = 0;
const press = async (...names: string[]): Promise<void> => {
  for (const name of names) await sendKeys({ press: name });
  keys += names.length;
};
const has = (words: string) => () => wordsOf(deepActiveElement()) === words;

/** Presses Tab until the focus is on something that fits. */
async function tabTo(fits: () => boolean, what: string): Promise<void> {
  for (let step = 0; step < 30 && !fits(); step++) await press('Tab');
  expect(fits(), what).to.equal(true);
}

describe('Passing something on from the keyboard', function () {
  // Every key is a real one, which takes its time.
  this.timeout(60_000);
  afterEach(clearForms);

  it('goes from whom to call to the code with keys only, in few of them, and the focus is always on what is new', async () => {
    const outbox = new SignalOutbox();
    const form = await askedIn({ client: signalClient({ outbox }) });
    keys = 0;
    const at = (id: string) => eventually(() => expect(form.shadowRoot!.activeElement?.id).to.equal(id));
    const stops: string[] = [];
    for (let stop = 0; stop < 5; stop++) {
      await press('Tab');
      stops.push(wordsOf(deepActiveElement()));
    }
    expect(stops).to.deep.equal(['Sluit en wis', 'Bel 112', 'Bel 1712', 'Bel 106', '057 00 00 00']);
    await tabTo(() => deepActiveElement()?.getAttribute('type') === 'radio', 'what it is about');
    await press('Space', 'ArrowDown', 'Enter');
    await at('question-1');
    await tabTo(() => deepActiveElement()?.localName === 'textarea', 'the words');
    await sendKeys({ type: BUS });
    await tabTo(has('Ga verder'), 'on');
    await press('Enter');
    await at('question-2');
    await tabTo(() => deepActiveElement()?.getAttribute('type') === 'checkbox', 'the first theme');
    await press('Space', 'Enter');
    await at('question-4');
    expect(asked(form)).to.equal('Mogen wij weten wie je bent?');
    await tabTo(has('Ga verder'), 'on');
    await press('Enter');
    await at('check');
    await tabTo(has('Verstuur'), 'send');
    await press('Enter');
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    await at('signal-title');
    expect(outbox.requests.map(({ about, themes, text }) => ({ about, themes, text }))).to.deep.equal([
      { about: 'service', themes: ['services'], text: BUS },
    ]);
    expect(keys, 'keys beside the words').to.be.at.most(30);
  });

  it('in a short form takes the words and three keys more than the way there', async () => {
    const outbox = new SignalOutbox();
    const form = await askedIn({ client: signalClient({ outbox }), short: true });
    await tabTo(() => deepActiveElement()?.localName === 'textarea', 'the words');
    await sendKeys({ type: BUS });
    keys = 0;
    await tabTo(has('Verstuur'), 'send');
    await press('Enter');
    await formTitled(form, 'Dank je wel. Het is aangekomen.');
    expect(keys).to.be.at.most(2);
    expect(outbox.requests).to.have.length(1);
  });

  it('asks with Esc whether to leave, and with Esc again gives the focus back', async () => {
    const form = await askedIn({ short: true });
    await tabTo(() => deepActiveElement()?.localName === 'textarea', 'the words');
    await press('Escape');
    await eventually(() => expect(form.shadowRoot!.activeElement?.id).to.equal('exit-ask-title'));
    await press('Escape');
    await eventually(() => expect(inForm(form, 'dialog')).to.equal(null));
    await eventually(() => expect(deepActiveElement()?.localName).to.equal('textarea'));
  });
});

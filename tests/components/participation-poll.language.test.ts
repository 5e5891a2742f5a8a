import { expect } from '@esm-bundle/chai';
import { eventually } from '../support/eventually.ts';
import { answeredPoll, openPoll, pollClient } from '../support/poll-client.ts';
import {
  allInPoll,
  clearPolls,
  inPoll,
  pollOver,
  pollTitled,
  pressIn,
  question,
  showPoll,
  wordsOf,
} from '../support/poll-page.ts';

const translated = () => {
  const [first, ...others] = openPoll().questions;
  const questions = [{ ...first!, text: { nl: 'Waar gaan we heen?', fr: 'Où allons-nous ?' } }, ...others];
  return openPoll({ title: { nl: 'Wat doen we in januari?', fr: 'Que faisons-nous en janvier ?' }, questions });
};

describe('A poll in the language of the page', () => {
  afterEach(clearPolls);

  it('says its title in French, with the Dutch beside it, and what has no French in Dutch that is marked as such', async () => {
    const poll = await showPoll({ client: pollClient({ polls: [translated()] }) }, { lang: 'fr' });
    await pollTitled(poll, 'Que faisons-nous en janvier ?');
    expect(inPoll(poll, '.original bdi')!.lang).to.equal('nl');
    expect(wordsOf(inPoll(poll, '.original'))).to.contain('Wat doen we in januari?');
    expect(inPoll(poll, '.facts bdi')!.lang, 'who decides is in Dutch').to.equal('nl');
    allInPoll(poll, '.begin')[0]!.click();
    await eventually(() => expect(question(poll)).to.equal('Où allons-nous ?'));
  });

  it('shows no Dutch beside Dutch', async () => {
    const poll = await showPoll();
    await pollTitled(poll, 'Wat doen we in januari?');
    expect(inPoll(poll, '.original')).to.equal(null);
  });

  it('runs from right to left in Arabic, with results and answer', async () => {
    const poll = await showPoll(pollOver(answeredPoll()), { lang: 'ar' });
    await eventually(() => expect(inPoll(poll, '.results')).to.not.equal(null));
    expect(inPoll(poll, '.base')!.dir).to.equal('rtl');
    const dutch = inPoll(poll, '.decision bdi')!;
    expect([dutch.lang, dutch.dir]).to.deep.equal(['nl', 'ltr']);
    const [bar, rect] = [inPoll(poll, '.bar')!, inPoll(poll, '.bar rect')!].map(one => one.getBoundingClientRect());
    expect(Math.abs(bar!.right - rect!.right), 'bars begin at the right').to.be.lessThan(3);
  });

  it('says je or u', async () => {
    const poll = await showPoll({ address: 'u', client: pollClient({ vote: false }) });
    await eventually(() => expect(wordsOf(inPoll(poll, '.page'))).to.contain('U kan'));
  });

  it('keeps the answers when the language changes in the middle', async () => {
    const poll = await showPoll({ client: pollClient({ polls: [translated()] }) });
    await pressIn(poll, 'Begin');
    await eventually(() => expect(inPoll(poll, '[name="answer-uitstap"]')).to.not.equal(null));
    const field = inPoll(poll, '[name="answer-uitstap"]') as HTMLElementTagNameMap['stek-choice-field'];
    field.values = ['bos'];
    poll.lang = 'fr';
    await eventually(() => expect(question(poll)).to.equal('Où allons-nous ?'));
    expect(field.values).to.deep.equal(['bos']);
    expect(field.isConnected).to.equal(true);
  });
});

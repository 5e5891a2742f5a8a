import { expect } from '@esm-bundle/chai';
import { a11ySnapshot, setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import { showsAccessibilityTree } from '../support/accessibility-tree.ts';
import { eventually } from '../support/eventually.ts';
import { answeredPoll, openPoll, pollClient, TOO_LATE } from '../support/poll-client.ts';
import {
  allInPoll,
  clearPolls,
  fillInPoll,
  inPoll,
  onTablet,
  pollOver,
  pollTitled,
  pressIn,
  showPoll,
  voteIn,
  wordsOf,
  type PollElement,
} from '../support/poll-page.ts';

declare const axe: typeof axeCore;

const there = (poll: PollElement, selector: string) =>
  eventually(() => expect(inPoll(poll, selector), selector).to.not.equal(null)).then(() => poll);

/** What reaches furthest to the right, for who has to mend it. */
const widest = (poll: PollElement): string =>
  allInPoll(poll, '*')
    .filter(one => one.getBoundingClientRect().right > 320)
    .map(one => `${one.localName}.${one.className} ${one.id}`)
    .join(', ');

/** Every state a visitor can come to. */
const states: Record<string, () => Promise<PollElement>> = {
  'what is said before': async () => there(await showPoll(), '.begin'),
  'the draft that is tried out': async () => there(await showPoll({ poll: openPoll({ state: 'draft' }) }), '.banner'),
  'several polls': async () => {
    const polls = [openPoll(), openPoll({ id: 'otherab1', title: { nl: 'Welke dag?' } })];
    return there(await showPoll({ client: pollClient({ polls }) }), '.card');
  },
  'a question': async () => {
    const poll = await showPoll();
    await pressIn(poll, 'Begin');
    return there(poll, '.step:not([hidden])');
  },
  'a question without an answer': async () => {
    const poll = await showPoll();
    await pressIn(poll, 'Begin');
    await pressIn(poll, 'Ga verder');
    return there(poll, '#summary');
  },
  'the answers to look over': async () => {
    const poll = await showPoll();
    await pressIn(poll, 'Begin');
    await fillInPoll(poll);
    return poll;
  },
  thanks: async () => {
    const poll = await showPoll();
    await voteIn(poll);
    return there(poll, '.outcome');
  },
  'answers that wait': async () => {
    const poll = await showPoll(onTablet(), {});
    poll.kiosk = false;
    await voteIn(poll);
    return there(poll, '.waits');
  },
  results: async () => there(await showPoll(pollOver()), '.results'),
  'the answer': async () => there(await showPoll(pollOver(answeredPoll())), '.decision'),
  'the answer in Arabic': async () => there(await showPoll(pollOver(answeredPoll()), { lang: 'ar' }), '.decision'),
  'an answer that is late': async () =>
    there(await showPoll(pollOver(openPoll({ state: 'closed' }), TOO_LATE)), '.late-answer'),
  'nothing to say': async () => there(await showPoll({ client: pollClient({ polls: [] }) }), '.empty-state'),
  'the start of a tablet': async () => there(await showPoll(onTablet()), '.welcome'),
  'a question on a tablet': async () => {
    const poll = await showPoll(onTablet());
    await pressIn(poll, 'Begin');
    return there(poll, '.step:not([hidden])');
  },
  'the question whether somebody is there': async () => {
    const options = onTablet();
    const poll = await showPoll(options);
    await pressIn(poll, 'Begin');
    await options.clock.pass(45_000);
    return there(poll, 'dialog[open]');
  },
};

describe('A poll and axe', () => {
  afterEach(async () => {
    clearPolls();
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, bring] of Object.entries(states)) {
    it(`have nothing to quarrel about in ${name}`, async () => {
      const poll = await bring();
      const { violations, passes } = await axe.run(poll);
      expect(passes.length).to.be.greaterThan(5);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }

  it('is a region with a name, with headings in their order', async () => {
    const poll = await showPoll(pollOver(answeredPoll()));
    await there(poll, '.results');
    const levels = allInPoll(poll, 'h2, h3, h4, h5, h6').map(({ localName }) => Number(localName.slice(1)));
    expect(levels[0]).to.equal(2);
    expect(levels.length).to.be.greaterThan(6);
    levels.reduce((before, level) => {
      expect(level - before, `h${before} then h${level}`).to.be.at.most(1);
      return level;
    });
    if (!showsAccessibilityTree) return;
    const tree = JSON.stringify(await a11ySnapshot({}));
    expect(tree).to.match(/"role":"region",[^{}]*"name":"Zeg wat je wil"/);
    expect(tree, 'bars are for the eye').to.not.contain('"role":"graphics');
  });

  it('says what was decided in a word, not by colour alone', async () => {
    const poll = await showPoll(pollOver(answeredPoll()));
    await there(poll, '.decision');
    const signs = allInPoll(poll, '.verdict').map(one => [wordsOf(one), getComputedStyle(one, '::before').content]);
    expect(signs.map(([word]) => word)).to.deep.equal(['Ja', 'Later', 'Nee']);
    expect(new Set(signs.map(([, sign]) => sign)).size, 'a sign of its own for each').to.equal(3);
    expect(
      new Set(
        allInPoll(poll, '.verdict').map(one => getComputedStyle(one).borderRadius + getComputedStyle(one).borderStyle),
      ).size,
    ).to.equal(3);
  });

  it('fits in 320 pixels, from the first words to the answer', async function () {
    // WebKit's window is never narrower than 447 pixels.
    if (!showsAccessibilityTree) this.skip();
    await setViewport({ width: 320, height: 640 });
    const long = openPoll({ title: { nl: 'Meerlettergrepigewoordenwedstrijdorganisatievergadering?' } });
    for (const bring of [
      () => showPoll({ client: pollClient({ polls: [long] }) }),
      () => showPoll(pollOver(answeredPoll())),
      () => showPoll(pollOver({ ...long, state: 'closed' }, TOO_LATE)),
      states['a question']!,
      states['a question on a tablet']!,
      states['several polls']!,
    ]) {
      const poll = await bring();
      await there(poll, '#poll-title');
      await eventually(() => expect(inPoll(poll, '.loading')).to.equal(null));
      expect(document.scrollingElement!.scrollWidth, widest(poll)).to.be.at.most(320);
      expect(poll.scrollWidth).to.be.at.most(320);
      clearPolls();
    }
  });

  it('says its thanks to a screen reader, after the heading that has the focus', async () => {
    const poll = await showPoll();
    await voteIn(poll);
    await pollTitled(poll, 'Bedankt! Je antwoorden tellen mee.');
    await eventually(() =>
      expect(document.body.querySelector('[role=status]')!.textContent).to.equal(
        'Ten laatste op maandag 11 januari lees je hier wat we ermee doen.',
      ),
    );
  });
});

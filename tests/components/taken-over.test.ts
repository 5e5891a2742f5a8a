import { expect } from '@esm-bundle/chai';
import { button, clearPage, find, get, openDetails, show } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import * as flyers from '../support/flyer-page.ts';
import { clearMaps, clockAt, clockRuns, filledMap, inMap } from '../support/map-page.ts';
import { paperOf } from '../support/paper-of.ts';
import { openPoll, pollClient } from '../support/poll-client.ts';
import { allInPoll, clearPolls, pollTitled, showPoll } from '../support/poll-page.ts';
import { clientOf } from '../support/programme-client.ts';
import { FREE_DAY, SEWING } from '../support/sign-up-page.ts';

/** What undoes what a test changed of the browser. */
const undo: (() => void)[] = [];

/** Prevents what follows an event, until it is let go. Gives what was heard of it. */
function takeOver(type: string): { told: unknown[]; letGo: () => void } {
  const told: unknown[] = [];
  const listen = (event: Event) => {
    event.preventDefault();
    told.push((event as CustomEvent<unknown>).detail);
  };
  document.addEventListener(type, listen);
  const letGo = () => document.removeEventListener(type, listen);
  undo.push(letGo);
  return { told, letGo };
}

/** Counts how often something of the browser is asked for, in the place of what it would do. */
function counted<T extends object>(owner: T, name: keyof T & string, answer: unknown): () => number {
  let calls = 0;
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, value: () => (calls++, answer) });
  undo.push(() => (own ? Object.defineProperty(owner, name, own) : Reflect.deleteProperty(owner, name)));
  return () => calls;
}

/** What the details of a date can do beside the sign-up, and what the browser is asked for then. */
const ways = [
  { what: 'save', words: 'Zet in mijn agenda', asked: () => counted(URL, 'createObjectURL', 'blob:test') },
  { what: 'share', words: 'Deel deze activiteit', asked: () => counted(navigator, 'share', Promise.resolve()) },
];

describe('What a page does in its own way', () => {
  afterEach(() => {
    for (const back of undo.splice(0)) back();
    clearPage();
    flyers.clearPage();
    clearMaps();
    clearPolls();
    clockRuns();
  });

  for (const { what, words, asked } of ways)
    it(`is to ${what} a date: then nothing of ours does`, async () => {
      const calendar = await show();
      await openDetails(calendar, SEWING, FREE_DAY);
      const times = asked();
      const { told, letGo } = takeOver(`stek-activity-${what}-chosen`);
      button(calendar, words).click();
      expect(told, 'told in the task of the press').to.have.length(1);
      expect(told[0]).to.have.keys('activityId', 'occurrenceId');
      letGo();
      button(calendar, words).click();
      await eventually(() => expect(times()).to.equal(1));
    });

  it('is to print a date: then there is no sheet of ours', async () => {
    const calendar = await show();
    await openDetails(calendar, SEWING, FREE_DAY);
    const { told, letGo } = takeOver('stek-activity-print-chosen');
    button(calendar, 'Druk af').click();
    expect(told, 'told in the task of the press').to.have.length(1);
    expect(told[0]).to.have.keys('activityId', 'occurrenceId');
    letGo();
    const paper = await paperOf(() => button(calendar, 'Druk af').click());
    expect(paper.title, 'the first sheet is the one that was let go').to.not.equal('');
  });

  it('is to take a sign-up: then no form opens', async () => {
    const client = { ...clientOf(), capabilities: { ...clientOf().capabilities, signUp: true } };
    const calendar = await show({ client });
    await openDetails(calendar, SEWING, FREE_DAY);
    const { told, letGo } = takeOver('stek-sign-up-chosen');
    get(calendar, '.sign-up').click();
    await calendar.updateComplete;
    expect(told).to.have.length(1);
    expect(told[0]).to.have.keys('activityId', 'occurrenceId');
    expect(find(calendar, 'stek-sign-up')).to.equal(null);
    letGo();
    get(calendar, '.sign-up').click();
    await eventually(() => expect(find(calendar, 'stek-sign-up[data-open]')).to.not.equal(null));
  });

  it('is to print the flyer: then there is no sheet of ours', async () => {
    const flyer = await flyers.show();
    const { told, letGo } = takeOver('stek-flyer-print-chosen');
    flyers.button(flyer, 'Druk af op A5').click();
    expect(told).to.deep.equal([{ size: 'a5', points: 14 }]);
    letGo();
    const paper = await paperOf(() => flyers.button(flyer, 'Druk af op A4').click());
    expect(paper.title, 'the first sheet is the one that was let go').to.not.equal('');
    expect(document.querySelectorAll('iframe[data-stek-sheet]')).to.have.length(1);
  });

  it('is to print the list of services: then there is no sheet of ours', async () => {
    clockAt();
    const map = await filledMap();
    const { told, letGo } = takeOver('stek-services-print-chosen');
    const print = inMap(map, '[part="print"]')!;
    print.click();
    expect(told).to.deep.equal([{ count: 15 }]);
    expect(document.querySelector('iframe[data-stek-sheet]')).to.equal(null);
    letGo();
    await paperOf(() => print.click());
  });

  it('is to open a poll: then the list stays', async () => {
    const other = openPoll({ id: 'otherab1', title: { nl: 'Hoe laat komt de bus?' } });
    const poll = await showPoll({ client: pollClient({ polls: [other, openPoll()] }) });
    await pollTitled(poll, 'Waarover wil je iets zeggen?');
    const { told, letGo } = takeOver('stek-poll-chosen');
    const choice = allInPoll(poll, '.card button')[0]!;
    choice.click();
    await poll.updateComplete;
    expect(told).to.have.length(1);
    expect(told[0]).to.have.keys('pollId');
    await pollTitled(poll, 'Waarover wil je iets zeggen?');
    letGo();
    choice.click();
    await eventually(() => expect(allInPoll(poll, '.card')).to.have.length(0));
  });
});

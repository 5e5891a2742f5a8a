import { expect } from '@esm-bundle/chai';
import type { Poll } from '../../src/schema/poll.ts';
import { eventually } from '../support/eventually.ts';
import { countedPoll, openPoll, pollClient, TOO_LATE } from '../support/poll-client.ts';
import {
  allInPoll,
  clearPolls,
  inPoll,
  pollOver,
  pollTitled,
  showPoll,
  wordsOf,
  type PollElement,
} from '../support/poll-page.ts';

const late = () => pollOver(openPoll({ state: 'closed' }), TOO_LATE);
const notice = (poll: PollElement): Promise<HTMLElement> =>
  eventually(() => expect(inPoll(poll, '.late-answer')).to.not.equal(null)).then(() => inPoll(poll, '.late-answer')!);

/** Whether somebody can read it: it has a size, letters of a size, and a colour that is not that of the ground. */
function isReadable(element: HTMLElement): boolean {
  const { fontSize, color, backgroundColor, opacity } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return (
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    width > 100 &&
    height > 40 &&
    Number.parseFloat(fontSize) >= 16 &&
    color !== backgroundColor &&
    opacity === '1'
  );
}

describe('An answer that is late', () => {
  let sheet: HTMLStyleElement | undefined;
  afterEach(() => {
    clearPolls();
    sheet?.remove();
  });

  it('says so with the promised day and whom to ask', async () => {
    const poll = await showPoll(late());
    const element = await notice(poll);
    expect(wordsOf(element)).to.contain('Ons antwoord is te laat.');
    expect(wordsOf(element)).to.contain('We beloofden het ten laatste op maandag 11 januari.');
    await eventually(() => expect(wordsOf(element)).to.contain('De Stek 057 00 00 00'));
    expect(isReadable(element)).to.equal(true);
    expect(wordsOf(inPoll(poll, '.page')), 'nothing more is promised').to.not.contain('Ons antwoord lees je hier');
  });

  it('is not late on the promised day itself, and not when there is an answer', async () => {
    const onTheDay = await showPoll({ ...late(), now: Date.parse('2027-01-11T22:30:00Z') });
    await eventually(() => expect(inPoll(onTheDay, '.results')).to.not.equal(null));
    expect(inPoll(onTheDay, '.late-answer')).to.equal(null);
    const nextDay = await showPoll({ ...late(), now: Date.parse('2027-01-11T23:30:00Z') });
    await notice(nextDay);
  });

  it('cannot be switched off by an attribute, a property, a slot or what the page writes into the element', async () => {
    const attributes = ['hide-late', 'late', 'no-late', 'preview', 'easy', 'quiet', 'silent', 'hidden-late'];
    const names = Object.fromEntries(attributes.map(name => [name, 'false']));
    const poll = await showPoll(late(), { ...names, 'heading-level': '6' });
    for (const slot of ['', 'late', 'contact', 'answer', 'empty', 'failed', 'no-results'])
      poll.append(Object.assign(document.createElement('p'), { slot, textContent: 'Alles is in orde.' }));
    expect(isReadable(await notice(poll))).to.equal(true);
    expect(poll.shadowRoot!.querySelectorAll('.late-answer slot')).to.have.length(0);
  });

  it('cannot be hidden by tokens, inherited styles or a part of its own', async () => {
    sheet = document.createElement('style');
    const tokens = [
      'text',
      'text-muted',
      'surface',
      'surface-raised',
      'surface-tint',
      'line',
      'line-soft',
      'warn',
      'danger',
      'fill',
    ];
    sheet.textContent = `
      stek-participation-poll {
        ${tokens.map(name => `--stek-${name}: transparent;`).join(' ')}
        --stek-font-size: 0px; --stek-font: none; --stek-radius: 999em; --stek-target: 0;
        color: transparent; visibility: hidden; font-size: 0; line-height: 0; text-indent: -999em; letter-spacing: -1em;
        word-spacing: -9em; text-transform: lowercase; cursor: none; white-space: nowrap; color-scheme: only light;
      }
      stek-participation-poll::part(heading), stek-participation-poll::part(banner) { display: none; }`;
    document.head.append(sheet);
    const poll = await showPoll(late());
    const element = await notice(poll);
    expect(isReadable(element)).to.equal(true);
    const heading = element.querySelector<HTMLElement>('#late')!;
    expect(heading.checkVisibility({ checkVisibilityCSS: true })).to.equal(true);
    expect(Number.parseFloat(getComputedStyle(heading).fontSize)).to.be.greaterThan(15);
    expect(getComputedStyle(heading).textIndent).to.equal('0px');
    expect(element.querySelectorAll('[part]:not([part=""])')).to.have.length(0);
  });
});

describe('A poll whose makers mean no good', () => {
  afterEach(clearPolls);

  it('shows markup as text, follows no script, and loads no picture from elsewhere', async () => {
    const wicked = '<img src=x onerror="globalThis.broken = true">';
    const image = { url: 'https://evil.example/spy.png' };
    const questions = [
      {
        ...{ id: 'q', type: 'choice', text: { nl: wicked } },
        options: [{ id: 'a', label: { nl: wicked }, image, audio: { nl: 'javascript:alert(1)' } }],
      },
    ] as unknown as Poll['questions'];
    const reply = {
      intro: { nl: wicked },
      decisions: [{ questionId: 'q', optionId: 'a', verdict: 'yes', why: { nl: wicked }, activityId: 'x' }],
      ideas: [],
    };
    const poll = openPoll({ title: { nl: wicked }, owner: wicked, state: 'answered', questions, reply });
    const element = await showPoll({ client: pollClient({ polls: [poll] }), programmePage: 'javascript:alert(1)' });
    await pollTitled(element, wicked);
    await eventually(() => expect(wordsOf(inPoll(element, '.decision'))).to.contain(wicked));
    expect(allInPoll(element, 'img')).to.deep.equal([]);
    expect(allInPoll(element, 'a.planned')).to.deep.equal([]);
    expect(globalThis).to.not.have.property('broken');
  });

  it('bears words it has never heard of: a type, a verdict, a strength, a state of results, an option that is gone', async () => {
    const questions = [
      ...openPoll().questions,
      { id: 'kaart', type: 'map', text: { nl: 'Waar?' }, options: [] },
    ] as Poll['questions'];
    const counted = countedPoll({ strength: 9, status: 'someday', channels: { pigeon: 4 } } as never);
    counted.questions[0]!.options.push({ optionId: 'gone', count: 3, place: 4 });
    counted.questions.push({ questionId: 'never', type: 'map', answered: 1, none: 0, options: [], ideas: [] });
    const reply = {
      decisions: [{ questionId: 'uitstap', optionId: 'gone', verdict: 'perhaps', why: { nl: 'Daarom.' } }],
      ideas: [],
    };
    const poll = openPoll({ questions, reply, state: 'answered' });
    const element = await showPoll({ client: pollClient({ polls: [poll], results: counted }) });
    await eventually(() => expect(inPoll(element, '.results')).to.not.equal(null));
    expect(wordsOf(inPoll(element, '.decision'))).to.equal('gone Later Waarom? Daarom.');
    expect(allInPoll(element, '#result-0 ~ .lines .line')).to.have.length(3);
    expect(wordsOf(inPoll(element, '.strength'))).to.contain('Iedereen kon meer dan 1 keer meedoen.');
  });

  it('keeps nothing on the device before somebody sends, and nothing at all where the browser keeps nothing', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    try {
      const element = await showPoll();
      await pollTitled(element, 'Wat doen we in januari?');
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

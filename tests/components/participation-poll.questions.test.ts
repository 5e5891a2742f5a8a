import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { answersOf } from '../../src/components/participation-poll/questions/answers-of.ts';
import { drawings } from '../../src/pictograms/drawings.ts';
import type { PollQuestion } from '../../src/schema/poll.ts';
import { eventually } from '../support/eventually.ts';
import {
  clearQuestions,
  fieldOf,
  focusedWords,
  press,
  settled,
  showQuestions,
  shownQuestion,
  type QuestionSample,
} from '../support/question-page.ts';
import { sampleQuestions } from '../support/sample-questions.ts';
import { quiet, speaking, voice } from '../support/speech.ts';

const NEXT = 'Ga verder';
const MISSING = 'Kies een antwoord, of kies “Geen antwoord”.';
const [choice, multiple, ranking, smiley, idea] = sampleQuestions;
const last = { ...smiley, id: 'slot', text: { nl: 'Nog 1 vraag' } };

const part = (sample: QuestionSample, selector: string) => sample.shadowRoot!.querySelector<HTMLElement>(selector);
const summary = (sample: QuestionSample) =>
  [...sample.shadowRoot!.querySelectorAll('#summary-list li')].map(({ textContent }) => textContent.trim());
const answers = (sample: QuestionSample) =>
  [...sample.shadowRoot!.querySelectorAll('.answers > div')].map(row =>
    [...row.querySelectorAll('dt, dd:nth-of-type(1)')].map(({ textContent }) => textContent),
  );

async function sent(sample: QuestionSample): Promise<QuestionSample['sent']> {
  await press(sample, 'Verstuur mijn antwoorden');
  return sample.sent;
}

describe('A question of a poll, from the keyboard', function () {
  this.timeout(40_000);
  beforeEach(() => {
    sessionStorage.clear();
    // With the button that reads aloud, which is one stop more.
    speaking().voices = [voice('nl-BE')];
  });
  afterEach(() => {
    clearQuestions();
    quiet();
  });

  /** From the heading of a question, the second of three, as far as the heading of the next. */
  const ways: [what: string, question: PollQuestion, keys: string[], answer: object][] = [
    ['one of five', choice, ['Tab', 'Tab', 'Space', 'ArrowDown', 'Enter'], { choice: 'wandelen' }],
    ['one of five, with the button', choice, ['Tab', 'Tab', 'Space', 'Tab', 'Tab', 'Enter'], { choice: 'koffie' }],
    [
      'two of four',
      multiple,
      ['Tab', 'Tab', 'Space', 'Tab', 'Space', 'Enter'],
      { choices: ['voormiddag', 'namiddag'] },
    ],
    [
      'two of four, with the button',
      multiple,
      ['Tab', 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter'],
      { choices: ['voormiddag', 'namiddag'] },
    ],
    ['no answer', multiple, ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Space', 'Enter'], { none: true }],
    [
      'the second of five first',
      ranking,
      ['Tab', 'Tab', 'Tab', 'ArrowUp', 'Enter'],
      { ranking: ['wandelen', 'koffie', 'naaien'] },
    ],
    [
      'the second of five first, with the button',
      ranking,
      ['Tab', 'Tab', 'Tab', 'ArrowUp', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter'],
      { ranking: ['wandelen', 'koffie', 'naaien'] },
    ],
    [
      'the order as it is',
      ranking,
      ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Space', 'Enter'],
      { ranking: ['koffie', 'wandelen', 'naaien'] },
    ],
    ['a face', smiley, ['Tab', 'Tab', 'Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'], { smiley: 4 }],
    ['an idea, apart from its letters', idea, ['Tab', 'Tab', 'x', 'Tab', 'Tab', 'Tab', 'Enter'], { ideas: ['x'] }],
  ];

  for (const [what, question, keys, answer] of ways) {
    it(`takes ${keys.length} keys for ${what}`, async () => {
      expect(keys.length).to.be.at.most(12);
      const sample = await showQuestions([{ ...last, id: 'eerst-dit' }, question, last]);
      fieldOf(sample, 'eerst-dit').value = '-';
      await press(sample, NEXT);
      await eventually(() => expect(focusedWords()).to.equal(question.text.nl));
      await eventually(() => expect(part(sample, '.step:not([hidden]) .listen')).to.be.ok);
      for (const key of keys) {
        await sendKeys({ press: key });
        await settled(sample);
      }
      await eventually(() => expect(focusedWords()).to.equal('Nog 1 vraag'));
      const form = sample.shadowRoot!.querySelector('form')!;
      expect(answersOf(new FormData(form), sample)[question.id]).to.deep.equal(answer);
    });
  }

  it('has the focus in the order of what is seen', async () => {
    await showQuestions([multiple]);
    const heard: string[] = [];
    for (let step = 0; step < 7; step++) {
      await sendKeys({ press: 'Tab' });
      heard.push(focusedWords());
    }
    expect(heard).to.deep.equal([
      'Lees voor',
      'In de voormiddag',
      'In de namiddag',
      'In de avond',
      'In het weekend',
      'Geen antwoord',
      NEXT,
    ]);
  });
});

describe('The questions of a poll', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(clearQuestions);

  it('come one by one, on a wide page too, and say how far one is', async () => {
    const sample = await showQuestions(sampleQuestions, { width: 1000 });
    const steps: string[] = [];
    for (const { id } of sampleQuestions) {
      steps.push(`${part(sample, '.step-count')?.textContent}: ${shownQuestion(sample)}`);
      if (id !== 'idee') fieldOf(sample, id).value = '-';
      await press(sample, NEXT);
    }
    expect(steps).to.deep.equal([
      'Vraag 1 van 5: Wat wil je graag doen in De Stek?',
      'Vraag 2 van 5: Wanneer kan je komen?',
      'Vraag 3 van 5: Wat doen we eerst?',
      'Vraag 4 van 5: Hoe voel je je in De Stek?',
      'Vraag 5 van 5: Heb je zelf een idee?',
    ]);
    expect(shownQuestion(sample)).to.equal('Kijk je antwoorden na');
    expect(part(sample, '.step-count')).to.equal(null);
  });

  it('are sent as they were answered', async () => {
    const sample = await showQuestions(sampleQuestions);
    const given = {
      wat: ['naaien'],
      wanneer: ['avond', 'weekend'],
      eerst: ['tuin', 'koffie', 'naaien', 'muziek', 'wandelen'],
    };
    for (const [id, values] of Object.entries({ ...given, gevoel: ['5'], idee: [' Een fanfare ', ''] })) {
      fieldOf(sample, id).values = values;
      await press(sample, NEXT);
    }
    expect(answers(sample)).to.deep.equal([
      ['Wat wil je graag doen in De Stek?', 'Leren naaien'],
      ['Wanneer kan je komen?', 'In de avond en In het weekend'],
      ['Wat doen we eerst?', '1. Werken in de tuin, 2. Koffie met de buren, 3. Leren naaien'],
      ['Hoe voel je je in De Stek?', 'Heel goed'],
      ['Heb je zelf een idee?', 'Een fanfare'],
    ]);
    expect(await sent(sample)).to.deep.equal({
      wat: { choice: 'naaien' },
      wanneer: { choices: ['avond', 'weekend'] },
      eerst: { ranking: ['tuin', 'koffie', 'naaien'] },
      gevoel: { smiley: 5 },
      idee: { ideas: ['Een fanfare'] },
    });
  });

  it('may all stay without an answer', async () => {
    const sample = await showQuestions(sampleQuestions);
    for (const { id } of sampleQuestions) {
      if (id !== 'idee') fieldOf(sample, id).value = '-';
      await press(sample, NEXT);
    }
    const none = { none: true };
    expect(await sent(sample)).to.deep.equal({ wat: none, wanneer: none, eerst: none, gevoel: none });
  });

  for (const question of [choice, multiple, ranking, smiley]) {
    it(`of the type ${question.type} say first in a summary that there is no answer yet, and lead to it`, async () => {
      const sample = await showQuestions([question]);
      await press(sample, NEXT);
      expect(summary(sample)).to.deep.equal([MISSING]);
      expect(part(sample, 'form')?.firstElementChild?.id).to.equal('summary');
      await eventually(() => expect(sample.shadowRoot!.activeElement?.id).to.equal('summary'));
      part(sample, '#summary a')!.click();
      await eventually(() => expect(sample.shadowRoot!.activeElement).to.equal(fieldOf(sample, question.id)));
    });
  }

  it('say when too many are chosen, or too few', async () => {
    const sample = await showQuestions([{ ...multiple, min: 2 }]);
    expect(fieldOf(sample, 'wanneer').hint).to.equal('Kies er 2.');
    fieldOf(sample, 'wanneer').values = ['avond'];
    await press(sample, NEXT);
    expect(summary(sample)).to.deep.equal(['Kies er minstens 2, of kies “Geen antwoord”.']);
    fieldOf(sample, 'wanneer').values = ['avond', 'weekend', 'namiddag'];
    await press(sample, NEXT);
    expect(summary(sample)).to.deep.equal(['Je koos er te veel. Kies er 2 of minder.']);
    fieldOf(sample, 'wanneer').values = ['avond', 'weekend'];
    await press(sample, NEXT);
    expect(shownQuestion(sample)).to.equal('Kijk je antwoorden na');
  });

  it('keep their answers when one goes back, and after a reload', async () => {
    const before = await showQuestions([ranking, smiley]);
    const order = ['tuin', 'koffie', 'naaien', 'muziek', 'wandelen'];
    fieldOf(before, 'eerst').values = order;
    await press(before, NEXT);
    fieldOf(before, 'gevoel').value = '2';
    await press(before, 'Terug');
    await eventually(() => expect(focusedWords()).to.equal('Wat doen we eerst?'));
    expect(fieldOf(before, 'eerst').values).to.deep.equal(order);
    fieldOf(before, 'eerst').dispatchEvent(new Event('change', { bubbles: true }));
    const after = await showQuestions([ranking, smiley]);
    await settled(after);
    const words = [...fieldOf(after, 'eerst').shadowRoot!.querySelectorAll('.rank .words')];
    expect(words.map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Werken in de tuin',
      'Koffie met de buren',
      'Leren naaien',
      'Muziek maken',
      'Samen wandelen',
    ]);
    expect(fieldOf(after, 'gevoel').values).to.deep.equal(['2']);
  });

  it('are changed one at a time from the answers, and come back there', async () => {
    const sample = await showQuestions([choice, smiley]);
    for (const id of ['wat', 'gevoel']) {
      fieldOf(sample, id).value = '-';
      await press(sample, NEXT);
    }
    await press(sample, 'Verander: Wat wil je graag doen in De Stek?');
    await eventually(() => expect(focusedWords()).to.equal('Geen antwoord'));
    fieldOf(sample, 'wat').value = 'tuin';
    await press(sample, NEXT);
    expect(answers(sample)[0]).to.deep.equal(['Wat wil je graag doen in De Stek?', 'Werken in de tuin']);
  });

  it('of a type that this page does not know are left out', async () => {
    const sample = await showQuestions([{ ...choice, id: 'nieuw', type: 'map' }, smiley]);
    expect(part(sample, '.step-count')?.textContent).to.equal('Vraag 1 van 1');
    expect(shownQuestion(sample)).to.equal('Hoe voel je je in De Stek?');
  });

  it('never take an option for “no answer”, whatever it is called', async () => {
    const option = { id: 'none', label: { nl: 'Niets van dit alles' } };
    const sample = await showQuestions([{ ...choice, options: [option, ...choice.options] }]);
    fieldOf(sample, 'wat').value = 'none';
    await press(sample, NEXT);
    expect(await sent(sample)).to.deep.equal({ wat: { choice: 'none' } });
  });

  it('show three faces or five, each with its words, the saddest and the gladdest alike', async () => {
    const faces = async (points: 3 | 5) => {
      const sample = await showQuestions([{ ...smiley, points }]);
      const cards = [...fieldOf(sample, 'gevoel').shadowRoot!.querySelectorAll('.choice')];
      return cards.map(card => [
        card.querySelector('.words')?.textContent?.trim(),
        Object.keys(drawings).find(name => drawings[name]?.[0] === card.querySelector('path')?.getAttribute('d')),
      ]);
    };
    expect(await faces(3)).to.deep.equal([
      ['Niet goed', 'mood-1'],
      ['Gaat wel', 'mood-3'],
      ['Goed', 'mood-5'],
      ['Geen antwoord', undefined],
    ]);
    expect(await faces(5)).to.deep.equal([
      ['Heel slecht', 'mood-1'],
      ['Slecht', 'mood-2'],
      ['Gaat wel', 'mood-3'],
      ['Goed', 'mood-4'],
      ['Heel goed', 'mood-5'],
      ['Geen antwoord', undefined],
    ]);
  });
});

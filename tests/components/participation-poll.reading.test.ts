import { expect } from '@esm-bundle/chai';
import type { PollQuestion } from '../../src/schema/poll.ts';
import { eventually } from '../support/eventually.ts';
import {
  clearQuestions,
  fieldOf,
  press,
  settled,
  showQuestions,
  type QuestionSample,
} from '../support/question-page.ts';
import { sampleQuestions } from '../support/sample-questions.ts';
import { quiet, speaking, voice, type Speech } from '../support/speech.ts';

const [choice, , ranking, smiley, idea] = sampleQuestions;

const buttons = (sample: QuestionSample) => [
  ...sample.shadowRoot!.querySelectorAll<HTMLElement>('.step:not([hidden]) .listen'),
];
const words = (sample: QuestionSample) => buttons(sample).map(({ textContent }) => textContent.trim());
const address = (path: string) => new URL(path, location.href).href;

async function readable(
  questions: readonly PollQuestion[],
  more: Partial<QuestionSample> = {},
): Promise<QuestionSample> {
  const sample = await showQuestions(questions, more);
  await eventually(() => expect(words(sample)).to.deep.equal(['Lees voor']));
  return sample;
}

async function press1(sample: QuestionSample, button = buttons(sample)[0]!): Promise<void> {
  button.click();
  await settled(sample);
}

describe('Reading a question aloud', () => {
  const { play } = HTMLMediaElement.prototype;
  let speech: Speech;
  let played: HTMLMediaElement[];

  beforeEach(() => {
    sessionStorage.clear();
    speech = speaking();
    played = [];
    HTMLMediaElement.prototype.play = function () {
      played.push(this);
      return this.src.endsWith('/gone.mp3') ? Promise.reject(new Error('gone')) : Promise.resolve();
    };
  });
  afterEach(() => {
    clearQuestions();
    quiet();
    HTMLMediaElement.prototype.play = play;
  });

  /** Everything that is said, one after the other. */
  const heard = (): string[] => {
    const said: string[] = [];
    while (speech.said.length > said.length && said.length < 20) {
      said.push(speech.said.at(-1)!.text);
      speech.finish();
    }
    return said;
  };

  it('is not offered without a voice, nor by one that sends the text to a server', async () => {
    speech.voices = [voice('nl-NL', false), voice('en-GB')];
    const sample = await showQuestions([choice, { ...smiley, audio: { nl: '/hoe.mp3' } }]);
    // What has a recording beside it shows that the voices were looked through.
    await eventually(() => expect(sample.shadowRoot!.querySelectorAll('.listen')).to.have.length(1));
    expect(buttons(sample)).to.have.length(0);
  });

  it('says the question, why it is asked, and what can be chosen, in that order', async () => {
    speech.voices = [voice('nl-BE')];
    const sample = await readable([choice]);
    await press1(sample);
    expect(words(sample)).to.deep.equal(['Stop met voorlezen']);
    expect(heard()).to.deep.equal([
      'Wat wil je graag doen in De Stek?',
      'We kiezen samen wat er in het nieuwe programma komt.',
      'Koffie met de buren',
      'Samen wandelen',
      'Leren naaien',
      'Muziek maken',
      'Werken in de tuin',
      'Geen antwoord',
    ]);
    await settled(sample);
    expect(words(sample)).to.deep.equal(['Lees voor']);
    await press1(sample);
    expect(speech.said.at(-1)?.text).to.equal('Wat wil je graag doen in De Stek?');
    expect(speech.said).to.have.length(9);
  });

  it('shows what is being said, also inside a field', async () => {
    speech.voices = [voice('nl-BE')];
    const sample = await readable([ranking]);
    await press1(sample);
    speech.finish();
    const reads = fieldOf(sample, 'eerst').shadowRoot!.querySelectorAll('[data-reads]');
    expect([...reads].map(({ textContent }) => textContent)).to.deep.equal(['Koffie met de buren']);
    expect(getComputedStyle(reads[0]!).outlineStyle).to.equal('solid');
  });

  it('says things to put in order in the order in which they stand', async () => {
    speech.voices = [voice('nl-BE')];
    const sample = await readable([ranking]);
    fieldOf(sample, 'eerst').values = ['tuin', 'naaien'];
    await settled(sample);
    await press1(sample);
    expect(heard().slice(1, 4)).to.deep.equal(['Werken in de tuin', 'Leren naaien', 'Koffie met de buren']);
  });

  it('stops when it is pressed again, when the question is left, and when the poll is', async () => {
    speech.voices = [voice('nl-BE')];
    const sample = await readable([idea, smiley]);
    await press1(sample);
    await press1(sample);
    expect(speech.cancelled).to.equal(1);
    expect(words(sample)).to.deep.equal(['Lees voor']);
    await press1(sample);
    await press(sample, 'Ga verder');
    expect(speech.cancelled).to.equal(2);
    expect(sample.shadowRoot!.querySelector('[data-reads]')).to.equal(null);
    await press1(sample);
    clearQuestions();
    expect(speech.cancelled).to.equal(3);
  });

  it('is begun by one question only, whichever was read before', async () => {
    speech.voices = [voice('nl-BE')];
    const sample = await readable([idea, smiley]);
    await press(sample, 'Ga verder');
    await press1(sample);
    expect(speech.said.map(({ text }) => text)).to.deep.equal(['Hoe voel je je in De Stek?']);
  });

  it('plays a recording where there is one, of the question and of what can be chosen, without any voice', async () => {
    const options = choice.options.slice(0, 2).map(option => ({ ...option, audio: { nl: `/${option.id}.mp3` } }));
    const sample = await readable([{ ...choice, audio: { nl: '/wat.mp3', fr: '/quoi.mp3' }, options }]);
    await press1(sample);
    for (let recording = 0; recording < 3; recording++) played.at(-1)!.dispatchEvent(new Event('ended'));
    expect(played.map(({ src }) => src)).to.deep.equal(['/wat.mp3', '/koffie.mp3', '/wandelen.mp3'].map(address));
    expect(speech.said).to.have.length(0);
    await settled(sample);
    expect(words(sample)).to.deep.equal(['Lees voor']);
  });

  it('lets a voice say what a recording that does not come would have said', async () => {
    speech.voices = [voice('nl-BE')];
    const sample = await readable([{ ...smiley, audio: { nl: '/gone.mp3' } }]);
    await press1(sample);
    await eventually(() => expect(speech.said.map(({ text }) => text)).to.deep.equal(['Hoe voel je je in De Stek?']));
    expect(heard().at(-1)).to.equal('Geen antwoord');
  });

  it('plays one thing that has a recording by its own button, named after it', async () => {
    const [koffie, ...others] = choice.options;
    const options = [{ ...koffie!, audio: { nl: '/koffie.mp3' } }, ...others];
    const sample = await showQuestions([{ ...choice, options }]);
    const root = fieldOf(sample, 'wat').shadowRoot!;
    const own = root.querySelectorAll<HTMLElement>('.with-beside .listen');
    expect(own).to.have.length(1);
    const name = own[0]!
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map(id => root.getElementById(id));
    expect(name.map(element => element?.ariaLabel ?? element?.textContent)).to.deep.equal([
      'Lees voor',
      'Koffie met de buren',
    ]);
    own[0]!.click();
    expect(played.map(({ src }) => src)).to.deep.equal([address('/koffie.mp3')]);
    expect(fieldOf(sample, 'wat').values).to.deep.equal([]);
  });

  it('speaks each text in the language it is in, and offers what can be read in either', async () => {
    speech.voices = [voice('nl-BE')];
    const sample = await showQuestions([smiley, { ...choice, id: 'frans' }], { lang: 'fr' });
    await eventually(() => expect(sample.textLanguage).to.equal('fr'));
    await eventually(() => expect(buttons(sample)).to.have.length(1));
    expect([...sample.shadowRoot!.querySelectorAll('.listen')]).to.have.length(1);
  });
});

import { expect } from '@esm-bundle/chai';
import { all, button, clearPage, get, place, show, textOf, type Flyer } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { quiet, speaking, voice, type Speech } from '../support/speech.ts';

describe('Reading the flyer aloud', () => {
  let speech: Speech;
  beforeEach(() => (speech = speaking()));
  afterEach(() => {
    clearPage();
    quiet();
  });

  const reads = (flyer: Flyer) => all(flyer, '.read').length;
  const readable = async (setting?: Parameters<typeof show>[0]): Promise<Flyer> => {
    const flyer = await show(setting);
    await eventually(() => get(flyer, '.read'));
    return flyer;
  };

  it('is not offered where no voice speaks the language', async () => {
    speech.voices = [voice('en-GB')];
    const flyer = await show();
    // The same flyer in English beside it: when that one can be read, the voices have been looked through.
    const english = await show({ attributes: { lang: 'en' } });
    await eventually(() => expect(reads(english)).to.equal(1));
    expect(reads(flyer)).to.equal(0);
  });

  it('is offered when the browser finds its voices a moment later', async () => {
    const flyer = place();
    // The element waits for them 2 seconds at most: a busy machine may need those to show the rest.
    await eventually(() => expect(speech.isAwaited).to.equal(true));
    expect(reads(flyer)).to.equal(0);
    speech.voices = [voice('nl-NL')];
    speech.dispatchEvent(new Event('voiceschanged'));
    await eventually(() => expect(reads(flyer)).to.equal(1));
  });

  it('reads sentence by sentence, a little slower, with a voice of the device', async () => {
    speech.voices = [voice('nl-NL', false, 'far away'), voice('nl-NL', true, 'here')];
    const flyer = await readable();
    button(flyer, 'Lees voor').click();
    const heard: string[] = [];
    while (speech.said.length > heard.length && heard.length < 9) {
      const now = speech.said.at(-1)!;
      heard.push(now.text);
      expect([now.voice?.name, now.rate, now.lang]).to.deep.equal(['here', 0.85, 'nl-NL']);
      speech.finish();
    }
    expect(heard).to.deep.equal([
      'De Stek Zillebeke',
      'Programma van december 2026',
      'Iedereen is welkom.',
      'Gratis of goedkoop.',
      'Open huis',
      'Kom binnen wanneer je wil.',
      'Er is koffie, en altijd iemand voor een babbel.',
      'Elke dinsdag, van 9 uur tot half 5',
      'dinsdag 1, 8, 15 en 22 december',
    ]);
  });

  it('shows which sentence it reads', async () => {
    speech.voices = [voice('nl-BE')];
    const flyer = await readable();
    button(flyer, 'Lees voor').click();
    expect(all(flyer, '[data-reads]').map(textOf)).to.deep.equal(['De Stek Zillebeke']);
    for (let sentence = 0; sentence < 6; sentence++) speech.finish();
    expect(all(flyer, '[data-reads]').map(textOf)).to.deep.equal([
      'Kom binnen wanneer je wil. Er is koffie, en altijd iemand voor een babbel.',
    ]);
    if (!('highlights' in CSS)) return;
    const [range] = [...(CSS.highlights.get('stek-sentence') ?? [])];
    expect(String(range)).to.equal('Er is koffie, en altijd iemand voor een babbel.');
  });

  it('pauses, goes on with the same sentence, and stops', async () => {
    speech.voices = [voice('nl-BE')];
    const flyer = await readable();
    button(flyer, 'Lees voor').click();
    speech.finish();
    await flyer.updateComplete;
    button(flyer, 'Pauze').click();
    expect(speech.cancelled).to.equal(1);
    await flyer.updateComplete;
    button(flyer, 'Lees verder').click();
    expect(speech.said.at(-1)?.text).to.equal('Programma van december 2026');
    await flyer.updateComplete;
    button(flyer, 'Stop').click();
    await flyer.updateComplete;
    expect(all(flyer, '[data-reads]').length).to.equal(0);
    expect(button(flyer, 'Lees voor').checkVisibility()).to.equal(true);
    const count = speech.said.length;
    speech.finish();
    expect(speech.said.length).to.equal(count);
  });

  it('is silent when the flyer goes, and when it changes its language', async () => {
    speech.voices = [voice('nl-BE'), voice('fr-BE')];
    const flyer = await readable();
    button(flyer, 'Lees voor').click();
    flyer.lang = 'fr';
    await eventually(() => expect(get(flyer, '.flyer').lang).to.equal('fr'));
    await eventually(() => expect(textOf(get(flyer, '.read'))).to.equal('Lire à voix haute'));
    expect(speech.cancelled).to.equal(1);
    button(flyer, 'Lire à voix haute').click();
    flyer.remove();
    expect(speech.cancelled).to.equal(2);
  });

  it('reads each text in its own language, and leaves out what no voice can say', async () => {
    speech.voices = [voice('fr-BE')];
    const flyer = await readable({ attributes: { lang: 'fr' } });
    await eventually(() => expect(get(flyer, '.flyer').lang).to.equal('fr'));
    await eventually(() => expect(reads(flyer)).to.equal(1));
    button(flyer, 'Lire à voix haute').click();
    for (let sentence = 0; sentence < 5; sentence++) speech.finish();
    const said = speech.said.map(({ text }) => text);
    expect(said).to.include('Maison ouverte');
    expect(said).to.not.include('Open huis');
  });

  it('plays a recording where there is one, also without any voice', async () => {
    const flyer = await readable({ attributes: { lang: 'ti' }, audio: { ti: '/flyer-ti.mp3' } });
    const played: string[] = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      played.push(this.src);
      return Promise.resolve();
    };
    get(flyer, '.read').click();
    HTMLMediaElement.prototype.play = play;
    expect(played).to.deep.equal([new URL('/flyer-ti.mp3', location.href).href]);
    expect(speech.said.length).to.equal(0);
  });
});

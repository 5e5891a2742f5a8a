/** A stretch of text to read, the element that shows it, and its language. */
export interface Passage {
  element: HTMLElement;
  text: string;
  /** BCP 47. */
  lang: string;
  /** Address of a recording of this passage, which beats a voice (SPK-5). */
  recording?: string | undefined;
}

/** `mute`: nothing here can read this language. */
export type ReadingState = 'mute' | 'ready' | 'reading' | 'paused';

/** So long, in milliseconds, a browser may take to say which voices it has. */
const VOICES_MS = 2000;
/** A little slower than people speak (SPK-4). */
const RATE = 0.85;
const HIGHLIGHT = 'stek-sentence';

/** One sentence, and where it stands in its passage. */
interface Sentence extends Passage {
  from: number;
}

/**
 * Reads text aloud, sentence by sentence, with a voice of the device, or plays a recording where there is one. Voices on the device go
 * before those that send the text to a server.
 */
export class ReadAloud {
  readonly #changed: () => void;
  readonly #localOnly: boolean;
  #state: ReadingState = 'mute';
  /** What it is when nothing is read. */
  #rest: 'mute' | 'ready' = 'mute';
  #requested: string | undefined;
  #voices: readonly SpeechSynthesisVoice[] = [];
  #queue: Sentence[] = [];
  #audio: HTMLAudioElement | undefined;
  /** The recording of the passage that is being read. */
  #recorded: HTMLAudioElement | undefined;
  #marked: HTMLElement | undefined;
  /** Tells an utterance that was given up from the one that is spoken now. */
  #turn = 0;

  /**
   * @param changed called when the state is another
   * @param options.localOnly takes no voice that sends the text to a server (SPK-3)
   */
  constructor(changed: () => void, { localOnly = false }: { localOnly?: boolean } = {}) {
    this.#changed = changed;
    this.#localOnly = localOnly;
  }

  get state(): ReadingState {
    return this.#state;
  }

  /** Whether there is a voice for a language, of those that were prepared. */
  hasVoice(lang: string): boolean {
    return voiceFor(lang, this.#voices) !== undefined;
  }

  /** Looks whether one of these languages can be read, once for each set. A recording of everything beats every voice (SPK-5). */
  prepare(langs: string | readonly string[], recording?: string): void {
    const requested = `${String(langs)} ${recording ?? ''}`;
    if (requested === this.#requested) return;
    this.#requested = requested;
    this.#audio = recording ? this.#player(recording) : undefined;
    // Not at once: the element that asks is being drawn.
    queueMicrotask(() => this.#restAt(recording ? 'ready' : 'mute'));
    if (recording) return;
    void voices().then(found => {
      if (requested !== this.#requested) return;
      this.#voices = found.filter(({ localService }) => localService || !this.#localOnly);
      if ([langs].flat().some(lang => this.hasVoice(lang))) this.#restAt('ready');
    });
  }

  /** Reads these, in place of what is being read. */
  read(passages: readonly Passage[]): void {
    if (this.#state === 'reading') this.pause();
    this.#become('reading');
    if (this.#audio) return void this.#audio.play().catch(() => this.stop());
    this.#queue = passages
      .filter(({ lang, recording }) => recording || this.hasVoice(lang))
      .flatMap(passage => (passage.recording ? [{ ...passage, from: 0 }] : sentencesOf(passage)));
    this.#next();
  }

  pause(): void {
    this.#become('paused');
    if (this.#audio) return this.#audio.pause();
    // Some browsers never come back from pause(): the sentence is begun anew instead.
    this.#silence();
  }

  resume(): void {
    this.#become('reading');
    if (this.#audio) return void this.#audio.play().catch(() => this.stop());
    this.#next();
  }

  stop(): void {
    if (this.#state !== 'reading' && this.#state !== 'paused') return;
    this.#queue = [];
    if (this.#audio) {
      this.#audio.pause();
      this.#audio.currentTime = 0;
    } else this.#silence();
    this.#mark(undefined);
    this.#become(this.#rest);
  }

  #next(): void {
    const sentence = this.#queue[0];
    if (!sentence) return this.stop();
    if (sentence.recording) this.#play(sentence, sentence.recording);
    else this.#speak(sentence);
  }

  /** A recording that does not come is read by a voice, or left out where there is none. */
  #play(passage: Sentence, recording: string): void {
    const turn = ++this.#turn;
    const audio = new Audio(recording);
    this.#recorded = audio;
    const goOn = (instead: readonly Sentence[]) => {
      if (turn !== this.#turn) return;
      this.#turn++;
      this.#queue.splice(0, 1, ...instead);
      this.#next();
    };
    audio.addEventListener('ended', () => goOn([]));
    const failed = () => goOn(this.hasVoice(passage.lang) ? sentencesOf({ ...passage, recording: undefined }) : []);
    audio.addEventListener('error', failed);
    this.#mark(passage);
    audio.play().catch(failed);
  }

  #speak(sentence: Sentence): void {
    const turn = ++this.#turn;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    const voice = voiceFor(sentence.lang, this.#voices);
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? sentence.lang;
    utterance.rate = RATE;
    const go = () => {
      if (turn !== this.#turn) return;
      this.#queue.shift();
      this.#next();
    };
    utterance.addEventListener('end', go);
    utterance.addEventListener('error', () => turn === this.#turn && this.stop());
    this.#mark(sentence);
    speechSynthesis.speak(utterance);
  }

  #silence(): void {
    this.#turn++;
    this.#recorded?.pause();
    this.#recorded = undefined;
    (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.cancel();
  }

  #player(recording: string): HTMLAudioElement {
    const audio = new Audio(recording);
    audio.preload = 'none';
    audio.addEventListener('ended', () => this.stop());
    return audio;
  }

  /** Shows what is being read: the passage, and in it the sentence where the browser can. */
  #mark(sentence: Sentence | undefined): void {
    this.#marked?.removeAttribute('data-reads');
    this.#marked = sentence?.element;
    this.#marked?.setAttribute('data-reads', '');
    this.#marked?.scrollIntoView({ block: 'nearest' });
    const highlights = globalThis.CSS?.highlights as HighlightRegistry | undefined;
    const range = sentence && rangeOf(sentence);
    if (range && highlights) highlights.set(HIGHLIGHT, new Highlight(range));
    else highlights?.delete(HIGHLIGHT);
  }

  #restAt(rest: 'mute' | 'ready'): void {
    this.#rest = rest;
    if (this.#state !== 'reading' && this.#state !== 'paused') this.#become(rest);
  }

  #become(state: ReadingState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed();
  }
}

/** The voice for a language: one on the device if there is one; the same variety before another. */
function voiceFor(lang: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const primary = lang.toLowerCase().split('-')[0];
  const speaking = voices.filter(voice => voice.lang.toLowerCase().split(/[-_]/)[0] === primary);
  const rank = ({ localService, lang: own }: SpeechSynthesisVoice) =>
    (localService ? 2 : 0) + (/[-_]BE$/i.test(own) ? 1 : 0);
  return speaking.reduce<SpeechSynthesisVoice | undefined>(
    (best, voice) => (best && rank(best) >= rank(voice) ? best : voice),
    undefined,
  );
}

/** The voices of this browser; some need a moment to find them, and some never have any. */
function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const known = speech?.getVoices() ?? [];
  if (!speech || known.length > 0) return Promise.resolve(known);
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      speech.removeEventListener('voiceschanged', done);
      resolve(speech.getVoices());
    };
    const timer = setTimeout(done, VOICES_MS);
    speech.addEventListener('voiceschanged', done);
  });
}

/** One utterance per sentence: long ones are cut off by some voices after a quarter of a minute. */
function sentencesOf(passage: Passage): Sentence[] {
  const segmenter = new Intl.Segmenter(passage.lang, { granularity: 'sentence' });
  return [...segmenter.segment(passage.text)]
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ segment, index }) => ({ ...passage, text: segment.trim(), from: index }));
}

/** Where a sentence stands in its element, which may hold spaces and pieces that the text does not. */
function rangeOf({ element, text, from }: Sentence): Range | undefined {
  const places: [node: Text, offset: number][] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let wasSpace = true;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let offset = 0; offset < node.data.length; offset++) {
      const isSpace = /\s/.test(node.data.charAt(offset));
      if (!isSpace || !wasSpace) places.push([node, offset]);
      wasSpace = isSpace;
    }
  }
  const first = places[from];
  const last = places[from + text.length - 1];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}

/*
 * The one stand-in of tests that listen: a browser without a screen has no voices at all (measured: `getVoices()` is empty), so
 * nothing here could ever be heard. What is said, in which order and with which voice is asked of the element itself.
 */
export class Speech extends EventTarget {
  voices: Partial<SpeechSynthesisVoice>[] = [];
  said: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  /** Whether somebody waits for voices that come later. */
  isAwaited = false;
  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.isAwaited ||= args[0] === 'voiceschanged';
    super.addEventListener(...args);
  }
  getVoices = () => this.voices;
  speak = (utterance: SpeechSynthesisUtterance) => this.said.push(utterance);
  cancel = () => (this.cancelled += 1);
  /** The sentence that is being read is over. */
  finish(): void {
    this.said.at(-1)?.dispatchEvent(new Event('end'));
  }
}
class Utterance extends EventTarget {
  voice: Partial<SpeechSynthesisVoice> | null = null;
  lang = '';
  rate = 1;
  text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}
/** A voice of the device, or one that asks a server. */
export const voice = (lang: string, localService = true, name = lang) => ({ lang, localService, name });

const REPLACED = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
let original: PropertyDescriptor[] | undefined;

/** Puts a voice into the browser; `quiet()` takes it out again. */
export function speaking(): Speech {
  original ??= REPLACED.map(name => Object.getOwnPropertyDescriptor(globalThis, name)!);
  const speech = new Speech();
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: speech });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { configurable: true, value: Utterance });
  return speech;
}

export function quiet(): void {
  REPLACED.forEach((name, index) => Object.defineProperty(globalThis, name, original![index]!));
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Voice } from '../../domain/flyer/voice.ts';
import { spokenIn } from '../../domain/spoken/languages.ts';
import { phrasesIn } from '../../domain/spoken/recurrence/languages.ts';
import { recurrenceWords, type RecurrenceWords } from '../../domain/spoken/recurrence/words.ts';
import type { Spoken } from '../../domain/spoken/spoken.ts';

type Host = ReactiveControllerHost & { readonly textLanguage: string };

/** What a voice needs beside the texts. */
interface Speech {
  lang: string;
  spoken: Spoken;
  recurrence: RecurrenceWords;
  origin: Voice['origin'];
}

/** How a flyer is said in the language of the texts of its element. */
export class FlyerVoice implements ReactiveController {
  readonly #host: Host;
  readonly #say: () => Voice['say'];
  #wanted = '';
  #speech: Speech | undefined;
  #last: { key: string; voice: Voice } | undefined;

  /** @param say gives the texts as they are now, which change with the language and the way people are addressed */
  constructor(host: Host, say: () => Voice['say']) {
    this.#host = host;
    this.#say = say;
    host.addController(this);
  }

  /** The one of the language before stays until the new one is there; `undefined` only before the first. */
  get now(): Voice | undefined {
    const speech = this.#speech;
    if (!speech || speech.lang !== this.#host.textLanguage) return this.#last?.voice;
    const say = this.#say();
    // The text stands for the catalogue: it differs in every language and in both ways to address people.
    const key = `${speech.lang} ${say('signUpNone')}`;
    if (this.#last?.key !== key) this.#last = { key, voice: { ...speech, say } };
    return this.#last.voice;
  }

  hostUpdate(): void {
    const lang = this.#host.textLanguage;
    if (lang === this.#wanted) return;
    this.#wanted = lang;
    void this.#fetch(lang);
  }

  async #fetch(lang: string): Promise<void> {
    const [spoken, phrases, origin] = await speech(lang).catch(() =>
      // Better in Dutch than not at all.
      speech('nl'),
    );
    if (lang !== this.#wanted) return;
    this.#speech = { lang, spoken, recurrence: recurrenceWords(spoken, phrases), origin };
    this.#host.requestUpdate();
  }
}

const speech = (lang: string) => Promise.all([spokenIn(lang), phrasesIn(lang), originIn(lang)]);

/** The pack of the language is there already: the texts come from it. */
const originIn = async (lang: string): Promise<Voice['origin']> =>
  lang === 'nl' ? 'human' : (await import('../../i18n/packs.ts')).originOf(lang);

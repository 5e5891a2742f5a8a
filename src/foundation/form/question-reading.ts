import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ReadAloud, type Passage } from '../read-aloud.ts';
import { readingStyles } from '../read-aloud.styles.ts';
import type { StekElement } from '../stek-element.ts';

/** Addresses of recordings by language. */
type Recordings = Readonly<Record<string, string>> | undefined;

/** What a button that reads says, and its picture once that is here. */
export interface ListenWords {
  listen: string;
  stop: string;
  picture: TemplateResult | undefined;
  /** Which one it reads, where several stand on one screen. */
  of?: string;
}

/**
 * Reads one question aloud, with what can be chosen: a recording where there is one, else a voice of the device, so that nobody else is
 * told at which question one is. It is silent as soon as the question is left.
 */
export class QuestionReading implements ReactiveController {
  readonly #host: StekElement;
  readonly #reader: ReadAloud;
  /** The question that is being read. */
  #step: Element | undefined;
  /** Which of several that is. */
  #of: string | undefined;

  constructor(host: StekElement) {
    this.#host = host;
    this.#reader = new ReadAloud(() => host.requestUpdate(), { localOnly: true });
    host.addController(this);
  }

  stop(): void {
    this.#reader.stop();
    this.#step = undefined;
  }

  hostUpdated(): void {
    if (this.#step && (!this.#step.isConnected || this.#step.closest('[hidden]'))) this.stop();
  }

  /** Nobody hears the end of a question that is no longer there. */
  hostDisconnected(): void {
    this.stop();
  }

  /** Looks for voices for the languages in which the questions are shown. */
  prepare(langs: readonly string[]): void {
    this.#reader.prepare([...new Set(langs)].toSorted());
  }

  /** The recording of a text in the language in which it is shown. */
  recording(audio: Recordings, lang: string): string | undefined {
    const key = [lang, lang.split('-')[0]!].find(tag => audio && Object.hasOwn(audio, tag));
    return key && audio?.[key];
  }

  /** Reads the whole question, or stops; nothing where it can be read by nobody (SPK-1). */
  button(lang: string, audio: Recordings, { listen, stop, picture, of }: ListenWords): TemplateResult | typeof nothing {
    if (!this.recording(audio, lang) && !this.#reader.hasVoice(lang)) return nothing;
    const isReading = this.#reader.state === 'reading' && of === this.#of;
    const press = (event: Event) => {
      const step = (event.currentTarget as Element).closest('.step, [data-reading]');
      if (isReading && step === this.#step) this.stop();
      else if (step) this.#read(step, passagesIn(step));
      this.#of = of;
      this.#host.requestUpdate();
    };
    return html`<button type="button" class="listen" @click=${press}>
      ${picture ?? nothing}
      <span .textContent=${isReading ? stop : listen}></span>
    </button>`;
  }

  /**
   * Plays one option, beside it in its field; only for those with a recording: a voice reads them all with the question.
   * @param index place among the choices of the field
   */
  optionButton(index: number, { listen, picture }: ListenWords): TemplateResult {
    const press = (event: Event) => {
      const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
      const words = root.querySelector<HTMLElement>(`#label-${index}`);
      const step = root.host.closest('.step');
      if (step && words) this.#read(step, [passageOf(words)]);
    };
    return html`<button
      type="button"
      class="listen"
      id="listen-${index}"
      aria-label=${listen}
      aria-labelledby="listen-${index} label-${index}"
      @click=${press}
    >
      ${picture ?? listen}
    </button>`;
  }

  #read(step: Element, passages: readonly Passage[]): void {
    this.#step = step;
    for (const { element } of passages) adopt(element.getRootNode() as ShadowRoot);
    this.#reader.read(passages);
  }
}

/** A field learns what being read looks like when it is read: other forms that use it have no need of that. */
function adopt({ adoptedStyleSheets: sheets }: ShadowRoot): void {
  const { styleSheet } = readingStyles;
  if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
}

/** What is read of a question: what it asks, then what can be chosen. Of a field that is read whole, its own question and words too. */
const passagesIn = (step: Element): Passage[] => [
  ...[...step.querySelectorAll<HTMLElement>('[data-say]')].map(passageOf),
  ...[...step.querySelectorAll('[data-choices], [data-whole]')].flatMap(field => [
    ...wordsIn(field),
    ...optionsIn(field),
  ]),
];

/** The question and the words of a field whose question stands nowhere else. */
const wordsIn = (field: Element): Passage[] =>
  field.matches('[data-whole]')
    ? [...(field.shadowRoot?.querySelectorAll<HTMLElement>('#label, #hint') ?? [])].map(passageOf)
    : [];

/** The options of a field, in the order in which it shows them. */
const optionsIn = (field: Element): Passage[] =>
  [...(field.shadowRoot?.querySelectorAll<HTMLElement>('[id^="label-"]') ?? [])].map(passageOf);

const passageOf = (element: HTMLElement): Passage => ({
  element,
  text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  lang: element.closest<HTMLElement>('[lang]')?.lang ?? 'nl',
  recording: element.dataset['recording'],
});

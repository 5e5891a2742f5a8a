import type { TemplateResult } from 'lit';
import type { ConsentText } from '../../../domain/consent-text.ts';
import type { LocaleFormatter } from '../../../domain/spoken/spoken.ts';
import type { ListenWords, QuestionReading } from '../../../foundation/form/question-reading.ts';
import type { Step } from '../../../foundation/form/step-flow.ts';
import type { Choice } from '../../../foundation/form/choice-field.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { ReferralCatalogue } from '../../../i18n/referral.ts';
import type { ServiceCatalogue } from '../../../i18n/service.ts';
import type { Drawing } from '../../../pictograms/drawing.ts';
import { pictogram } from '../../../pictograms/pictogram.ts';
import type { ReferralForm } from '../../../schema/referral-recipient.ts';
import type { Service } from '../../../schema/service.ts';
import type { Getter } from './who-gets-it.ts';
import { html } from 'lit';

/** All texts of a card and of the services in it. */
export type CardTexts = Translator<ReferralCatalogue & ServiceCatalogue>;

/** The answers on which other questions depend. */
export interface Answers {
  themes: readonly string[];
  recipient: string;
  reach: string;
  speaks: string;
  senderName: string;
  way: string;
}

/** Who fills it in with the person, where the page knows. */
export interface KnownSender {
  readonly name: string;
  readonly organisation: string;
  readonly phone: string;
}

/** What the questions depend on, and what they tell. */
export interface CardContext {
  t: CardTexts;
  /** Language of the texts, BCP 47. */
  lang: string;
  address: 'je' | 'u';
  /** Every pictogram by its name; empty until they are fetched. */
  drawings: Readonly<Record<string, Drawing>>;
  /** How days and hours are said; `undefined` while it is on its way. */
  spoken: LocaleFormatter | undefined;
  /** Level of a heading inside a question. */
  level: number;
  /** Epoch milliseconds. */
  now: number;
  services: readonly Service[];
  /** How many of them are shown. */
  most: number;
  showMore: () => void;
  /** Wipes everything: what was found is enough. */
  stop: () => void;
  form: ReferralForm;
  getters: readonly Getter[];
  /** Who gets it, once that is known. */
  getter: Getter | undefined;
  sender: KnownSender;
  /** What is asked to allow, word by word. */
  consents: readonly ConsentText[];
  /** Why something has to be agreed to or signed once more; empty where it has not. */
  again: string;
  /** Whether what is needed to draw a signature is here. */
  canDraw: boolean;
  /** Address of the card on paper; `undefined` where there is none. */
  paperPage: string | undefined;
  answers: Answers;
  reading: QuestionReading;
  listen: ListenWords;
  /** The address of a picture, if the page lets it load. */
  image: (url: string | undefined) => unknown;
  /** Something was answered on which what is shown depends. */
  changed: () => void;
}

/** A question with the button that reads it aloud, where the device has a voice for it. */
export const question = (
  name: string,
  words: string,
  { reading, lang, listen }: CardContext,
  fields: () => unknown,
): Step => ({
  name,
  heading: html`<span data-say .textContent=${words}></span>`,
  content: () => html`${reading.button(lang, undefined, listen)} ${fields()}`,
});

/** The picture of a name, once it is here. */
export function picture(name: string, { drawings }: Pick<CardContext, 'drawings'>): TemplateResult | undefined {
  const drawing = Object.hasOwn(drawings, name) ? drawings[name] : undefined;
  return drawing && pictogram(drawing);
}

/** One box to tick. */
export const tick = (label: string): readonly Choice[] => [{ value: 'yes', label }];

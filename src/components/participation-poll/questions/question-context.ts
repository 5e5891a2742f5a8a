import type { nothing } from 'lit';
import type { ListenWords, QuestionReading } from '../../../foundation/form/question-reading.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { PollCatalogue } from '../../../i18n/poll.ts';
import type { Drawing } from '../../../pictograms/drawing.ts';
import { pictogram } from '../../../pictograms/pictogram.ts';

/** What the questions of a poll are shown with. */
export interface QuestionContext {
  t: Translator<PollCatalogue>;
  /** The language of the texts around the questions, BCP 47: `textLanguage` of the element. */
  lang: string;
  address: 'je' | 'u';
  /** Every pictogram by its name; empty until they are fetched. */
  drawings: Readonly<Record<string, Drawing>>;
  /** The address of a picture if the page lets it load. */
  imageSource: (url: string | undefined) => string | typeof nothing;
  reading: QuestionReading;
}

/** What the buttons that read aloud say. */
export function listenWords({ t, drawings }: Pick<QuestionContext, 't' | 'drawings'>): ListenWords {
  const drawing = drawings['read-aloud'];
  return { listen: t('listen'), stop: t('stopListening'), picture: drawing && pictogram(drawing) };
}

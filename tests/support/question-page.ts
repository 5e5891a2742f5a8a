import type { PropertyDeclarations, TemplateResult } from 'lit';
import { answersOf } from '../../src/components/participation-poll/questions/answers-of.ts';
import { QuestionReading } from '../../src/foundation/form/question-reading.ts';
import { questionSteps } from '../../src/components/participation-poll/questions/question-steps.ts';
import { questionStyles } from '../../src/components/participation-poll/questions/question.styles.ts';
import { define } from '../../src/foundation/define.ts';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import type { FormControl } from '../../src/foundation/form/form-control.ts';
import { formStyles } from '../../src/foundation/form/form.styles.ts';
import { StepFlow } from '../../src/foundation/form/step-flow.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { formTexts } from '../../src/i18n/form.ts';
import { pollTexts, type PollCatalogue } from '../../src/i18n/poll.ts';
import { drawings } from '../../src/pictograms/drawings.ts';
import type { BallotRequest } from '../../src/schema/ballot.ts';
import type { PollQuestion } from '../../src/schema/poll.ts';
import { eventually } from './eventually.ts';

/** The questions of a poll in a form, and nothing around it. */
export class QuestionSample extends StekElement<PollCatalogue> {
  static override styles = [StekElement.styles, formStyles, ...questionStyles];
  static override texts = [formTexts, pollTexts];
  static override properties: PropertyDeclarations = {
    questions: { attribute: false },
  };

  questions: readonly PollQuestion[] = [];

  /** What was sent last. */
  sent: BallotRequest['answers'] | undefined;

  readonly reading = new QuestionReading(this);
  readonly flow = new StepFlow(this, {
    steps: () =>
      questionSteps(this, {
        t: this.t,
        lang: this.textLanguage,
        address: this.effectiveAddress,
        drawings,
        imageSource: url => this.imageSource(url),
        reading: this.reading,
      }),
    oneByOne: true,
    progress: (step, steps) => this.t('questionOf', { step, steps }),
    sendLabel: () => this.t('send'),
    send: data => {
      this.sent = answersOf(data, this);
      return Promise.resolve([]);
    },
    draft: () => 'questions',
  });

  protected override render(): TemplateResult {
    return this.flow.render({ t: this.t, level: 3 });
  }
}

define('question-sample', QuestionSample);

let box: HTMLElement | undefined;

/** Takes the questions off the page. */
export const clearQuestions = (): void => box?.remove();

/** Puts questions on the page, so many pixels wide. */
export async function showQuestions(
  questions: readonly PollQuestion[],
  { width = 640, ...more }: Partial<QuestionSample> & { width?: number } = {},
): Promise<QuestionSample> {
  clearQuestions();
  box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const sample = Object.assign(document.createElement('question-sample') as QuestionSample, { questions }, more);
  box.append(sample);
  document.body.append(box);
  await sample.updateComplete;
  await eventually(() => {
    if (!sample.shadowRoot!.querySelector('form.flow')) throw new Error('The questions are not there yet');
  });
  await settled(sample);
  return sample;
}

/** Waits until the form and every field in it show what they know. */
export async function settled(sample: QuestionSample): Promise<void> {
  await sample.updateComplete;
  await Promise.all(fields(sample).map(field => field.updateComplete));
  await sample.updateComplete;
}

const fields = (sample: QuestionSample): FormControl[] => [
  ...sample.shadowRoot!.querySelectorAll<FormControl>('form.flow [name^="answer-"]'),
];

/** The field of a question. */
export function fieldOf<F extends FormControl = FormControl>(sample: QuestionSample, id: string): F {
  const found = fields(sample).find(({ name }) => name === `answer-${id}`);
  if (!found) throw new Error(`There is no question ${id}`);
  return found as F;
}

/** The words of the question in view. */
export const shownQuestion = (sample: QuestionSample): string =>
  sample.shadowRoot!.querySelector('.step:not([hidden]) > [part=heading]')?.textContent?.trim() ?? '';

/** Presses a button of the form by its words. */
export async function press(sample: QuestionSample, words: string): Promise<void> {
  const button = [...sample.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(
    ({ textContent, ariaLabel }) => (ariaLabel ?? textContent).trim() === words,
  );
  if (!button) throw new Error(`No button "${words}"`);
  button.click();
  await settled(sample);
}

/** What has the focus, in a word or two: its label, or its own words. */
export function focusedWords(): string {
  const active = deepActiveElement();
  const root = active?.getRootNode() as ShadowRoot | Document | undefined;
  const ids = active?.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const named = ids
    .map(id => root?.querySelector(`#${id}`))
    .map(label => label?.getAttribute('aria-label') ?? label?.textContent);
  const own = (active as HTMLInputElement | null)?.labels?.[0]?.textContent ?? active?.textContent ?? '';
  return (named.length > 0 ? named.join(' ') : own).replace(/\s+/g, ' ').trim();
}

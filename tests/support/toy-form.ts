import { html, type TemplateResult } from 'lit';
import '../../src/foundation/form/stek-text-field.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { SubmissionController } from '../../src/foundation/submission/submission-controller.ts';
import { submissionStyles } from '../../src/foundation/submission/submission.styles.ts';
import { formTexts } from '../../src/i18n/form.ts';
import { submissionTexts, type SubmissionCatalogue } from '../../src/i18n/submission.ts';
import type { Receipt } from '../../src/schema/submission.ts';
import { createStekClient } from '../../src/sdk/client.ts';
import { question, type QuestionRequest } from './toy-question.ts';

const words = {
  ...{ heading: 'Je vraag', send: 'Verstuur mijn vraag', codeWhy: 'Met deze code lees je ons antwoord.', qr: 'Code' },
  ...{ queued: 'Je vraag wacht op dit toestel.', sentNow: 'Je vraag is verstuurd.', failedLater: 'Dat lukte niet.' },
  ...{ insecure: 'Dit kan hier niet veilig.', otherWay: 'Bel ons.', sheetTitle: 'Mijn vraag' },
  outgoing: (count: number) => `${count} wacht op internet.`,
};

/** The form of the toy kind: what an element has to write of its own. */
export class ToyForm extends StekElement<SubmissionCatalogue> {
  static override styles = [StekElement.styles, submissionStyles];
  static override texts = [formTexts, submissionTexts];

  readonly client = createStekClient({ transport: this.getAttribute('api') ?? '' });
  readonly #submission = new SubmissionController<QuestionRequest, Receipt>(this, {
    ...{ kind: question, client: () => this.client, t: () => this.t, words: () => words },
    steps: () => [
      {
        name: 'question',
        heading: 'Wat wil je weten?',
        content: () => html`<stek-text-field name="question" label="Je vraag"></stek-text-field>`,
      },
    ],
    request: data => ({ question: String(data.get('question')) }),
    summary: () => ({ title: 'We hebben je vraag.', hint: 'We antwoorden snel.', isSettled: true }),
  });

  override render(): TemplateResult {
    return html`${this.#submission.status()} ${this.#submission.render({ level: 2 })}`;
  }
}

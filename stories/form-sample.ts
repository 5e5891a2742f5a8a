import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dialogStyles } from '../src/foundation/dialog.styles.ts';
import type { FieldError } from '../src/foundation/form/error-summary.ts';
import { FormDialog } from '../src/foundation/form/form-dialog.ts';
import { formStyles } from '../src/foundation/form/form.styles.ts';
import '../src/foundation/form/stek-choice-field.ts';
import '../src/foundation/form/stek-number-field.ts';
import '../src/foundation/form/stek-text-field.ts';
import { StepFlow, type Step } from '../src/foundation/form/step-flow.ts';
import { StekElement } from '../src/foundation/stek-element.ts';
import { formTexts, type FormCatalogue } from '../src/i18n/form.ts';

/** A form with every part a form can have, on the page or in a dialog. */
export class FormSample extends StekElement<FormCatalogue> {
  static override styles = [StekElement.styles, dialogStyles, formStyles];
  static override texts = [formTexts];
  static override properties: PropertyDeclarations = {
    inDialog: { type: Boolean, attribute: 'in-dialog' },
    noDraft: { type: Boolean, attribute: 'no-draft' },
    send: { attribute: false },
  };

  /** Shows a button that opens the form in a dialog. */
  inDialog = false;

  /** Leaves no trace on the device. */
  noDraft = false;

  /** What becomes of the answers. */
  send: (data: FormData) => Promise<readonly FieldError[]> = async () => [];

  readonly flow = new StepFlow(this, {
    steps: () => this.#steps,
    sendLabel: () => 'Schrijf me in',
    send: data => this.send(data),
    beforeSend: () => html`<p>Nele van De Stek leest dit. Ze belt je binnen 2 dagen.</p>`,
    draft: () => (this.noDraft ? undefined : 'sample'),
  });

  readonly dialog = new FormDialog<string>(this, {
    id: 'sample',
    hasUnsent: () => this.flow.hasUnsent,
    wiped: () => this.flow.wipe(),
  });

  get fallbackFocus(): HTMLElement | null {
    return this.renderRoot.querySelector('#after');
  }

  protected override render(): TemplateResult {
    const words = { t: this.t, level: 3 };
    if (!this.inDialog) return this.flow.render(words);
    return html`<button class="strong" @click=${() => this.dialog.open('Koffie met de buren')}>Schrijf me in</button>
      <h2 id="after" tabindex="-1">Programma</h2>
      ${this.dialog.render(
        (title, id) =>
          html`<h2 id=${id} tabindex="-1">${title}</h2>
            ${this.flow.render(words)}
            <button type="button" class="leave" @click=${this.dialog.leave}>${this.t('close')}</button>`,
        words,
      )}`;
  }

  get #steps(): readonly Step[] {
    return [
      {
        name: 'name',
        heading: 'Hoe heet je?',
        content: () =>
          html`<stek-text-field
            name="name"
            label="Voornaam"
            hint="Zo weten we wie er komt."
            autocomplete="given-name"
            missing="Vul je voornaam in."
          ></stek-text-field>`,
      },
      {
        name: 'reach',
        heading: 'Hoe bereiken we je?',
        content: () =>
          html`<stek-text-field
            name="phone"
            type="tel"
            label="Telefoon of gsm"
            hint="We bellen alleen als er iets verandert."
            autocomplete="tel"
          ></stek-text-field>`,
      },
      {
        name: 'party',
        heading: 'Met hoeveel personen kom je?',
        content: () =>
          html`<stek-number-field
            name="party"
            label="Aantal personen"
            hint="Tel jezelf mee."
            value="1"
            min="1"
            max="10"
          ></stek-number-field>`,
      },
      {
        name: 'needs',
        heading: 'Heb je iets nodig?',
        content: () =>
          html`<stek-choice-field
              name="needs"
              label="Heb je iets nodig?"
              hide-label
              hint="Dan zorgen wij daarvoor."
              multiple
              optional
              .choices=${NEEDS}
            ></stek-choice-field>
            <stek-text-field
              name="note"
              type="multiline"
              label="Wil je nog iets zeggen?"
              optional
              maxlength="300"
            ></stek-text-field>`,
      },
    ];
  }
}

const NEEDS = [
  { value: 'wheelchair', label: 'Ik kom met een rolstoel' },
  { value: 'interpreter', label: 'Ik wil graag een tolk', hint: 'Zeg hieronder welke taal.' },
  { value: 'none', label: 'Ik heb niets nodig', alone: true },
] as const;

import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { isTooSmall, signatureLines, signaturePath, type InkLine } from '../../domain/drawn-signature.ts';
import type { FormCatalogue } from '../../i18n/form.ts';
import { signatureTexts, type SignatureCatalogue } from '../../i18n/signature.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { FormControl, type Fault } from './form-control.ts';
import { signatureFieldStyles } from './signature-field.styles.ts';

const drawingBoard = () => import('./drawing-board.ts');

/**
 * A field to sign in with a finger, a pen or a mouse. Its value is the path of an SVG in a box of 600 by 150, at most 3,000 characters.
 * Never the only way to sign: who cannot draw is told that there are others, and the form around it offers them.
 *
 * @summary A signature that is drawn.
 * @tag stek-signature-field
 * @status experimental
 * @since 0.6
 *
 * @event input - The visitor drew a line, or wiped what was drawn.
 * @event change - The same.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart field - Question, hint, error, sheet and button together.
 * @csspart label - The question.
 * @csspart hint - How to sign.
 * @csspart error - What is wrong and what to do.
 * @csspart input - The sheet to draw on.
 * @csspart status - Whether there is a signature.
 * @csspart button - Wipes what was drawn.
 *
 * @cssstate user-invalid - An error is shown.
 */
export class SignatureField extends FormControl<FormCatalogue & SignatureCatalogue> {
  static override styles: CSSResultGroup = [FormControl.styles, signatureFieldStyles];
  static override texts: readonly Texts[] = [...FormControl.texts, signatureTexts];
  static override properties: PropertyDeclarations = {
    hasFailed: { state: true },
  };

  /** What to draw with could not be fetched. */
  private hasFailed = false;

  #board: DrawingBoard | undefined;
  /** The value that is on the board. */
  #drawn = '';

  protected override render(): TemplateResult {
    return html`<div class="field" part="field">
      ${this.#question()} ${this.hintAndError()}
      <p id="how" class="muted" .textContent=${this.t(this.hasFailed ? 'signature.failed' : 'signature.how')}></p>
      <div class="sheet" part="input">
        <canvas
          id="control"
          role="img"
          tabindex=${this.isDisabled ? nothing : 0}
          aria-label=${this.label && !this.hideLabel ? nothing : this.mirroredLabel}
          aria-labelledby=${this.label && !this.hideLabel ? 'label' : nothing}
          aria-describedby=${this.describedBy}
          aria-invalid=${this.isInvalid}
          aria-disabled=${this.isDisabled ? 'true' : nothing}
        ></canvas>
      </div>
      <div class="below">
        <p id="status" part="status" .textContent=${this.#status}></p>
        <button
          type="button"
          part="button"
          ?disabled=${this.isDisabled || this.value === ''}
          @click=${this.#wipe}
          .textContent=${this.t('signature.wipe')}
        ></button>
      </div>
    </div>`;
  }

  /** A label names no canvas: what is pressed there is passed on by hand. */
  #question(): TemplateResult | typeof nothing {
    if (!this.label) return nothing;
    return html`<span id="label" class="label" part="label" aria-hidden=${this.isLabelUnread} @click=${() => this.focus()}
      >${this.labelText()}</span
    >`;
  }

  /** Whether it is signed, in words. */
  override get answer(): string {
    return this.#isSigned ? this.t('signature.set') : '';
  }

  get #status(): string {
    return this.t(this.#isSigned ? 'signature.set' : 'signature.none');
  }

  get #isSigned(): boolean {
    return this.value !== '' && !this.fault();
  }

  protected override get descriptions(): string[] {
    return [...super.descriptions, 'status', 'how'];
  }

  protected override get missingWords(): string {
    return this.t('signature.missing');
  }

  protected override fault(): Fault | undefined {
    const lines = signatureLines(this.value);
    if (!lines) return { reason: 'patternMismatch', words: this.t('signature.unreadable') };
    return isTooSmall(lines) ? { reason: 'tooShort', words: this.t('signature.tooSmall') } : undefined;
  }

  readonly #drew = (lines: readonly InkLine[]): void => {
    this.#answer(signaturePath(lines));
  };

  readonly #wipe = (): void => {
    this.#answer('');
    this.#board?.show([]);
    // The button cannot be pressed any more.
    this.focus();
  };

  #answer(value: string): void {
    const before = this.#status;
    this.#drawn = value;
    this.value = value;
    if (this.#status !== before) this.announce(this.#status);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.changed();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#open();
  }

  async #open(): Promise<void> {
    try {
      const { DrawingBoard: Board } = await drawingBoard();
      const canvas = this.control;
      if (!this.isConnected || this.#board || !(canvas instanceof HTMLCanvasElement)) return;
      this.#board = new Board(canvas, this.#drew);
      this.hasFailed = false;
      this.#draw(true);
    } catch {
      this.hasFailed = true;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#draw(this.#drawn !== this.value);
  }

  /** Brings the board up to date. @param isNew whether somebody else than the visitor gave the value */
  #draw(isNew: boolean): void {
    if (!this.#board) return;
    this.#board.isOpen = !this.isDisabled;
    if (!isNew) return;
    this.#drawn = this.value;
    this.#board.show(signatureLines(this.value) ?? []);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#board?.close();
    this.#board = undefined;
  }
}

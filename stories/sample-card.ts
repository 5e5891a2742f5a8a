import { css, html, type TemplateResult } from 'lit';
import { baseStyles } from '../src/foundation/base.styles.ts';
import { StekElement } from '../src/foundation/stek-element.ts';
import { calendar, clock, coffee, place } from '../src/pictograms/phosphor.ts';
import { pictogram } from '../src/pictograms/pictogram.ts';

/** A card with everything a theme touches, for the stories of what stands under the elements. */
export class SampleCard extends StekElement {
  static override styles = [
    ...baseStyles,
    css`
      .card {
        background: var(--stek-surface-raised);
        border: 1px solid var(--stek-line-soft);
        border-radius: var(--stek-radius);
        display: grid;
        gap: var(--stek-gap);
        max-inline-size: 28em;
        padding: 1.25em;
      }
      .page {
        background: var(--stek-surface);
        padding: 1.25em;
      }
      .facts,
      .states,
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em 1em;
      }
      .facts > li {
        align-items: center;
        display: flex;
        gap: 0.4em;
      }
      .pictogram {
        block-size: 1.5em;
        color: var(--stek-link);
        inline-size: 1.5em;
      }
      .tint {
        background: var(--stek-surface-tint);
        border-radius: var(--stek-radius);
        padding: 0.5em 0.75em;
      }
      .ok {
        color: var(--stek-ok);
      }
      .warn {
        color: var(--stek-warn);
      }
      .danger {
        color: var(--stek-danger);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="card">
        ${this.heading(0, 'Koffie met de buren')}
        <ul class="facts">
          <li>${pictogram(calendar)} dinsdag 1 december</li>
          <li>${pictogram(clock)} van 9 uur tot half 5</li>
          <li>${pictogram(place)} De Stek, Zillebeke</li>
          <li>${pictogram(coffee)} Gratis</li>
        </ul>
        <p class="muted">Je mag komen wanneer je wil. Je moet niets doen.</p>
        <p class="tint">Er is altijd iemand om mee te praten.</p>
        <ul class="states">
          <li class="ok">Nog plaats</li>
          <li class="warn">Bijna vol</li>
          <li class="danger">Gaat niet door</li>
        </ul>
        <p><a href="#sample">Meer over de koffie</a></p>
        <div class="actions">
          <button class="strong">Schrijf me in</button>
          <button>Bewaar</button>
          <button aria-pressed="true">Lijst</button>
          <button disabled>Volzet</button>
        </div>
      </div>
    </div>`;
  }
}

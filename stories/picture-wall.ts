import { css, html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from '../src/foundation/base.styles.ts';
import { StekElement } from '../src/foundation/stek-element.ts';
import { drawings } from '../src/pictograms/drawings.ts';
import { pictogram } from '../src/pictograms/pictogram.ts';
import { PICTOGRAM_USE } from './pictogram-use.ts';

/** Every pictogram beside its name and what it is for, for their story. */
export class PictureWall extends StekElement {
  static override styles = [
    ...baseStyles,
    css`
      ul {
        background: var(--stek-surface);
        display: grid;
        gap: 1.5em 1em;
        grid-template-columns: repeat(auto-fill, minmax(max(9em, var(--size)), 1fr));
        padding: 1em;
        text-align: center;
      }
      svg {
        block-size: var(--size);
        display: block;
        inline-size: var(--size);
        margin: 0 auto 0.5em;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    size: { type: Number },
  };

  /** Side of a picture, in CSS pixels. */
  size = 48;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.style.setProperty('--size', `${this.size}px`);
  }

  protected override render(): TemplateResult {
    return html`<ul lang="en">
      ${Object.entries(drawings).map(([name, drawing]) => html`<li>${pictogram(drawing)} <strong>${name}</strong><br />${PICTOGRAM_USE[name]}</li>`)}
    </ul>`;
  }
}

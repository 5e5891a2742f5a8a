import { html, nothing, type TemplateResult } from 'lit';
import type { FlyerCard, Line, Words } from '../../domain/flyer/flyer-sheet.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { DrawingSheet } from './drawings.ts';
import { line } from './line.ts';

/** What a card needs beside its words. */
export interface CardContext {
  lang: string;
  picture: DrawingSheet['picture'];
  heading: (content: unknown) => TemplateResult;
}

/** One activity: picture, what, when, what it costs, whether to sign up. */
export function flyerCard(card: FlyerCard, { lang, picture, heading }: CardContext): TemplateResult {
  const { title, translation, about } = card;
  return html`<li>
    <article class=${card.isOff ? 'card off' : 'card'} part="card">
      <span class="picture">${picture(card.pictogram)}</span>
      <div class="what">
        ${heading(html`<bdi lang=${title.lang} dir=${directionOf(title.lang)}>${title.text}</bdi>`)}
        ${translation ? text('translation', translation) : nothing} ${about ? text('about', about) : nothing}
      </div>
      ${card.remarks.map(
        ({ kind, line: said, why }) =>
          html`<p class="status ${kind}" part="status" data-say>
            <strong>${line(said, lang)}</strong> ${why ? line(why, lang) : nothing}
          </p>`,
      )}
      <ul class="facts">
        ${fact('clock', card.when, 'when')}
        ${card.place ? fact('place', [card.place], 'place') : nothing}
        ${fact('money', card.kansentarief ? [card.price, card.kansentarief] : [card.price], 'price')}
        ${card.isOff ? nothing : fact('signature', [card.signUp], 'sign-up')}
      </ul>
    </article>
  </li>`;

  function fact(name: string, lines: readonly Line[], kind: string): TemplateResult {
    return html`<li class=${kind}>
      ${picture(name)}
      <div>${lines.map(one => html`<p data-say>${line(one, lang)}</p>`)}</div>
    </li>`;
  }
}

/** A text people wrote, in its own language. */
export const text = (name: string, { text: said, lang }: Words): TemplateResult =>
  html`<p class=${name} lang=${lang} dir=${directionOf(lang)} data-say>${said}</p>`;

import { html, nothing, type TemplateResult } from 'lit';
import type { FlyerCard, Sentence, Remark, TextRun } from '../../domain/flyer/flyer-sheet.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { Pictograms } from './pictograms.ts';
import { sentence } from './sentence.ts';

/** What a card needs beside its words. */
export interface CardContext {
  lang: string;
  picture: Pictograms['picture'];
  heading: (content: unknown) => TemplateResult;
  /** The word for what is over, where it is. */
  over?: string;
}

/** One activity: picture, what, when, what it costs, whether to sign up. */
export function flyerCard(card: FlyerCard, { lang, picture, heading, over }: CardContext): TemplateResult {
  const { title, translation, about } = card;
  return html`<li>
    <article class=${card.isOff || over ? 'card off' : 'card'} part="card">
      <span class="picture">${picture(card.pictogram)}</span>
      <div class="what">
        ${heading(html`<bdi lang=${title.lang} dir=${directionOf(title.lang)} ?data-say=${!translation}>${title.text}</bdi>`)}
        ${translation ? text('translation', translation) : nothing} ${about ? text('about', about) : nothing}
      </div>
      <ul class="facts">
        <li class="when">
          ${picture('clock')}
          <div>
            ${over ? html`<p class="over"><strong>${over}</strong></p>` : nothing} ${lines(card.when)} ${card.remarks.map(one => remark(one, lang))}</div>
        </li>
        ${card.place ? fact('place', [card.place], 'place') : nothing}
        ${
          // Nobody pays or signs up for what is off or over.
          card.isOff || over
            ? nothing
            : [
                fact(card.pricePictogram, [card.price], 'price'),
                card.kansentarief ? fact('uitpas', [card.kansentarief], 'kansentarief') : nothing,
                fact(card.signUpPictogram, [card.signUp], 'sign-up'),
              ]
        }
      </ul>
    </article>
  </li>`;

  function fact(name: string, said: readonly Sentence[], kind: string): TemplateResult {
    return html`<li class=${kind}>
      ${picture(name)}
      <div>${lines(said)}</div>
    </li>`;
  }

  function lines(said: readonly Sentence[]): TemplateResult[] {
    return said.map(one => html`<p data-say>${sentence(one, lang)}</p>`);
  }
}

/** A word says it, and the line beside it shows it. */
function remark({ kind, sentence: said, why = [] }: Remark, lang: string): TemplateResult {
  const isForeign = (piece: TextRun): boolean => piece.lang !== lang;
  // What people wrote themselves is a sentence: inside one of another language, both are hard to follow.
  const written = kind === 'note' ? [...said.filter(isForeign), ...why] : why;
  const own = kind === 'note' ? said.filter(piece => !isForeign(piece)) : said;
  return html`<div class="status ${kind}" part="status">
      <p data-say><strong>${sentence(own, lang)}</strong></p>
      ${written.map(piece => text('why', piece))}
    </div>`;
}

/** A text people wrote, in its own language. */
export const text = (name: string, { text: said, lang }: TextRun): TemplateResult =>
  html`<p class=${name} lang=${lang} dir=${directionOf(lang)} data-say>${said}</p>`;

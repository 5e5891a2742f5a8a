import { html, nothing, type TemplateResult } from 'lit';
import { plain, type FlyerHelp, type FlyerPlace, type FlyerSheet } from '../../domain/flyer/flyer-sheet.ts';
import { safeLink } from '../../foundation/safe-link.ts';
import type { CardContext } from './flyer-card.ts';
import { sentence, textRun } from './sentence.ts';

/** What the foot of a flyer needs beside its words. */
export interface FootContext extends CardContext {
  /** Address of a photo if the page lets it load. */
  photo: (url: string | undefined) => string | typeof nothing;
  /** The QR code, once it is drawn. */
  qr: TemplateResult | undefined;
}

/** Where it is, whom to ask, and the way to the live page. */
export const flyerFoot = (sheet: FlyerSheet, context: FootContext): TemplateResult =>
  html`<div class="foot">
    ${where(sheet, context)} ${sheet.help ? help(sheet.help, context) : nothing} ${scan(sheet, context)}
  </div>`;

function where({ where: places, whereHeading, openHeading }: FlyerSheet, context: FootContext) {
  if (places.length === 0) return nothing;
  const { heading, lang } = context;
  return html`<section class="box where" part="where">
    ${heading(html`<span data-say>${sentence(whereHeading, lang)}</span>`)}
    <ul>
      ${places.map(place => html`<li>${onePlace(place, plain(openHeading), context)}</li>`)}
    </ul>
  </section>`;
}

function onePlace({ name, address, open, access }: FlyerPlace, opening: string, { lang, picture }: FootContext) {
  return html`<p class="place-name" data-say>${textRun(name, lang)}</p>
    <ul class="facts">
      ${address ? html`<li>${picture('place')}<p data-say>${sentence(address, lang)}</p></li>` : nothing}
      ${
        open.length > 0
          ? html`<li>
              ${picture('door')}
              <div><p data-say>${opening}</p>${open.map(one => html`<p data-say>${sentence(one, lang)}</p>`)}</div>
            </li>`
          : nothing
      }
      ${access.map(one => html`<li>${picture(one.pictogram)}<p data-say>${sentence(one.line, lang)}</p></li>`)}
    </ul>`;
}

function help({ heading: title, ask, photo: url, photoAlt, call }: FlyerHelp, context: FootContext) {
  const { heading, lang, picture, photo } = context;
  const source = photo(url);
  return html`<section class="box help" part="help">
    ${heading(html`<span data-say>${sentence(title, lang)}</span>`)}
    <div class="person">
      ${
        source === nothing
          ? html`<span class="face">${picture('person')}</span>`
          : html`<img class="face" src=${source} alt=${photoAlt} loading="lazy" decoding="async" />`
      }
      ${ask ? html`<p class="ask" data-say>${sentence(ask, lang)}</p>` : nothing}
    </div>
    ${call ? html`<p class="call" data-say>${picture('phone')}<span>${sentence(call, lang)}</span></p>` : nothing}
  </section>`;
}

function scan({ link }: FlyerSheet, { lang, qr }: FootContext) {
  if (!link) return nothing;
  return html`<section class="box scan" part="scan">
    ${qr ?? nothing}
    <p data-say>${sentence(link.caption, lang)}</p>
    <p class="url"><a href=${safeLink(link.url)}><bdi dir="ltr">${link.short}</bdi></a></p>
  </section>`;
}

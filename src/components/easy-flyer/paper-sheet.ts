import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FlyerCard, FlyerPlace, FlyerSheet, Sentence, TextRun } from '../../domain/flyer/flyer-sheet.ts';
import { gistOf, leadOf } from '../../domain/flyer/gist.ts';
import { measuredHeights } from '../../domain/flyer/measured-heights.ts';
import { ROOM } from '../../domain/flyer/paper-heights.ts';
import { paperLayout, planToMeasure, type PaperPlan, type Told } from '../../domain/flyer/paper-layout.ts';
import type { Sheet } from '../../foundation/print-sheet.ts';
import { qrCode } from '../../foundation/qr-code.ts';
import { directionOf } from '../../i18n/direction.ts';
import { languages } from '../../i18n/languages.ts';
import type { Drawing } from '../../pictograms/drawing.ts';
import { flyerPaper } from '../../theme/flyer-paper.ts';
import { sentence, textRun } from './sentence.ts';

/** How a flyer is printed, and what is drawn on it. */
export interface PaperOptions {
  size: 'a4' | 'a5';
  points: 14 | 18;
  isBlackAndWhite: boolean;
  /** Address of the photo that the page lets load. */
  photo: string | undefined;
  accent: string | undefined;
  drawings: Readonly<Record<string, Drawing>>;
  /** What stands on the back. @default nothing */
  back?: TemplateResult | undefined;
}

/** So many ways to come and to get in stand on paper: the bus, and whether a wheelchair can. */
const MOST_ACCESS = 2;

/** A flyer on paper, on as many pages as it takes in the letters that this browser has. */
export function flyerPaperOf(sheet: FlyerSheet, options: PaperOptions): Sheet {
  const { lang, documentTitle } = sheet;
  const { size, points, isBlackAndWhite, accent, back } = options;
  const stylesFor = (pages: number) => ({
    cssText: flyerPaper({
      ...{ size, points, isBlackAndWhite, isNumbered: pages > 1, hasBack: back !== undefined },
      ...(accent && { accent }),
    }),
  });
  const content = (plan: PaperPlan) => paperSheet(sheet, plan, options);
  return {
    ...{ title: documentTitle, lang, dir: directionOf(lang) },
    content: content(planToMeasure('name', options)),
    styles: stylesFor(1),
    fit: {
      millimetres: ROOM[size].width,
      anew: (paper, draw) => {
        const heightsOf = (told: Told) => {
          draw(content(planToMeasure(told, options)));
          return measuredHeights(paper);
        };
        const plan = paperLayout(sheet, { size, points }, heightsOf);
        draw(content(plan));
        return stylesFor(plan.pages);
      },
    },
  };
}

/** The markup that the paper's style sheet is for (see `theme/flyer-paper.ts`). */
export const paperSheet = (sheet: FlyerSheet, plan: PaperPlan, options: PaperOptions): TemplateResult => {
  const { lang, who, title, welcome, translationNote, cards, empty, help } = sheet;
  const above = running(sheet);
  return html`<main class="flyer air-${plan.air}">
    <header class="head">
      <p class="who" lang=${who.lang} dir=${directionOf(who.lang)}>${who.text}</p>
      <h1>${textRun(title, lang)}</h1>
      <div class="welcomes">${paragraphs('welcome', welcome, lang)}</div>
      ${plan.pages > 1 && help?.call ? paragraphs('call', [help.call], lang) : nothing}
      ${translationNote ? paragraphs('translation-note', [translationNote], lang) : nothing}
    </header>
    <ul class="cards">
      ${cards.map((card, index) => paperCard(card, lang, plan, plan.breaks.includes(index) && above, options))}
    </ul>
    ${paragraphs('empty', empty, lang)} ${foot(sheet, plan.isFootAlone && running(sheet, true), options)} ${options.back ?? nothing}
  </main>`;
};

/** Above every page but the first: which flyer it is, and whom to call where the foot does not say so. */
const running = ({ lang, title, who, help }: FlyerSheet, isAboveFoot = false): TemplateResult =>
  html`<div class="running">
    ${written('edition', title)} ${written('by', who)}
    ${help?.call && !isAboveFoot ? paragraphs('call', [help.call], lang) : nothing}
  </div>`;

function paperCard(
  card: FlyerCard,
  lang: string,
  plan: PaperPlan,
  above: TemplateResult | false,
  { drawings }: PaperOptions,
): TemplateResult {
  const { title, translation, about, when, remarks, place, price, kansentarief, signUp, isOff, pictogram } = card;
  const isRoomy = plan.told === 'all';
  const gist = gistOf(card, plan);
  // A note to one date is on the live page; what is off, full or elsewhere must be on the paper.
  const shown = isRoomy ? remarks : remarks.filter(({ kind }) => kind !== 'note');
  return html`<li class="card ${isOff ? 'off' : ''} ${above ? 'next-page' : ''}">
    ${above || nothing} ${drawing(drawings[pictogram] ?? drawings['calendar'] ?? [])}
    <div class="what">
      <div class="name">
        <h2 class="title" lang=${title.lang} dir=${directionOf(title.lang)}>${title.text}</h2>
        ${translation ? written('translation', translation) : nothing} ${gist ? written('gist', gist) : nothing}
      </div>
      ${when.map(one => paragraphs(one === leadOf(card) ? 'when lead' : 'when', [one], lang))}
      ${shown.map(
        remark => html`<p class="remark ${remark.kind}">${sentence(remark.sentence, lang)}</p>
          ${isRoomy && remark.why ? paragraphs('why', [remark.why], lang) : nothing}`,
      )}
      ${isRoomy && about ? written('about', about) : nothing} ${place ? paragraphs('place', [place], lang) : nothing}
    </div>
    <div class="terms">
      ${paragraphs('price', [price], lang)} ${kansentarief ? paragraphs('kansentarief', [kansentarief], lang) : nothing}
      ${isOff ? nothing : paragraphs('sign-up', [signUp], lang)}
    </div>
  </li>`;
}

function foot(sheet: FlyerSheet, above: TemplateResult | false, { photo }: PaperOptions): TemplateResult {
  const { lang, where, whereHeading, help, link, extra, publisher, madeOn } = sheet;
  return html`${above ? html`<div class="next-page">${above}</div>` : nothing}<footer class="foot">
    ${
      where.length > 0
        ? html`<section class="where">
            <h2>${sentence(whereHeading, lang)}</h2>
            ${where.map(place => paperPlace(place, lang, where.length === 1))}
          </section>`
        : nothing
    }
    ${
      help
        ? html`<section class="help">
            <h2>${sentence(help.heading, lang)}</h2>
            ${help.ask ? paragraphs('ask', [help.ask], lang) : nothing}
            ${help.call ? paragraphs('call', [help.call], lang) : nothing}
            ${photo ? html`<img class="photo" src=${photo} alt=${help.photoAlt} />` : nothing}
          </section>`
        : nothing
    }
    ${
      link
        ? html`<section class="scan">
            ${qrCode(link.url, link.label) ?? nothing} ${paragraphs('caption', [link.caption], lang)}
            <p class="url" dir="ltr">${link.short.split(/(?<=\/)/).map(part => html`${part}<wbr />`)}</p>
          </section>`
        : nothing
    }
    ${extra.map(one => written('extra', one))} ${alsoIn(sheet)}
    <div class="fine">
      ${publisher ? paragraphs('small', [publisher], lang) : nothing}
      ${madeOn ? paragraphs('small', [madeOn], lang) : nothing}
    </div>
  </footer>`;
}

/** With several places each activity says where it is; here are the addresses. */
const paperPlace = ({ name, address, open, access }: FlyerPlace, lang: string, isOnly: boolean): TemplateResult =>
  html`<p class="place-name" lang=${name.lang} dir=${directionOf(name.lang)}>${name.text}</p>
    ${address ? address.map(one => written('address', one)) : nothing}
    ${isOnly ? paragraphs('open', open, lang) : nothing}
    ${paragraphs(
      'access',
      access.slice(0, isOnly ? MOST_ACCESS : 0).map(one => one.line),
      lang,
    )}`;

/** Who cannot read this language finds theirs by the QR code. */
const alsoIn = ({ alsoIn: label, lang, link }: FlyerSheet): TemplateResult | typeof nothing =>
  link
    ? html`<div class="also-in">
        <p>${sentence(label, lang)}:</p>
        ${languages
          .filter(one => one.lang !== lang)
          .map(one => html`<p lang=${one.lang} dir=${directionOf(one.lang)}>${one.name}</p>`)}
      </div>`
    : nothing;

const paragraphs = (name: string, lines: readonly Sentence[], lang: string): TemplateResult[] =>
  lines.map(one => html`<p class=${name}>${sentence(one, lang)}</p>`);

const written = (name: string, { text, lang }: TextRun): TemplateResult =>
  html`<p class=${name} lang=${lang} dir=${directionOf(lang)}>${text}</p>`;

const drawing = (paths: Drawing): TemplateResult =>
  html`<svg class="pictogram" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
    ${paths.map(d => svg`<path d=${d}></path>`)}
  </svg>`;

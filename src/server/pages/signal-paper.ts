import { html } from 'hono/html';
import type { Place } from '../../schema/place.ts';
import { SIGNAL_KINDS, SIGNAL_SUBJECTS } from '../../schema/signal.ts';
import type { ListWord, SignalFormSettings } from '../../schema/signal-settings.ts';
import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import { flyerTexts } from '../../i18n/flyer.ts';
import { pollPaperTexts } from '../../i18n/poll-paper.ts';
import { signalPageTexts } from '../../i18n/signal-page.ts';
import { signalPaperTexts } from '../../i18n/signal-paper.ts';
import { signalThemesTexts } from '../../i18n/signal-themes.ts';
import { signalTexts } from '../../i18n/signal.ts';
import { translationTexts } from '../../i18n/translation.ts';
import type { Address } from '../../i18n/texts.ts';
import { Markup } from './flyer-markup.ts';
import { documentHtml, type Html } from './layout.ts';
import { paperLanguages, styleHtml } from './poll-paper.ts';
import { noteHtml, publisherHtml, whoHtml, type PollPaper, type SheetView } from './poll-paper-parts.ts';
import { themeKey } from './signal-locale.ts';
import { stripHtml } from './signal-strip.ts';
import { blocks, numbered, TwoLanguages } from './two-languages.ts';

/** The last of them counts where two say something. */
const TEXTS = [
  ...[flyerTexts, translationTexts, pollPaperTexts, signalThemesTexts, signalPageTexts],
  ...[signalTexts, signalPaperTexts],
];

/** What the paper form is made from. */
export interface SignalPaper {
  settings: SignalFormSettings;
  /** The place where it lies: whom to ask, and when. */
  place?: Place | undefined;
  tenant: { id: string; name: string };
  /** Scheme and host under which visitors reach the server. */
  origin: string;
  /** BCP 47 tag that was asked for; Dutch stands beside every other. */
  lang: string;
  /** Whether it says `je` or `u`, in Dutch. @default 'je' */
  address?: Address | undefined;
  /** Address of the same paper in another language; none for a file that stands alone. */
  inLanguage?: ((lang: string) => string) | undefined;
  style: PollPaper['style'];
}

/** What a part of it is drawn with. */
export interface SignalPaperView extends SheetView {
  page: Omit<SignalPaper, 'style'>;
}

/**
 * The paper form as a whole document, one sheet: the questions of the screen with the numbers under which they are typed over, and a strip
 * that its sender keeps. In two languages, or with many themes, the strip stays on the front and nothing stands on the back of it.
 */
export async function signalPaperHtml(page: SignalPaper): Promise<{ html: string; lang: string }> {
  const words = await TwoLanguages.of(page.lang, page.address ?? 'je', TEXTS);
  const { lang, direction } = words.locale;
  const view: SignalPaperView = { page, words, write: new Markup(lang, page.inLanguage === undefined) };
  const { say } = words.locale;
  const body = html`${page.inLanguage ? paperLanguages(page.inLanguage, words) : ''}
<main class="sheet ${words.isDouble ? 'double' : 'single'}">
${sheetHtml(view)}
</main>`;
  const title = `${say('documentTitle')} | ${page.tenant.name}`;
  return { html: documentHtml({ lang, direction, title, head: styleHtml(page.style), body }), lang };
}

/** So many themes go beside the other questions on one side. */
const MOST_ON_ONE_SIDE = 16;

const isTwoSided = ({ page, words }: SignalPaperView): boolean =>
  words.isDouble || page.settings.themes.length > MOST_ON_ONE_SIDE;

function sheetHtml(view: SignalPaperView): Html {
  const ticks = html`${themesQuestion(view)}
${ticksQuestion(view, 4, 'whom', SIGNAL_SUBJECTS, 'whomChoice')}
${ticksQuestion(view, 5, 'knows', ['yes', 'no', 'unsure'], 'knowsChoice', ['onlyOther'])}
${knownQuestion(view)}`;
  const foot = html`<div class="fine">${blocks(view.write, 'p', 'hand-in', view.words.say('handIn'))}
${noteHtml(view)}${publisherHtml(view)}</div>`;
  const first = html`${headHtml(view)}
${ticksQuestion(view, 1, 'aboutQuestion', [...SIGNAL_KINDS, 'unknown'], 'about')}
${wordsQuestion(view)}`;
  if (!isTwoSided(view))
    return html`<div class="side front">${first}
${ticks}
${foot}
${stripHtml(view)}</div>`;
  return html`<div class="side front">${first}
${foot}
${stripHtml(view)}</div>
<div class="side back">${ticks}</div>`;
}

function headHtml({ page, words, write }: SignalPaperView): Html {
  const numbers = page.settings.emergency.map(({ number }) => number).join(' · ');
  const dial = words.say('dial', () => ({ numbers: { text: numbers, lang: 'zxx' } }));
  return html`<header class="head">
${whoHtml({ page, words, write })}
${blocks(write, 'h1', '', words.say('signalHeading'))}
${numbers === '' ? '' : html`<div class="danger">${blocks(write, 'p', 'rule', dial)}</div>`}
<div class="rules">${blocks(
    write,
    'p',
    '',
    words.say('answerWithin', () => ({ days: page.settings.answerDays })),
  )}${blocks(write, 'p', '', words.say('skip'))}</div>
</header>`;
}

interface Asked {
  name: string;
  heading: readonly Sentence[];
  hints?: readonly (readonly Sentence[])[];
}

const questionHtml = ({ write }: SignalPaperView, { name, heading, hints = [] }: Asked, controls: Html): Html =>
  html`<section class="question ${name}">
<div class="words">${blocks(write, 'h2', '', heading)}
${hints.map(hint => blocks(write, 'p', 'hint', hint))}</div>
${controls}
</section>`;

const placesHtml = ({ write }: SignalPaperView, answers: readonly (readonly Sentence[])[]): Html =>
  html`<ul class="places">
${answers.map(
  answer => html`<li class="place"><span class="box"></span><div class="words">${blocks(write, 'p', 'label', answer)}</div></li>
`,
)}</ul>`;

/** A question of which one answer is ticked, with the words of the screen. */
function ticksQuestion(
  view: SignalPaperView,
  number: number,
  heading: 'aboutQuestion' | 'whom' | 'knows',
  values: readonly string[],
  part: string,
  hints: readonly string[] = [],
): Html {
  const { words } = view;
  const asked = {
    name: heading,
    heading: numbered(number, words.say(heading)),
    hints: hints.map(hint => words.say(hint)),
  };
  return questionHtml(
    view,
    asked,
    placesHtml(
      view,
      values.map(value => words.say(`${part}.${value}`)),
    ),
  );
}

/** Lines to write on, more than any sheet has room for: those that fit are seen. */
const LINES = 16;

function wordsQuestion(view: SignalPaperView): Html {
  const { words } = view;
  const lines = Array.from({ length: LINES }, () => html`<div class="writing"></div>`);
  const asked = { name: 'text', heading: numbered(2, words.say('words')), hints: [words.say('wordsWhy')] };
  return questionHtml(view, asked, html`<div class="lines">${lines}</div>`);
}

function themesQuestion(view: SignalPaperView): Html {
  const { page, words } = view;
  const asked = {
    name: 'themes',
    heading: numbered(3, words.say('themesQuestion')),
    hints: [words.say('themesWhy')],
  };
  return questionHtml(
    view,
    asked,
    placesHtml(
      view,
      page.settings.themes.map(theme => themeWords(theme, words)),
    ),
  );
}

function themeWords(theme: ListWord, words: TwoLanguages): Sentence[] {
  if (theme.label && Object.keys(theme.label).length > 0) return words.written(theme.label);
  const key = themeKey(theme);
  return key ? words.say(key) : words.written({ nl: theme.id });
}

function knownQuestion(view: SignalPaperView): Html {
  const { words, write } = view;
  const asked = { name: 'known', heading: numbered(6, words.say('known')) };
  return questionHtml(
    view,
    asked,
    html`${placesHtml(view, [words.say('knownChoice.anonymous'), words.say('knownChoice.known')])}
<div class="reach"><div class="entry">${blocks(write, 'p', 'label', words.say('name'))}<div class="writing"></div></div>
<div class="entry">${blocks(write, 'p', 'label', words.say('reachLine'))}<div class="writing"></div></div></div>`,
  );
}

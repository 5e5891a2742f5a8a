import { html } from 'hono/html';
import { shortAddress } from '../../domain/flyer/frame-words.ts';
import { named } from '../../domain/flyer/flyer-formatter.ts';
import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import { lastDayOf } from '../../domain/poll.ts';
import { qrPath } from '../../domain/qr-path.ts';
import type { Address } from '../../i18n/texts.ts';
import type { Place } from '../../schema/place.ts';
import type { Poll } from '../../schema/poll.ts';
import { publisherOf } from '../flyers/month-flyer.ts';
import type { Markup, Tag } from './flyer-markup.ts';
import { addressParts, codeHtml } from './flyer.ts';
import type { Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { blocks, type TwoLanguages } from './two-languages.ts';

/** A poll on paper: a sheet for each person, with ticks and lines; or a poster for the wall, for stickers. */
export const POLL_PAPERS = ['sheet', 'poster'] as const;
export type PollPaperKind = (typeof POLL_PAPERS)[number];

/** What a sheet or a poster is made from. */
export interface PollPaper {
  poll: Poll;
  /** The place it is of: whom to ask, and where. */
  place?: Place | undefined;
  tenant: PageTenant;
  /** Scheme and host under which visitors reach the server. */
  origin: string;
  what: PollPaperKind;
  /** Size of a sheet. A poster is A4: who wants it larger enlarges it. */
  paper: 'a4' | 'a5';
  /** BCP 47 tag that was asked for; Dutch stands beside every other. */
  lang: string;
  /** Whether it says `je` or `u`, in Dutch. @default 'je' */
  address?: Address | undefined;
  /** Where a picture of an option can be had from; a file that stands alone has it inside. @default nowhere: the pictogram stands there */
  picture?: ((url: string) => string | undefined) | undefined;
  /** Address of the same paper in another language; none for a file that stands alone. */
  inLanguage?: ((lang: string) => string) | undefined;
  /** The style sheet, by its address or as text. */
  style: { href: string } | { css: string; sha256: string };
}

/** The size that it has. */
export const paperOf = ({ what, paper }: Pick<PollPaper, 'what' | 'paper'>): 'a4' | 'a5' =>
  what === 'poster' ? 'a4' : paper;

/** What a part of any paper is drawn with: whose it is, in which languages, and how that is set down. */
export interface SheetView {
  page: Pick<PollPaper, 'place' | 'tenant'>;
  words: TwoLanguages;
  write: Markup;
}

/** What a part of the paper of a poll is drawn with. */
export interface PaperView extends SheetView {
  page: Omit<PollPaper, 'style'>;
}

/** The address under the code on paper, short enough to be typed over: it leads to the page of the poll (PRINT-8). */
export const pollAddress = ({ poll, tenant, origin }: Pick<PollPaper, 'poll' | 'tenant' | 'origin'>): string =>
  `${origin}/q/${tenant.id}/${poll.id}`;

/** Who invites: the place, where it is of one, else the municipality. */
export const whoHtml = ({ page: { place, tenant }, write }: SheetView): Html =>
  write.block('p', 'who', [named(place?.name ?? tenant.name)]);

/** Until when, who decides what with it, and when there is an answer: a poll says so before anybody takes part. */
export function factLines({ page: { poll }, words }: PaperView): Sentence[][] {
  return [
    words.say('until', ({ spoken }) => ({ day: spoken.day(lastDayOf(poll)) })),
    words.labelled('whoDecides', poll.whoDecides),
    words.say('answerBy', ({ spoken }) => ({ day: spoken.day(poll.answerDue) })),
  ];
}

/**
 * Several things said in two languages, as a column for each: what stands beside each other is one thing.
 * @param first what the first of them is in Dutch
 */
export function columnsHtml(
  { write }: SheetView,
  className: string,
  lines: readonly (readonly Sentence[])[],
  first: Tag = 'p',
): Html[] {
  const column = (language: 0 | 1): Html[] => {
    const own = lines.flatMap(sentences => (sentences[language] ? [sentences[language]] : []));
    const tag = (index: number): Tag => (language === 0 && index === 0 ? first : 'p');
    return own.length === 0
      ? []
      : [html`<div class="column">${own.map((sentence, index) => write.block(tag(index), className, sentence))}</div>`];
  };
  return [...column(0), ...column(1)];
}

/** That a computer translated the texts around the questions, where nobody checked them. */
export const noteHtml = ({ words: { locale }, write }: SheetView): Html =>
  locale.origin === 'machine' && locale.lang !== 'nl'
    ? write.block('p', 'note', [{ text: locale.say('byComputer'), lang: locale.lang }])
    : '';

/** Whom to ask, where the place names somebody with a telephone. */
export function askLines({ page: { place }, words }: SheetView): Sentence[] {
  const { firstName, phone } = place?.contactPerson ?? {};
  return firstName && phone
    ? words.say('askUs', formatter => ({ name: named(firstName), phone: formatter.phone(phone) }))
    : [];
}

/** Who answers for what is printed, by law in small print; a municipality without places still has its name (PRINT-15). */
export const publisherHtml = ({ page: { place, tenant }, words, write }: SheetView): Html =>
  blocks(
    write,
    'p',
    'small',
    words.say('publisher', () => ({ name: named(publisherOf(tenant, place ?? {})) })).slice(0, 1),
  )[0]!;

/** Whether people can take part with a device of their own. */
const isOnline = ({ channels }: Poll): boolean => channels.includes('web') || channels.includes('code');

/** The code that a telephone reads, and the same address for who types it: to take part there, or to read the answer. */
export function scanHtml(view: PaperView): Html {
  const { page, words, write } = view;
  const url = pollAddress(page);
  const short = shortAddress(url);
  const code = qrPath(url);
  const why = isOnline(page.poll)
    ? words.say('online')
    : words.say('thanksAnswer', ({ spoken }) => ({ day: spoken.day(page.poll.answerDue) }));
  return html`<section class="scan">
${code ? codeHtml(code, words.locale.say('qrLabel', { url: short })) : ''}
<div class="way">${blocks(write, 'p', 'caption', why)}
<p class="url" dir="ltr"><a href="${url}">${addressParts(short)}</a></p></div>
</section>`;
}

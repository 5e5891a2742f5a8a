import { spacedPhone } from '../../domain/phone-number.ts';
import { spokenIn } from '../../domain/spoken/languages.ts';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { textIn } from '../../domain/text-in.ts';
import { translator, type Translator } from '../../i18n/catalogue.ts';
import { commaOf } from '../../i18n/comma.ts';
import { languageFor, loadCatalogue } from '../../i18n/load-catalogue.ts';
import { noticeTexts, type NoticeCatalogue } from '../../i18n/notice.ts';
import { translationTexts, type TranslationCatalogue } from '../../i18n/translation.ts';
import type { Address } from '../../i18n/texts.ts';
import type { DateCause } from '../../schema/notice.ts';
import type { Mail } from './mailer.ts';
import type { NoticeFacts } from './notice-facts.ts';

/** What every mail of a server says in the same way. */
export interface MailStyle {
  /** Scheme and host under which visitors reach the server. */
  origin: string;
  /** How people are addressed in Dutch. */
  address: Address;
}

/** Writes the mail to a person: in the language they read, and in Dutch below it, so that whoever helps them can read it too. */
export async function composeNotice(facts: NoticeFacts, style: MailStyle): Promise<Mail> {
  const languages = [...new Set([languageFor(facts.lang, [noticeTexts]), 'nl'])];
  const letters = await Promise.all(languages.map(lang => letterIn(lang, facts, style)));
  return {
    id: facts.id,
    to: facts.to,
    senderName: facts.tenant.name,
    replyTo: facts.tenant.profile?.contact?.email,
    subject: letters[0]!.subject,
    text: `${letters.map(({ text }) => text).join('\n\n* * *\n\n')}\n`,
    languages,
  };
}

type Say = Translator<NoticeCatalogue & TranslationCatalogue>;

/** A letter in one language. */
interface Letter {
  subject: string;
  text: string;
}

async function letterIn(lang: string, facts: NoticeFacts, style: MailStyle): Promise<Letter> {
  const { catalogue, origin } = await loadCatalogue(lang, style.address, [noticeTexts, translationTexts]);
  const say: Say = translator(catalogue, lang);
  const { subject, parts } = facts.date
    ? dateLetter(say, await spokenIn(lang), { ...facts, date: facts.date }, pagesIn(lang, facts, style))
    : newsLetter(say, facts, pagesIn(lang, facts, style));
  const all = origin === 'machine' ? [...parts.slice(0, -1), [...parts.at(-1)!, say('byComputer')]] : parts;
  return { subject, text: all.map(lines => lines.join('\n')).join('\n\n') };
}

/** Addresses that stand in a letter. */
interface Pages {
  /** The page where the code is typed in. The code itself is not stored, and would not be safe in a mailbox. */
  followUp: string;
  /** The page where whoever reads this mailbox confirms the seat with a button: scanners of mail open links too. */
  confirm: string;
}

/** What is said, a paragraph at a time, each of some lines. */
interface Draft {
  subject: string;
  parts: string[][];
}

type DateFacts = NoticeFacts & { date: NonNullable<NoticeFacts['date']> };

function dateLetter(say: Say, spoken: LocaleFormatter, facts: DateFacts, pages: Pages): Draft {
  const { date, confirmToken, ref, tenant } = facts;
  // What is for a date has a cause of a date.
  const cause = facts.news.cause as DateCause;
  const title = textIn(date.title, spoken.lang).replace(/\s+/g, ' ');
  return {
    subject: say(`subject.${cause}`, { title }),
    parts: [
      [say(`news.${cause}`)],
      [title, ...momentLines(say, spoken, facts)],
      [say(`todo.${cause}`), ...(confirmToken ? [pages.confirm] : [])],
      [say('look'), pages.followUp],
      [...callLine(say, date.phone ?? phoneOf(facts)), say('reference', { ref })],
      [say('sender', { sender: tenant.name })],
    ],
  };
}

/** That there is something to see, and nothing of what it is: others may read this mailbox. */
const newsLetter = (say: Say, facts: NoticeFacts, pages: Pages): Draft => ({
  subject: say('subject.news'),
  parts: [
    [say('news.news')],
    [say('lookAtNews'), pages.followUp],
    [...callLine(say, phoneOf(facts)), say('reference', { ref: facts.ref })],
    [say('newsSender', { sender: facts.tenant.name })],
  ],
});

/** The number of the municipality, where nobody nearer can be called. */
const phoneOf = ({ tenant }: NoticeFacts): string | undefined => tenant.profile?.contact?.phone;

const callLine = (say: Say, phone: string | undefined): string[] =>
  phone === undefined ? [] : [say('call', { phone: spacedPhone(phone) })];

function momentLines(say: Say, spoken: LocaleFormatter, { news, date, tenant }: DateFacts): string[] {
  const { cause, data } = news;
  const { start, place } = date;
  const inWords = (instant: string) => momentInWords(instant, spoken, tenant.tz);
  const when = say('when', { when: inWords((cause === 'cancelled' ? data.from : data.to) ?? start) });
  const moved = [
    ...(data.from ? [say('from', { from: inWords(data.from) })] : []),
    say('to', { to: inWords(data.to ?? start) }),
  ];
  return [
    ...(cause === 'moved' ? moved : [when]),
    ...(spoken.clockNote === undefined ? [] : [spoken.clockNote]),
    ...(place === undefined || cause === 'cancelled' ? [] : [say('where', { place })]),
    ...(data.heldUntil ? [say('heldUntil', { when: inWords(data.heldUntil) })] : []),
  ];
}

/** `dinsdag 1 december 2026, half 5 (16:30)`, on the clocks of the municipality. */
function momentInWords(instant: string, spoken: LocaleFormatter, timeZone: string): string {
  // Swedish writes a moment as our clock times are written.
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const [day = '', time = ''] = clock.format(new Date(instant)).split(' ');
  return `${spoken.dayWithYear(day)}${commaOf(spoken.lang)}${spoken.time(time)} (${time})`;
}

function pagesIn(lang: string, { tenant, confirmToken }: NoticeFacts, { origin, address }: MailStyle): Pages {
  const pageLang = `lang=${lang}${lang === 'nl' && address === 'u' ? '&address=u' : ''}`;
  const base = `${origin}/p/${tenant.id}`;
  return { followUp: `${base}/code?${pageLang}`, confirm: `${base}/confirm?token=${confirmToken}&${pageLang}` };
}

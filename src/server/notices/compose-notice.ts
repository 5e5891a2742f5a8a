import type { News } from '../../domain/notice.ts';
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
import type { L10n } from '../../schema/scalar.ts';
import type { Tenant } from '../store/store.ts';
import type { Mail } from './mailer.ts';

/** What every mail of a server says in the same way. */
export interface MailStyle {
  /** Scheme and host under which visitors reach the server. */
  origin: string;
  /** How people are addressed in Dutch. */
  address: Address;
}

/** Everything a mail is made of. No name, note or need of the person is among it, so none can come into the mail. */
export interface NoticeFacts {
  /** Id of the notice. */
  id: string;
  tenant: Tenant;
  news: News;
  /** Mail address of the person. */
  to: string;
  /** Language the person reads, BCP 47. */
  lang: string;
  ref: string;
  /** What the link to confirm a seat carries, for the cause `confirm`. */
  confirmToken?: string | undefined;
  /** Start of the date as it is now, UTC. */
  start: string;
  /** What the activity is called. */
  title: L10n;
  /** Name and address of the place. */
  place: string | undefined;
  /** Whom to call. */
  phone: string | undefined;
}

/** Writes the mail: in the language of the person, and in Dutch below it, so that whoever helps them can read it too. */
export async function composeNotice(facts: NoticeFacts, style: MailStyle): Promise<Mail> {
  const languages = [...new Set([languageFor(facts.lang, [noticeTexts]), 'nl'])];
  const letters = await Promise.all(languages.map(lang => letterIn(lang, facts, style)));
  return {
    id: facts.id,
    to: facts.to,
    senderName: facts.tenant.name,
    subject: letters[0]!.subject,
    text: `${letters.map(({ text }) => text).join('\n\n* * *\n\n')}\n`,
    languages,
  };
}

type Say = Translator<NoticeCatalogue & TranslationCatalogue>;

async function letterIn(
  lang: string,
  facts: NoticeFacts,
  style: MailStyle,
): Promise<{ subject: string; text: string }> {
  const { catalogue, origin } = await loadCatalogue(lang, style.address, [noticeTexts, translationTexts]);
  const say: Say = translator(catalogue, lang);
  const { cause } = facts.news;
  const title = textIn(facts.title, lang).replace(/\s+/g, ' ');
  const parts = [
    [say(`news.${cause}`)],
    [title, ...momentLines(say, await spokenIn(lang), facts)],
    [say(`todo.${cause}`), ...(facts.confirmToken ? [confirmPageOf(lang, facts, style)] : [])],
    [say('look'), pageOf(lang, facts, style)],
    [...(facts.phone ? [say('call', { phone: spacedPhone(facts.phone) })] : []), say('reference', { ref: facts.ref })],
    [say('sender', { sender: facts.tenant.name }), ...(origin === 'machine' ? [say('byComputer')] : [])],
  ];
  return { subject: say(`subject.${cause}`, { title }), text: parts.map(lines => lines.join('\n')).join('\n\n') };
}

function momentLines(say: Say, spoken: LocaleFormatter, { news, start, place, tenant }: NoticeFacts): string[] {
  const { cause, data } = news;
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

/** The page where the code is typed in. The code itself is not stored, and would not be safe in a mailbox. */
function pageOf(lang: string, { tenant }: NoticeFacts, { origin, address }: MailStyle): string {
  return `${origin}/p/${tenant.id}/follow-up?${pageLangOf(lang, address)}`;
}

/** The page where whoever reads this mailbox confirms the seat with a button: scanners of mail open links too. */
const confirmPageOf = (lang: string, { tenant, confirmToken }: NoticeFacts, { origin, address }: MailStyle): string =>
  `${origin}/p/${tenant.id}/confirm?token=${confirmToken}&${pageLangOf(lang, address)}`;

const pageLangOf = (lang: string, address: Address): string =>
  `lang=${lang}${lang === 'nl' && address === 'u' ? '&address=u' : ''}`;

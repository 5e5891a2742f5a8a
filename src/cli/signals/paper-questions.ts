import { findNationalNumber } from '../../domain/national-number.ts';
import { phoneNumber } from '../../domain/phone-number.ts';
import { LONGEST_NAME, LONGEST_WORDS, MOST_THEMES, SHORTEST_WORDS } from '../../domain/signal-limits.ts';
import { dutch } from '../../i18n/texts.ts';
import { translator } from '../../i18n/catalogue.ts';
import { signalTexts } from '../../i18n/signal.ts';
import { signalThemesTexts } from '../../i18n/signal-themes.ts';
import { cleanText } from '../../schema/clean-text.ts';
import type { SignalFormSettings } from '../../schema/signal-settings.ts';
import { SIGNAL_KINDS, SIGNAL_SUBJECTS, type SignalContact, type SignalRequest } from '../../schema/signal.ts';
import { Email } from '../../schema/sign-up.ts';
import type { Choice, TerminalQuestions } from '../terminal-questions.ts';
import { UsageError } from '../usage-error.ts';
import { warnOfPersons } from './person-warning.ts';

/** What the questions of the form are asked with. */
type Say = (key: string) => string;

/** The words of the form in Dutch, as they stand on paper. */
const dutchWords = (): Say => {
  const { catalogue, lang } = dutch([signalTexts, signalThemesTexts]);
  return translator(catalogue, lang);
};

/**
 * The questions of the paper form, in its order and with its numbers, so that a sheet is typed over from top to bottom.
 * @returns what stands on it; how it came and who brought it is for the caller to say
 */
export async function askSignal(
  ask: TerminalQuestions,
  { themes }: Pick<SignalFormSettings, 'themes'>,
): Promise<SignalRequest> {
  const say = dutchWords();
  const about = await ask.one(`1. ${say('aboutQuestion')}`, aboutChoices(say), undefined);
  const text = await ask.lines(`2. ${say('words')}`, readWords);
  warnOfPersons('   What you typed', text, 'To leave it out, stop with Ctrl+C and begin again.');
  const chosen = await ask.some(`3. ${say('themesQuestion')}`, themeChoices(themes, say), MOST_THEMES);
  const onBehalf = await ask.one(`4. ${say('whom')}`, choicesOf(SIGNAL_SUBJECTS, 'whomChoice', say), 'self');
  const personKnows = onBehalf === 'other' ? await askWhetherKnown(ask, say) : undefined;
  const known = await ask.one(`6. ${say('known')}`, choicesOf(['anonymous', 'known'], 'knownChoice', say), 'anonymous');
  const contact = known === 'known' ? await askContact(ask, say) : undefined;
  return {
    ...(about !== undefined && { about }),
    ...{ text, themes: [...new Set(chosen)], onBehalf },
    ...(personKnows !== undefined && { personKnows }),
    ...(contact && { contact }),
  };
}

const choicesOf = <const Value extends string>(values: readonly Value[], part: string, say: Say): Choice<Value>[] =>
  values.map(value => ({ value, label: say(`${part}.${value}`) }));

const askWhetherKnown = (ask: TerminalQuestions, say: Say): Promise<SignalRequest['personKnows']> =>
  ask.one<SignalRequest['personKnows']>(
    `5. ${say('knows')}`,
    choicesOf(['yes', 'no', 'unsure'], 'knowsChoice', say),
    undefined,
  );

/** What is about people comes first, and that nobody knows is an answer too. */
const aboutChoices = (say: Say): Choice<(typeof SIGNAL_KINDS)[number] | undefined>[] => [
  ...choicesOf(SIGNAL_KINDS, 'about', say),
  { value: undefined, label: say('about.unknown') },
];

const themeChoices = (themes: SignalFormSettings['themes'], say: Say): Choice<string>[] =>
  themes.map(({ id, label }) => ({ value: id, label: label?.['nl'] ?? say(`theme.${id}`) }));

/** @throws {UsageError} */
function readWords(typed: string): string {
  const text = cleanText(typed);
  if (text.length < SHORTEST_WORDS || text.length > LONGEST_WORDS)
    throw new UsageError(`Type ${SHORTEST_WORDS} to ${LONGEST_WORDS} characters.`);
  if (findNationalNumber(text)) throw new UsageError('This holds a national register number: leave it out.');
  return text;
}

async function askContact(ask: TerminalQuestions, say: Say): Promise<SignalContact> {
  const firstName = await ask.line(`   ${say('name')}`, typed => cleanText(typed).slice(0, LONGEST_NAME));
  const reach = await ask.line(`   ${say('reach')}`, readReach);
  return { ...(firstName !== '' && { firstName }), reach };
}

/** @throws {UsageError} */
function readReach(typed: string): SignalContact['reach'] {
  const phone = phoneNumber(typed);
  if (phone !== undefined) return { phone };
  if (Email.safeParse(typed).success) return { email: typed };
  throw new UsageError('Type a phone number or an e-mail address.');
}

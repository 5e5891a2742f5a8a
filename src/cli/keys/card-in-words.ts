import { municipalTime } from '../../domain/municipal-clock.ts';
import { spacedPhone } from '../../domain/phone-number.ts';
import { translator } from '../../i18n/catalogue.ts';
import { lifeDomainsTexts } from '../../i18n/life-domains.ts';
import { openedCardTexts } from '../../i18n/opened-card.ts';
import { dutch } from '../../i18n/texts.ts';
import type { OpenedReferralRequest } from '../../sdk/open.ts';
import { CONSENT_SCOPES } from '../../schema/referral.ts';

type Card = OpenedReferralRequest['card'];
type Say = (key: string) => string;

/** A card in Dutch, line by line: first what is needed to call without doing harm. @param ref its short name, where it is known */
export function cardInWords({ card, placeId }: OpenedReferralRequest, ref: string | undefined): string[] {
  const { catalogue, lang } = dutch([openedCardTexts, lifeDomainsTexts]);
  const say: Say = translator(catalogue, lang);
  const { person } = card;
  const name = [person.firstName, person.lastName].filter(part => part !== undefined).join(' ');
  return [
    [ref, name, placeId].filter(part => part !== undefined).join('  '),
    '',
    ...reachOf(say, person),
    ...told(say, card),
    ...agreed(say, card),
    ...senderOf(say, card),
  ];
}

function reachOf(say: Say, person: Card['person']): string[] {
  const { phone, otherWay, safe, bestTimes } = person;
  const safely = [
    say(`safe.voicemail${yesNo(safe.voicemail)}`),
    say(`safe.other${yesNo(safe.otherPersonMayAnswer)}`),
    say(`safe.sms${yesNo(safe.sms)}`),
  ];
  const times = bestTimes.map(part => say(`dayPart.${part}`));
  return [
    `${say('safeHeading')}:`,
    ...safely.map(line => `  ${line}`),
    ...(phone === undefined ? [] : [`${say('phone')}: ${spacedPhone(phone)}`]),
    ...(otherWay === undefined ? [] : [`${say('otherWay')}: ${inLines(otherWay)}`]),
    `${say('bestTimes')}: ${times.join(', ') || say('anyTime')}`,
    `${say('speaks')}: ${languageName(person.lang)}`,
    ...(person.interpreter ? [say('needsInterpreter')] : []),
    '',
  ];
}

function told(say: Say, card: Card): string[] {
  const written = (['ownWords', 'wishes', 'alreadyDone', 'strengths'] as const).flatMap(part => {
    const text = card[part];
    return text === undefined ? [] : [`${say(part)}:`, `  ${inLines(text)}`];
  });
  const [own, rest] = card.ownWords === undefined ? [[], written] : [written.slice(0, 2), written.slice(2)];
  return [...own, `${say('themes')}: ${card.themes.map(id => themeOf(say, id)).join(', ')}`, ...rest, ''];
}

function agreed(say: Say, { consent }: Card): string[] {
  const scopes = CONSENT_SCOPES.filter(scope => consent.scopes.includes(scope));
  const [day = '', time = ''] = municipalTime(Date.parse(consent.givenAt)).split('T');
  return [
    `${say('agreed')}:`,
    ...scopes.map(scope => `  ${say(`scope.${scope}`)}`),
    `  ${say(`givenBy.${consent.givenBy}`)}`,
    `  ${say(`signedHow.${consent.form}`)}${consent.typedName === undefined ? '' : `: ${consent.typedName}`}, ${day} ${time.slice(0, 5)}`,
    `  ${languageName(consent.lang)}, ${consent.textVersion}`,
    '',
  ];
}

function senderOf(say: Say, { sender }: Card): string[] {
  const { name, organisation, phone, email, joinsFirstMeeting } = sender;
  const who = [name, organisation, spacedPhone(phone), email].filter(part => part !== undefined).join(', ');
  return [`${say('sender')} ${who}`, ...(joinsFirstMeeting ? [say('joinsFirstMeeting')] : [])];
}

const yesNo = (isSo: boolean): string => (isSo ? 'Yes' : 'No');

/** A theme that this release has no word for keeps its id. */
function themeOf(say: Say, id: string): string {
  const key = `domain.${id}`;
  const word = say(key);
  return word === key ? id : word;
}

const inLines = (text: string): string => text.replaceAll('\n', '\n  ');

const languageName = (lang: string): string => new Intl.DisplayNames(['nl'], { type: 'language' }).of(lang) ?? lang;

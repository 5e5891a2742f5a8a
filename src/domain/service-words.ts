import type { LocalDate, LocalDateTime } from '../schema/scalar.ts';
import type { Service } from '../schema/service.ts';
import { languageName } from './language-name.ts';
import { checkOf, isOpenAt, weekOf } from './service.ts';
import type { LocaleFormatter } from './spoken/spoken.ts';
import { writtenIn, type Written } from './text-in.ts';

/** How services are spoken of, on screen and on paper. */
export interface ServiceSpeech {
  /** A text of the card of a service. */
  say: (key: string, slots?: Readonly<Record<string, string | number>>) => string;
  /** Language of the texts, BCP 47. */
  lang: string;
  /** What stands between the words of a list in it. */
  comma: string;
  /** Says days and hours; `undefined` while it is on its way. */
  spoken: LocaleFormatter | undefined;
  /** The day it is on the municipality's clock. */
  today: LocalDate;
  /** The moment on that clock; only with it it is said whether it is open now. */
  now?: LocalDateTime | undefined;
}

/** Lines under a word. */
export interface ServiceFact {
  label: string;
  lines: readonly Written[];
}

/** A service in words: all that is known of it, but its name and how to reach it. */
export interface ServiceWords {
  /** Who offers it. */
  by: string | undefined;
  does: Written | undefined;
  /** Whether it is open now, where that is asked. */
  open: { isOpen: boolean; words: string } | undefined;
  /** When, where, in which languages, at what price, and how to get in. */
  facts: readonly ServiceFact[];
  /** That it is not to be trusted without a call. */
  doubt: string | undefined;
  /** On which day somebody checked it. */
  checked: string | undefined;
}

/** Puts a service in words. */
export function wordService(service: Service, speech: ServiceSpeech): ServiceWords {
  const { organisation, description, contactPoint } = service;
  const { say, lang, now } = speech;
  const hours = contactPoint.hours ?? [];
  const isOpen = now !== undefined && isOpenAt(hours, now);
  const facts = [
    { label: say('service.hours'), lines: hoursOf(service, speech) },
    { label: say('service.where'), lines: whereOf(service, speech) },
    { label: say('service.languages'), lines: languagesOf(service, speech) },
    { label: say('service.cost'), lines: costOf(service, speech) },
    { label: say('service.access'), lines: accessOf(service, speech) },
  ];
  return {
    by: organisation && say('service.by', { name: organisation }),
    does: description && writtenIn(description, lang),
    open:
      now === undefined || hours.length === 0
        ? undefined
        : { isOpen, words: say(isOpen ? 'service.openNow' : 'service.closedNow') },
    facts: facts.filter(({ lines }) => lines.length > 0),
    ...checkWords(service, speech),
  };
}

/** What a theme is called: a life domain in the reader's language, a word of the municipality's own as it wrote it. */
export function serviceTheme(theme: string, say: ServiceSpeech['say']): string {
  const key = `domain.${theme}`;
  const word = say(key);
  return word === key ? theme : word;
}

const own = (text: string): Written => ({ text, lang: undefined });

function hoursOf({ contactPoint: { hours = [] } }: Service, { say, spoken, comma }: ServiceSpeech): Written[] {
  if (!spoken) return [];
  return weekOf(hours).map(({ days, ranges }) =>
    own(
      say('service.openOn', {
        days: days.map(day => spoken.weekdays[day]!).join(comma),
        hours: ranges.map(({ opens, closes }) => spoken.timeRange(opens, closes)).join(comma),
      }),
    ),
  );
}

function whereOf({ address, howToGetThere, area = [] }: Service, { say, lang, comma }: ServiceSpeech): Written[] {
  return [
    ...(address ? [own(`${address.street}, ${address.postalCode} ${address.locality}`)] : []),
    ...(howToGetThere ? [writtenIn(howToGetThere, lang)] : []),
    ...(area.length > 0 ? [own(say('service.area', { area: area.join(comma) }))] : []),
  ];
}

function languagesOf({ contactPoint: { languages = [] } }: Service, { lang, comma }: ServiceSpeech): Written[] {
  return languages.length > 0 ? [own(languages.map(code => languageName(code, lang)).join(comma))] : [];
}

function costOf({ cost, costKind }: Service, { say, lang }: ServiceSpeech): Written[] {
  const written = writtenIn(cost, lang);
  if (written.text) return [written];
  const key = `service.price.${costKind}`;
  const words = say(key);
  return words === key ? [] : [own(words)];
}

/** What stands in the way is said where people look for it; of a place that nobody described nothing is. */
function accessOf({ accessibility = [] }: Service, { say }: ServiceSpeech): Written[] {
  const known = accessibility.flatMap(feature => {
    const key = `service.feature.${feature}`;
    const words = say(key);
    return words === key ? [] : [own(words)];
  });
  const hasSteps = accessibility.length > 0 && !accessibility.includes('step-free');
  return hasSteps ? [own(say('service.steps')), ...known] : known;
}

function checkWords(service: Service, { say, spoken, today }: ServiceSpeech): Pick<ServiceWords, 'doubt' | 'checked'> {
  const { state, day } = checkOf(service, today);
  if (state === 'unknown') return { doubt: say('service.neverChecked'), checked: undefined };
  const checked = say('service.checkedOn', { day: spoken?.dayWithYear(day) ?? day });
  return { doubt: state === 'old' ? say('service.old') : undefined, checked };
}

import { DAY_SECONDS } from '../../domain/recurrence/local-time.ts';
import type { Work } from '../../domain/work.ts';
import { placeOf, trimmed, type Component } from './component.ts';
import type { Diagnostics } from './diagnostics.ts';
import { isOver } from './is-over.ts';
import type { IcsLimits } from './limits.ts';
import { parseProperty, type Property } from './property.ts';
import type { ContentLine } from './unfold.ts';

const KEPT = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT']);
const TEXTS = /^(SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT)$/;
/** The properties that we read; of a feed's own ones only ours. */
const KNOWN =
  /^(SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT|METHOD|UID|SEQUENCE|DTSTAMP|LAST-MODIFIED|DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|CLASS|CATEGORIES|GEO|URL|IMAGE|ATTACH|ORGANIZER|TZID|X-LIC-LOCATION|TZOFFSETFROM|TZOFFSETTO|X-MICROSOFT-(?:CDO|MSNCALENDAR)-ALLDAYEVENT|X-FUNAMBOL-ALLDAY|X-MOZ-FAKED-MASTER|X-STEK-.*)$/;
/** Properties without whose end a date can be missing, or be another one. */
const DATES = /^(UID|DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|TZID|TZOFFSET.*)$/;
const IN_CAPITALS = /^[A-Z][A-Z\d-]*\s*[;:]/;
/** What begins a property in any case: one of somebody's own, one of RFC 5545 or 7986, any name before a parameter. `Waar: hier` does not. */
const IN_ANY_CASE =
  /^(?:x[-_]|(?:transp|priority|created|attendee|related-to|resources|request-status|percent-complete|completed|due|color|conference|name|source|freebusy|tzname|tzurl)[;:]|[\w-]+(?:;[\w-]+=(?:"[^"]*"|[^";:])*)+:)/i;
/** In a title and the like a raw line break is rarer than a property that nobody knows. */
const ONE_LINE = /^(SUMMARY|LOCATION|CONTACT)$/;
const LOOKS_LIKE_NAME = /^[\w-]+[;:](?!\/\/)/;
/** What was found of names before: few, on many lines. */
const known = new Map<string, boolean>();

function isKnown(name: string): boolean {
  let found = known.get(name);
  if (found === undefined) {
    if (known.size >= 500) known.clear();
    known.set(name, (found = KNOWN.test(name)));
  }
  return found;
}

/** The component that a BEGIN or END names. */
const nameIn = ({ value }: Property): string => value.trim().toUpperCase();

const MAX_DEPTH = 12;
/** Of a feed with too many events the last weeks stay, so that the month that is shown is whole: seconds. */
const SHOWN_PAST = 62 * DAY_SECONDS;

/** Builds events and time zones out of content lines; a broken or missing END costs one component, never the file. */
export class ComponentReader {
  events: Component[] = [];
  readonly zones: Component[] = [];
  /** Whether anything of a calendar was seen. */
  isCalendar = false;
  /** Whether there is an event or a time zone more than the limit allows. */
  isFull = false;
  /** Events that were left out because they are over, to make room for those that come. */
  #leftOut = 0;
  /** How many of the events are known to come; nobody asks as long as there is room for all. */
  #coming: number | undefined;
  /** What ended before it, seconds since 1970, may be left out. */
  readonly #shownFrom: number;
  readonly #limits: IcsLimits;
  readonly #diagnostics: Diagnostics;
  #open: Component[] = [];
  /** What a stray line would belong to; `undefined` after a property that we do not read. */
  #last: Property | undefined;

  /** @param now epoch milliseconds */
  constructor(limits: IcsLimits, diagnostics: Diagnostics, now: number) {
    this.#shownFrom = now / 1000 - SHOWN_PAST;
    this.#limits = limits;
    this.#diagnostics = diagnostics;
  }

  add(line: ContentLine): void {
    const read = parseProperty(line);
    if (read?.name === 'BEGIN') this.#begin(nameIn(read), line.number);
    else if (read?.name === 'END') this.#end(nameIn(read));
    else this.#addProperty(line, read);
  }

  /** Once there are more events than the limit allows, those that are over are left out, and the first that come stay. */
  *makeRoom(): Work<void> {
    const most = Math.max(0, this.#limits.components - this.zones.length);
    if (this.#coming === undefined && this.events.length <= most) return;
    const coming = this.events.slice(0, this.#coming ?? 0);
    for (const event of this.events.slice(coming.length)) {
      if (isOver(event, this.#shownFrom)) this.#leftOut++;
      else coming.push(event);
      yield;
    }
    if (coming.length > most) this.isFull = true;
    this.events = coming.slice(0, most);
    this.#coming = this.events.length;
  }

  /** Closes what is open where reading ends. Says whether the calendar itself had come to its end. */
  *end(): Work<boolean> {
    const isWhole = this.#open.every(one => one.name !== 'VCALENDAR');
    this.#closeFrom(0);
    yield* this.makeRoom();
    if (this.#leftOut > 0) {
      const day = new Date(this.#shownFrom * 1000).toISOString().slice(0, 10);
      this.#diagnostics.add('', 'too_many_events', 'past_events', this.#limits.components, day);
    }
    return isWhole;
  }

  #begin(name: string, line: number): void {
    this.#last = undefined;
    this.isCalendar ||= name.startsWith('V');
    // None of these stands in another: what is open has lost its END.
    if (/^V(EVENT|TIMEZONE|CALENDAR)$/.test(name)) {
      this.#closeFrom(this.#open.findLastIndex(one => one.name === 'VCALENDAR') + 1);
    }
    if (this.#open.length >= MAX_DEPTH) this.#open.pop();
    this.#open.push({ name, line, properties: [], children: [] });
  }

  #end(name: string): void {
    this.#last = undefined;
    const at = this.#open.findLastIndex(one => one.name === name);
    if (at < 0) return;
    this.#closeFrom(at + 1);
    this.#keep(this.#open.pop()!);
  }

  #closeFrom(at: number): void {
    while (this.#open.length > at) {
      const component = this.#open.pop()!;
      if (component.name === 'VEVENT') this.#diagnostics.add(placeOf(component), 'unclosed_component');
      this.#keep(component);
    }
  }

  #keep(component: Component): void {
    const { name, line, properties } = component;
    if (name === 'VTIMEZONE') this.#addZone(component);
    else if (name !== 'VEVENT') this.#open.at(-1)?.children.push(component);
    else {
      // A calendar can take back its events.
      const isCancelling = this.#open.some(one => trimmed(one, 'METHOD').toUpperCase() === 'CANCEL');
      if (isCancelling) properties.unshift({ name: 'STATUS', params: new Map(), value: 'CANCELLED', line });
      this.events.push(component);
    }
  }

  #addZone(zone: Component): void {
    if (this.zones.length < this.#limits.components) this.zones.push(zone);
    else this.isFull = true;
  }

  #addProperty(line: ContentLine, read: Property | undefined): void {
    const component = this.#open.at(-1);
    if (!component || !KEPT.has(component.name)) return;
    if (!read || !isKnown(read.name)) return this.#addStray(line, component, read);
    this.#last = read;
    const { lineLength, properties } = this.#limits;
    const { length } = component.properties;
    if (line.cut && DATES.test(read.name)) this.#diagnostics.complete = false;
    if (line.cut) this.#diagnostics.add(`line ${line.number}`, 'line_too_long', undefined, read.name, lineLength);
    // One more than the limit says that it was reached.
    if (length === properties) this.#diagnostics.add(placeOf(component), 'too_many_properties', undefined, properties);
    if (length <= properties) component.properties.push(length < properties ? read : { ...read, name: '' });
  }

  /** A line that is no property of ours: a text with a raw line break in it goes on, what is no property at all is reported. */
  #addStray({ text, number }: ContentLine, { name }: Component, read: Property | undefined): void {
    const last = this.#last;
    const looksLikeProperty =
      IN_CAPITALS.test(text) ||
      IN_ANY_CASE.test(text) ||
      (last && ONE_LINE.test(last.name) && LOOKS_LIKE_NAME.test(text));
    if (last && TEXTS.test(last.name) && !looksLikeProperty) {
      last.value += `\\n${text}`.slice(0, this.#limits.lineLength - last.value.length);
      return;
    }
    if (!read && (last || looksLikeProperty) && name === 'VEVENT')
      this.#diagnostics.add(`line ${number}`, 'bad_line', undefined, text.slice(0, 60));
    if (read || looksLikeProperty) this.#last = undefined;
  }
}

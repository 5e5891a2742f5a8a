import { placeOf, type Component } from './component.ts';
import type { Findings } from './findings.ts';
import type { IcsLimits } from './limits.ts';
import { parseProperty, propertyName, type Property } from './property.ts';
import type { ContentLine } from './unfold.ts';

const KEPT = new Set(['VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT']);
const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'CONTACT']);
const KNOWN = new Set([
  ...TEXTS,
  ...'BEGIN END METHOD UID SEQUENCE DTSTAMP LAST-MODIFIED DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID'.split(
    ' ',
  ),
  ...'STATUS CLASS CATEGORIES GEO URL IMAGE ATTACH ORGANIZER TZID X-LIC-LOCATION TZOFFSETFROM TZOFFSETTO'.split(' '),
]);
const LOOKS_LIKE_PROPERTY = /^[A-Z][A-Z\d-]*\s*[;:]/;
const MAX_DEPTH = 12;

/** Builds events and time zones out of content lines; a broken or missing END costs one component, never the file. */
export class ComponentReader {
  readonly events: Component[] = [];
  readonly zones: Component[] = [];
  /** Whether anything of a calendar was seen. */
  isCalendar = false;
  readonly #limits: IcsLimits;
  readonly #findings: Findings;
  #open: Component[] = [];
  /** Whether the calendar that is being read takes back its events (METHOD:CANCEL). */
  #isCancelling = false;
  /** What a stray line would belong to; `undefined` after a property that we do not read. */
  #last: Property | undefined;

  constructor(limits: IcsLimits, findings: Findings) {
    this.#limits = limits;
    this.#findings = findings;
  }

  /** Whether as many components were read as the limit allows. */
  get isFull(): boolean {
    return this.events.length + this.zones.length >= this.#limits.components;
  }

  add(line: ContentLine): void {
    const name = propertyName(line.text);
    if (name === 'BEGIN') this.#begin(componentName(line), line.number);
    else if (name === 'END') this.#end(componentName(line));
    else this.#addProperty(line, name);
  }

  /** Closes what the end of the file left open. Says whether the calendar itself had come to its end. */
  end(): boolean {
    const isWhole = this.#open.every(one => one.name !== 'VCALENDAR');
    this.#closeFrom(0);
    return isWhole;
  }

  #begin(name: string, line: number): void {
    this.#last = undefined;
    this.isCalendar ||= name.startsWith('V');
    if (name === 'VCALENDAR') this.#isCancelling = false;
    const opensAnew = name === 'VEVENT' || name === 'VTIMEZONE' || name === 'VCALENDAR';
    if (opensAnew) this.#closeFrom(this.#open.findIndex(one => one.name === 'VEVENT' || one.name === 'VTIMEZONE'));
    if (this.#open.length >= MAX_DEPTH) this.#open.pop();
    this.#open.push({ name, line, properties: [], children: [] });
  }

  #end(name: string): void {
    const at = this.#open.findLastIndex(one => one.name === name);
    if (at < 0) return;
    this.#closeFrom(at + 1);
    this.#keep(this.#open.pop()!);
  }

  #closeFrom(at: number): void {
    if (at < 0) return;
    while (this.#open.length > at) {
      const component = this.#open.pop()!;
      if (component.name === 'VEVENT') this.#findings.add(placeOf(component), 'unclosed_component');
      this.#keep(component);
    }
  }

  #keep(component: Component): void {
    if (component.name === 'VEVENT') {
      if (this.#isCancelling)
        component.properties.unshift({ name: 'STATUS', params: new Map(), value: 'CANCELLED', line: component.line });
      this.events.push(component);
    } else if (component.name === 'VTIMEZONE') this.zones.push(component);
    else if (KEPT.has(component.name)) this.#open.at(-1)?.children.push(component);
  }

  #addProperty(line: ContentLine, name: string | undefined): void {
    const component = this.#open.at(-1);
    if (name === 'METHOD' && component?.name === 'VCALENDAR') this.#isCancelling = /:\s*CANCEL\s*$/i.test(line.text);
    if (!component || !KEPT.has(component.name)) return;
    const known = name !== undefined && (KNOWN.has(name) || name.startsWith('X-STEK-'));
    if (!known) return this.#addStray(line, component);
    const parsed = parseProperty(line);
    this.#last = parsed;
    if (!parsed) return this.#warnLine(line, component);
    if (line.cut) this.#warn(line, 'line_too_long', name, this.#limits.lineLength);
    if (component.properties.length < this.#limits.properties) component.properties.push(parsed);
    else if (component.properties.length === this.#limits.properties) this.#warnProperties(component);
  }

  /** A line that is no property: a text with a raw line break in it goes on, anything else is reported. */
  #addStray(line: ContentLine, component: Component): void {
    const last = this.#last;
    if (LOOKS_LIKE_PROPERTY.test(line.text)) this.#last = undefined;
    else if (last && TEXTS.has(last.name)) {
      if (last.value.length < this.#limits.lineLength) last.value += `\\n${line.text}`;
    } else if (last) this.#warnLine(line, component);
  }

  #warnLine(line: ContentLine, component: Component): void {
    if (component.name === 'VEVENT') this.#warn(line, 'bad_line', line.text.slice(0, 60));
  }

  #warn(line: ContentLine, code: string, ...values: (string | number)[]): void {
    this.#findings.add(`line ${line.number}`, code, code, ...values);
  }

  #warnProperties(component: Component): void {
    this.#findings.add(placeOf(component), 'too_many_properties', undefined, this.#limits.properties);
    component.properties.push({ name: '', params: new Map(), value: '', line: component.line });
  }
}

const componentName = ({ text }: ContentLine): string =>
  text
    .slice(text.indexOf(':') + 1)
    .trim()
    .toUpperCase();

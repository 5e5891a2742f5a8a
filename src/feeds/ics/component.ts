import { unescapeText, type Property } from './property.ts';

/** A component such as VEVENT, with the properties we know. */
export interface Component {
  name: string;
  /** Number of its BEGIN line, counted from 1. */
  line: number;
  properties: Property[];
  children: Component[];
}

/** The first property of that name. */
export function property({ properties }: Component, name: string): Property | undefined {
  for (const one of properties) if (one.name === name) return one;
  return undefined;
}

const NONE: readonly Property[] = [];

/** All properties of that name. Mostly there is none, and it is asked of every event. */
export function allProperties({ properties }: Component, name: string): readonly Property[] {
  let found: Property[] | undefined;
  for (const one of properties) if (one.name === name) (found ??= []).push(one);
  return found ?? NONE;
}

/** What a property says, without spaces around it; empty when it is not there. */
export const trimmed = (component: Component, name: string): string => property(component, name)?.value.trim() ?? '';

/** The UID of an event, which is TEXT (RFC 5545 section 3.8.4.7); empty when it has none. */
export const uidOf = (event: Component): string => unescapeText(property(event, 'UID')?.value ?? '').slice(0, 900);

/** Where a component is, for a warning: `line 12 (UID abc)`. */
export function placeOf(component: Component): string {
  const uid = uidOf(component).slice(0, 80);
  return `line ${component.line}${uid && ` (UID ${uid})`}`;
}

/** Whether an event, or this date of it, is off. */
export const isCancelled = (event: Component): boolean => trimmed(event, 'STATUS').toUpperCase() === 'CANCELLED';

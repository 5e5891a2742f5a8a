import { Activity } from '../../schema/activity.ts';
import type { Place } from '../../schema/place.ts';
import type { Feed } from '../../schema/programme.ts';
import { readItem } from '../../schema/read.ts';
import { finishAtOnce, type Work } from '../../domain/work.ts';
import { isObject, objectOf, textOf, type JsonObject } from '../json.ts';
import { WarningList } from '../warning-list.ts';
import { datedCalendars, localSeconds, statusType, type Calendar } from './dated-schedule.ts';
import { readDetails, readSignUp } from './details.ts';
import { attendanceModeOf, readPlace } from './place.ts';
import { firstText, localisedText } from './text.ts';
import { unreadableDates } from './unreadable-dates.ts';
import { weeklyCalendars } from './weekly-calendar.ts';

/** How to read answers of UiTdatabank. */
export interface UitdatabankOptions {
  /** Epoch milliseconds; when given, events whose `availableFrom` is later are left out. */
  now?: number | undefined;
}

/** Far above any real answer. */
const MAX_EVENTS = 20_000;
const HIDDEN = new Set(['DRAFT', 'REJECTED', 'DELETED']);
/** For a calendar without a beginning and a creation date; the weekday pattern is the same from any day. */
const FIRST_ANCHOR = Date.UTC(2020, 0, 1) / 1000;

/**
 * Reads events of UiTdatabank: one, a list, or the `PagedCollection` of its Search API with `embed=true`. Takes older shapes as
 * well. Drafts, rejected and deleted events are left out with a warning that says so. Never throws.
 */
export const readUitdatabank = (json: unknown, options: UitdatabankOptions = {}): Feed =>
  finishAtOnce(readingUitdatabank(json, options));

/** The same, event by event. */
export function* readingUitdatabank(json: unknown, options: UitdatabankOptions = {}): Work<Feed> {
  const reader = new UitdatabankReader(options);
  const { items, path } = itemsOf(json);
  reader.checkPages(json, items.length);
  for (const [index, item] of items.slice(0, MAX_EVENTS).entries()) {
    reader.add(item, `${path}${items === json || path ? `/${index}` : ''}`);
    yield;
  }
  if (items.length > MAX_EVENTS) reader.warn(path, 'too_many_events', `Only the first ${MAX_EVENTS} events were read.`);
  return reader.feed();
}

function itemsOf(json: unknown): { items: unknown[]; path: string } {
  if (Array.isArray(json)) return { items: json, path: '' };
  const member = objectOf(json)['member'];
  return Array.isArray(member) ? { items: member, path: '/member' } : { items: [json], path: '' };
}

class UitdatabankReader {
  readonly #options: UitdatabankOptions;
  readonly #warnings = new WarningList();
  readonly #activities: Activity[] = [];
  readonly #places = new Map<string, Place>();

  constructor(options: UitdatabankOptions) {
    this.#options = options;
  }

  feed(): Feed {
    return {
      activities: this.#activities,
      places: [...this.#places.values()],
      warnings: this.#warnings.list(),
      complete: this.#warnings.complete,
    };
  }

  warn(path: string, code: string, detail: string): void {
    this.#warnings.add(path, code, detail);
  }

  /** A page of an answer that has more of them. */
  checkPages(json: unknown, count: number): void {
    const total = objectOf(json)['totalItems'];
    if (typeof total !== 'number' || total <= count) return;
    this.warn(
      '/totalItems',
      'more_pages',
      `This answer has ${count} of ${total} events. Ask for the others with start and limit.`,
    );
  }

  add(item: unknown, path: string): void {
    if (!isObject(item)) return this.warn(path, 'invalid_type', 'An event was expected here; it was left out.');
    const type = textOf(item['@type']);
    if (type === 'Place') return void this.#addPlace(item);
    if (type !== undefined && type !== 'Event') {
      return this.warn(path, 'not_an_event', `This is a ${type.slice(0, 40)}, not an event; it was left out.`);
    }
    const hidden = this.#reasonToHide(item);
    if (hidden) return this.warn(path, 'hidden_event', `${hidden}; it was left out.`);
    this.#addEvent(item, path);
  }

  #addPlace(item: unknown, lang = 'nl'): Place | undefined {
    const place = readPlace(item, lang);
    if (place && !this.#places.has(place.id)) this.#places.set(place.id, place);
    return place;
  }

  #reasonToHide(event: JsonObject): string | undefined {
    const workflow = textOf(event['workflowStatus'])?.toUpperCase() ?? '';
    if (HIDDEN.has(workflow)) return `The event is ${workflow.toLowerCase()} in UiTdatabank`;
    const from = Date.parse(textOf(event['availableFrom']) ?? '');
    if (this.#options.now !== undefined && from > this.#options.now)
      return 'The event is not published yet (availableFrom)';
    return undefined;
  }

  #addEvent(event: JsonObject, path: string): void {
    const lang = textOf(event['mainLanguage'])?.slice(0, 8) ?? 'nl';
    const calendars = this.#calendarsOf(event, lang);
    const unreadable = unreadableDates(event, isWeekly(event));
    if (unreadable > 0)
      this.warn(
        path,
        'invalid_date',
        `${unreadable} dates or hours of this event could not be used; they were left out.`,
      );
    if (calendars.length === 0) return this.warn(path, noDates(event).code, noDates(event).detail);
    const attendanceMode = attendanceModeOf(event);
    const place = attendanceMode === 'online' ? undefined : this.#addPlace(event['location'], lang);
    const details = {
      ...readDetails(event, lang),
      ...statusOf(event, lang),
      ...(attendanceMode && { attendanceMode }),
      ...(place && { placeId: place.id }),
    };
    const id = textOf(event['@id']) ?? textOf(event['id']) ?? anonymousId(event, lang);
    for (const [index, calendar] of calendars.entries()) {
      this.#addActivity(event, details, calendar, index === 0 ? id : `${id}#${index + 1}`, path);
    }
  }

  #addActivity(event: JsonObject, details: JsonObject, calendar: Calendar, id: string, path: string): void {
    const { schedule, exceptions, capacity } = calendar;
    const signUp = readSignUp(event, capacity);
    const candidate = {
      ...details,
      id,
      schedule,
      ...(exceptions.length > 0 && { exceptions }),
      ...(signUp && { signUp }),
    };
    const { value, warnings } = readItem(Activity, candidate, path.split('/').slice(1));
    this.#warnings.addAll(warnings);
    if (value) this.#activities.push(value);
  }

  #calendarsOf(event: JsonObject, lang: string): Calendar[] {
    if (!isWeekly(event)) return datedCalendars(event, lang);
    const anchor = localSeconds(event['created']) ?? FIRST_ANCHOR;
    return weeklyCalendars(event, lang, anchor);
  }
}

const isWeekly = ({ calendarType }: JsonObject): boolean => calendarType === 'periodic' || calendarType === 'permanent';

/** Without an id: what makes the event itself, so that its id is the same at every reading. */
const anonymousId = (event: JsonObject, lang: string): string =>
  `${textOf(event['startDate']) ?? ''}/${firstText(localisedText(event['name'], lang, 300), lang) ?? ''}`.slice(0, 900);

function noDates(event: JsonObject): { code: string; detail: string } {
  if (event['calendarType'] === undefined && event['name'] === undefined && event['@id'] !== undefined) {
    return { code: 'not_embedded', detail: 'Only the address of the event is given; ask UiTdatabank with embed=true.' };
  }
  if (event['calendarType'] === 'permanent') {
    return {
      code: 'no_opening_hours',
      detail: 'The event is always open and gives no hours, so it has no dates to show.',
    };
  }
  return {
    code: 'invalid_start',
    detail: 'The event has no usable dates (startDate, subEvent or openingHours); it was left out.',
  };
}

/** An event that is off as a whole; the reason goes before its text. */
function statusOf(event: JsonObject, lang: string): JsonObject {
  if (event['status'] === undefined || statusType(event['status']) === 'Available') return { status: 'published' };
  const reason = localisedText(objectOf(event['status'])['reason'], lang, 200);
  const body = localisedText(event['description'], lang, 4700);
  const status = statusType(event['status']) === 'TemporarilyUnavailable' ? 'postponed' : 'cancelled';
  if (!reason) return { status };
  const withReason = Object.entries({ ...body, ...reason }).map(([language]) => {
    const parts = [reason[language], body?.[language]].filter(part => part !== undefined);
    return [language, parts.join('\n\n')];
  });
  return { status, body: Object.fromEntries(withReason) as unknown };
}

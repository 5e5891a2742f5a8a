import { isDay } from '../../domain/calendar-day.ts';
import { safeLink } from '../../foundation/safe-link.ts';
import { nothing } from 'lit';
import { warnAuthor } from '../../foundation/warn-author.ts';

/** Attributes as the page wrote them. */
export interface WrittenAttributes {
  from?: string | undefined;
  view: string;
  limit: string | null;
  programmePage?: string | undefined;
}

/** Tells the webmaster about an attribute that cannot be used; the calendar goes on with its default. */
export function warnAboutAttributes({ from, view, limit, programmePage }: WrittenAttributes): void {
  if (from && !isDay(from)) {
    warnAuthor(`from ${from}`, `from="${from}" is not a day. Write it as 2026-12-01. Today is used.`);
  }
  if (!['list', 'month', 'next'].includes(view)) {
    warnAuthor(`view ${view}`, `view="${view}" is unknown. Use "list", "month" or "next". The list is shown.`);
  }
  if (limit !== null && !/^[1-9]\d*$/.test(limit.trim())) {
    warnAuthor(
      `limit ${limit}`,
      `limit="${limit}" is not a number of dates. Write a whole number from 1 on, such as limit="3".`,
    );
  }
  if (programmePage && safeLink(programmePage) === nothing) {
    warnAuthor(
      `programme-page ${programmePage}`,
      `programme-page="${programmePage}" is not an address of a page. What stands inside the element is shown in its place.`,
    );
  }
}

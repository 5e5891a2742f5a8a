import { html, nothing, type TemplateResult } from 'lit';
import type { Activity } from '../../schema/activity.ts';
import type { Entry } from './programme-index.ts';
import type { Phrases } from './phrases.ts';

/** What every card needs to know beside its own date. */
export interface CardContext {
  phrases: Phrases;
  /** The photo or drawing of an activity. */
  picture: (activity: Activity) => TemplateResult;
}

/**
 * One date of an activity. One template with fixed places for every fact: an empty place is taken away by the style sheet, which
 * costs nothing, and a changed text replaces whatever browser translation made of the old one.
 */
export function occurrenceCard(entry: Entry, day: string, { phrases, picture }: CardContext): TemplateResult {
  const { occurrence, activity, place } = entry;
  const title = phrases.title(occurrence, activity);
  const easy = phrases.easyText(activity);
  const hours = phrases.hours(occurrence);
  const seats = phrases.seats(occurrence);
  const status = phrases.status(occurrence);
  const isOff = occurrence.status === 'cancelled' || occurrence.status === 'paused';
  return html`<li part="item">
    <article class=${isOff ? 'card off' : 'card'}>
      ${picture(activity)}
      <button class="title" part="title" value=${occurrence.id}>
        <bdi lang=${title.lang ?? nothing} .textContent=${title.text}></bdi
        ><span class="visually-hidden" .textContent=${spokenRest(day, hours, isOff ? status : seats)}></span>
      </button>
      <p class="status" part="status" .textContent=${status}></p>
      <p class="when">
        <span class="hours" .textContent=${hours}></span><span class="place" .textContent=${place?.name ?? ''}></span>
      </p>
      <p class="easy" lang=${easy.lang ?? nothing} dir="auto" .textContent=${easy.text}></p>
      <ul class="facts">
        <li .textContent=${phrases.price(activity)}></li>
        <li .textContent=${isOff ? '' : phrases.signUp(occurrence, activity)}></li>
        <li class="seats ${occurrence.seats ?? ''}" .textContent=${seats}></li>
        <li .textContent=${phrases.audience(activity)}></li>
        <li .textContent=${phrases.access(place)}></li>
      </ul>
    </article>
  </li>`;
}

/** What the name of the button adds to the title: a title alone is no answer to "which one?" in a list of buttons. */
const spokenRest = (...parts: string[]): string =>
  parts
    .filter(Boolean)
    .map(part => `, ${part}`)
    .join('');

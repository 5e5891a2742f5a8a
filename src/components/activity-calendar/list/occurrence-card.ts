import { html, nothing, type TemplateResult } from 'lit';
import { isOver, takesPlace } from '../../../domain/occurrence-status.ts';
import type { Activity } from '../../../schema/activity.ts';
import { chosen } from '../pictures.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeEntry } from '../programme-index.ts';

/** What every card needs to know beside its own date. */
export interface CardContext {
  formatter: ProgrammeFormatter;
  /** The moment that counts as now, epoch milliseconds. */
  now: number;
  /** The name of the drawing that stands for an activity, and what covers it. */
  picture: (activity: Activity) => { drawing: string; photo: TemplateResult | typeof nothing };
  /** A visitor wants to know more of a date. */
  open: (occurrenceId: string) => void;
}

/**
 * One date of an activity. One template with fixed places for every fact: an empty place is taken away by the style sheet, which
 * costs nothing, and a changed text replaces whatever browser translation made of the old one. The name of the button is the
 * title, a comma from the style sheet, and what a title alone does not answer in a list of buttons: which one? Nothing stands between the
 * facts: at a space there a line would break before a separator.
 */
export function occurrenceCard(
  entry: ProgrammeEntry,
  day: string,
  { formatter, now, picture, open }: CardContext,
): TemplateResult {
  const { occurrence, activity, place, hasMoved = false } = entry;
  const title = formatter.titleInList(occurrence, activity);
  const easy = formatter.shortText(activity);
  const hours = hasMoved ? '' : formatter.hours(occurrence);
  const { drawing, photo } = picture(activity);
  const isOff = hasMoved || !takesPlace(occurrence);
  const hasEnded = !isOff && isOver(occurrence, now);
  const status = hasEnded ? formatter.t('statusOver') : formatter.status(occurrence, hasMoved);
  const seats = isOff || hasEnded ? '' : formatter.seats(occurrence);
  return html`<li part="item">
    <article class=${isOff ? 'card off' : hasEnded ? 'card over' : 'card'}>
      <span class="picture"
        ><svg class="drawing" aria-hidden="true"><use href="#picture-${drawing}"></use></svg
        >${photo}</span
      >
      <button class="title" part="title" value=${occurrence.id} @click=${() => open(occurrence.id)}>
        <bdi lang=${title.lang ?? nothing} .textContent=${title.text}></bdi
        ><span class="visually-hidden" .textContent=${formatter.row(day, hours, isOff || hasEnded ? status : seats)}></span>
      </button>
      <p class="status" part="status" .textContent=${status}></p>
      ${chosen(activity, formatter.t('chosenInPoll'))}
      <p class="when">
        <span class="hours" .textContent=${hours}></span><span class="place" .textContent=${formatter.where(activity, place)}></span>
      </p>
      <p class="easy" lang=${easy.lang ?? nothing} dir="auto" .textContent=${easy.text}></p>
      <ul class="facts"
        ><li .textContent=${formatter.price(activity)}></li
        ><li .textContent=${isOff || hasEnded ? '' : formatter.signUp(occurrence, activity)}></li
        ><li class="seats ${occurrence.seats ?? ''}" .textContent=${seats}></li
        ><li .textContent=${formatter.audience(activity)}></li
        ><li .textContent=${formatter.access(place)}></li
      ></ul>
    </article>
  </li>`;
}

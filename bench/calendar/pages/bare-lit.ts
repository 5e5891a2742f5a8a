import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { styles } from '../../../src/components/activity-calendar/activity-calendar.styles.ts';
import { monthStyles } from '../../../src/components/activity-calendar/month/month.styles.ts';
import { baseStyles } from '../../../src/foundation/base.styles.ts';
import { drawings } from '../../../src/pictograms/drawings.ts';
import type { Programme } from '../../../src/schema/index.ts';
import { registerTokens } from '../../../src/theme/register-tokens.ts';
import { start, type View } from '../page.ts';
import { FIRST_MONTH, NEXT_MONTH } from '../programme.ts';
import { bareContent, cardsClass, daysOnScreen, drawingsOf, weekdays, weekdaysShort } from './bare-content.ts';
import type { BareCard, BareCell, BareContent, BareDay } from './bare-content.ts';
import { putBesideScreen } from './beside-screen.ts';
import { onOurScreen } from './our-screen.ts';

/** The DOM of our calendar by one Lit element and nothing else: no client, no states, no languages, no filters. */
class BareCalendar extends LitElement {
  static override styles = [baseStyles, styles];
  static override properties = { month: {} };

  declare month: string;
  view: View = 'list';
  programme!: Programme;

  #content!: BareContent;

  override render(): TemplateResult {
    const content = (this.#content = bareContent(this.programme, this.month));
    return html`<div class="base" part="base" lang="nl" dir="ltr">
      <svg class="sprite" aria-hidden="true">${drawingsOf(daysOnScreen(content, this.view)).map(symbol)}</svg>
      <div class="page">
        ${this.#head(content)}
        <div class="count"><p .textContent=${content.count}></p></div>
        ${this.view === 'list' ? this.#list(content) : this.#month(content)}
      </div>
    </div>`;
  }

  override firstUpdated(): void {
    putBesideScreen(this, this.programme, this.#content.occurrences);
  }

  #head({ heading }: BareContent): TemplateResult {
    return html`<div class="head">
      <div aria-live="off"><h2 id="programme" part="heading" tabindex="-1"><span .textContent=${heading}></span></h2></div>
      <div class="toolbar" part="toolbar">
        <fieldset class="views">
          <legend class="visually-hidden">Hoe wil je het programma zien?</legend>
          <label><input type="radio" name="view" value="list" .checked=${this.view === 'list'} /><span>Lijst</span></label>
          <label><input type="radio" name="view" value="month" .checked=${this.view === 'month'} /><span>Maand</span></label>
        </fieldset>
        ${
          this.view === 'month'
            ? html`<div class="months">
              <button class="earlier"><span>Vorige maand</span></button>
              <button class="later" @click=${this.#next}><span>Volgende maand</span></button>
            </div>`
            : nothing
        }
        <button class="filter" aria-expanded="false">Kies wat je zoekt</button>
      </div>
    </div>`;
  }

  #list({ days, earlier, later }: BareContent): TemplateResult {
    return html`${list(days)}
      <div class="turn">
        ${earlier ? html`<button class="earlier"><span .textContent=${earlier}></span></button>` : nothing}
        <button class="later" @click=${this.#next}><span .textContent=${later}></span></button>
      </div>`;
  }

  #month({ weeks, days }: BareContent): TemplateResult {
    return html`<div class="month-and-day">
      <div><table class="month" part="month" role="grid" aria-labelledby="programme">
        <thead>
          <tr>
            ${weekdays.map(
              (name, index) =>
                html`<th scope="col" abbr=${name}>
                  <span aria-hidden="true" .textContent=${weekdaysShort[index] ?? ''}></span>
                  <span class="visually-hidden" .textContent=${name}></span>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(week => html`<tr>${week.map(cell => (cell ? dayCell(cell) : html`<td class="outside"></td>`))}</tr>`)}
        </tbody>
      </table></div>
      ${list(days.slice(0, 1))}
    </div>`;
  }

  #next = (): void => {
    this.month = NEXT_MONTH;
  };
}

const symbol = (name: string): TemplateResult =>
  svg`<symbol id="picture-${name}" viewBox="0 0 24 24">${drawings[name]!.map(path => svg`<path d=${path} />`)}</symbol>`;

const list = (days: readonly BareDay[]): TemplateResult =>
  html`<div class=${days.reduce((sum, { cards }) => sum + cards.length, 0) > 100 ? 'days long' : 'days'} part="list">
    ${days.map(
      ({ date, name, near, cards }) =>
        html`<div class="day" part="day">
          <div class="date">
            <h3 id="day-${date}" class="day-name" part="heading" tabindex="-1"><span .textContent=${name}></span></h3>
            <p class="near" .textContent=${near}></p>
          </div>
          <ul class=${cardsClass(cards)}>
            ${cards.map(card)}
          </ul>
        </div>`,
    )}
  </div>`;

const card = (card: BareCard): TemplateResult =>
  html`<li part="item">
    <article class="card">
      <span class="picture"><svg class="drawing" aria-hidden="true"><use href="#picture-${card.picture}"></use></svg></span>
      <button class="title" part="title" value=${card.id}>
        <bdi .textContent=${card.title}></bdi><span class="visually-hidden" .textContent=${card.spokenRest}></span>
      </button>
      <p class="status" part="status"></p>
      <p class="when">
        <span class="hours" .textContent=${card.hours}></span><span class="place" .textContent=${card.place}></span>
      </p>
      <p class="easy" dir="auto" .textContent=${card.easy}></p>
      <ul class="facts">
        <li .textContent=${card.price}></li>
        <li .textContent=${card.signUp}></li>
        <li class="seats ${card.seatsClass}" .textContent=${card.seats}></li>
        <li .textContent=${card.audience}></li>
        <li .textContent=${card.access}></li>
      </ul>
    </article>
  </li>`;

const dayCell = ({ day, name, near, tally, titles, rest }: BareCell): TemplateResult =>
  html`<td data-day=${day} tabindex=${day.endsWith('-01') ? 0 : -1} aria-selected=${day.endsWith('-01')}>
    <span class="number" aria-hidden="true" .textContent=${String(Number(day.slice(8)))}></span>
    <span class="now" aria-hidden="true" .textContent=${near}></span>
    <span class="visually-hidden" .textContent=${name}></span>
    <span class="tally" aria-hidden="true" .textContent=${tally}></span>
    <span class="entry" aria-hidden="true" .textContent=${titles[0]}></span>
    <span class="entry" aria-hidden="true" .textContent=${titles[1]}></span>
    <span class="entry" aria-hidden="true" .textContent=${titles[2]}></span>
    <span class="rest" aria-hidden="true" .textContent=${rest}></span>
  </td>`;

customElements.define('bare-calendar', BareCalendar);
registerTokens();

const calendar = new BareCalendar();
start({
  mount(host, programme, view) {
    Object.assign(calendar, { programme, view, month: FIRST_MONTH });
    host.append(calendar);
    if (view === 'month') calendar.shadowRoot?.adoptedStyleSheets.push(monthStyles.styleSheet!);
  },
  ...onOurScreen(() => calendar.shadowRoot),
});

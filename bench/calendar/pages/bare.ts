import { adoptStyles } from 'lit';
import { styles } from '../../../src/components/activity-calendar/activity-calendar.styles.ts';
import { monthStyles } from '../../../src/components/activity-calendar/month/month.styles.ts';
import { baseStyles } from '../../../src/foundation/base.styles.ts';
import { drawings } from '../../../src/pictograms/drawings.ts';
import { registerTokens } from '../../../src/theme/register-tokens.ts';
import { start, type View } from '../page.ts';
import { FIRST_MONTH, NEXT_MONTH } from '../programme.ts';
import { bareContent, cardsClass, daysOnScreen, drawingsOf, weekdays, weekdaysShort } from './bare-content.ts';
import type { BareCard, BareCell, BareContent, BareDay } from './bare-content.ts';
import { putBesideScreen } from './beside-screen.ts';
import { onOurScreen } from './our-screen.ts';

type Attributes = Record<string, string>;

/** An element with its attributes and what is in it. */
function el(name: string, attributes: Attributes = {}, ...inside: (Node | string)[]): HTMLElement {
  return filled(document.createElement(name), attributes, inside);
}

function svg(name: string, attributes: Attributes, ...inside: Node[]): SVGElement {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, inside);
}

function filled<E extends Element>(element: E, attributes: Attributes, inside: readonly (Node | string)[]): E {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

function head({ heading }: BareContent, view: View): HTMLElement {
  const choice = (value: View, text: string) => {
    const input = el('input', { type: 'radio', name: 'view', value, ...(value === view ? { checked: '' } : {}) });
    return el('label', {}, input, el('span', {}, text));
  };
  const legend = el('legend', { class: 'visually-hidden' }, 'Hoe wil je het programma zien?');
  const toolbar = el(
    'div',
    { class: 'toolbar' },
    el('fieldset', { class: 'views' }, legend, choice('list', 'Lijst'), choice('month', 'Maand')),
  );
  if (view === 'month')
    toolbar.append(el('div', { class: 'months' }, turn('earlier', 'Vorige maand'), turn('later', 'Volgende maand')));
  toolbar.append(el('button', { class: 'filter', 'aria-expanded': 'false' }, 'Kies wat je zoekt'));
  return el(
    'div',
    { class: 'head' },
    el('div', {}, el('h2', { id: 'programme', tabindex: '-1' }, el('span', {}, heading))),
    toolbar,
  );
}

const turn = (name: string, text: string): HTMLElement => el('button', { class: name }, el('span', {}, text));

function list(days: readonly BareDay[]): HTMLElement {
  const isLong = days.reduce((sum, { cards }) => sum + cards.length, 0) > 100;
  return el('div', { class: isLong ? 'days long' : 'days', part: 'list' }, ...days.map(dayOf));
}

function dayOf({ date, name, near, cards }: BareDay): HTMLElement {
  const title = el('h3', { id: `day-${date}`, class: 'day-name', tabindex: '-1' }, el('span', {}, name));
  const beside = el('div', { class: 'date' }, title, el('p', { class: 'near' }, near));
  return el('div', { class: 'day', part: 'day' }, beside, el('ul', { class: cardsClass(cards) }, ...cards.map(cardOf)));
}

function cardOf(card: BareCard): HTMLElement {
  const picture = svg(
    'svg',
    { class: 'drawing', 'aria-hidden': 'true' },
    svg('use', { href: `#picture-${card.picture}` }),
  );
  const rest = el('span', { class: 'visually-hidden' }, card.spokenRest);
  const facts = [card.price, card.signUp, card.audience, card.access].map(text => el('li', {}, text));
  facts.splice(2, 0, el('li', { class: `seats ${card.seatsClass}` }, card.seats));
  const article = el(
    'article',
    { class: 'card' },
    el('span', { class: 'picture' }, picture),
    el('button', { class: 'title', value: card.id }, el('bdi', {}, card.title), rest),
    el('p', { class: 'status' }),
    el('p', { class: 'when' }, el('span', { class: 'hours' }, card.hours), el('span', { class: 'place' }, card.place)),
    el('p', { class: 'easy', dir: 'auto' }, card.easy),
    el('ul', { class: 'facts' }, ...facts),
  );
  return el('li', { part: 'item' }, article);
}

function month({ weeks, days }: BareContent): HTMLElement {
  const names = weekdays.map((name, index) =>
    el(
      'th',
      { scope: 'col', abbr: name },
      el('span', { 'aria-hidden': 'true' }, weekdaysShort[index] ?? ''),
      el('span', { class: 'visually-hidden' }, name),
    ),
  );
  const rows = weeks.map(week =>
    el('tr', {}, ...week.map(cell => (cell ? cellOf(cell) : el('td', { class: 'outside' })))),
  );
  const grid = el(
    'table',
    { class: 'month', role: 'grid' },
    el('thead', {}, el('tr', {}, ...names)),
    el('tbody', {}, ...rows),
  );
  return el('div', { class: 'month-and-day' }, el('div', {}, grid), list(days.slice(0, 1)));
}

function cellOf({ day, name, near, tally, titles, rest }: BareCell): HTMLElement {
  const hidden = { 'aria-hidden': 'true' };
  return el(
    'td',
    { 'data-day': day, tabindex: day.endsWith('-01') ? '0' : '-1' },
    el('span', { class: 'number', ...hidden }, String(Number(day.slice(8)))),
    el('span', { class: 'now', ...hidden }, near),
    el('span', { class: 'visually-hidden' }, name),
    el('span', { class: 'tally', ...hidden }, tally),
    ...titles.map(title => el('span', { class: 'entry', ...hidden }, title)),
    el('span', { class: 'rest', ...hidden }, rest),
  );
}

const sheet = (names: readonly string[]): SVGElement =>
  svg(
    'svg',
    { class: 'sheet', 'aria-hidden': 'true' },
    ...names.map(name =>
      svg('symbol', { id: `picture-${name}`, viewBox: '0 0 24 24' }, ...drawings[name]!.map(d => svg('path', { d }))),
    ),
  );

function page(content: BareContent, view: View): HTMLElement {
  const main = el(
    'div',
    { class: 'page' },
    head(content, view),
    el('div', { class: 'count' }, el('p', {}, content.count)),
  );
  if (view === 'month') main.append(month(content));
  else {
    const buttons = content.earlier ? [turn('earlier', content.earlier)] : [];
    main.append(list(content.days), el('div', { class: 'turn' }, ...buttons, turn('later', content.later)));
  }
  return el('div', { class: 'base', lang: 'nl' }, sheet(drawingsOf(daysOnScreen(content, view))), main);
}

let root: ShadowRoot | undefined;
start({
  mount(host, programme, view) {
    registerTokens();
    const box = el('div');
    root = box.attachShadow({ mode: 'open' });
    adoptStyles(root, [baseStyles, styles, view === 'month' ? monthStyles : []].flat());
    const show = (which: string): void => {
      const content = bareContent(programme, which);
      root?.replaceChildren(page(content, view));
      if (which === FIRST_MONTH) putBesideScreen(box, programme, content.occurrences);
      root?.querySelector('.later')?.addEventListener('click', () => show(NEXT_MONTH));
    };
    show(FIRST_MONTH);
    host.append(box);
  },
  ...onOurScreen(() => root ?? null),
});

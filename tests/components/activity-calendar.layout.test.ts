import { expect } from '@esm-bundle/chai';
import { all, openFilters, type Calendar } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, NOW } from '../support/programme-client.ts';

let frame: HTMLIFrameElement | undefined;

/** A calendar on a page of its own, so many CSS pixels wide: a browser window cannot be made as narrow. */
async function showIn(width: number, attributes: Readonly<Record<string, string>> = {}): Promise<Calendar> {
  frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '700';
  document.body.append(frame);
  const page = frame.contentDocument as Document;
  page.documentElement.lang = 'nl';
  const script = page.createElement('script');
  script.type = 'module';
  script.src = new URL('../../src/components/activity-calendar/stek-activity-calendar.ts', import.meta.url).href;
  const calendar = page.createElement('stek-activity-calendar');
  for (const [name, value] of Object.entries(attributes)) calendar.setAttribute(name, value);
  page.body.append(calendar, script);
  await eventually(() =>
    expect(frame?.contentWindow?.customElements.get('stek-activity-calendar')).to.be.a('function'),
  );
  Object.assign(calendar, { now: NOW, client: clientOf() });
  await eventually(() => expect(calendar.shadowRoot?.querySelector('.count')).to.be.ok);
  await calendar.updateComplete;
  return calendar;
}

/** Settles when the texts are there in a language. */
const inLanguage = (calendar: Calendar, lang: string): Promise<void> =>
  eventually(() => expect(calendar.shadowRoot?.querySelector(`[lang=${lang}] .card`)).to.be.ok);

/** The lines that the text of an element takes on screen. */
/** The fact before this one that says something. */
function partBefore(part: Element): Element {
  const before = part.previousElementSibling!;
  return before.matches(':empty') ? partBefore(before) : before;
}

function linesOf(element: Element): DOMRect[] {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()];
}

const scrollsSideways = () => {
  const { scrollWidth, clientWidth } = frame!.contentDocument!.documentElement;
  return scrollWidth > clientWidth;
};

describe('The calendar in a narrow place', () => {
  afterEach(() => frame?.remove());

  for (const dir of ['ltr', 'rtl']) {
    it(`scrolls one way only at 320 pixels, ${dir}`, async () => {
      const calendar = await showIn(320, { dir });
      await openFilters(calendar);
      expect(scrollsSideways()).to.equal(false);
      calendar.shadowRoot?.querySelector<HTMLElement>('.title')?.click();
      await eventually(() => expect(calendar.shadowRoot?.querySelector('dialog[open] .question')).to.be.ok);
      const dialog = calendar.shadowRoot?.querySelector('dialog');
      expect(dialog!.scrollWidth).to.be.at.most(dialog!.clientWidth);
    });
  }

  it('shows the month as a list when there is too little room for a grid, as with text twice as large', async () => {
    const calendar = await showIn(320, { view: 'month', style: 'font-size: 2em' });
    await eventually(() => expect(calendar.shadowRoot?.querySelectorAll('.day').length).to.be.greaterThan(10));
    expect(calendar.shadowRoot?.querySelector('[role=grid]') === null).to.equal(true);
    expect(scrollsSideways()).to.equal(false);
  });

  for (const [width, shown, hidden] of [
    [320, '.tally', '.entry'],
    [640, '.entry', '.tally'],
    [768, '.entry', '.tally'],
  ] as const) {
    it(`shows the grid at ${width} pixels with ${shown} in its days`, async () => {
      const calendar = await showIn(width, { view: 'month' });
      await eventually(() => expect(calendar.shadowRoot?.querySelector('[role=grid] td[aria-selected=true]')).to.be.ok);
      const isSeen = (part: string) => all(calendar, `${part}:not(:empty)`).map(one => one.checkVisibility());
      await eventually(() => expect(new Set(isSeen(shown))).to.deep.equal(new Set([true])));
      expect(new Set(isSeen(hidden))).to.deep.equal(new Set([false]));
      expect(scrollsSideways()).to.equal(false);
      for (const day of all(calendar, 'td[data-day]')) expect(day.offsetWidth).to.be.at.least(24);
    });
  }

  it('shows pictures whole in a frame that does not change', async () => {
    for (const width of [320, 700]) {
      const calendar = await showIn(width);
      const [first, ...others] = all(calendar, '.card > .picture').map(({ offsetWidth, offsetHeight }) =>
        [offsetWidth, offsetHeight].join(),
      );
      expect(new Set(others)).to.deep.equal(new Set([first]));
      const image = calendar.ownerDocument.createElement('img');
      calendar.shadowRoot?.querySelector('.picture')?.append(image);
      expect(calendar.ownerDocument.defaultView?.getComputedStyle(image).objectFit).to.equal('contain');
      frame?.remove();
    }
  });

  it('begins no line with a separator, and cuts nothing off of hours and places', async () => {
    const calendar = await showIn(300);
    const wrapped = all(calendar, ':is(.when, .facts) > :not(:empty) ~ :not(:empty)').filter(part => {
      // Its first box begins with the separator, which stands beside what comes before it.
      const [first] = part.getClientRects();
      const before = [...partBefore(part).getClientRects()].at(-1)!;
      expect(first?.top, part.outerHTML).to.be.closeTo(before.top, 3);
      return linesOf(part)[0]!.top > first!.bottom - 3;
    });
    expect(wrapped.length).to.be.greaterThan(5);
    for (const part of wrapped) {
      const { left, right } = part.parentElement!.getBoundingClientRect();
      expect(linesOf(part)[0]!.left).to.be.closeTo(left, 1);
      for (const line of linesOf(part)) expect(line.right).to.be.at.most(right + 1);
    }
  });

  for (const lang of ['nl', 'ti', 'ps']) {
    it(`cuts no fact off where it takes a second line, ${lang}`, async () => {
      const calendar = await showIn(320, { lang });
      await inLanguage(calendar, lang);
      const lines = [...calendar.shadowRoot!.querySelectorAll('.card .facts')].map(linesOf);
      expect(Math.max(...lines.map(rects => new Set(rects.map(({ top }) => top)).size))).to.be.greaterThan(1);
      const card = calendar.shadowRoot!.querySelector('.card .facts')!.getBoundingClientRect();
      for (const { left, right } of lines.flat()) {
        expect(left).to.be.at.least(card.left - 1);
        expect(right).to.be.at.most(card.right + 1);
      }
    });
  }

  for (const lang of ['ar', 'fa', 'ps', 'ti']) {
    it(`gives ${lang} room between its lines and none between its letters`, async () => {
      const calendar = await showIn(700, { lang });
      await inLanguage(calendar, lang);
      const own = [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('#programme, .day-name, .count p, .facts li')];
      expect(own.length).to.be.greaterThan(20);
      for (const element of own) {
        const { lineHeight, fontSize, letterSpacing } = getComputedStyle(element);
        expect(parseFloat(lineHeight) / parseFloat(fontSize), element.outerHTML).to.be.at.least(1.6);
        expect(letterSpacing).to.equal('normal');
      }
    });
  }

  it('gives every control 44 pixels to press', async () => {
    const calendar = await showIn(320);
    await openFilters(calendar);
    const controls = all(calendar, 'button:not(.title), .views label, .tick');
    expect(controls.length).to.be.greaterThan(8);
    for (const control of controls) expect(control.offsetHeight, control.textContent ?? '').to.be.at.least(44);
  });
});

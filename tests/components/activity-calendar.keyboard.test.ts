import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  button,
  clearPage,
  focused,
  get,
  openFilters,
  show,
  texts,
  type Calendar,
} from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

/** Presses Tab until the focus is on an element that fits. */
async function tabTo(calendar: Calendar, selector: string): Promise<void> {
  for (let step = 0; step < 40 && !focused(calendar)?.matches(selector); step++) await press('Tab');
  expect(focused(calendar)?.matches(selector), selector).to.equal(true);
}

const announced = () => document.querySelector('body > [role=status]')?.textContent;

describe('The calendar from the keyboard', () => {
  afterEach(clearPage);

  it('goes from the filters to the list, into the details and back', async () => {
    const calendar = await show();
    await tabTo(calendar, '.filter');
    await press('Enter');
    await eventually(() => expect(get(calendar, '#filters')).to.be.ok);
    expect(get(calendar, '.filter').getAttribute('aria-expanded')).to.equal('true');

    await tabTo(calendar, '.tick input');
    await press('Space');
    await calendar.updateComplete;
    const count = texts(calendar, '.count p')[0];
    await eventually(() => expect(announced()).to.equal(count));
    expect(texts(calendar, '.count p')[1]).to.match(/^Je ziet alleen: .+\.$/);
    expect(focused(calendar)?.matches('.tick input'), 'the focus stays on what was ticked').to.equal(true);

    await tabTo(calendar, '#filters > button');
    await press('Enter');
    await eventually(() => expect(focused(calendar)?.id).to.equal('programme'));

    await tabTo(calendar, 'button.title');
    const title = focused(calendar);
    await press('Enter');
    await eventually(() => expect(focused(calendar)?.id).to.equal('details-title'));
    await press('Escape');
    await eventually(() => expect(focused(calendar) === title).to.equal(true));
  });

  it('wipes all filters and says so', async () => {
    const calendar = await show();
    const before = texts(calendar, '.count p')[0];
    await openFilters(calendar);
    all<HTMLInputElement>(calendar, '.tick input')
      .slice(0, 5)
      .forEach(input => input.click());
    await calendar.updateComplete;
    expect(button(calendar, 'Kies wat je zoekt').textContent).to.equal('Kies wat je zoekt (5 gekozen)');
    button(calendar, 'Wis alle filters').click();
    await calendar.updateComplete;
    expect(texts(calendar, '.count p')).to.deep.equal([before]);
    await eventually(() => expect(announced()).to.equal(`Alle filters zijn gewist. ${before}`));
  });

  it('switches the view with the arrows of a radio group', async () => {
    const calendar = await show();
    await tabTo(calendar, '.views input');
    await press('ArrowRight');
    await eventually(() => expect(get(calendar, '[role=grid]')).to.be.ok);
    expect(calendar.view).to.equal('month');
  });

  it('turns the page at the end of the list, with the focus on the new heading', async () => {
    const calendar = await show();
    button(calendar, 'Bekijk januari 2027').focus();
    await press('Enter');
    await eventually(() => expect(focused(calendar)?.textContent).to.equal('Programma van januari 2027'));
    button(calendar, 'Bekijk december 2026').focus();
    await press('Enter');
    await eventually(() => expect(focused(calendar)?.textContent).to.equal('Programma van november en december 2026'));
  });
});

describe('The month grid from the keyboard', () => {
  afterEach(clearPage);

  /** A month with the tab stop on Tuesday 8 December. */
  async function december(dir = 'ltr'): Promise<Calendar> {
    const calendar = await show({ attributes: { view: 'month', from: '2026-12-08', dir, lang: 'nl' } });
    const cell = get(calendar, 'td[tabindex="0"]');
    expect(cell.dataset['day']).to.equal('2026-12-08');
    cell.focus();
    return calendar;
  }
  const day = (calendar: Calendar) => (focused(calendar) as HTMLElement | null)?.dataset['day'];

  it('has one tab stop', async () => {
    const calendar = await december();
    expect(all(calendar, 'td[tabindex="0"]')).to.have.length(1);
    expect(all(calendar, 'table button, table a')).to.have.length(0);
  });

  for (const [keys, target] of [
    [['ArrowRight'], '2026-12-09'],
    [['ArrowLeft'], '2026-12-07'],
    [['ArrowDown'], '2026-12-15'],
    [['ArrowUp'], '2026-12-01'],
    [['Home'], '2026-12-07'],
    [['End'], '2026-12-13'],
    [['ArrowUp', 'ArrowUp'], '2026-11-24'],
    [['PageDown'], '2027-01-08'],
    [['PageUp'], '2026-11-08'],
    [['Shift+PageDown'], '2027-12-08'],
    [['Shift+PageUp'], '2025-12-08'],
  ] as const) {
    it(`goes to ${target} with ${keys.join(', ')}`, async () => {
      const calendar = await december();
      for (const key of keys) {
        const before = day(calendar);
        if (key.startsWith('Shift+')) {
          await sendKeys({ down: 'Shift' });
          await press(key.slice(6));
          await sendKeys({ up: 'Shift' });
        } else await press(key);
        await eventually(() => expect(day(calendar)).to.not.equal(before));
      }
      await eventually(() => expect(day(calendar)).to.equal(target));
      expect(get(calendar, 'td[tabindex="0"]').dataset['day']).to.equal(target);
    });
  }

  it('follows the way the text runs', async () => {
    const calendar = await december('rtl');
    await press('ArrowLeft');
    await eventually(() => expect(day(calendar)).to.equal('2026-12-09'));
  });

  for (const key of ['Enter', 'Space']) {
    it(`goes to the list of the day with ${key}`, async () => {
      const calendar = await december();
      await press(key);
      await eventually(() => expect(focused(calendar)?.textContent).to.equal('dinsdag 8\u00a0december'));
    });
  }

  it('names the month in its live heading', async () => {
    const calendar = await december();
    const heading = get(calendar, '#programme');
    expect(heading.parentElement?.getAttribute('aria-live')).to.equal('polite');
    await press('PageDown');
    await eventually(() => expect(get(calendar, '#programme').textContent).to.equal('Programma van januari 2027'));
  });
});

import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { all, clearPage, get, show, type Calendar } from '../support/calendar-page.ts';

// Heights of a head that stays in sight, as a site says them, and what they come to in pixels.
const HEADS = [
  ['120px', 120],
  ['10em', 160],
  ['0', 0],
  ['high', 0],
] as const;

describe('Under a head of the site that stays in sight', () => {
  let end: HTMLElement | undefined;
  afterEach(() => {
    clearPage();
    end?.remove();
    document.body.removeAttribute('style');
    scrollTo(0, 0);
  });

  async function under(height: string): Promise<Calendar> {
    document.body.style.cssText = `--stek-sticky-top: ${height}; font-size: 16px; padding-block-start: 100vh`;
    const calendar = await show();
    calendar.style.inlineSize = '1100px';
    // Everything can come to the top, the last day too.
    end = Object.assign(document.createElement('div'), { style: 'block-size: 300vh' });
    document.body.append(end);
    return calendar;
  }
  const topOf = (element: Element) => element.getBoundingClientRect().top;

  for (const [said, height] of HEADS) {
    it(`the date of a day stays in sight below ${said}`, async () => {
      const calendar = await under(said);
      const day = all(calendar, '.day').toSorted((a, b) => b.offsetHeight - a.offsetHeight)[0]!;
      const date = day.querySelector('.date')!;
      expect(getComputedStyle(date).position).to.equal('sticky');
      scrollBy(0, topOf(day) - height + 60);
      const gap = Number.parseFloat(getComputedStyle(date).fontSize);
      expect(topOf(date)).to.be.closeTo(height + gap, 1);
    });

    it(`what is brought into sight stands below ${said}`, async () => {
      const calendar = await under(said);
      calendar.scrollIntoView({ block: 'start' });
      expect(topOf(calendar)).to.be.closeTo(height, 1);
    });

    it(`what has the focus stands below ${said}, when it is brought into sight`, async function () {
      // A window of WebKit that is not in front shows no focus.
      if (!document.hasFocus()) this.skip();
      const calendar = await under(said);
      const button = get(calendar, '.filter');
      for (let key = 0; key < 20 && !button.matches(':focus'); key++) await sendKeys({ press: 'Tab' });
      expect(button.matches(':focus-visible')).to.equal(true);
      button.scrollIntoView({ block: 'start' });
      expect(topOf(button)).to.be.at.least(height + 5 * 16 - 1);
    });
  }
});

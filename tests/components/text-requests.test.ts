import { expect } from '@esm-bundle/chai';
import { clearPage, get, openFilters, show } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';

/** The files of texts in a language that the page has asked for. */
const asked = (lang: string): string[] =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => new RegExp(`/i18n/modules/${lang}/([\\w-]+)\\.ts`).exec(name)?.[1] ?? [])
    .toSorted();

describe('The texts that a page asks for', () => {
  afterEach(clearPage);

  it('are, in another language, those of its element and those that all elements share', async () => {
    const calendar = await show({ attributes: { lang: 'ar' } });
    await eventually(() => expect(get(calendar, '#programme').textContent).to.include('برنامج'));
    expect(asked('ar')).to.deep.equal(['calendar', 'element']);
    await openFilters(calendar);
    expect(asked('ar')).to.deep.equal(['calendar', 'element']);
    expect(asked('(?!nl|ar)[a-z-]+')).to.deep.equal([]);
  });
});

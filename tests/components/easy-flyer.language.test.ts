import { expect } from '@esm-bundle/chai';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import { languages } from '../../src/i18n/languages.ts';
import {
  all,
  button,
  card,
  clearPage,
  get,
  openLanguages,
  show,
  textOf,
  texts,
  type Flyer,
} from '../support/flyer-page.ts';
import { translateInPlace } from '../support/browser-translation.ts';
import { eventually } from '../support/eventually.ts';

const announced = () => document.querySelector('body > [role=status]');

/** Chooses a language from the list, and waits until the flyer is in it. */
async function choose(flyer: Flyer, name: string, lang: string): Promise<void> {
  await openLanguages(flyer);
  button(flyer, name).click();
  await eventually(() => expect(get(flyer, '.flyer').lang).to.equal(lang));
}

/** What the flyer itself says, without names and texts that people wrote in Dutch. */
function ownWords(flyer: Flyer): string {
  const copy = get(flyer, '.flyer').cloneNode(true) as HTMLElement;
  for (const dutch of copy.querySelectorAll('[lang="nl"], [lang="nl"] *, a')) dutch.remove();
  return textOf(copy);
}

describe('The languages of the flyer', () => {
  afterEach(() => {
    clearPage();
    document.documentElement.lang = 'nl';
  });

  it('are listed by their own names, each in its own language and direction, without flags', async () => {
    const flyer = await show();
    await openLanguages(flyer);
    const listed = all(flyer, '.languages button').map(one => [one.lang, textOf(one), one.dir]);
    expect(listed.map(([lang]) => lang)).to.deep.equal(languages.map(({ lang }) => lang));
    expect(listed).to.deep.include(['ar', 'العربية', 'rtl']);
    expect(listed).to.deep.include(['ti', 'ትግርኛ', 'ltr']);
    expect(all(flyer, '.languages img, .languages svg').length).to.equal(0);
  });

  it('are those that the page offers', async () => {
    const flyer = await show({ attributes: { languages: 'nl ar xx' } });
    await openLanguages(flyer);
    expect(texts(flyer, '.languages button')).to.deep.equal(['Nederlands', 'العربية']);
  });

  it('can be written with commas between', async () => {
    const flyer = await show({ attributes: { languages: 'fr,ar , NL' } });
    await openLanguages(flyer);
    expect(texts(flyer, '.languages button')).to.deep.equal(['Français', 'العربية', 'Nederlands']);
  });

  it('are found by who reads nothing of the label: some are named on the button', async () => {
    const flyer = await show();
    const named = () => all(flyer, '.language bdi').map(one => [one.lang, textOf(one)]);
    await eventually(() =>
      expect(named()).to.deep.equal([
        ['ar', 'العربية'],
        ['en', 'English'],
        ['uk', 'Українська'],
        ['ti', 'ትግርኛ'],
      ]),
    );
    flyer.languages = 'nl pl ar';
    await flyer.updateComplete;
    expect(named().map(([lang]) => lang)).to.deep.equal(['ar', 'pl']);
    flyer.style.inlineSize = '288px';
    expect(flyer.scrollWidth).to.be.at.most(288);
  });

  it('are closed by Escape, on the button too, where the focus stays', async () => {
    const flyer = await show();
    get(flyer, '.language').focus();
    await openLanguages(flyer);
    const press = (on: HTMLElement) =>
      on.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    press(get(flyer, '.language'));
    await flyer.updateComplete;
    expect(get(flyer, '.language').getAttribute('aria-expanded')).to.equal('false');
    expect(deepActiveElement()?.className).to.equal('language');
    press(get(flyer, '.language'));
    await flyer.updateComplete;
    expect(get(flyer, '.language').getAttribute('aria-expanded'), 'it opens nothing').to.equal('false');
  });

  it('have no button where there is no choice', async () => {
    const flyer = await show({ attributes: { languages: 'nl' } });
    expect(all(flyer, '.language').length).to.equal(0);
  });

  it('change the whole flyer in place: the focus stays, it is announced, the page is told', async () => {
    const flyer = await show();
    const told: string[] = [];
    flyer.addEventListener('stek-flyer-translated', event => told.push(event.detail.lang));
    await choose(flyer, 'Français', 'fr');
    expect(textOf(get(flyer, '#flyer'))).to.equal('Au programme en décembre 2026');
    expect(textOf(get(flyer, '.language .label'))).to.equal('Autres langues');
    expect(deepActiveElement()?.className).to.equal('language');
    expect(get(flyer, '.language').getAttribute('aria-expanded')).to.equal('false');
    await eventually(() => expect(announced()?.textContent).to.equal('Langue : Français'));
    expect(announced()?.getAttribute('lang')).to.equal('fr');
    expect(told).to.deep.equal(['fr']);
  });

  it('keep the Dutch title beside the translation', async () => {
    const flyer = await show({ attributes: { lang: 'fr' } });
    const open = card(flyer, 'Open huis');
    expect(open.querySelector<HTMLElement>('[part=heading] bdi')?.lang).to.equal('nl');
    const translation = open.querySelector<HTMLElement>('.translation');
    expect([translation?.lang, textOf(translation ?? undefined)]).to.deep.equal(['fr', 'Maison ouverte']);
  });

  for (const [lang, dir, title] of [
    ['ar', 'rtl', 'ديسمبر'],
    ['fa', 'rtl', 'دسامبر'],
    ['ti', 'ltr', 'ታሕሳስ'],
  ] as const) {
    it(`say in ${lang} of each block which language it is in, and which way it runs`, async () => {
      const flyer = await show({ attributes: { lang } });
      await eventually(() => expect(get(flyer, '.flyer').lang).to.equal(lang));
      expect(get(flyer, '.flyer').dir).to.equal(dir);
      expect(textOf(get(flyer, '#flyer'))).to.contain(title);
      for (const foreign of all(flyer, '.flyer [lang]')) {
        const wanted = foreign.lang === lang ? dir : 'ltr';
        expect(foreign.dir, foreign.outerHTML).to.equal(wanted);
      }
      expect(get(flyer, '.call bdi').dir).to.equal('ltr');
      expect(textOf(get(flyer, '.call bdi'))).to.equal('057 00 00 00');
    });
  }

  for (const lang of ['ar', 'fa', 'ps', 'ti', 'uk', 'ru']) {
    it(`have no Latin letters in the days and hours of ${lang}, and no time turns round`, async () => {
      const flyer = await show({ attributes: { lang } });
      await eventually(() => expect(get(flyer, '.flyer').lang).to.equal(lang));
      const when = all(flyer, '.when > div > p');
      expect(when.length).to.be.greaterThan(6);
      for (const one of when) expect(textOf(one)).to.not.match(/[A-Za-z]/);
      for (const number of all(flyer, '.when bdi:not([lang])')) expect(number.dir).to.equal('ltr');
      // Names of the Stek and of the UiTPAS stay as people read them on the door and on the card.
      expect(ownWords(flyer).replaceAll(/UiTPAS|De Stek|Lotte|Alice|A4|A5|QR|GSM/gi, '')).to.not.match(/[a-z]{4,}/i);
    });
  }

  it('hold hours and telephone numbers together from left to right in Arabic', async () => {
    const flyer = await show({ attributes: { lang: 'ar' } });
    await eventually(() => expect(get(flyer, '.flyer').lang).to.equal('ar'));
    const hours = [...card(flyer, 'Open huis').querySelectorAll('.when bdi')].map(textOf);
    expect(hours).to.include('4:30');
  });

  it('mark what a computer translated, once: under the title', async () => {
    const flyer = await show({ attributes: { lang: 'ar' } });
    await eventually(() =>
      expect(textOf(get(flyer, '.machine'))).to.equal('ترجم الحاسوب هذا النص. قد توجد فيه أخطاء.'),
    );
    await eventually(() => get(flyer, '.translation-note p'));
    expect(get(flyer, '.translation-note').checkVisibility()).to.equal(false);
    await choose(flyer, 'Français', 'fr');
    expect(all(flyer, '.machine').length).to.equal(0);
  });

  it('follow the page when it asks for another language', async () => {
    const flyer = await show();
    document.documentElement.lang = 'en';
    await eventually(() => expect(textOf(get(flyer, '#flyer'))).to.equal('Programme for December 2026'));
  });

  it('leave nothing of what browser translation made of the words', async () => {
    const flyer = await show();
    translateInPlace(get(flyer, '.flyer'));
    await choose(flyer, 'Français', 'fr');
    expect(textOf(get(flyer, '.flyer'))).to.not.contain('⟦');
  });
});

import { expect } from '@esm-bundle/chai';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import 'axe-core/axe.min.js';
import { StripPaper } from '../../src/components/referral-card/strip/strip-paper.ts';
import { stripStyles } from '../../src/components/referral-card/strip/strip.styles.ts';
import { senderStrip, strip, type StripFacts } from '../../src/components/referral-card/strip/strip.ts';
import { spokenIn } from '../../src/domain/spoken/languages.ts';
import type { LocaleFormatter } from '../../src/domain/spoken/spoken.ts';
import { StekElement } from '../../src/foundation/stek-element.ts';
import { referralStripTexts, type ReferralStripCatalogue } from '../../src/i18n/referral-strip.ts';
import { laidOut, paperOf } from '../support/paper-of.ts';

declare const axe: { run(context: Element, options?: object): Promise<{ violations: { id: string; help: string }[] }> };

const PAGE = 'https://stek.example.be/p/ieper/code';
const CODE = '1234567890123456';
const SENDER_CODE = '9876543210987654';
const FACTS: StripFacts = {
  name: 'Lotte',
  phone: '+3257000000',
  callBy: '2026-12-10',
  code: CODE,
  page: PAGE,
  place: 'De Stek in Zillebeke',
  address: 'Voorbeelddorp 1, 8902 Zillebeke',
  hours: [{ days: ['TU'], opens: '09:00', closes: '16:30' }],
};
const SENDER = { code: SENDER_CODE, ref: 'DST-26-0412', page: PAGE };

/** An element that shows strips, as the card does after sending. */
class StripShow extends StekElement<ReferralStripCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, stripStyles];
  static override texts = [referralStripTexts];
  readonly paper = new StripPaper(this, () => [FACTS, this.words(), { neutral: this.neutral }]);
  spoken: LocaleFormatter | undefined;
  neutral = true;

  words() {
    return { t: this.t, spoken: this.spoken! };
  }

  protected override render(): TemplateResult {
    const context = { ...this.words(), heading: (text: string) => this.heading(0, text) };
    return html`${strip({ ...FACTS, qr: this.paper.qr }, context, { neutral: this.neutral })} ${senderStrip(SENDER, context)}`;
  }

  print = (): void => this.paper.print(FACTS, this.words(), { neutral: this.neutral });
  printSender = (): void => this.paper.printSender(SENDER, this.words());
  draw = () => this.paper.drawQr(PAGE, CODE, this.t);
}
customElements.define('strip-show', StripShow);

async function shown(neutral: boolean, width = 320, lang = 'nl'): Promise<StripShow> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  box.lang = lang;
  const show = Object.assign(document.createElement('strip-show') as StripShow, {
    neutral,
    spoken: await spokenIn(lang),
  });
  box.append(show);
  document.body.replaceChildren(box);
  await show.updateComplete;
  await show.draw();
  await show.updateComplete;
  return show;
}
const slip = (show: StripShow, name: string) => show.shadowRoot!.querySelector<HTMLElement>(`.strip.${name}`)!;
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
/** A millimetre on paper. */
const MM = 96 / 25.4;

describe('The strip of a referral card', () => {
  afterEach(() => document.body.replaceChildren());

  it('says first only who calls, from which number, by when, and the code', async () => {
    const show = await shown(true);
    expect(plain(slip(show, 'neutral').textContent)).to.equal(
      'Lotte belt je. Van het nummer 057 00 00 00. Op donderdag 10 december of vroeger. Je code: ' +
        '1 2 3 4, 5 6 7 8, 9 0 1 2, 3 4 5 6 1234 5678 9012 3456',
    );
    expect(slip(show, 'neutral').querySelector('a, svg, img')).to.equal(null);
  });

  it('names no place, service or page in the neutral one, on the screen and on paper', async () => {
    const show = await shown(true);
    const paper = await paperOf(show.print);
    const texts = [slip(show, 'neutral').outerHTML, paper.documentElement.outerHTML, paper.title];
    expect(texts).to.have.length(3);
    for (const text of texts) expect(text).to.not.match(/stek|zillebeke|kaart|hulp|https?:/i);
  });

  it('says in the full one where and when too, how to follow it and how to stop it', async () => {
    const words = plain(slip(await shown(false), 'full').textContent);
    for (const text of [
      'Lotte werkt in De Stek in Zillebeke.',
      'Voorbeelddorp 1, 8902 Zillebeke',
      'dinsdag: van 9 uur tot half 5',
      'Vul je code in op stek.example.be/p/ieper/code.',
      'Wil je het niet meer?',
    ])
      expect(words).to.contain(text);
  });

  it('leads to the page with the code only after the #, in the code to scan alone', async () => {
    const { qrPath } = await import('../../src/domain/qr-path.ts');
    const show = await shown(false);
    const full = slip(show, 'full');
    expect(full.querySelector('.qr path')?.getAttribute('d')).to.equal(qrPath(`${PAGE}#${CODE}`)!.path);
    const links = [...full.querySelectorAll('a')].map(link => link.href);
    expect(links).to.deep.equal([PAGE]);
    expect(full.querySelector('.qr')?.getAttribute('aria-label')).to.equal('QR-code naar de pagina met jouw code');
  });

  it('keeps the code of the referrer apart, with what it shows', async () => {
    const show = await shown(false);
    const sender = slip(show, 'sender').textContent!;
    expect(plain(sender)).to.contain('9876 5432 1098 7654').and.to.contain('DST-26-0412').and.to.not.contain('1234');
    expect(plain(slip(show, 'full').textContent))
      .to.not.contain('9876')
      .and.to.not.contain('DST-26-0412');
    const paper = await paperOf(show.printSender);
    expect(plain(paper.body.textContent)).to.contain('9876 5432 1098 7654').and.to.not.contain('1234');
  });

  it('is on paper at least 30 mm high, above a dashed line where to cut, with one heading', async () => {
    for (const neutral of [true, false]) {
      const show = await shown(neutral);
      const paper = await laidOut(await paperOf(show.print));
      const box = paper.querySelector('.strip')!.getBoundingClientRect();
      expect(box.height / MM).to.be.at.least(30);
      const cut = paper.querySelector('.cut')!;
      expect(plain(cut.textContent)).to.equal('✂ Knip hier');
      expect(getComputedStyle(cut).borderBlockStartStyle).to.equal('dashed');
      expect(cut.getBoundingClientRect().top).to.be.at.least(box.bottom);
      expect([...paper.querySelectorAll('h1, h2, h3')].map(({ localName }) => localName)).to.deep.equal(['h1']);
      expect(plain(paper.querySelector('h1')!.textContent)).to.equal('Lotte belt je.');
      expect(paper.documentElement.lang).to.equal('nl');
      const code = paper.querySelector('.qr path');
      if (neutral) expect(code).to.equal(null);
      else expect(code!.getBoundingClientRect().height / MM).to.be.at.least(25);
    }
  });

  for (const lang of ['nl', 'ar']) {
    for (const scheme of ['light', 'dark']) {
      it(`is readable on a narrow page, in the ${scheme}, in ${lang}: no fault that axe finds, nothing wider than the page`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.backgroundColor = scheme === 'dark' ? 'black' : '';
        const show = await shown(false, 300, lang);
        expect(show.parentElement!.scrollWidth).to.be.at.most(300);
        const { violations } = await axe.run(show, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, help }) => `${id}: ${help}`)).to.deep.equal([]);
        document.documentElement.style.colorScheme = '';
        document.body.style.backgroundColor = '';
      });
    }
  }
});

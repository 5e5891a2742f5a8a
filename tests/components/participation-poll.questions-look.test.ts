import { expect } from '@esm-bundle/chai';
import { a11ySnapshot } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type { PollQuestion } from '../../src/schema/poll.ts';
import { showsAccessibilityTree } from '../support/accessibility-tree.ts';
import { eventually } from '../support/eventually.ts';
import { mediaFeatures } from '../support/media-features.ts';
import {
  clearQuestions,
  fieldOf,
  press,
  settled,
  showQuestions,
  type QuestionSample,
} from '../support/question-page.ts';
import { sampleQuestions } from '../support/sample-questions.ts';
import { quiet, speaking, voice } from '../support/speech.ts';

declare const axe: { run(context: Element): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };

const [choice, multiple, ranking, , idea] = sampleQuestions;
const NEXT = 'Ga verder';
const LONG = 'Hottentottententententoonstellingsbezoekersvereniging';

const faults = async (sample: QuestionSample) =>
  (await axe.run(sample.parentElement!)).violations.map(({ id, nodes }) => `${id} ${JSON.stringify(nodes[0]?.target)}`);

/** Everything in the field of a question that can be pressed. */
const targets = (sample: QuestionSample, { id }: PollQuestion) => {
  const field = fieldOf(sample, id);
  const within = [...field.shadowRoot!.querySelectorAll<HTMLElement>('button, select, .choice')];
  return [
    ...sample.shadowRoot!.querySelectorAll<HTMLElement>('.step:not([hidden]) .listen, .actions button'),
    ...within,
  ];
};

interface TreeNode {
  role: string;
  name: string;
  description?: string;
  children?: TreeNode[];
}

/** What a screen reader is told, without what only holds others. */
async function spoken(): Promise<string[]> {
  const tree = (await a11ySnapshot({})) as unknown as TreeNode;
  const all = (node: TreeNode): TreeNode[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(tree)
    .filter(({ role }) => ['heading', 'radio', 'checkbox', 'combobox', 'button', 'textbox'].includes(role))
    .map(({ role, name, description }) => `${role} ${name}${description ? ` (${description})` : ''}`);
}

describe('The questions of a poll look and read well', () => {
  beforeEach(() => {
    sessionStorage.clear();
    speaking().voices = [voice('nl-BE')];
  });
  afterEach(async () => {
    clearQuestions();
    quiet();
    document.documentElement.removeAttribute('dir');
    document.documentElement.style.cssText = '';
    document.body.style.cssText = '';
    await mediaFeatures({});
  });

  for (const question of sampleQuestions) {
    for (const width of [320, 1000]) {
      for (const dir of ['ltr', 'rtl']) {
        it(`of the type ${question.type}, ${width} pixels wide, ${dir}: no fault that axe finds, nothing wider than the page`, async () => {
          document.documentElement.dir = dir;
          const sample = await showQuestions([question], { width });
          expect(await faults(sample)).to.deep.equal([]);
          expect(sample.parentElement!.scrollWidth).to.be.at.most(width);
          if (question !== idea) await press(sample, NEXT);
          await settled(sample);
          expect(await faults(sample)).to.deep.equal([]);
          expect(sample.parentElement!.scrollWidth).to.be.at.most(width);
        });
      }
    }

    it(`of the type ${question.type}, in the dark: no fault that axe finds`, async () => {
      document.documentElement.style.colorScheme = 'dark';
      const sample = await showQuestions([question]);
      sample.parentElement!.style.backgroundColor = 'black';
      expect(await faults(sample)).to.deep.equal([]);
    });

    it(`of the type ${question.type} hold words of any length and wider letters in 320 pixels`, async () => {
      Object.assign(document.body.style, { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' });
      const options = question.options.map(option => ({ ...option, label: { nl: LONG } }));
      const sample = await showQuestions([{ ...question, text: { nl: LONG }, options }], { width: 320 });
      expect(sample.parentElement!.scrollWidth).to.be.at.most(320);
      const field = fieldOf(sample, question.id);
      for (const box of field.shadowRoot!.querySelectorAll<HTMLElement>('.choice, .rank, .field')) {
        expect(box.scrollWidth, box.className).to.be.at.most(box.clientWidth);
        expect(box.scrollHeight, box.className).to.be.at.most(box.clientHeight);
      }
    });

    it(`of the type ${question.type} give 44 pixels to press, and 64 where the page asks for it`, async () => {
      for (const least of [44, 64]) {
        if (least === 64) document.documentElement.style.setProperty('--stek-target', '64px');
        const sample = await showQuestions([question], { width: 400 });
        await eventually(() => expect(sample.shadowRoot!.querySelector('.listen')).to.be.ok);
        const all = targets(sample, question);
        expect(all.length).to.be.at.least(3);
        for (const target of all) {
          const { width, height } = target.getBoundingClientRect();
          expect(Math.min(width, height), target.className || target.localName).to.be.at.least(least);
        }
      }
    });
  }

  it('tell a screen reader what can be chosen, and what goes with it', async function () {
    if (!showsAccessibilityTree) this.skip();
    await showQuestions([choice]);
    expect(await spoken()).to.deep.equal([
      'heading Wat wil je graag doen in De Stek?',
      'button Lees voor',
      'radio Koffie met de buren (Kies er 1.)',
      ...['Samen wandelen', 'Leren naaien', 'Muziek maken', 'Werken in de tuin'].map(name => `radio ${name}`),
      'radio Geen antwoord',
      'button Ga verder',
    ]);
  });

  it('tell a screen reader that several can be chosen', async function () {
    if (!showsAccessibilityTree) this.skip();
    await showQuestions([multiple]);
    expect((await spoken()).slice(2, 7)).to.deep.equal([
      'checkbox In de voormiddag (Kies er 2 of minder.)',
      'checkbox In de namiddag',
      'checkbox In de avond',
      'checkbox In het weekend',
      'checkbox Geen antwoord',
    ]);
  });

  it('tell a screen reader what each button of an order moves, and where a thing stands', async function () {
    if (!showsAccessibilityTree) this.skip();
    await showQuestions([{ ...ranking, options: ranking.options.slice(0, 2) }]);
    expect((await spoken()).slice(2)).to.deep.equal([
      'combobox Koffie met de buren',
      'button Zet Koffie met de buren hoger',
      'button Zet Koffie met de buren lager',
      'combobox Samen wandelen',
      'button Zet Samen wandelen hoger',
      'button Zet Samen wandelen lager',
      'radio Zo is het goed',
      'radio Geen antwoord',
      'button Ga verder',
    ]);
  });

  it('tell a screen reader what to write, and what not', async function () {
    if (!showsAccessibilityTree) this.skip();
    await showQuestions([idea]);
    expect((await spoken()).slice(2)).to.deep.equal([
      'textbox Jouw idee (niet verplicht)',
      'button Nog een idee',
      'button Ga verder',
    ]);
  });

  it('name the group after the question, and say how to answer where Tab comes to first', async () => {
    for (const question of sampleQuestions) {
      const sample = await showQuestions([question]);
      const group = fieldOf(sample, question.id).shadowRoot!.querySelector('fieldset')!;
      expect(group.querySelector('legend')?.textContent?.trim()).to.equal(question.text.nl);
      const root = group.getRootNode() as ShadowRoot;
      const first = group.hasAttribute('aria-describedby') ? group : group.querySelector('input')!;
      const described = first
        .getAttribute('aria-describedby')!
        .split(' ')
        .map(id => root.getElementById(id)?.textContent);
      expect(described).to.have.length(1);
      expect(described[0]).to.match(/^(Kies er 1\.|Kies er 2 of minder\.|Zet bovenaan .*|Schrijf geen namen .*)$/);
    }
  });

  it('show what is chosen, dragged and counted by more than colour where the system chooses the colours', async function () {
    if (!(await mediaFeatures({ 'forced-colors': 'active' }))) this.skip();
    const sample = await showQuestions([choice]);
    fieldOf(sample, 'wat').value = 'tuin';
    await settled(sample);
    const cards = [...fieldOf(sample, 'wat').shadowRoot!.querySelectorAll('.choice')];
    const edges = cards.map(card => getComputedStyle(card).borderTopWidth);
    expect(edges).to.deep.equal(['2px', '2px', '2px', '2px', '4px', '2px']);
    const order = await showQuestions([ranking]);
    const rows = [...fieldOf(order, 'eerst').shadowRoot!.querySelectorAll('.rank')];
    const styles = rows.map(row => getComputedStyle(row).borderTopStyle);
    expect(styles).to.deep.equal(['solid', 'solid', 'solid', 'dashed', 'dashed']);
  });
});

describe('The pictures and languages of a question', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(clearQuestions);

  const root = (sample: QuestionSample) => fieldOf(sample, 'wat').shadowRoot!;
  const image = { url: '/photo.jpg', alt: 'Buren rond een tafel' };
  const photographed = (url: string) => ({
    ...choice,
    options: [{ ...choice.options[0]!, image: { ...image, url } }, choice.options[1]!],
  });

  it('show a photo from the page’s own host, described where it says more', async () => {
    const sample = await showQuestions([photographed('/photo.jpg')]);
    const img = root(sample).querySelector('img')!;
    expect(img.src).to.equal(new URL('/photo.jpg', location.href).href);
    const input = root(sample).querySelector('input')!;
    const described = input.getAttribute('aria-describedby')!.split(' ').at(-1)!;
    expect(root(sample).getElementById(described)?.ariaLabel).to.equal('Buren rond een tafel');
  });

  it('ask no other host for a photo unless the page names it, and show the pictogram instead', async () => {
    const sample = await showQuestions([photographed('https://photos.example.org/1.jpg')]);
    expect(root(sample).querySelector('img')).to.equal(null);
    expect(root(sample).querySelectorAll('.picture svg')).to.have.length(2);
    const allowed = await showQuestions([photographed('https://photos.example.org/1.jpg')], {
      imageHosts: 'photos.example.org',
    });
    expect(root(allowed).querySelectorAll('img')).to.have.length(1);
  });

  it('draw nothing for a name that is no pictogram, not even one that every object has', async () => {
    const options = ['constructor', 'nothing-like-it'].map((pictogram, index) => ({
      ...choice.options[index]!,
      pictogram,
    }));
    const sample = await showQuestions([{ ...choice, pictogram: 'toString', options }]);
    expect(root(sample).querySelectorAll('.picture')).to.have.length(0);
    expect(sample.shadowRoot!.querySelector('[part=heading] svg')).to.equal(null);
  });

  it('keep the Dutch beside a translation, and mark what is Dutch for want of one', async () => {
    const sample = await showQuestions([choice], { lang: 'fr' });
    await eventually(() => expect(sample.textLanguage).to.equal('fr'));
    await settled(sample);
    const heading = sample.shadowRoot!.querySelector('.step > [part=heading]')!;
    expect(heading.textContent?.trim()).to.equal('Que voulez-vous faire ?');
    expect(sample.shadowRoot!.querySelector('.original bdi[lang=nl]')?.textContent).to.equal(choice.text.nl);
    const words = [...root(sample).querySelectorAll<HTMLElement>('.choice .words')].slice(0, 3);
    expect(words.map(one => one.querySelector('.muted bdi[lang=nl]')?.textContent)).to.deep.equal([
      'Koffie met de buren',
      'Samen wandelen',
      undefined,
    ]);
    expect(words.map(one => (one.firstElementChild as HTMLElement).lang)).to.deep.equal(['', '', 'nl']);
  });

  it('mark a question that is only in Dutch, in its heading, its group and the answers', async () => {
    const sample = await showQuestions([{ ...choice, text: { nl: choice.text.nl } }], { lang: 'ar' });
    await eventually(() => expect(sample.textLanguage).to.equal('ar'));
    await settled(sample);
    const heading = sample.shadowRoot!.querySelector<HTMLElement>('.step > [part=heading] [data-say]')!;
    expect([heading.lang, heading.dir]).to.deep.equal(['nl', 'ltr']);
    const words = root(sample).querySelector('.choice .words > [lang=nl]')!;
    expect([getComputedStyle(words).direction, getComputedStyle(words).textAlign]).to.deep.equal(['ltr', 'right']);
    const legend = root(sample).querySelector<HTMLElement>('legend > span')!;
    expect([legend.lang, legend.dir]).to.deep.equal(['nl', 'ltr']);
    fieldOf(sample, 'wat').value = 'tuin';
    sample.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click();
    await settled(sample);
    const answer = [...sample.shadowRoot!.querySelectorAll<HTMLElement>('.answers dt, .answers dd:nth-of-type(1)')];
    expect(answer.map(({ lang, textContent }) => [lang, textContent])).to.deep.equal([
      ['nl', choice.text.nl],
      ['nl', 'Werken in de tuin'],
    ]);
  });
});

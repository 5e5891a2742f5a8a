import { expect } from '@esm-bundle/chai';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { RankingField } from '../../src/components/participation-poll/questions/ranking-field.ts';
import '../../src/components/participation-poll/questions/stek-ranking-field.ts';
import { eventually } from '../support/eventually.ts';
import { formControlContract } from '../support/form-control-contract.ts';

const choices = [
  { value: 'koffie', label: 'Koffie' },
  { value: 'soep', label: 'Soep' },
  { value: 'bingo', label: 'Bingo' },
  { value: 'film', label: 'Film' },
];
const [KOFFIE, SOEP, BINGO, FILM] = ['koffie', 'soep', 'bingo', 'film'] as const;

formControlContract<RankingField>({
  tag: 'stek-ranking-field',
  prepare: control => (control.choices = choices),
  good: [
    { values: [SOEP, KOFFIE, BINGO, FILM], sent: [SOEP, KOFFIE, BINGO, FILM] },
    { values: ['-'], sent: ['-'] },
  ],
  initial: { attribute: 'film soep koffie bingo', values: [FILM, SOEP, KOFFIE, BINGO] },
  bad: [],
  typed: { keys: ['ArrowDown'], values: [SOEP, KOFFIE, BINGO, FILM] },
  inTree: { role: 'combobox', name: 'Koffie' },
});

let form: HTMLFormElement;

async function placed(more: Partial<RankingField> = {}): Promise<RankingField> {
  const field = Object.assign(
    document.createElement('stek-ranking-field'),
    { name: 'x', label: 'Vraag', choices },
    more,
  );
  form = document.createElement('form');
  form.append(field, document.createElement('button'));
  document.body.replaceChildren(form);
  await field.updateComplete;
  return field;
}

const rows = (field: RankingField) => [...field.shadowRoot!.querySelectorAll<HTMLElement>('.rank')];
const shown = (field: RankingField) => rows(field).map(row => row.querySelector('.words')?.textContent?.trim());
const row = (field: RankingField, label: string) => rows(field).find(({ textContent }) => textContent.includes(label))!;
const mover = <E extends HTMLElement = HTMLElement>(field: RankingField, label: string, name: string) =>
  row(field, label).querySelector<E>(`.${name}`)!;
const sayings = (field: RankingField) => [...field.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const sent = () => new FormData(form).getAll('x');
const status = () => document.querySelector('[role=status]')?.textContent;
const active = (field: RankingField) => field.shadowRoot!.activeElement;

async function click(field: RankingField, label: string, name: 'higher' | 'lower'): Promise<void> {
  mover(field, label, name).focus();
  mover(field, label, name).click();
  await field.updateComplete;
}

async function withAlt(key: string): Promise<void> {
  await sendKeys({ down: 'Alt' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Alt' });
}

describe('Putting things in order', () => {
  afterEach(() => document.body.replaceChildren());

  it('counts nothing before something moved', async () => {
    const field = await placed();
    expect(shown(field)).to.deep.equal(['Koffie', 'Soep', 'Bingo', 'Film']);
    expect(sent()).to.deep.equal([]);
    expect(sayings(field).map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect(field.check()).to.equal('Kies een antwoord, of kies “Geen antwoord”.');
  });

  it('counts the order as it is once the visitor says that it is good', async () => {
    const field = await placed();
    sayings(field)[0]!.click();
    await field.updateComplete;
    expect(sent()).to.deep.equal([KOFFIE, SOEP, BINGO, FILM]);
    await eventually(() => expect(status()).to.equal('Dit is jouw volgorde.'));
  });

  it('moves with “Hoger” and “Lager”, counts from then on, and says the new place', async () => {
    const field = await placed();
    await click(field, 'Bingo', 'higher');
    expect(shown(field)).to.deep.equal(['Koffie', 'Bingo', 'Soep', 'Film']);
    expect(sent()).to.deep.equal([KOFFIE, BINGO, SOEP, FILM]);
    await eventually(() => expect(status()).to.equal('Bingo staat nu op plaats 2.'));
    await click(field, 'Koffie', 'lower');
    expect(shown(field)).to.deep.equal(['Bingo', 'Koffie', 'Soep', 'Film']);
    expect(sayings(field).map(({ checked }) => checked)).to.deep.equal([true, false]);
  });

  it('keeps the focus on the button of the thing that moved', async () => {
    const field = await placed();
    await click(field, 'Film', 'higher');
    expect(active(field)).to.equal(mover(field, 'Film', 'higher'));
    await click(field, 'Film', 'higher');
    await click(field, 'Film', 'higher');
    expect(shown(field)[0]).to.equal('Film');
    expect(active(field)).to.equal(mover(field, 'Film', 'higher'));
  });

  it('moves nothing beyond either end, and says so', async () => {
    const field = await placed();
    expect(mover(field, 'Koffie', 'higher').ariaDisabled).to.equal('true');
    expect(mover(field, 'Film', 'lower').ariaDisabled).to.equal('true');
    expect(mover(field, 'Koffie', 'lower').ariaDisabled).to.equal(null);
    await click(field, 'Koffie', 'higher');
    await click(field, 'Film', 'lower');
    expect(shown(field)).to.deep.equal(['Koffie', 'Soep', 'Bingo', 'Film']);
    expect(sent()).to.deep.equal([]);
  });

  it('moves with Alt and the arrow keys, with the focus on what moved', async () => {
    const field = await placed();
    mover(field, 'Bingo', 'place').focus();
    await withAlt('ArrowUp');
    await eventually(() => expect(shown(field)).to.deep.equal(['Koffie', 'Bingo', 'Soep', 'Film']));
    await eventually(() => expect(active(field)).to.equal(mover(field, 'Bingo', 'place')));
    await withAlt('ArrowDown');
    await withAlt('ArrowDown');
    await eventually(() => expect(shown(field)).to.deep.equal(['Koffie', 'Soep', 'Film', 'Bingo']));
    expect(active(field)).to.equal(mover(field, 'Bingo', 'place'));
    await withAlt('ArrowDown');
    expect(shown(field)).to.deep.equal(['Koffie', 'Soep', 'Film', 'Bingo']);
  });

  it('moves by the arrow keys of its place, one stop of the Tab key for each thing', async () => {
    const field = await placed();
    field.focus();
    await sendKeys({ press: 'Tab' });
    expect(active(field)).to.equal(mover(field, 'Soep', 'place'));
    await sendKeys({ press: 'ArrowUp' });
    await eventually(() => expect(shown(field)).to.deep.equal(['Soep', 'Koffie', 'Bingo', 'Film']));
    await eventually(() => expect(active(field)).to.equal(mover(field, 'Soep', 'place')));
  });

  it('takes a place from the open list with Enter, and sends the form with Enter only while that is closed', async () => {
    const field = await placed();
    let submits = 0;
    form.noValidate = true;
    form.addEventListener('submit', event => {
      event.preventDefault();
      submits += 1;
    });
    field.focus();
    // With Space a browser opens the list of the select, which Enter closes.
    const { shadowRoot } = field;
    const select = shadowRoot!.activeElement!;
    const keyed = (key: string) =>
      select.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    for (const key of [' ', 'ArrowDown', 'Enter']) keyed(key);
    expect(submits).to.equal(0);
    keyed('Enter');
    expect(submits).to.equal(1);
  });

  it('goes to any place at once when that is chosen', async () => {
    const field = await placed();
    const select = mover<HTMLSelectElement>(field, 'Film', 'place');
    expect(select.selectedOptions[0]?.textContent).to.equal('Plaats 4');
    select.focus();
    select.value = '0';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await field.updateComplete;
    expect(shown(field)).to.deep.equal(['Film', 'Koffie', 'Soep', 'Bingo']);
    const places = rows(field).map(
      one => one.querySelector<HTMLSelectElement>('select')?.selectedOptions[0]?.textContent,
    );
    expect(places).to.deep.equal(['Plaats 1', 'Plaats 2', 'Plaats 3', 'Plaats 4']);
  });

  it('sends only as many as get a place, and marks the others', async () => {
    const field = await placed({ max: 2 });
    await click(field, 'Bingo', 'higher');
    expect(sent()).to.deep.equal([KOFFIE, BINGO]);
    expect(rows(field).map(one => one.classList.contains('uncounted'))).to.deep.equal([false, false, true, true]);
    expect(field.answer).to.equal('1. Koffie, 2. Bingo');
  });

  it('takes “no answer”, keeps the order in sight, and counts again when something moves', async () => {
    const field = await placed();
    await click(field, 'Film', 'higher');
    sayings(field)[1]!.click();
    await field.updateComplete;
    expect(sent()).to.deep.equal(['-']);
    expect(field.answer).to.equal('Geen antwoord');
    expect(field.check()).to.equal('');
    expect(shown(field)).to.deep.equal(['Koffie', 'Soep', 'Film', 'Bingo']);
    await click(field, 'Film', 'higher');
    expect(sent()).to.deep.equal([KOFFIE, FILM, SOEP, BINGO]);
  });

  it('shows the order of a draft, with what that does not know at the end', async () => {
    const field = await placed({ values: [BINGO, 'gone', SOEP] });
    expect(shown(field)).to.deep.equal(['Bingo', 'Soep', 'Koffie', 'Film']);
  });

  it('is as it was at first after a reset, also of what counted for nothing', async () => {
    const field = await placed();
    await click(field, 'Film', 'higher');
    sayings(field)[1]!.click();
    await field.updateComplete;
    form.reset();
    await field.updateComplete;
    expect(shown(field)).to.deep.equal(['Koffie', 'Soep', 'Bingo', 'Film']);
    expect(sent()).to.deep.equal([]);
  });

  it('moves nothing while it is disabled', async () => {
    const field = await placed({ disabled: true });
    await field.updateComplete;
    mover(field, 'Film', 'higher').click();
    await field.updateComplete;
    expect(shown(field)).to.deep.equal(['Koffie', 'Soep', 'Bingo', 'Film']);
  });

  it('gives every part of it at least 44 pixels to press', async () => {
    const field = await placed();
    const boxes = [...field.shadowRoot!.querySelectorAll('.rank button, .rank select, .choice')];
    expect(boxes).to.have.length(14);
    for (const box of boxes) {
      const { width, height } = box.getBoundingClientRect();
      expect(Math.min(width, height), box.outerHTML).to.be.at.least(44);
    }
  });
});

describe('Dragging, beside the buttons', () => {
  afterEach(async () => {
    await resetMouse();
    document.body.replaceChildren();
  });

  /** Takes a thing by its grip, and moves it over the upper half of another. */
  const drag = async (field: RankingField, from: string, to: string) => {
    const place = (label: string, part: number): [number, number] => {
      const { x, y, width, height } = mover(field, label, 'grip').getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height * part)];
    };
    await sendMouse({ type: 'move', position: place(from, 0.5) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: place(to, 0.25) });
  };

  it('puts a thing where it is dropped, and says its place', async () => {
    const field = await placed();
    await drag(field, 'Film', 'Soep');
    await eventually(() => expect(shown(field)).to.deep.equal(['Koffie', 'Film', 'Soep', 'Bingo']));
    expect(sent()).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await eventually(() => expect(sent()).to.deep.equal([KOFFIE, FILM, SOEP, BINGO]));
    await eventually(() => expect(status()).to.equal('Film staat nu op plaats 2.'));
    expect(active(field)).to.equal(mover(field, 'Film', 'place'));
  });

  it('counts nothing when a thing is put down where it was', async () => {
    const field = await placed();
    await drag(field, 'Soep', 'Soep');
    await sendMouse({ type: 'up' });
    await eventually(() => expect(field.shadowRoot!.querySelector('.dragged')).to.equal(null));
    expect(sent()).to.deep.equal([]);
  });

  it('gives up with Escape, and all is as it was', async () => {
    const field = await placed();
    await drag(field, 'Film', 'Soep');
    await eventually(() => expect(shown(field)[1]).to.equal('Film'));
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await eventually(() => expect(shown(field)).to.deep.equal(['Koffie', 'Soep', 'Bingo', 'Film']));
    expect(sent()).to.deep.equal([]);
  });
});

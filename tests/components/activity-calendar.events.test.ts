import { expect } from '@esm-bundle/chai';
import { button, clearPage, find, get, openFilters, place, show, all } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, demoProgramme, failing } from '../support/programme-client.ts';

type Told = [type: string, detail: Record<string, unknown>];

/** Everything the page hears of these names. */
function hear(...types: string[]): Told[] {
  const told: Told[] = [];
  const listen = (event: Event) => told.push([event.type, (event as CustomEvent<Record<string, unknown>>).detail]);
  for (const type of types) document.addEventListener(type, listen);
  stops.push(() => types.forEach(type => document.removeEventListener(type, listen)));
  return told;
}
const stops: (() => void)[] = [];

describe('What a page hears of the calendar', () => {
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    clearPage();
  });

  it('that a date was chosen, before its details open', async () => {
    const told = hear('stek-activity-chosen', 'stek-activity-opened');
    const calendar = await show();
    const title = get<HTMLButtonElement>(calendar, 'button.title');
    title.click();
    await eventually(() => expect(find(calendar, 'dialog[open]')).to.not.equal(null));
    expect(told.map(([type]) => type)).to.deep.equal(['stek-activity-chosen', 'stek-activity-opened']);
    expect(told[0]![1]).to.deep.equal(told[1]![1]);
    expect(told[0]![1].occurrenceId).to.equal(title.value);
  });

  for (const view of ['list', 'next', 'month']) {
    it(`and can go to a page of its own instead, from view="${view}"`, async () => {
      const calendar = place({ attributes: { view } });
      await eventually(() => expect(find(calendar, 'button.title')).to.not.equal(null));
      const told = hear('stek-activity-opened');
      const went: string[] = [];
      calendar.addEventListener('stek-activity-chosen', event => {
        event.preventDefault();
        went.push(event.detail.activityId);
      });
      const title = get<HTMLButtonElement>(calendar, 'button.title');
      title.click();
      await calendar.updateComplete;
      expect(went).to.have.length(1);
      expect(told).to.deep.equal([]);
      expect(calendar.open(title.value), 'there is such a date').to.equal(true);
      expect(calendar.open('nergens')).to.equal(false);
      await calendar.updateComplete;
      expect(went).to.have.length(2);
      expect(find(calendar, 'dialog')).to.equal(null);
    });
  }

  it('and can go to that page with what the README says', async () => {
    const readme = await (await fetch('/README.md')).text();
    const [, code = ''] = /^```js\n([^]*?stek-activity-chosen[^]*?)^```/m.exec(readme) ?? [];
    const calendar = await show();
    calendar.id = 'calendar';
    const { href } = location;
    // The page of the test stays; where the example goes is written down in its address.
    const script = code.replace(/location\.href = (.*);/, 'history.replaceState(null, "", $1);');
    expect(script).to.include('history.replaceState');
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    try {
      await import(url);
      const title = get<HTMLButtonElement>(calendar, 'button.title');
      title.click();
      await calendar.updateComplete;
      expect(location.pathname).to.equal('/activity');
      const id = new URLSearchParams(location.search).get('id') ?? '';
      expect(id).to.not.equal('');
      expect(title.value.startsWith(id)).to.equal(true);
      expect(find(calendar, 'dialog')).to.equal(null);
    } finally {
      URL.revokeObjectURL(url);
      history.replaceState(null, '', href);
    }
  });

  it('that the programme stands on the page, once for each time it came', async () => {
    const told = hear('stek-programme-loaded', 'stek-period-changed');
    const calendar = await show({ attributes: { from: '2026-12-01' } });
    await eventually(() => expect(told).to.have.length(1));
    const count = Number.parseInt(get(calendar, '.count').textContent ?? '', 10);
    expect(told[0]).to.deep.equal(['stek-programme-loaded', { from: '2026-12-01', to: '2027-01-01', count }]);
    get(calendar, '.turn .later').click();
    await eventually(() => expect(told).to.have.length(3));
    expect(told[1]).to.deep.equal(['stek-period-changed', { from: '2027-01-01', to: '2027-02-01', view: 'list' }]);
    expect(told[2]![1]).to.include({ from: '2027-01-01', to: '2027-02-01' });
    get<HTMLInputElement>(calendar, 'input[value=month]').click();
    await eventually(() => expect(told.at(-1)?.[1].view).to.equal('month'));
  });

  it('that the next dates stand there, up to the day after the last', async () => {
    const told = hear('stek-programme-loaded');
    const calendar = place({ attributes: { view: 'next', from: '2026-12-01' } });
    await eventually(() => expect(told).to.have.length(1));
    expect(told[0]![1]).to.include({ from: '2026-12-01', count: all(calendar, '.card').length });
    expect(told[0]![1].to).to.match(/^2026-12-0[2-9]$/);
  });

  it('that the programme did not come, with the word for programs', async () => {
    const told = hear('stek-programme-failed', 'stek-programme-loaded');
    let isDown = true;
    const calendar = await show({
      client: clientOf(query => (isDown ? failing('server_error')() : demoProgramme(query))),
    });
    expect(told).to.deep.equal([['stek-programme-failed', { code: 'server_error' }]]);
    isDown = false;
    button(calendar, 'Probeer opnieuw').click();
    await eventually(() => expect(told.map(([type]) => type)).to.include('stek-programme-loaded'));
    expect(told).to.have.length(2);
  });

  it('what is ticked, and never what is typed', async () => {
    const told = hear('stek-filter-changed');
    const calendar = await show();
    await openFilters(calendar);
    get<HTMLInputElement>(calendar, '.tick input').click();
    expect(told).to.have.length(1);
    expect(told[0]![1].functions).to.have.length(1);
    expect(told[0]![1].isSearch).to.equal(false);
    const input = get<HTMLInputElement>(calendar, '.search input');
    for (const text of ['ge', 'geheim', 'geheimpje']) {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    expect(told, 'once, when somebody begins to look').to.have.length(2);
    expect(told[1]![1].isSearch).to.equal(true);
    expect(JSON.stringify(told)).to.not.include('geheim');
    await calendar.updateComplete;
    button(calendar, 'Wis alle filters').click();
    expect(told).to.have.length(3);
    expect(told[2]![1]).to.include({ isSearch: false, free: false });
  });
});

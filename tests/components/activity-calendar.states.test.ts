import { expect } from '@esm-bundle/chai';
import { clientOf, demoProgramme, failing } from '../support/programme-client.ts';
import { button, clearPage, find, get, place, show, texts } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { withoutInternet } from '../support/no-internet.ts';

const announced = () => document.querySelector('body > [role=status]')?.textContent;

describe('The states of the calendar', () => {
  afterEach(clearPage);

  it('shows the link of the page while there is no source', async () => {
    const calendar = place({ client: null as never });
    await calendar.updateComplete;
    expect(get<HTMLSlotElement>(calendar, 'slot:not([name])').assignedElements()[0]?.textContent).to.equal(
      'Bekijk het programma',
    );
    expect(find(calendar, '.loading') === null).to.equal(true);
  });

  it('says in words that it is loading, and keeps the room of a list', async () => {
    const calendar = place({ client: clientOf(() => new Promise(() => {})) });
    await calendar.updateComplete;
    expect(texts(calendar, '.loading p')).to.deep.equal(['Even laden…']);
    expect(get(calendar, '.loading').offsetHeight).to.be.greaterThan(300);
  });

  for (const [name, code, words] of [
    ['when nothing answers', 'network', 'We kunnen het programma nu niet tonen.'],
    ['when the server takes too long', 'timeout', 'We kunnen het programma nu niet tonen.'],
    ['when the server fails', 'server_error', 'We kunnen het programma nu niet tonen.'],
    ['when the feed cannot be read', 'invalid_response', 'We kunnen het programma niet lezen.'],
  ] as const) {
    it(`says ${name} what is the matter, and leaves three ways on`, async () => {
      const calendar = await show({ client: clientOf(failing(code)) });
      expect(texts(calendar, '.empty-state [role=alert]')).to.deep.equal([words]);
      expect(button(calendar, 'Probeer opnieuw')).to.be.ok;
      const slots = [...get(calendar, '.empty-state').querySelectorAll('slot')].flatMap(slot =>
        slot.assignedElements(),
      );
      expect(slots.map(element => element.textContent)).to.deep.equal(['Bel 057 00 00 00', 'Bekijk het programma']);
    });
  }

  for (const code of ['network', 'timeout'] as const)
    it(`says that there is no internet where there is none (${code})`, () =>
      withoutInternet(async () => {
        const calendar = await show({ client: clientOf(failing(code)) });
        await eventually(() =>
          expect(texts(calendar, '.empty-state [role=alert]')).to.deep.equal(['Je hebt nu geen internet.']),
        );
      }));

  it('shows the programme when trying again works, with the focus on its heading', async () => {
    let isDown = true;
    const calendar = await show({ client: clientOf(query => (isDown ? failing('network')() : demoProgramme(query))) });
    isDown = false;
    button(calendar, 'Probeer opnieuw').click();
    await eventually(() => expect(texts(calendar, '.count')[0]).to.match(/^\d+ activiteiten$/));
    expect(calendar.shadowRoot?.activeElement?.id).to.equal('programme');
    await eventually(() => expect(announced()).to.equal(texts(calendar, '.count')[0]));
  });

  it('lets the page say it in its own words when nothing is planned', async () => {
    const calendar = await show({ client: clientOf(() => ({})) });
    const own = Object.assign(document.createElement('p'), { slot: 'empty', textContent: 'Tot na de verbouwing!' });
    calendar.append(own);
    expect(own.assignedSlot?.name).to.equal('empty');
  });

  it('shows what is good of a half broken feed, with a quiet remark', async () => {
    const calendar = await show({
      client: clientOf(query => ({
        ...demoProgramme(query),
        warnings: [{ path: '/3', code: 'item_skipped', detail: 'x' }],
      })),
    });
    await eventually(() => expect(texts(calendar, '.banner p').join()).to.contain('Misschien ontbreekt er iets.'));
    expect(texts(calendar, '.card').length).to.be.greaterThan(10);
  });

  it('does not worry a visitor where nothing is missing, but still says how old the programme is', async () => {
    const warnings = ['shared_id', 'missing_title', 'invalid_value'].map(code => ({
      path: '/3/price',
      code,
      detail: 'x',
    }));
    const calendar = await show({ client: clientOf(query => ({ ...demoProgramme(query), stale: true, warnings })) });
    await eventually(() => expect(texts(calendar, '.banner p').join()).to.contain('de laatste versie'));
    expect(texts(calendar, '.banner p').join()).not.to.contain('ontbreekt');
  });

  it('says from when a programme from memory is, and offers to fetch it anew', async () => {
    const calendar = await show({ client: clientOf(query => ({ ...demoProgramme(query), stale: true })) });
    expect(texts(calendar, '.banner p')[0]).to.equal(
      'Dit is de laatste versie die we hebben. Ze is van vrijdag 20 november, 11 uur.',
    );
    expect(get(calendar, '.banner button').textContent).to.equal('Probeer opnieuw');
  });

  it('drops an answer that comes after the visitor went on', async () => {
    const waiting: (() => void)[] = [];
    const calendar = place({
      client: clientOf(query => new Promise(resolve => waiting.push(() => resolve(demoProgramme(query))))),
    });
    await eventually(() => expect(waiting).to.have.length(1));
    await eventually(() => expect(find(calendar, '.turn .later')).to.not.equal(null));
    button(calendar, 'Bekijk januari 2027').click();
    await eventually(() => expect(waiting).to.have.length(2));
    waiting[1]?.();
    await eventually(() => expect(texts(calendar, '.day-name')[0]).to.contain('januari'));
    waiting[0]?.();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(texts(calendar, '.day-name')[0]).to.contain('januari');
  });
});

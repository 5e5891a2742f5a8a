import { signUp as signUpKind } from '../../src/sdk/submissions/kinds/sign-up.ts';
import { expect } from '@esm-bundle/chai';
import '../../src/components/follow-up/stek-follow-up.ts';
import type { Demo } from '../../src/demo/create-demo.ts';
import { outboxFor } from '../../src/foundation/outbox-for.ts';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import { clearPage, get, openDetails, show } from '../support/calendar-page.ts';
import { DemoDay } from '../support/demo-day.ts';
import { eventually } from '../support/eventually.ts';
import { FREE_DAY, part, press, said, send, SEWING, theForm, titled } from '../support/sign-up-page.ts';

/** The real client, outbox and server; only the network between them is a function. */
describe('Signing up with the real server', function () {
  this.timeout(40_000);
  let day: DemoDay;
  let demo: Demo;
  let client: StekClient;
  before(async () => {
    day = await DemoDay.begin();
    ({ demo } = day);
    client = createStekClient({ transport: demo.baseUrl, fetch: demo.fetch });
  });
  afterEach(() => {
    day.mend();
    clearPage();
    sessionStorage.clear();
  });
  after(() => (day as DemoDay | undefined)?.end());

  async function open(day = FREE_DAY) {
    const calendar = await show({ client });
    await openDetails(calendar, SEWING, day);
    get(calendar, '.sign-up').click();
    return theForm(calendar);
  }
  const code = (signUp: Awaited<ReturnType<typeof open>>) =>
    [...signUp.shadowRoot!.querySelectorAll('.group')].map(group => group.textContent).join('');

  it('goes from the form to a code, and with the code to a cancelled sign-up', async () => {
    const signUp = await open();
    await send(signUp, { firstName: 'Noor', phone: '0470 12 34 56' });
    await titled(signUp, 'Je bent ingeschreven.');
    const digits = code(signUp);
    expect(digits).to.match(/^\d{16}$/);

    const followUp = Object.assign(document.createElement('stek-follow-up'), { client, code: digits });
    document.body.append(followUp);
    const press = async (words: string) => {
      await eventually(() => {
        const buttons = [...followUp.shadowRoot!.querySelectorAll('button')];
        const found = buttons.find(button => button.textContent?.trim() === words);
        expect(found, words).to.not.equal(undefined);
        found!.click();
      });
    };
    const state = () => followUp.shadowRoot!.querySelector('#state')?.textContent;
    await press('Toon hoe het ermee staat');
    await eventually(() => expect(state()).to.equal('Je bent ingeschreven.'));
    await press('Zeg mijn inschrijving af');
    await press('Ja, ik zeg af');
    await eventually(() => expect(state()).to.equal('Je bent niet meer ingeschreven.'));
    followUp.remove();
  });

  it('is the only dialog in sight, and gives the details back with the focus where it was', async () => {
    const calendar = await show({ client });
    await openDetails(calendar, SEWING, FREE_DAY);
    const details = get(calendar, '#details');
    const opener = get(calendar, '.sign-up');
    opener.focus();
    opener.click();
    const signUp = await theForm(calendar);
    await eventually(() => expect(getComputedStyle(details).visibility).to.equal('hidden'));
    signUp.shadowRoot!.querySelector<HTMLElement>('dialog .close')!.click();
    await eventually(() => {
      expect(getComputedStyle(details).visibility).to.equal('visible');
      expect(calendar.shadowRoot!.activeElement).to.equal(opener);
    });
  });

  it('answers the same number twice alike: a stranger learns of nobody whether they come', async () => {
    const signUp = await open();
    await send(signUp, { firstName: 'Samir', phone: '0470 65 43 21' });
    await titled(signUp, 'Je bent ingeschreven.');
    const again = await open();
    await send(again, { firstName: 'Samir', phone: '+32 470 65 43 21' });
    await titled(again, 'Je bent ingeschreven.');
  });

  it('keeps it on the device when the connection dies, and sends it once when it is back', async () => {
    const signUp = await open();
    part(signUp, '[name=firstName]')!.focus();
    // While the form is filled in, what sending needs is fetched.
    await outboxFor(client).prepare(signUpKind);
    demo.network.offline = true;
    await send(signUp, { firstName: 'Lotte', phone: '0471 11 22 33' });
    await titled(signUp, 'Je inschrijving is nog niet verstuurd.');
    await eventually(() =>
      expect(part(signUp, '.wait')?.textContent).to.contain('1 inschrijving is nog niet verstuurd.'),
    );
    demo.network.offline = false;
    dispatchEvent(new Event('online'));
    await titled(signUp, 'Je bent ingeschreven.');
    await eventually(() => expect(said(signUp)).to.match(/ Je code is/));
    press(signUp, 'Klaar');
  });
});

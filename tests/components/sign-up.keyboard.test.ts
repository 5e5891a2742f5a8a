import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import { clearPage, find, focused, get, show, type Calendar } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { ScriptedOutbox, signUpClient } from '../support/sign-up-client.ts';
import { openForm, part, said, theForm, titled } from '../support/sign-up-page.ts';

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

/** Presses Tab until the focus is on something that fits. */
async function tabTo(fits: () => boolean, what: string): Promise<void> {
  for (let step = 0; step < 60 && !fits(); step++) await press('Tab');
  expect(fits(), what).to.equal(true);
}

const inCalendar = (calendar: Calendar, selector: string) => () => focused(calendar)?.matches(selector) ?? false;
const onButton = (words: string) => () => {
  const active = deepActiveElement();
  return active?.localName === 'button' && active.textContent?.trim() === words;
};
const onField = (name: string) => () => deepActiveElement()?.getAttribute('name') === name;

describe('Signing up from the keyboard', function () {
  // Every key is a real one, which takes its time.
  this.timeout(40_000);

  afterEach(() => {
    clearPage();
    sessionStorage.clear();
  });

  it('goes from the filters to a confirmed sign-up and back, with keys only', async () => {
    const outbox = new ScriptedOutbox();
    const calendar = await show({ client: signUpClient(outbox) });
    await tabTo(inCalendar(calendar, '.filter'), 'the filter button');
    await press('Enter');
    await eventually(() => expect(get(calendar, '#filters')).to.be.ok);
    // "Iets leren": the sewing workshop is one of these.
    const isLearning = () => focused(calendar)?.closest('.tick')?.textContent?.includes('Iets leren') ?? false;
    await tabTo(isLearning, 'the filter for learning');
    await press('Space');
    await tabTo(inCalendar(calendar, '#filters > button'), 'the button that shows the list');
    await press('Enter');
    await eventually(() => expect(focused(calendar)?.id).to.equal('programme'));
    const isSewing = () => focused(calendar)?.textContent?.trim().startsWith('Naaiatelierdonderdag 10') ?? false;
    await tabTo(isSewing, 'the sewing workshop');
    await press('Enter');
    await eventually(() => expect(focused(calendar)?.id).to.equal('details-title'));
    await tabTo(inCalendar(calendar, '.sign-up'), 'the button to sign up');
    await press('Enter');

    const signUp = await theForm(calendar);
    await eventually(() => expect(signUp.shadowRoot!.activeElement?.id).to.equal('sign-up-title'));
    await tabTo(onField('firstName'), 'the first name');
    await sendKeys({ type: 'Noor' });
    await tabTo(onField('phone'), 'the phone');
    await sendKeys({ type: '0470/12.34.56' });
    await tabTo(onField('party'), 'how many');
    await press('ArrowUp');
    await tabTo(() => (deepActiveElement() as HTMLInputElement).value === 'interpreter', 'an interpreter');
    await press('Space');
    await tabTo(onButton('Ga verder'), 'go on');
    await press('Enter');
    await eventually(() => expect(signUp.shadowRoot!.activeElement?.id).to.equal('check'));
    await tabTo(onButton('Schrijf me in'), 'sign me up');
    await press('Enter');
    await titled(signUp, 'Je bent ingeschreven.');
    await eventually(() => expect(signUp.shadowRoot!.activeElement?.id).to.equal('sign-up-title'));
    await eventually(() => expect(said(signUp)).to.match(/^Tot dan!.* Je code is 1 2 3 4, /));
    expect(outbox.requests[0]).to.deep.include({ firstName: 'Noor', party: 2, needs: ['interpreter'] });
    expect(outbox.requests[0]!.contact).to.deep.equal({ phone: '+32470123456' });

    await tabTo(onButton('Klaar'), 'done');
    await press('Enter');
    await eventually(() => expect(part(signUp, 'dialog')).to.equal(null));
    await eventually(() => expect(focused(calendar)?.matches('.sign-up')).to.equal(true));
    await press('Escape');
    await eventually(() => expect(find(calendar, 'dialog')).to.equal(null));
  });

  it('asks with Esc before it loses something, and stays with Esc again', async () => {
    const { signUp } = await openForm();
    await tabTo(onField('firstName'), 'the first name');
    await sendKeys({ type: 'Noor' });
    await press('Escape');
    await eventually(() => expect(signUp.shadowRoot!.activeElement?.id).to.equal('sign-up-ask-title'));
    await press('Escape');
    await eventually(() => expect(part(signUp, '#sign-up-ask')).to.equal(null));
    expect(part(signUp, '#sign-up')?.hasAttribute('open')).to.equal(true);
  });

  it('tells when it is sent, and goes to what is wrong with Enter', async () => {
    const { signUp } = await openForm(new ScriptedOutbox(() => new Promise(() => {})));
    await tabTo(onButton('Ga verder'), 'go on');
    await press('Enter');
    await eventually(() => expect(signUp.shadowRoot!.activeElement?.id).to.equal('summary'));
    await press('Tab', 'Enter');
    await eventually(() => expect(onField('firstName')()).to.equal(true));
    await sendKeys({ type: 'Noor' });
    await tabTo(onField('phone'), 'the phone');
    await sendKeys({ type: '0470123456' });
    await press('Enter');
    await eventually(() => expect(signUp.shadowRoot!.activeElement?.id).to.equal('check'));
    await tabTo(onButton('Schrijf me in'), 'sign me up');
    await press('Enter');
    await eventually(() => expect(said(signUp)).to.equal('Even versturen…'));
    expect(onButton('Even versturen…')(), 'the focus stays on the button').to.equal(true);
  });
});

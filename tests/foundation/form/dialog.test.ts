import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { FormSample } from '../../../stories/form-sample.ts';
import { deepActiveElement } from '../../../src/foundation/focus.ts';
import { eventually } from '../../support/eventually.ts';
import { clearForm, field, fill, focusIsOn, get, press, showForm } from '../../support/form-page.ts';

const open = async (more: Partial<FormSample> = {}): Promise<FormSample> => {
  const form = await showForm(900, { inDialog: true, ...more });
  get(form, 'button').focus();
  await sendKeys({ press: 'Enter' });
  await focusIsOn(form, 'Koffie met de buren');
  return form;
};
const isOpen = (form: FormSample, id = 'sample') => form.shadowRoot!.querySelector<HTMLDialogElement>(`#${id}`)?.open;

describe('The dialog of a form', () => {
  beforeEach(() => sessionStorage.clear());
  after(() => {
    clearForm();
    sessionStorage.clear();
  });

  it('is modal, named by its heading, with the focus on it', async () => {
    const form = await open();
    const dialog = get<HTMLDialogElement>(form, '#sample');
    expect(dialog.matches(':modal')).to.equal(true);
    const title = get(form, `#${dialog.getAttribute('aria-labelledby')}`);
    expect(title.textContent).to.equal('Koffie met de buren');
    expect(form.shadowRoot!.activeElement).to.equal(title);
  });

  it('holds a status of its own, and says there what is announced in it', async () => {
    const form = await open();
    const more = field(form, 'party').shadowRoot!.querySelector<HTMLElement>('#more');
    more?.click();
    await eventually(() => expect(get(form, '#sample > [role=status]').textContent).to.equal('2'));
  });

  it('closes with Esc and gives the focus back to what opened it', async () => {
    const form = await open();
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(isOpen(form)).to.equal(undefined));
    await focusIsOn(form, 'Schrijf me in');
  });

  it('gives the focus to the heading when what opened it is gone', async () => {
    const form = await open();
    const opener = get(form, 'button.strong');
    opener.hidden = true;
    get<HTMLDialogElement>(form, '#sample').close();
    await focusIsOn(form, 'Programma');
  });

  it('closes when the ground beside it is pressed', async () => {
    const form = await open();
    get(form, '#sample').click();
    await eventually(() => expect(isOpen(form)).to.equal(undefined));
  });

  it('asks before it throws away what was filled in, and asks again for a second Esc', async () => {
    const form = await open();
    field(form, 'name').focus();
    await sendKeys({ type: 'Amina' });
    await sendKeys({ press: 'Escape' });
    await focusIsOn(form, 'Wil je stoppen?');
    expect(isOpen(form)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(isOpen(form, 'sample-ask')).to.equal(undefined));
    expect(isOpen(form)).to.equal(true);
    expect(field(form, 'name').value).to.equal('Amina');
  });

  it('goes on where the visitor was', async () => {
    const form = await open();
    field(form, 'name').focus();
    await sendKeys({ type: 'Amina' });
    await sendKeys({ press: 'Escape' });
    await focusIsOn(form, 'Wil je stoppen?');
    await press(form, 'Vul verder in');
    await eventually(() => expect(deepActiveElement()?.id).to.equal('control'));
    expect(form.shadowRoot!.activeElement).to.equal(field(form, 'name'));
  });

  it('wipes everything when the visitor says so', async () => {
    const form = await open({ noDraft: false });
    fill(form, { name: 'Amina' });
    await sendKeys({ press: 'Escape' });
    await focusIsOn(form, 'Wil je stoppen?');
    await press(form, 'Sluit en wis');
    await focusIsOn(form, 'Schrijf me in');
    expect(sessionStorage.length).to.equal(0);
    get(form, 'button').click();
    await eventually(() => expect(isOpen(form)).to.equal(true));
    expect(field(form, 'name').value).to.equal('');
    expect(form.flow.hasUnsent).to.equal(false);
  });

  it('does not ask when all was sent', async () => {
    const form = await open();
    fill(form, { name: 'Amina', phone: '0470 12 34 56' });
    await press(form, 'Ga verder');
    const send = [...form.shadowRoot!.querySelectorAll<HTMLElement>('[type=submit]')].at(-1);
    send?.click();
    await eventually(() => expect(form.flow.hasUnsent).to.equal(false));
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(isOpen(form)).to.equal(undefined));
  });
});

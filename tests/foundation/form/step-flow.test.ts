import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { FieldError } from '../../../src/foundation/form/error-summary.ts';
import type { FormSample } from '../../../stories/form-sample.ts';
import { eventually } from '../../support/eventually.ts';
import { clearForm, field, fill, focusIsOn, get, inView, press, showForm } from '../../support/form-page.ts';

const NARROW = 320;
const WIDE = 900;
const GOOD = { name: 'Amina', phone: '0470 12 34 56' };

const BROKEN = 'Er ging iets mis bij ons. Probeer het later opnieuw.';

const draft = () => sessionStorage.getItem('stek.draft.sample');
const stepText = (form: FormSample) => get(form, '.step-count').textContent;
const shownErrors = (form: FormSample) =>
  [...form.shadowRoot!.querySelectorAll('#summary-list li')].map(({ textContent }) => textContent?.trim());

describe('A form in steps', () => {
  beforeEach(() => sessionStorage.clear());
  after(clearForm);

  it('asks one question at a time where space is narrow', async () => {
    const form = await showForm(NARROW);
    expect(inView(form)).to.deep.equal(['Hoe heet je?']);
    expect(stepText(form)).to.equal('Stap 1 van 5');
  });

  it('shows all questions together where it is wide', async () => {
    const form = await showForm(WIDE);
    expect(inView(form)).to.have.length(4);
    expect(stepText(form)).to.equal('Stap 1 van 2');
  });

  it('goes on with the Enter key, and puts the focus on the new question', async () => {
    const form = await showForm(NARROW);
    field(form, 'name').focus();
    await sendKeys({ type: 'Amina' });
    await sendKeys({ press: 'Enter' });
    await focusIsOn(form, 'Hoe bereiken we je?');
    expect(stepText(form)).to.equal('Stap 2 van 5');
  });

  it('says what is wrong in a summary that takes the focus, in the same words as beside the field', async () => {
    const form = await showForm(NARROW);
    await press(form, 'Ga verder');
    expect(inView(form)).to.deep.equal(['Hoe heet je?']);
    expect(shownErrors(form)).to.deep.equal(['Vul je voornaam in.']);
    expect(form.shadowRoot!.activeElement?.id).to.equal('summary');
    expect(field(form, 'name').shadowRoot!.querySelector('#error')?.textContent).to.contain('Vul je voornaam in.');
  });

  it('has the summary before everything else in the form', async () => {
    const form = await showForm(NARROW);
    await press(form, 'Ga verder');
    expect(get(form, 'form').firstElementChild?.id).to.equal('summary');
  });

  it('goes from the summary to the field with the keyboard, and leaves the address of the page alone', async () => {
    const form = await showForm(WIDE);
    const { href } = location;
    await press(form, 'Ga verder');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(form.shadowRoot!.activeElement).to.equal(field(form, 'phone')));
    expect(location.href).to.equal(href);
  });

  it('takes the summary away once all is well', async () => {
    const form = await showForm(NARROW);
    await press(form, 'Ga verder');
    fill(form, GOOD);
    await press(form, 'Ga verder');
    expect(shownErrors(form)).to.deep.equal([]);
  });

  it('goes back without losing anything', async () => {
    const form = await showForm(NARROW);
    fill(form, GOOD);
    await press(form, 'Ga verder');
    await press(form, 'Terug');
    await focusIsOn(form, 'Hoe heet je?');
    expect(field(form, 'name').value).to.equal('Amina');
    await press(form, 'Ga verder');
    expect(field(form, 'phone').value).to.equal('0470 12 34 56');
  });

  it('shows the answers before they are sent, and what was left open', async () => {
    const form = await showForm(WIDE);
    fill(form, { ...GOOD, needs: 'interpreter' });
    await press(form, 'Ga verder');
    await focusIsOn(form, 'Kijk je antwoorden na');
    const rows = [...form.shadowRoot!.querySelectorAll('.answers > div')].map(row =>
      [...row.querySelectorAll('dt, dd:nth-of-type(1)')].map(({ textContent }) => textContent),
    );
    expect(rows).to.deep.equal([
      ['Voornaam', 'Amina'],
      ['Telefoon of gsm', '0470 12 34 56'],
      ['Aantal personen', '1'],
      ['Heb je iets nodig?', 'Ik wil graag een tolk'],
      ['Wil je nog iets zeggen?', 'Niet ingevuld'],
    ]);
  });

  it('changes one answer and returns to the others at once', async () => {
    const form = await showForm(NARROW);
    fill(form, GOOD);
    for (let step = 0; step < 4; step++) await press(form, 'Ga verder');
    await press(form, 'Verander: Telefoon of gsm');
    expect(inView(form)).to.deep.equal(['Hoe bereiken we je?']);
    await eventually(() => expect(form.shadowRoot!.activeElement).to.equal(field(form, 'phone')));
    fill(form, { phone: '057 00 00 00' });
    await press(form, 'Ga verder');
    expect(inView(form)).to.deep.equal(['Kijk je antwoorden na']);
    expect(get(form, '.answers').textContent).to.contain('057 00 00 00');
  });

  it('sends everything once, however often the button is pressed', async () => {
    const sent: [string, unknown][][] = [];
    let answer: (errors: readonly FieldError[]) => void = () => undefined;
    const send = (data: FormData) => {
      sent.push([...data]);
      return new Promise<readonly FieldError[]>(resolve => (answer = resolve));
    };
    const form = await showForm(WIDE, { send });
    fill(form, GOOD);
    await press(form, 'Ga verder');
    await press(form, 'Schrijf me in');
    await press(form, 'Even versturen…');
    expect(sent).to.deep.equal([
      [
        ['name', 'Amina'],
        ['phone', '0470 12 34 56'],
        ['party', '1'],
        ['note', ''],
      ],
    ]);
    answer([]);
    await eventually(() => expect(form.flow.hasUnsent).to.equal(false));
  });

  it('shows what the server says in the summary and at the field, with everything still filled in', async () => {
    const send = async () => [{ words: 'Dit nummer is al ingeschreven.', field: field(shown, 'phone') }];
    const shown: FormSample = await showForm(NARROW, { send });
    fill(shown, GOOD);
    for (let step = 0; step < 4; step++) await press(shown, 'Ga verder');
    await press(shown, 'Schrijf me in');
    await eventually(() => expect(inView(shown)).to.deep.equal(['Hoe bereiken we je?']));
    expect(shownErrors(shown)).to.deep.equal(['Dit nummer is al ingeschreven.']);
    expect(shown.shadowRoot!.activeElement?.id).to.equal('summary');
    expect(field(shown, 'name').value).to.equal('Amina');
    expect(shown.flow.hasUnsent).to.equal(true);
  });

  it('shows a problem of no field as words, not as a link', async () => {
    const form = await showForm(WIDE, { send: async () => [{ words: 'Alle plaatsen zijn weg.' }] });
    fill(form, GOOD);
    await press(form, 'Ga verder');
    await press(form, 'Schrijf me in');
    await eventually(() => expect(shownErrors(form)).to.deep.equal(['Alle plaatsen zijn weg.']));
    expect(form.shadowRoot!.querySelector('#summary a')).to.equal(null);
  });

  it('stands open again, with words, when sending breaks off', async () => {
    const error = console.error;
    console.error = () => undefined;
    const form = await showForm(WIDE, { send: () => Promise.reject(new Error('cut off')) });
    fill(form, GOOD);
    await press(form, 'Ga verder');
    await press(form, 'Schrijf me in');
    await eventually(() => expect(shownErrors(form)).to.deep.equal([BROKEN]));
    console.error = error;
    expect(get(form, '[type=submit]').ariaDisabled).to.equal(null);
    expect(form.flow.hasUnsent).to.equal(true);
  });
});

describe('The draft of a form', () => {
  beforeEach(() => sessionStorage.clear());
  after(() => {
    clearForm();
    sessionStorage.clear();
  });

  it('is not there before the first input', async () => {
    await showForm(NARROW, { noDraft: false });
    expect(sessionStorage.length).to.equal(0);
  });

  it('brings back the answers and the step after a reload', async () => {
    const before = await showForm(NARROW, { noDraft: false });
    fill(before, { ...GOOD, needs: 'wheelchair' });
    await press(before, 'Ga verder');
    const form = await showForm(NARROW, { noDraft: false });
    expect(inView(form)).to.deep.equal(['Hoe bereiken we je?']);
    expect(field(form, 'name').value).to.equal('Amina');
    expect(field(form, 'needs').values).to.deep.equal(['wheelchair']);
    expect(form.flow.hasUnsent).to.equal(true);
  });

  it('is wiped when the form is sent', async () => {
    const form = await showForm(WIDE, { noDraft: false });
    fill(form, GOOD);
    expect(draft()).to.contain('Amina');
    await press(form, 'Ga verder');
    await press(form, 'Schrijf me in');
    await eventually(() => expect(draft()).to.equal(null));
  });

  it('stays when the server has something to say', async () => {
    const form = await showForm(WIDE, { noDraft: false, send: async () => [{ words: 'Probeer later opnieuw.' }] });
    fill(form, GOOD);
    await press(form, 'Ga verder');
    await press(form, 'Schrijf me in');
    await eventually(() => expect(shownErrors(form)).to.have.length(1));
    expect(draft()).to.contain('Amina');
  });

  it('leaves no trace in a form that wants none', async () => {
    const form = await showForm(NARROW, { noDraft: true });
    fill(form, GOOD);
    await press(form, 'Ga verder');
    expect(sessionStorage.length).to.equal(0);
  });

  it('does not stand in the way when it is damaged', async () => {
    sessionStorage.setItem('stek.draft.sample', '{"step":');
    const form = await showForm(NARROW, { noDraft: false });
    expect(inView(form)).to.deep.equal(['Hoe heet je?']);
  });
});

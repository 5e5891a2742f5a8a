import { expect } from '@esm-bundle/chai';
import { signUpRules } from '../../src/sdk/submissions/kinds/sign-up-rules.ts';
import { clearPage, get, openDetails, show } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { receiptFor, ScriptedOutbox, signUpClient } from '../support/sign-up-client.ts';
import { fill, FREE_DAY, openForm, part, press, send, SEWING, theForm, titled } from '../support/sign-up-page.ts';

type Field = HTMLElementTagNameMap['stek-text-field'];

/** An outbox that checks what it is given as the real one does before it keeps anything. */
const checking = () =>
  new ScriptedOutbox(async request => {
    signUpRules.check(request);
    return receiptFor(request.occurrenceId);
  });

describe('What people type in the form', () => {
  afterEach(() => {
    clearPage();
    sessionStorage.clear();
  });

  const wrong = [
    ['a name that is too long', { firstName: 'N'.repeat(61) }, 'firstName', 'Maak je tekst korter. Haal 1 teken weg.'],
    ['a note that is too long', { note: 'n'.repeat(312) }, 'note', 'Maak je tekst korter. Haal 12 tekens weg.'],
    ['a number with too few digits', { phone: '0470 12' }, 'phone', /^Kijk je telefoonnummer na/],
    ['words for a number', { phone: 'bel maar' }, 'phone', /^Kijk je telefoonnummer na/],
    ['an address without an @', { reach: 'email', email: 'noor.be' }, 'email', /^Kijk je e-mailadres na/],
    ['too many persons', { party: '3' }, 'party', /van 1 tot 2/],
    ['no persons', { party: '0' }, 'party', /van 1 tot 2/],
  ] as const;
  for (const [what, answers, name, says] of wrong) {
    it(`is kept, and the form says what to do: ${what}`, async () => {
      const { signUp, outbox } = await openForm(checking());
      await fill(signUp, { firstName: 'Noor', phone: '0470 12 34 56', ...answers });
      press(signUp, 'Ga verder');
      await eventually(() =>
        expect(part(signUp, '#summary a')?.textContent).to.match(
          typeof says === 'string' ? new RegExp(`^${says}$`) : says,
        ),
      );
      const typed = (answers as Record<string, string>)[name]!;
      expect((part(signUp, `[name="${name}"]`) as Field).value).to.equal(typed);
      expect(outbox.requests).to.deep.equal([]);
    });
  }

  const refused = [
    ['a number that no country has', { phone: '12345678' }, 'phone', /^Kijk je telefoonnummer na/],
    [
      'a national register number in the note',
      { note: 'Mijn nummer is 85.07.30-033.28' },
      'note',
      /^Haal je rijksregisternummer weg/,
    ],
    [
      'a national register number for a name',
      { firstName: '85073003328' },
      'firstName',
      /^Haal je rijksregisternummer weg/,
    ],
  ] as const;
  for (const [what, answers, name, says] of refused) {
    it(`is refused before anything is kept, and stays in the form: ${what}`, async () => {
      const { signUp } = await openForm(checking());
      await send(signUp, answers);
      await eventually(() => expect(part(signUp, '#summary a')?.textContent).to.match(says));
      expect((part(signUp, `[name="${name}"]`) as Field).value).to.equal((answers as Record<string, string>)[name]);
      expect((part(signUp, '[name="reach"]') as Field).value).to.equal('phone');
    });
  }

  it('may hold marks that turn or hide text: they stay in the field and do no harm', async () => {
    const { signUp, outbox } = await openForm(checking());
    const nasty = 'Noor\u202e\u0007<img src=x onerror=alert(1)>';
    await send(signUp, { firstName: nasty, note: '{{x}} \u2066' });
    await titled(signUp, 'Je bent ingeschreven.');
    expect(outbox.requests[0]!.firstName).to.equal(nasty);
    expect(signUpRules.check(outbox.requests[0]!).firstName).to.not.match(/[\u202e\u0007]/);
    expect(signUp.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('survives a reload, the way to be reached too', async () => {
    const { signUp } = await openForm();
    await fill(signUp, { firstName: 'Noor', reach: 'email', email: 'noor@voorbeeld.be', needs: ['hearing'] });
    // A reload takes the page away without a word.
    const outbox = new ScriptedOutbox();
    const calendar = await show({ client: signUpClient(outbox) });
    await openDetails(calendar, SEWING, FREE_DAY);
    get(calendar, '.sign-up').click();
    const again = await theForm(calendar);
    await eventually(() => expect((part(again, '[name=firstName]') as Field).value).to.equal('Noor'));
    await eventually(() => expect(part(again, '[name=email]')?.hidden).to.equal(false));
    expect(part(again, '[name=phone]')?.hidden).to.equal(true);
    press(again, 'Ga verder');
    await eventually(() => expect(part(again, '#check')).to.not.equal(null));
    press(again, 'Schrijf me in');
    await titled(again, 'Je bent ingeschreven.');
    expect(outbox.requests[0]).to.deep.include({ contact: { email: 'noor@voorbeeld.be' }, needs: ['hearing'] });
  });

  it('leaves nothing on the device before the first key', async () => {
    await openForm();
    expect(sessionStorage.length).to.equal(0);
  });
});

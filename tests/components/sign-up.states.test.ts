import { expect } from '@esm-bundle/chai';
import { clearPage, find, get, openDetails, show } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { paperOf } from '../support/paper-of.ts';
import { CODE, entryOf, receiptFor, refusal, ScriptedOutbox, signUpClient } from '../support/sign-up-client.ts';
import { FREE_DAY, openForm, part, press, said, send, SEWING, titled, WAITING_DAY } from '../support/sign-up-page.ts';

const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

function clear(): void {
  clearPage();
  sessionStorage.clear();
}

describe('Signing up', () => {
  afterEach(clear);

  it('is offered where people can sign up, and not where the source takes none', async () => {
    const calendar = await show();
    await openDetails(calendar, SEWING, FREE_DAY);
    expect(find(calendar, '.sign-up')).to.equal(null);
    const other = await show({ client: signUpClient() });
    await openDetails(other, SEWING, FREE_DAY);
    expect(words(get(other, '.sign-up'))).to.equal('Schrijf me in');
  });

  it('is not offered for a date that is full or takes no sign-ups', async () => {
    const calendar = await show({ client: signUpClient() });
    await openDetails(calendar, 'Open huis');
    expect(find(calendar, '.sign-up')).to.equal(null);
  });

  it('sends what was filled in, with the number as E.164, and shows the code', async () => {
    const { calendar, signUp, outbox } = await openForm();
    let detail: unknown;
    calendar.addEventListener('stek-sign-up-sent', event => (detail = event.detail));
    await send(signUp, { firstName: ' Noor ', party: '2', needs: ['wheelchair', 'unknown'], note: 'Tot dan' });
    await titled(signUp, 'Je bent ingeschreven.');
    const occurrenceId = outbox.requests[0]!.occurrenceId;
    expect(outbox.requests).to.deep.equal([
      {
        ...{ occurrenceId, firstName: 'Noor', contact: { phone: '+32470123456' }, party: 2 },
        ...{ needs: ['wheelchair'], note: 'Tot dan', lang: 'nl' },
      },
    ]);
    expect([...signUp.shadowRoot!.querySelectorAll('.group')].map(words)).to.deep.equal([
      '1234',
      '5678',
      '9012',
      '3452',
    ]);
    expect(words(part(signUp, '.code .visually-hidden'))).to.equal('1 2 3 4, 5 6 7 8, 9 0 1 2, 3 4 5 2');
    expect(detail).to.deep.equal({ occurrenceId, state: 'confirmed' });
    await eventually(() =>
      expect(said(signUp)).to.equal('Tot dan! Je bent heel welkom. Je code is 1 2 3 4, 5 6 7 8, 9 0 1 2, 3 4 5 2.'),
    );
    expect(signUp.shadowRoot!.activeElement?.id).to.equal('sign-up-title');
    expect(words(part(signUp, '.way-back a'))).to.equal('stek.example/p/ieper/code');
    await eventually(() => expect(part(signUp, '.qr')?.getAttribute('aria-label')).to.match(/^QR-code/));
    expect(sessionStorage.length, 'the draft is wiped').to.equal(0);
  });

  it('takes an e-mail address instead', async () => {
    const { signUp, outbox } = await openForm();
    await send(signUp, { phone: '', reach: 'email', email: 'noor@voorbeeld.be' });
    await titled(signUp, 'Je bent ingeschreven.');
    expect(outbox.requests[0]?.contact).to.deep.equal({ email: 'noor@voorbeeld.be' });
  });

  it('gives a place in the line with its number', async () => {
    const outbox = new ScriptedOutbox(async ({ occurrenceId }) =>
      receiptFor(occurrenceId, { state: 'waiting', position: 3 }),
    );
    const { calendar, signUp } = await openForm(outbox, { day: WAITING_DAY });
    expect(words(get(calendar, '.sign-up'))).to.equal('Zet me op de wachtlijst');
    expect(words(part(signUp, '.tell'))).to.equal('Alle plaatsen zijn bezet. Je komt op de wachtlijst.');
    await send(signUp);
    await titled(signUp, 'Je staat op de wachtlijst. Je bent nummer 3.');
  });

  it('says until when a seat is held that has to be confirmed, and that a mail or a call comes', async () => {
    const outbox = new ScriptedOutbox(async ({ occurrenceId }) =>
      receiptFor(occurrenceId, { state: 'unconfirmed', heldUntil: '2026-12-01T15:30:00Z' }),
    );
    const { calendar, signUp } = await openForm(outbox);
    let detail: unknown;
    calendar.addEventListener('stek-sign-up-sent', event => (detail = event.detail));
    await send(signUp);
    await titled(signUp, 'Bevestig nog je plaats.');
    expect(words(part(signUp, '.outcome.unconfirmed'))).to.equal(
      'Bevestig nog je plaats. We houden je plaats vrij tot dinsdag 1 december 2026, half 5 (16:30). ' +
        'We sturen je een mail of we bellen je. Zeg dan dat je komt. Anders gaat je plaats naar iemand anders.',
    );
    expect(detail).to.deep.include({ state: 'unconfirmed' });
    const paper = await paperOf(() => press(signUp, 'Druk af'));
    expect(words(paper.querySelector('main'))).to.contain('We houden je plaats vrij tot dinsdag 1 december 2026');
    press(signUp, 'Klaar');
    await eventually(() => expect(words(part(signUp, '.wait.sent'))).to.contain('Bevestig nog je plaats.'));
  });

  it('keeps the code to look at again until it is hidden', async () => {
    const { signUp } = await openForm();
    await send(signUp);
    await titled(signUp, 'Je bent ingeschreven.');
    press(signUp, 'Klaar');
    await eventually(() => expect(part(signUp, 'dialog')).to.equal(null));
    expect(words(part(signUp, '.wait.sent'))).to.contain('Je bent ingeschreven. Naaiatelier, donderdag 10 december');
    part(signUp, '.wait.sent button')!.click();
    await titled(signUp, 'Je bent ingeschreven.');
  });

  it('asks for everything that is missing, in a summary and beside the fields', async () => {
    const { signUp, outbox } = await openForm();
    press(signUp, 'Ga verder');
    await eventually(() => expect(signUp.shadowRoot!.activeElement?.id).to.equal('summary'));
    expect([...signUp.shadowRoot!.querySelectorAll('#summary a')].map(words)).to.deep.equal([
      'Vul je voornaam in.',
      'Vul je telefoonnummer in, bijvoorbeeld 0470 12 34 56.',
    ]);
    expect(outbox.requests).to.deep.equal([]);
  });

  const answers = { firstName: 'Noor', phone: '0470 12 34 56', note: 'Graag in het Frans' };
  const refusals = {
    full: 'Alle plaatsen zijn bezet, en de wachtlijst is vol. Kies een andere dag of bel ons.',
    duplicate: 'Met dit nummer of adres ben je al ingeschreven. Gebruik je code of bel ons.',
    closed: 'Je kan voor deze dag niet meer inschrijven. Kies een andere dag of bel ons.',
    past: 'Deze activiteit is voorbij. Kies een andere dag of bel ons.',
  };
  for (const [word, says] of Object.entries(refusals)) {
    it(`says in plain words that it is refused: ${word}; and loses nothing`, async () => {
      const outbox = new ScriptedOutbox(async () => {
        throw refusal(word === 'past' ? 'gone' : 'conflict', word);
      });
      const { signUp } = await openForm(outbox);
      await send(signUp, answers);
      await eventually(() => expect(words(part(signUp, '#summary li'))).to.equal(says));
      expect(signUp.shadowRoot!.activeElement?.id).to.equal('summary');
      for (const [name, answer] of Object.entries(answers)) {
        expect((part(signUp, `[name="${name}"]`) as HTMLElementTagNameMap['stek-text-field']).value).to.equal(answer);
      }
      expect(words(part(signUp, '.help'))).to.match(/^Lukt het niet\? Bel 0[\d ]+\.$/);
    });
  }

  it('goes on with another day when this one is full, with the same answers', async () => {
    const outbox = new ScriptedOutbox(async () => {
      throw refusal('conflict', 'full');
    });
    const { signUp } = await openForm(outbox);
    await send(signUp, answers);
    await eventually(() => expect(part(signUp, '.other-days')).to.not.equal(null));
    const other = words(part(signUp, '.other-days button'));
    press(signUp, part(signUp, '.other-days button')!.textContent!.trim());
    await eventually(() =>
      expect(said(signUp).replaceAll('\u00a0', ' ')).to.equal(`Je schrijft je nu in voor ${other}.`),
    );
    expect(part(signUp, '#summary')).to.equal(null);
    outbox.answer = async ({ occurrenceId }) => receiptFor(occurrenceId);
    press(signUp, part(signUp, '.flow .strong')!.textContent!.trim());
    await titled(signUp, 'Je bent ingeschreven.');
    expect(outbox.requests[0]!.occurrenceId).to.not.equal(outbox.requests[1]!.occurrenceId);
    expect(outbox.requests[1]!.note).to.equal(answers.note);
  });

  const issues = [
    ['/firstName', 'invalid_format', 'Kijk je antwoord bij “Wat is je voornaam?” na.', 'firstName'],
    [
      '/contact/phone',
      'invalid_format',
      'Kijk je telefoonnummer na. Vul alle cijfers in, bijvoorbeeld 0470 12 34 56.',
      'phone',
    ],
    ['/party', 'too_many', 'Dat zijn te veel personen. Kies er 2 of minder.', 'party'],
    ['/note', 'national_number', 'Haal je rijksregisternummer weg. We hebben het niet nodig.', 'note'],
  ] as const;
  for (const [pointer, code, says, name] of issues) {
    it(`leads from the server's 422 at ${pointer} to the field`, async () => {
      const outbox = new ScriptedOutbox(async () => {
        throw refusal('invalid_request', 'invalid', [{ pointer, code, message: 'Not for visitors' }]);
      });
      const { signUp } = await openForm(outbox);
      await send(signUp, answers);
      await eventually(() => expect(words(part(signUp, '#summary a'))).to.equal(says));
      const field = part(signUp, `[name="${name}"]`) as HTMLElementTagNameMap['stek-text-field'];
      expect(field.error).to.equal(says);
      part(signUp, '#summary a')!.click();
      await eventually(() => expect(signUp.shadowRoot!.activeElement).to.equal(field));
    });
  }

  it('says that it is sent by itself when there is no connection, and shows the code when it has gone', async () => {
    const { calendar, signUp, outbox } = await openForm(new ScriptedOutbox(async () => 'queued'));
    let queued: unknown;
    calendar.addEventListener('stek-sign-up-queued', event => (queued = event.detail));
    await send(signUp);
    await titled(signUp, 'Je inschrijving is nog niet verstuurd.');
    await eventually(() => expect(said(signUp)).to.match(/^We proberen het vanzelf opnieuw/));
    const occurrenceId = outbox.requests[0]!.occurrenceId;
    expect(queued).to.deep.equal({ occurrenceId });
    await eventually(() =>
      expect(words(part(signUp, '.wait'))).to.equal(
        '1 inschrijving is nog niet verstuurd. Dit wordt vanzelf verstuurd.',
      ),
    );
    outbox.tell([entryOf({ state: 'sent', about: { occurrenceId }, receipt: receiptFor(occurrenceId) })]);
    await titled(signUp, 'Je bent ingeschreven.');
    await eventually(() => expect(said(signUp)).to.match(/ Je code is/));
    expect(outbox.entries, 'the device does not keep a code that was shown').to.deep.equal([]);
  });

  it('tells it in the calendar when the form is closed by then', async () => {
    const { signUp, outbox } = await openForm(new ScriptedOutbox(async () => 'queued'));
    await send(signUp);
    await titled(signUp, 'Je inschrijving is nog niet verstuurd.');
    press(signUp, 'Sluit');
    await eventually(() => expect(part(signUp, 'dialog')).to.equal(null));
    const occurrenceId = outbox.requests[0]!.occurrenceId;
    outbox.tell([entryOf({ state: 'sent', about: { occurrenceId }, receipt: receiptFor(occurrenceId) })]);
    await eventually(() => expect(words(part(signUp, '.wait.sent'))).to.contain('Je inschrijving is verstuurd.'));
    part(signUp, '.wait.sent button')!.click();
    await titled(signUp, 'Je bent ingeschreven.');
    expect(outbox.entries).to.deep.equal([]);
  });

  it('says what went wrong with one that waited too long', async () => {
    const { signUp, outbox } = await openForm(new ScriptedOutbox(async () => 'queued'));
    await send(signUp);
    await titled(signUp, 'Je inschrijving is nog niet verstuurd.');
    const occurrenceId = outbox.requests[0]!.occurrenceId;
    outbox.tell([
      entryOf({ state: 'failed', about: { occurrenceId }, failure: { code: 'conflict', status: 409, reason: 'full' } }),
    ]);
    await eventually(() =>
      expect(words(part(signUp, '.wait.failed'))).to.contain(
        'Je inschrijving is niet gelukt. Alle plaatsen zijn bezet',
      ),
    );
  });

  for (const code of ['network', 'timeout', 'invalid_response', 'server_error', 'forbidden', 'not_found'] as const) {
    it(`does not call it refused, nor the visitor's fault, when something in between answers: ${code}`, async () => {
      const outbox = new ScriptedOutbox(async () => {
        throw refusal(code);
      });
      const { signUp } = await openForm(outbox);
      await send(signUp, answers);
      const says = 'Dit lukt nu niet. We kunnen je antwoorden hier niet bewaren. Probeer straks opnieuw of bel ons.';
      await eventually(() => expect(words(part(signUp, '#summary li'))).to.equal(says));
      expect((part(signUp, '[name="note"]') as HTMLElementTagNameMap['stek-text-field']).value).to.equal(answers.note);
    });
  }

  it('says that it does not work now and is tried again, and nothing of internet or a refusal', async () => {
    const { signUp } = await openForm(new ScriptedOutbox(async () => 'queued'));
    await send(signUp);
    await titled(signUp, 'Je inschrijving is nog niet verstuurd.');
    expect([...signUp.shadowRoot!.querySelectorAll('.outcome p')].map(words)).to.deep.equal([
      'Dit lukt nu niet. We houden je antwoorden veilig bij op dit toestel.',
      'We proberen het vanzelf opnieuw. Daarna krijg je hier je code.',
    ]);
  });

  const ends = [
    [{ code: 'conflict', status: 409, reason: 'full' }, 'Alle plaatsen zijn bezet, en de wachtlijst is vol.'],
    [{ code: 'gone', status: 410, reason: 'gone' }, 'Je kan voor deze dag niet meer inschrijven.'],
    [{ code: 'expired' }, 'Het lukte 7 dagen lang niet om dit te versturen. Bel ons of kom langs.'],
  ] as const;
  for (const [failure, says] of ends) {
    it(`lets the visitor send again, or put away, what ended: ${says}`, async () => {
      const { signUp, outbox } = await openForm(new ScriptedOutbox(async () => 'queued'));
      await send(signUp);
      await titled(signUp, 'Je inschrijving is nog niet verstuurd.');
      press(signUp, 'Sluit');
      await eventually(() => expect(part(signUp, 'dialog')).to.equal(null));
      const failed = entryOf({ state: 'failed', retryable: true, failure });
      outbox.tell([failed]);
      await eventually(() =>
        expect(words(part(signUp, '.wait.failed p'))).to.contain(`Je inschrijving is niet gelukt. ${says}`),
      );
      press(signUp, 'Probeer opnieuw');
      await eventually(() => expect(outbox.entries.map(({ state }) => state)).to.deep.equal(['queued']));
      outbox.tell([failed]);
      await eventually(() => expect(part(signUp, '.wait.failed')).to.not.equal(null));
      press(signUp, 'Ik heb het gelezen');
      await eventually(() => expect(outbox.entries).to.deep.equal([]));
    });
  }

  it('shows what is damaged on the device, with the phone and no way to send it', async () => {
    const { signUp, outbox } = await openForm(new ScriptedOutbox(async () => 'queued'));
    press(signUp, 'Sluit');
    outbox.tell([entryOf({ state: 'failed', failure: { code: 'unreadable' } })]);
    signUp.lookAfter();
    await eventually(() =>
      expect(words(part(signUp, '.wait.failed p'))).to.contain('Wat op dit toestel stond, is stuk. Bel ons'),
    );
    expect([...signUp.shadowRoot!.querySelectorAll('.wait button')].map(words)).to.deep.equal(['Ik heb het gelezen']);
  });

  it('says that it is looking while the device is slow to tell what waits, and then what does', async () => {
    const outbox = new ScriptedOutbox();
    let tell: (entries: ReturnType<typeof entryOf>[]) => void = () => undefined;
    outbox.list = () => new Promise(resolve => (tell = resolve));
    const { signUp } = await openForm(outbox);
    press(signUp, 'Sluit');
    signUp.lookAfter();
    await eventually(() => expect(words(part(signUp, '.wait'))).to.equal('Even laden…'));
    tell([entryOf({})]);
    await eventually(() =>
      expect(words(part(signUp, '.waits'))).to.equal(
        '1 inschrijving is nog niet verstuurd. Dit wordt vanzelf verstuurd.',
      ),
    );
  });

  it('offers the phone where a page has no cryptography', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const { signUp } = await openForm();
      await titled(signUp, 'Je kan hier niet veilig inschrijven.');
      expect(part(signUp, 'form')).to.equal(null);
      expect(words(part(signUp, '.help'))).to.match(/^Lukt het niet\? Bel/);
    } finally {
      delete (crypto as { subtle?: SubtleCrypto }).subtle;
    }
  });

  it('gets the proof of work ready when the first field has the focus, not before', async () => {
    const { signUp, outbox } = await openForm();
    expect(outbox.prepared).to.equal(0);
    part(signUp, '[name=firstName]')!.focus();
    await eventually(() => expect(outbox.prepared).to.equal(1));
  });

  it('asks before it throws away what was filled in', async () => {
    const { signUp } = await openForm();
    part<HTMLElementTagNameMap['stek-text-field']>(signUp, '[name=firstName]')!.value = 'Noor';
    part(signUp, '[name=firstName]')!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    press(signUp, 'Sluit');
    await eventually(() => expect(words(part(signUp, '#sign-up-ask-title'))).to.equal('Wil je stoppen?'));
    press(signUp, 'Vul verder in');
    await eventually(() => expect(part(signUp, '#sign-up-ask')).to.equal(null));
    expect(part<HTMLElementTagNameMap['stek-text-field']>(signUp, '[name=firstName]')!.value).to.equal('Noor');
  });

  it('prints a sheet of its own with everything someone needs on paper', async () => {
    const { signUp } = await openForm();
    await send(signUp);
    await titled(signUp, 'Je bent ingeschreven.');
    await eventually(() => expect(part(signUp, '.qr')).to.not.equal(null));
    const paper = await paperOf(() => press(signUp, 'Druk af'));
    expect(paper.title).to.equal('Mijn inschrijving');
    expect(paper.documentElement.lang).to.equal('nl');
    const text = words(paper.body).replaceAll('\u00a0', ' ');
    for (const fact of [
      'Naaiatelier',
      'donderdag 10 december 2026, van 9 uur tot',
      '1234 5678 9012 3452',
      'stek.example/p/ieper/code',
      'IN-26-0412',
      'Of bel 0',
    ]) {
      expect(text).to.contain(fact);
    }
    expect(paper.querySelector('.qr')).to.not.equal(null);
    expect(paper.querySelector('main')!.textContent).to.not.contain(CODE);
    expect(text).to.not.contain('computer');
    paper.defaultView!.frameElement?.remove();
  });

  it('prints that a computer translated the sheet, where that is so', async () => {
    const { calendar, signUp } = await openForm();
    await send(signUp);
    await titled(signUp, 'Je bent ingeschreven.');
    calendar.lang = 'de';
    await titled(signUp, 'Sie sind angemeldet.');
    // Paper says what the screen says; that comes in a file of its own.
    await eventually(() => expect(part(signUp, '.translation-note:not([hidden])')).to.not.equal(null));
    const paper = await paperOf(() => press(signUp, 'Drucken'));
    expect(paper.documentElement.lang).to.equal('de');
    expect(words(paper.body)).to.contain('Ein Computer hat das übersetzt.');
    const dutch = [...paper.querySelectorAll('[lang=nl]')].map(words);
    expect(dutch.join(' ')).to.contain('Vertaald door een computer.');
    paper.defaultView!.frameElement?.remove();
  });
});

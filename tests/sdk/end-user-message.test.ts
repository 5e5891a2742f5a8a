import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '../../src/i18n/languages.ts';
import { endUserMessage } from '../../src/sdk/end-user-message.ts';
import { StekError } from '../../src/sdk/errors.ts';

const refused = (code: string) => new StekError('conflict', 'No.', { status: 409, problem: { code } });
const wrongAt = (pointer: string, code = 'invalid_format') =>
  new StekError('invalid_request', 'No.', { issues: [{ pointer, code, message: 'No.' }] });

describe('What a visitor reads of an error', () => {
  it('is what our own form says, in their language', async () => {
    assert.equal(
      await endUserMessage(refused('full'), 'nl-BE'),
      'Alle plaatsen zijn bezet, en de wachtlijst is vol. Kies een andere dag of bel ons.',
    );
    assert.match(await endUserMessage(refused('poll_closed'), 'fr'), /participer/);
    assert.match(await endUserMessage(wrongAt('/contact/phone'), 'en'), /phone number/);
    assert.match(await endUserMessage(wrongAt('/contact/email'), 'nl'), /e-mailadres/);
    assert.match(await endUserMessage(wrongAt('/note', 'national_number'), 'nl'), /rijksregisternummer/);
    assert.match(await endUserMessage(new StekError('rate_limited', 'No.'), 'nl', 'u'), /heel druk/);
  });

  it('addresses with u where that is asked', async () => {
    assert.match(await endUserMessage(wrongAt('/contact/phone'), 'nl'), /je telefoonnummer/);
    assert.match(await endUserMessage(wrongAt('/contact/phone'), 'nl', 'u'), /uw telefoonnummer/);
  });

  it('is a sentence in each of our languages, and Dutch in another', async () => {
    const said = await Promise.all(languages.map(({ lang }) => endUserMessage(refused('duplicate'), lang)));
    assert.equal(said.length, 16);
    assert.equal(new Set(said).size, 16);
    assert.equal(await endUserMessage(refused('duplicate'), 'ja'), await endUserMessage(refused('duplicate'), 'nl'));
  });

  it('is what the server wrote for them, where our forms know nothing better', async () => {
    const problem = { code: 'range_too_long', endUserMessage: 'Kies een kortere periode.' };
    const error = new StekError('invalid_request', 'No.', { status: 400, problem });
    assert.equal(await endUserMessage(error, 'nl'), problem.endUserMessage);
    const full = new StekError('conflict', 'No.', { status: 409, problem: { ...problem, code: 'full' } });
    assert.match(await endUserMessage(full, 'nl'), /wachtlijst/);
  });

  it('owns up to what it does not know, and never says what was in the error', async () => {
    const broken = 'Er ging iets mis bij ons. Probeer het later opnieuw.';
    for (const error of [
      new Error('secret'),
      undefined,
      'secret',
      refused('constructor'),
      new StekError('network', 'No.'),
    ])
      assert.equal(await endUserMessage(error, 'nl'), broken);
  });

  it('sends somebody to their own device only where that has no connection', async t => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    t.after(() => Reflect.deleteProperty(navigator, 'onLine'));
    assert.match(await endUserMessage(new StekError('network', 'No.'), 'nl'), /geen internet/);
    assert.doesNotMatch(await endUserMessage(new StekError('server_error', 'No.'), 'nl'), /geen internet/);
  });
});

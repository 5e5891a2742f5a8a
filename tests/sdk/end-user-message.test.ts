import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '../../src/i18n/languages.ts';
import { endUserMessage } from '../../src/sdk/end-user-message.ts';
import { PROBLEM_CODES, statusOf } from '../../src/server/http/problem.ts';
import { StekError, type StekErrorCode } from '../../src/sdk/errors.ts';
import { refusal } from '../../src/sdk/refusal.ts';

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
    for (const error of [new Error('secret'), undefined, 'secret', new StekError('network', 'No.')])
      assert.equal(await endUserMessage(error, 'nl'), BROKEN);
  });

  it('sends somebody to their own device only where that has no connection', async t => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    t.after(() => Reflect.deleteProperty(navigator, 'onLine'));
    assert.match(await endUserMessage(new StekError('network', 'No.'), 'nl'), /geen internet/);
    assert.doesNotMatch(await endUserMessage(new StekError('server_error', 'No.'), 'nl'), /geen internet/);
  });

  it('says for each code of an error what a visitor can do, and owns up only where the fault is ours', async () => {
    const codes = Object.keys(EVERY_CODE) as StekErrorCode[];
    assert.equal(codes.length, 19);
    const broken = await brokenOf(codes.map(code => [code, new StekError(code, 'No.')]));
    const ours = ['network', 'timeout', 'invalid_response', 'invalid_request', 'server_error', 'unexpected'];
    assert.deepEqual(broken, ours);
  });

  it('says it too for each refusal of our server, as it comes through the SDK', async () => {
    assert.ok(PROBLEM_CODES.length >= 43, `${PROBLEM_CODES.length} refusals`);
    const broken = await brokenOf(PROBLEM_CODES.map(code => [code, answered(statusOf(code), code)]));
    assert.deepEqual(broken, OURS);
  });

  it('names the code, the number of people and what has changed', async () => {
    const words = async (error: StekError) => endUserMessage(error, 'nl');
    assert.match(await words(answered(404, 'code_unknown')), /deze code niet/);
    assert.match(await words(answered(412, 'version_mismatch')), /intussen veranderd/);
    assert.match(await words(answered(401, 'unauthorized')), /sleutel/);
    assert.match(await words(answered(403, 'results_hidden')), /nog niet zien/);
    assert.match(await words(answered(404, 'not_found')), /vinden dit niet/);
    assert.match(await words(wrongAt('/party', 'too_many')), /personen/);
    assert.match(await words(wrongAt('/count', 'too_many')), /te veel/);
    assert.match(await words(wrongAt('/answers/0', 'unknown_option')), /wat je invulde/);
    assert.match(await words(new StekError('cannot_open', 'No.')), /je sleutel/);
    assert.match(await endUserMessage(new StekError('cannot_open', 'No.'), 'nl', 'u'), /uw sleutel/);
  });

  it('is in each language another sentence for what no form says', async () => {
    const words = [
      'aborted',
      'unsupported',
      'unauthorized',
      'gone',
      'conflict',
      'cannot_open',
      'label_mismatch',
    ] as const;
    for (const code of words) {
      const said = await Promise.all(languages.map(({ lang }) => endUserMessage(new StekError(code, 'No.'), lang)));
      assert.equal(new Set(said).size, 16, code);
    }
  });
});

/** Each code once: the compiler asks for one that is new. */
const EVERY_CODE: Record<StekErrorCode, true> = {
  ...{ aborted: true, network: true, timeout: true, invalid_response: true, invalid_request: true, unsupported: true },
  ...{ unauthorized: true, forbidden: true, not_found: true, gone: true, conflict: true, rate_limited: true },
  ...{ server_error: true, insecure_context: true, key_untrusted: true, outbox_full: true, cannot_open: true },
  ...{ label_mismatch: true, unexpected: true },
};

/** Refusals that a visitor can do nothing about: what a program asked wrongly, and a server in trouble. */
const OURS = [
  ...['method_not_allowed', 'invalid_query', 'invalid_body', 'idempotency_key_missing'],
  ...['unsupported_type', 'idempotency_mismatch', 'version_missing', 'draining', 'database_unavailable'],
  ...['database_full', 'database_read_only', 'internal_error'],
];

/** The error that the SDK makes of a refusal. */
function answered(status: number, code: string): StekError {
  const headers = new Headers({ 'content-type': 'application/problem+json' });
  return refusal(status, headers, new TextEncoder().encode(JSON.stringify({ status, code })), 'nl-BE', 0);
}

/** The names of those of which it is only said that something went wrong here. */
async function brokenOf(errors: readonly (readonly [name: string, error: StekError])[]): Promise<string[]> {
  const said = await Promise.all(errors.map(async ([name, error]) => [name, await endUserMessage(error, 'nl')]));
  return said.filter(([, words]) => words === BROKEN).map(([name = '']) => name);
}

const BROKEN = 'Er ging iets mis bij ons. Probeer het later opnieuw.';

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMailDesk } from '../../src/cli/mail-desk.ts';

const FROM = 'De Stek <stek@example.be>';
const read = (env: Record<string, string>) => readMailDesk({ STEK_MAIL_FROM: FROM, ...env }, 'https://stek.example');

describe('The settings for mail', () => {
  it('are none when there is no mail server', () => assert.equal(read({}), undefined));

  it('are read from the address of the mail server', () => {
    const from = { name: 'De Stek', address: 'stek@example.be' };
    assert.deepEqual(read({ STEK_SMTP_URL: 'smtps://stek%40example.be:p%3Fss@mail.example.be' }), {
      settings: {
        host: 'mail.example.be',
        port: 465,
        secure: true,
        auth: { user: 'stek@example.be', pass: 'p?ss' },
        from,
      },
      style: { origin: 'https://stek.example', address: 'je' },
    });
    const plain = { STEK_SMTP_URL: 'smtp://[::1]:2525/', STEK_MAIL_FROM: 'stek@example.be' };
    assert.deepEqual(read({ ...plain, STEK_MAIL_ADDRESS_FORM: 'u' }), {
      settings: { host: '::1', port: 2525, secure: false, from: { name: '', address: 'stek@example.be' } },
      style: { origin: 'https://stek.example', address: 'u' },
    });
    assert.equal(read({ STEK_SMTP_URL: 'smtp://mail.example.be' })?.settings.port, 587);
  });

  it('that cannot be right are refused in words, and a password is never repeated', () => {
    for (const [env, words] of [
      [{ STEK_SMTP_URL: 'mail.example.be' }, /STEK_SMTP_URL is an address such as smtps:/],
      [{ STEK_SMTP_URL: 'https://mail.example.be' }, /STEK_SMTP_URL/],
      [{ STEK_SMTP_URL: 'smtps://' }, /STEK_SMTP_URL/],
      [{ STEK_SMTP_URL: 'smtps://mail.example.be/?tls.rejectUnauthorized=false' }, /STEK_SMTP_URL/],
      [{ STEK_SMTP_URL: 'smtps://user:geheim@mail.example.be:99999' }, /STEK_SMTP_URL/],
      [{ STEK_SMTP_URL: 'smtps://user:geheim%@mail.example.be' }, /STEK_SMTP_URL/],
      [{ STEK_SMTP_URL: 'smtps://user@mail.example.be' }, /STEK_SMTP_URL/],
      [{ STEK_SMTP_URL: 'smtp://localhost', STEK_MAIL_FROM: '' }, /STEK_MAIL_FROM is the mail address/],
      [{ STEK_SMTP_URL: 'smtp://localhost', STEK_MAIL_FROM: 'De Stek' }, /STEK_MAIL_FROM/],
      [{ STEK_SMTP_URL: 'smtp://localhost', STEK_MAIL_FROM: 'a@example.be, b@example.be' }, /STEK_MAIL_FROM/],
      [{ STEK_SMTP_URL: 'smtp://localhost', STEK_MAIL_ADDRESS_FORM: 'gij' }, /je or u/],
    ] as const)
      assert.throws(
        () => read(env),
        (error: Error) => error.name === 'UsageError' && words.test(error.message) && !error.message.includes('geheim'),
        JSON.stringify(env),
      );
    assert.throws(() => readMailDesk({ STEK_SMTP_URL: 'smtp://localhost' }, undefined), /add --public-url/);
  });
});

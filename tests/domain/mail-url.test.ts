import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailUrl } from '../../src/domain/mail-url.ts';

describe('A link to write a mail with', () => {
  it('leads to the address as it is written', () => {
    assert.equal(mailUrl('post@voorbeeld.example'), 'mailto:post@voorbeeld.example');
    assert.equal(mailUrl("de.stek+kook'les@voorbeeld.example"), "mailto:de.stek+kook'les@voorbeeld.example");
    assert.equal(mailUrl('zoë@voorbeeld.example'), 'mailto:zoë@voorbeeld.example');
  });

  it('takes nobody else along, no subject and no text, whatever stands in the address', () => {
    const hostile = [
      'a@voorbeeld.example?bcc=b@voorbeeld.example&body=x',
      'a@voorbeeld.example,b@voorbeeld.example',
      'a@voorbeeld.example%3Fbcc=b@voorbeeld.example',
      'a@voorbeeld.example;b@voorbeeld.example#x',
      'a@voorbeeld.example\r\nbcc: b@voorbeeld.example',
      'a@voorbeeld.example?\ud800',
    ];
    assert.equal(hostile.length, 6);
    for (const email of hostile) {
      const { protocol, pathname, search, hash } = new URL(mailUrl(email));
      assert.deepEqual([protocol, search, hash], ['mailto:', '', ''], email);
      assert.doesNotMatch(pathname, /[,;\s]/, email);
      assert.equal(decodeURIComponent(pathname.replace(/%ED%A0%80|\ufffd|%EF%BF%BD/g, '\ud800')), email);
    }
  });
});

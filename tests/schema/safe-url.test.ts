import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSafeUrl, parseSafeUrl } from '../../src/schema/safe-url.ts';

describe('An address from data', () => {
  it('may lead to the web, a mailbox or a telephone', () => {
    for (const url of ['https://example.be/a', 'http://example.be', 'mailto:stek@example.be', 'tel:+3257000000'])
      assert.equal(isSafeUrl(url), true, url);
  });

  it('may not run a script, read a file or carry a password', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://a:b@example.be', '/a'])
      assert.equal(isSafeUrl(url), false, url);
  });

  it('may be narrowed to some protocols, and start at a page', () => {
    assert.equal(parseSafeUrl('mailto:stek@example.be', /^https?:$/), undefined);
    assert.equal(parseSafeUrl('a.jpg', undefined, 'https://example.be/b/')?.href, 'https://example.be/b/a.jpg');
  });
});

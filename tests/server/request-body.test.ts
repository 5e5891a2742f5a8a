import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../../src/server/http/problem.ts';
import { LARGEST_BODY, readText } from '../../src/server/http/request-body.ts';

const sent = (body: string, headers: Record<string, string> = {}): Request =>
  new Request('http://stek.test/', { method: 'POST', body, headers });
const isTooLarge = (error: unknown) => error instanceof Problem && error.code === 'too_large';

describe('What was sent', () => {
  it('is read whole, whether or not its length was announced', async () => {
    const body = 'é'.repeat(LARGEST_BODY / 2);
    assert.equal(await readText(sent(body)), body);
    assert.equal(await readText(sent(body, { 'content-length': String(LARGEST_BODY) })), body);
  });

  it('is refused when it is too large, also when less was announced, and unread when that was announced', async () => {
    const body = 'x'.repeat(LARGEST_BODY + 1);
    await assert.rejects(readText(sent(body)), isTooLarge);
    await assert.rejects(readText(sent(body, { 'content-length': '1' })), isTooLarge);
    const unread = sent('x', { 'content-length': String(LARGEST_BODY + 1) });
    await assert.rejects(readText(unread), isTooLarge);
    assert.equal(unread.bodyUsed, false);
  });
});

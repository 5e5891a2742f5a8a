import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { proxied } from '../../src/server/access/rate-limiter.ts';

const CONNECTION = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };

/** The address that a server behind so many trusted proxies goes by. */
async function addressOf(proxies: number, forwarded?: string): Promise<string> {
  const read = proxied(proxies);
  const app = new Hono().get('/', context => context.text(read(context) ?? 'unknown'));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers }, CONNECTION)).text();
}

describe('The address of a caller', () => {
  it('is that of the connection where no proxy is trusted, whatever the caller writes', async () => {
    assert.equal(await addressOf(0), '192.0.2.1');
    assert.equal(await addressOf(0, '198.51.100.7'), '192.0.2.1');
    assert.equal(await addressOf(0, '198.51.100.7, 203.0.113.9'), '192.0.2.1');
  });

  it('is what the trusted proxy saw, and not what the caller wrote further left', async () => {
    assert.equal(await addressOf(1, '203.0.113.9'), '203.0.113.9');
    assert.equal(await addressOf(1, '198.51.100.7, 203.0.113.9'), '203.0.113.9');
    assert.equal(await addressOf(2, '198.51.100.7, 203.0.113.9 , 192.0.2.8'), '203.0.113.9');
  });

  it('is that of the connection where a trusted proxy wrote nothing', async () => {
    assert.equal(await addressOf(1), '192.0.2.1');
    assert.equal(await addressOf(1, ''), '192.0.2.1');
    assert.equal(await addressOf(2, '203.0.113.9'), '192.0.2.1');
  });
});

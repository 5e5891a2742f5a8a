import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { fastLane } from '../../src/server/http/fast-lane.ts';
import type { ReadServer } from '../../src/server/http/serve-read.ts';

/** The address that a request is looked up under; `undefined` when it goes to the router at once. */
async function lookedUp(url: string, host: string | undefined, method = 'GET'): Promise<string | undefined> {
  let asked: string | undefined;
  const again: ReadServer['again'] = async address => {
    asked = address;
    return undefined;
  };
  const request = { method, url, headers: { host } } as IncomingMessage;
  await new Promise<void>(resolve => {
    const listen = fastLane({ again } as ReadServer, () => resolve());
    listen(request, {} as ServerResponse & { req: IncomingMessage });
  });
  return asked;
}

describe('The fast lane', () => {
  it('looks up what a host and a path are', async () => {
    for (const host of ['stek.example', 'localhost:8080', '127.0.0.1:1', '[::1]:8080']) {
      assert.equal(await lookedUp('/v1/ieper/places', host), '/v1/ieper/places', host);
    }
  });

  it('leaves to the router a host that holds a part of the path, and an address that is no path', async () => {
    for (const host of [
      'stek.example/p/ieper?',
      'stek.example#',
      'user@stek.example',
      'stek.example\\',
      '',
      undefined,
    ]) {
      assert.equal(await lookedUp('/v1/ieper/places', host), undefined, host);
    }
    assert.equal(await lookedUp('http://other.example/v1/ieper/places', 'stek.example'), undefined);
    assert.equal(await lookedUp('*', 'stek.example'), undefined);
    assert.equal(await lookedUp('/v1/ieper/places', 'stek.example', 'HEAD'), undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { ScriptedServer, json } from '../support/scripted-server.ts';
import { soup } from '../support/soup.ts';

describe('An answer over the line', () => {
  it('may have as many bytes as the page allows, and not one more', async () => {
    await using server = await ScriptedServer.start(json(soup));
    const length = new TextEncoder().encode(JSON.stringify(soup)).length;
    const read = (maxBytes: number) =>
      createStekClient({ transport: http(server.base, { maxBytes }) })
        .activities.get('soup')
        .result();
    assert.equal((await read(length)).data?.id, 'soup');
    const { error } = await read(length - 1);
    assert.deepEqual([error?.code, error?.retryable], ['invalid_response', false]);
  });
});

import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Challenge } from 'altcha-lib/types';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { eventually } from '../support/eventually.ts';
import { solved } from '../support/sign-up-desk.ts';

const DOCUMENT = new URL('../../docs/running-a-server.md', import.meta.url);
const SERVER = new URL('../../src/server/index.ts', import.meta.url).href;

/** The program in the documents, as it stands there; only the package is the one of this checkout. */
function programOf(document: string): string {
  const [, program = ''] = /## Inside your own program\n[^]*?```js\n([^]*?)```/.exec(document) ?? [];
  assert.match(program, /from '@stek\/embed\/server'/);
  return program.replace("'@stek/embed/server'", JSON.stringify(SERVER));
}

describe('The server inside a program of somebody else, as the documents tell it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embedding-'));
  const data = join(folder, 'data');
  let program: ChildProcess;
  let said = '';
  let api = '';

  before(async () => {
    const file = join(folder, 'server.mjs');
    writeFileSync(file, programOf(readFileSync(DOCUMENT, 'utf8')));
    const env: NodeJS.ProcessEnv = { ...process.env, PORT: '0', STEK_DATA: data };
    delete env['DATABASE_URL'];
    program = spawn(process.execPath, [file], { env });
    for (const stream of [program.stdout, program.stderr]) stream?.on('data', (part: Buffer) => (said += String(part)));
    const portIn = () => /open at port (\d+)/.exec(said)?.[1];
    await eventually(() => assert.ok(portIn(), said));
    api = `http://127.0.0.1:${portIn()}/v1/ieper`;
  });
  after(() => {
    program.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${api}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('shows its programme, takes a sign-up, and says what became of it', async () => {
    const list = (await (await fetch(`${api}/occurrences?from=2035-01-01&to=2035-02-01`)).json()) as {
      items: { id: string }[];
    };
    const [date] = list.items;
    assert.equal(date?.id, 'soup_20350109T1130');
    const proof = await solved((await (await fetch(`${api}/proof`)).json()) as Challenge);
    const person = { occurrenceId: date.id, firstName: 'An', contact: { phone: '+32470000000' } };
    const taken = await post('sign-ups', person, { 'stek-proof': proof });
    assert.deepEqual([taken.status, taken.body['state']], [201, 'confirmed'], JSON.stringify(taken.body));
    const { code } = taken.body;
    assert.equal((await post('follow-up', { code })).body['state'], 'confirmed');
    assert.equal((await post('follow-up/withdraw', { code })).body['state'], 'cancelled');
  });

  it('does its jobs, and stops gently when it is told to', async () => {
    const ended = new Promise(resolve => program.once('exit', (status, signal) => resolve(status ?? signal)));
    program.kill('SIGTERM');
    assert.equal(await ended, 0, said);
    const store = await openDatabase({ data });
    const jobs = await store.db.selectFrom('leases').select('job').orderBy('job').execute();
    assert.deepEqual(
      jobs.map(({ job }) => job),
      [
        ...['close-polls', 'count-polls', 'end-offers', 'mix-late-ballots', 'purge', 'referral-clocks', 'settle-files'],
        'signal-clocks',
      ],
    );
    await store.close();
  });
});

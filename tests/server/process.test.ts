import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get as httpGet, Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, afterEach, before, describe, it } from 'node:test';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { ended, startServer, startStek, stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('The server as a process', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'stek-process-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  // A server that a failed test leaves running would hold up the whole run.
  const servers: ChildProcess[] = [];
  afterEach(() => servers.splice(0).forEach(server => server.kill('SIGKILL')));
  async function started(args: string[]): ReturnType<typeof startServer> {
    const running = await startServer(args);
    servers.push(running.child);
    return running;
  }

  it('stops gently: first it says it is not ready, running answers are finished, then it ends with 0', async () => {
    const { child, url } = await started(['--demo']);
    const agent = new Agent({ keepAlive: true });
    const status = (path: string) =>
      new Promise<number>((resolve, reject) => {
        httpGet(url + path, { agent }, response => {
          response.resume();
          response.once('end', () => resolve(response.statusCode ?? 0));
        }).once('error', reject);
      });
    assert.equal(await status('/readyz'), 200);
    let cut = 0;
    let answered = 0;
    let stop = false;
    const load = Array.from({ length: 8 }, async () => {
      while (!stop) {
        try {
          assert.equal(await status('/v1/ieper/occurrences?from=2026-12-01&to=2027-01-01'), 200);
          answered++;
        } catch (error) {
          // Refused at the door is right once the port is closed; an answer that breaks off is not.
          if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') cut++;
          await pause(5);
        }
      }
    });
    await eventually(() => assert.ok(answered > 0));
    child.kill('SIGTERM');
    await eventually(async () => assert.equal(await status('/readyz'), 503));
    const before = answered;
    await eventually(() => assert.ok(answered > before, 'still answers while it gives notice'));
    // Whoever spreads the load sends no more: what runs is finished.
    stop = true;
    await Promise.all(load);
    assert.equal(await ended(child), 0);
    assert.equal(cut, 0);
    agent.destroy();
  });

  it('ends by itself though a visitor keeps a connection open', async () => {
    const { child, url } = await started(['--demo']);
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>(resolve =>
      httpGet(`${url}/livez`, { agent }, response => response.resume().once('end', () => resolve())),
    );
    const began = performance.now();
    child.kill('SIGINT');
    assert.equal(await ended(child), 0);
    // It gives notice for a second. A server that waits for a silent connection lets it be for five more, and then cuts at ten.
    assert.ok(performance.now() - began < 5000);
    agent.destroy();
  });

  it('says so when its port is taken', async () => {
    const { child, url } = await started(['--demo']);
    const { code, stderr } = await stek(['serve', '--demo', '--port', new URL(url).port]);
    assert.equal(code, 2);
    assert.match(stderr, /Port \d+ is in use/);
    child.kill('SIGINT');
    await ended(child);
  });

  it('loses nothing when it is killed in the middle of imports, again and again', async () => {
    const data = join(folder, 'killed');
    const { activities, places } = demoMunicipality();
    const feed = (round: number): string => {
      const file = join(folder, `round-${round}.json`);
      const many = Array.from({ length: 40 }, (_, copy) =>
        activities.map(activity => ({ ...activity, id: `${activity.id}-${copy}`, organiser: `ronde ${round}` })),
      ).flat();
      writeFileSync(file, JSON.stringify({ activities: many, places }));
      return file;
    };
    const load = (round: number) => ['import', feed(round), '--tenant', 'ieper', '--data', data, '--source', 'test'];
    let acknowledged = 0;
    const began = performance.now();
    assert.equal((await stek(load(0))).code, 0);
    // How long an import takes here and now: the kills fall into its second half, however busy the machine is.
    const whole = performance.now() - began;
    let killedInside = 0;
    for (let round = 1; round <= 12; round++) {
      const child = startStek(load(round));
      const finished = ended(child);
      await pause(whole * (0.4 + round * 0.05));
      child.kill('SIGKILL');
      const code = await finished;
      if (code === 0) acknowledged = round;
      else killedInside++;
      const database = new DatabaseSync(join(data, 'stek.sqlite'));
      assert.equal(Object.values(database.prepare('pragma integrity_check').get() ?? {})[0], 'ok');
      const rounds = database
        .prepare("select distinct json_extract(document, '$.organiser') as organiser from activities")
        .all();
      const rows = database.prepare('select count(*) as count from activities').get();
      database.close();
      assert.equal(rows?.['count'], 1000);
      assert.equal(rounds.length, 1, 'an import is there as a whole or not at all');
      const seen = Number(String(rounds[0]?.['organiser']).replace('ronde ', ''));
      assert.ok(seen >= acknowledged, `round ${acknowledged} was acknowledged, ${seen} is there`);
      acknowledged = Math.max(acknowledged, seen);
    }
    assert.ok(killedInside > 0, 'at least one import was killed before its end');
    const { child, url } = await started(['--data', data]);
    assert.equal((await fetch(`${url}/v1/ieper/activities`)).status, 200);
    child.kill('SIGINT');
    await ended(child);
  });
});

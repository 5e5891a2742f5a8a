/**
 * An afternoon with five tablets and a bad network, on both databases, printed: what was cast is counted, each ballot once.
 * `node tests/soak/poll-kiosks.ts [--ballots 2000] [--tablets 5] [--seed 1]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { openStore, type Engine } from '../../src/server/store/store.ts';
import { afternoonWithTablets } from '../support/kiosk-afternoon.ts';
import { postgresMissing, startPostgres } from '../support/postgres.ts';

const { values } = parseArgs({
  options: {
    ballots: { type: 'string', default: '2000' },
    tablets: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const wanted = { ballots: Number(values.ballots), tablets: Number(values.tablets), seed: Number(values.seed) };

async function run(name: string, engine: Engine): Promise<void> {
  const begun = performance.now();
  let opened: Awaited<ReturnType<typeof openStore>> | undefined;
  const report = await afternoonWithTablets(async clock => (opened = await openStore(engine, clock)), wanted);
  await opened?.close();
  console.log(name, JSON.stringify({ ...report, seconds: Math.round((performance.now() - begun) / 1000) }, null, 2));
  const { cast, counted, doubled, lost, left, n } = report;
  if (counted !== cast || n !== cast || doubled + lost + left > 0) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'stek-afternoon-'));
const file = join(folder, 'stek.sqlite');
await run('SQLite', { kind: 'sqlite', database: openNodeSqlite(file), connect: () => openNodeSqlite(file) });
rmSync(folder, { recursive: true, force: true });
const missing = postgresMissing();
if (missing === undefined) {
  const postgres = await startPostgres();
  await run('PostgreSQL', { kind: 'postgres', pool: openPostgres(postgres.freshDatabase()) });
  postgres.stop();
} else console.log(missing);

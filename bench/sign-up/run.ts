/**
 * Sign-ups under load and under SIGKILL, by the scenarios of the tests at their full length. Writes RESULT.md.
 * `node bench/sign-up/run.ts [--short]`
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { openStore, type Engine } from '../../src/server/store/store.ts';
import { killUnderLoad } from '../../tests/support/killed-server.ts';
import { postgresMissing, startPostgres } from '../../tests/support/postgres.ts';
import { BEFORE } from '../../tests/support/sign-up-desk.ts';
import { runSignUpLoad } from '../../tests/support/sign-up-load.ts';

const isShort = process.argv.includes('--short');
const OPERATIONS = Number(process.env['SIGN_UP_OPERATIONS'] ?? (isShort ? 2000 : 10_000));
const KILLS = Number(process.env['SIGN_UP_KILLS'] ?? (isShort ? 10 : 30));

const lines: string[] = [
  '# Sign-ups under load',
  '',
  `Node ${process.versions.node}, ${cpus().length} cores${isShort ? ', short run' : ''}. Made by \`bench/sign-up/run.ts\`.`,
  '',
  `20 clients, ten dates of 1 to 10 seats, ${OPERATIONS} operations per database. While they run and at the end all that is stored is held against the rules: never more seats than there are, the line in order, one live sign-up per contact.`,
  '',
];
let breaches = 0;

async function load(name: string, engine: Engine): Promise<void> {
  const clock = { now: BEFORE.getTime() };
  const store = await openStore(engine, () => new Date(clock.now));
  const began = performance.now();
  const report = await runSignUpLoad(store, clock, OPERATIONS);
  const seconds = (performance.now() - began) / 1000;
  await store.close();
  breaches += report.breaches.length;
  lines.push(`## ${name}`, '');
  lines.push(
    `${report.operations} operations in ${seconds.toFixed(1)} s, checked ${report.checks} times: **${report.breaches.length} breaches**.`,
    '',
  );
  lines.push('| what happened | times |', '| --- | --: |');
  for (const [what, times] of Object.entries(report.counts).sort()) lines.push(`| ${what} | ${times} |`);
  lines.push('');
  for (const breach of report.breaches.slice(0, 20)) lines.push(`- ${breach}`);
}

await load('SQLite', { kind: 'sqlite', database: openNodeSqlite(':memory:') });
const missing = postgresMissing();
if (missing === undefined) {
  const postgres = await startPostgres();
  try {
    await load('PostgreSQL', { kind: 'postgres', pool: openPostgres(postgres.freshDatabase()) });
  } finally {
    postgres.stop();
  }
} else lines.push(`PostgreSQL: ${missing}`, '');

const killed = await killUnderLoad(KILLS);
const isBack = killed.slowestStart < 2000;
lines.push(
  '## Killed with SIGKILL under load (SQLite on disk)',
  '',
  '| | |',
  '| --- | --: |',
  `| kills | ${killed.kills} |`,
  `| acknowledged sign-ups | ${killed.acknowledged} |`,
  `| of these lost | **${killed.lost}** |`,
  `| cut off and sent again under the same name | ${killed.sentAgain} |`,
  `| stored twice | **${killed.doubled}** |`,
  `| integrity_check not ok, or effect and answer apart | **${killed.damaged}** |`,
  `| start of the process until its first answer, usual | ${killed.medianStart} ms |`,
  `| the slowest of them | ${killed.slowestStart} ms (bar: 2000 ms, ${isBack ? 'held' : 'missed'}) |`,
);
const text = `${lines.join('\n')}\n`;
process.stdout.write(text);
if (!isShort) writeFileSync(new URL('RESULT.md', import.meta.url), text);
process.exitCode = breaches + killed.lost + killed.doubled + killed.damaged === 0 ? 0 : 1;

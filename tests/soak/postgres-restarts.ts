/**
 * Restarts PostgreSQL while eight clients sign people up at two servers, and prints what was seen:
 * `node tests/soak/postgres-restarts.ts [--restarts 100]`
 */
import { parseArgs } from 'node:util';
import { postgresMissing } from '../support/postgres.ts';
import { restartUnderLoad } from '../support/restarted-postgres.ts';

const { values } = parseArgs({ options: { restarts: { type: 'string', default: '100' } } });
const missing = postgresMissing();
if (missing === undefined) {
  const report = await restartUnderLoad(Number(values.restarts));
  console.log(JSON.stringify(report, null, 2));
  const { processesLost, lost, doubled, strange, medianBack } = report;
  const isRight = processesLost + lost + doubled + Object.keys(strange).length === 0 && medianBack < 1000;
  process.exitCode = isRight ? 0 : 1;
} else console.log(missing);

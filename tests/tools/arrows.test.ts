import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

const house = mkdtempSync(join(tmpdir(), 'arrows-'));
after(() => rmSync(house, { recursive: true }));
cpSync('.dependency-cruiser.cjs', join(house, '.dependency-cruiser.cjs'));
cpSync('tsconfig.json', join(house, 'tsconfig.json'));
writeFileSync(
  join(house, 'package.json'),
  '{ "type": "module", "dependencies": { "lit": "*", "hono": "*", "zod": "*" } }',
);
symlinkSync(resolve('node_modules'), join(house, 'node_modules'));

/** A forbidden import: the file, what is in it, and the rule that must name it. */
const planted: [file: string, code: string, rule: string][] = [
  ['src/schema/clocked.ts', "import '../domain/clock.ts';", 'schema-keeps-to-its-arrows'],
  ['src/domain/shown.ts', "import 'lit';", 'domain-keeps-to-its-arrows'],
  ['src/domain/doored.ts', "import '../schema/index.ts';", 'no-index-from-inside'],
  ['src/domain/egg.ts', "import './hen.ts';", 'no-cycles'],
  ['src/domain/lost.ts', "import './absent.ts';", 'no-unresolvable'],
  ['src/domain/faked.ts', "import '../../tests/fake.ts';", 'src-ships-alone'],
  ['src/feeds/filed.ts', "import 'node:fs';", 'feeds-keeps-to-its-arrows'],
  ['src/sdk/shown.ts', "import '../components/card/card.ts';", 'sdk-keeps-to-its-arrows'],
  ['src/sdk/eager.ts', "import '../feeds/ics.ts';", 'sdk-takes-feeds-lazily'],
  ['src/i18n/priced.ts', "import '../schema/price.ts';", 'i18n-keeps-to-its-arrows'],
  ['src/foundation/failing.ts', "import '../sdk/errors.ts';", 'foundation-takes-sdk-as-types'],
  ['src/foundation/eager.ts', "import './client-for.ts';", 'client-comes-lazily'],
  ['src/components/poll/failing.ts', "import '../../sdk/errors.ts';", 'components-takes-sdk-as-types'],
  ['src/components/poll/carded.ts', "import '../card/card.ts';", 'one-component-per-folder'],
  ['src/server/failing.ts', "import '../sdk/errors.ts';", 'server-keeps-to-its-arrows'],
  ['src/server/shown.ts', "import '../components/card/card.ts';", 'server-keeps-to-its-arrows'],
  ['src/cli/shown.ts', "import '../components/card/card.ts';", 'cli-keeps-to-its-arrows'],
  ['src/index.ts', "import './server/app.ts';", 'front-door-stays-in-the-browser'],
  ['src/server/submissions/seated.ts', "import type { S } from '../sign-ups/seat.ts';", 'mechanism-knows-no-noun'],
  ['src/server/store/worded.ts', "import type { S } from '../../schema/sign-up.ts';", 'mechanism-knows-no-noun'],
  ['src/server/jobs/counting.ts', "import '../polls/count.ts';", 'mechanism-knows-no-noun'],
  ['src/server/access/trusting.ts', "import '../signals/trust.ts';", 'mechanism-knows-no-noun'],
  ['src/server/api/printing.ts', "import '../flyers/print.ts';", 'mechanism-knows-no-noun'],
  ['src/sdk/outbox/sealing.ts', "import '../resources/referrals.ts';", 'mechanism-knows-no-noun'],
  ['src/foundation/voting.ts', "import type { B } from '../schema/ballot.ts';", 'mechanism-knows-no-noun'],
  ['src/server/submissions/poll-inbox.ts', "import '../store/rows.ts';", 'mechanism-is-no-noun'],
  ['src/novelty/thing.ts', "import '../schema/price.ts';", 'every-folder-has-its-arrows'],
];

/** A small house in which every import is allowed. */
const furniture: Record<string, string> = {
  'src/schema/price.ts': "import 'zod/mini';",
  'src/schema/index.ts': "export * from './price.ts';",
  'src/domain/clock.ts': "import '../schema/price.ts';",
  'src/domain/egg.ts': 'export {};',
  'src/domain/hen.ts': "import './egg.ts';",
  'src/feeds/ics.ts': "import '../domain/clock.ts';",
  'src/sdk/errors.ts': 'export class StekError extends Error {}',
  'src/sdk/client.ts': "export const read = () => import('../feeds/ics.ts');",
  'src/foundation/base.ts': "import 'lit';\nexport const load = () => import('./client-for.ts');",
  'src/foundation/client-for.ts': "import '../sdk/errors.ts';",
  'src/components/poll/poll.ts': "import type { StekError } from '../../sdk/errors.ts';\nexport type E = StekError;",
  'src/components/card/card.ts': "import '../../foundation/base.ts';",
  'src/server/app.ts': "import 'node:http';\nimport 'hono';",
  'src/server/store/rows.ts': "import type { Moment } from '../../schema/moment.ts';\nexport type Row = Moment;",
  'src/server/sign-ups/seat.ts': "import '../store/rows.ts';\nexport type S = string;",
  'src/server/polls/count.ts': "import type { S } from '../sign-ups/seat.ts';\nexport type C = S;",
  'src/server/signals/trust.ts': 'export {};',
  'src/server/flyers/print.ts': 'export {};',
  'src/sdk/resources/referrals.ts': 'export {};',
  'src/schema/moment.ts': 'export type Moment = string;',
  'src/schema/sign-up.ts': 'export type S = string;',
  'src/schema/ballot.ts': 'export type B = string;',
  'tests/fake.ts': 'export {};',
};

for (const [file, code] of Object.entries(furniture)) plant(file, code);
const clean = violations();
for (const [file, code] of planted) plant(file, code);
const found = violations();

test('a house in which every import is allowed has no violation', () => {
  assert.deepEqual(clean, []);
});

for (const [file, code, rule] of planted) {
  test(`${file} that says ${code} is refused by ${rule}`, () => {
    assert.ok(
      found.some(line => line.startsWith(`error ${rule}: ${file}`)),
      `not among:\n${found.join('\n')}`,
    );
  });
}

function plant(file: string, code: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), `${code}\n`);
}

function violations(): string[] {
  const command = resolve('node_modules/.bin/depcruise');
  const cruise = spawnSync(command, ['src', '--config', '.dependency-cruiser.cjs'], { cwd: house, encoding: 'utf8' });
  return cruise.stdout
    .split('\n')
    .map(line => line.trim())
    .filter(line => line.startsWith('error '));
}

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { OutputChunk } from 'rollup';
import { StekError } from '../../src/sdk/errors.ts';
import { bundle } from '../support/bundle.ts';
import { ScriptedServer, json } from '../support/scripted-server.ts';
import { programmeBody } from '../support/soup.ts';

const run = promisify(execFile);
const SMALL = { isSmall: true };
const HTTP_ONLY = `export { createStekClient } from './sdk/client.ts'; export { StekError } from './sdk/errors.ts';`;

describe('The SDK as a bundle', () => {
  let directory = '';
  let file = '';

  let chunks: OutputChunk[] = [];
  let eager: OutputChunk[] = [];

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'stek-sdk-'));
    chunks = await bundle(HTTP_ONLY, SMALL);
    eager = parts(chunks).first;
    for (const { fileName, code } of chunks) await writeFile(join(directory, fileName), code);
    await writeFile(join(directory, 'package.json'), '{"type":"module"}');
    file = join(directory, chunks[0]!.fileName);
  });
  after(() => rm(directory, { recursive: true }));

  // Each noun of the client costs the names of its calls; what they do comes with the first.
  it('asks for at most 7.1 kB gz at once: the schemas wait for an answer that needs them', () => {
    const bytes = gzipSync(eager.map(({ code }) => code).join(''), { level: 9 }).length;
    assert.ok(bytes <= 7_100, `${bytes} bytes`);
    assert.deepEqual(
      eager.flatMap(({ modules }) => Object.keys(modules).filter(id => /node_modules\/zod\//.test(id))),
      [],
    );
  });

  it('has what checks a programme come beside its first page: who only sends has no use for it', () => {
    const names = (chunks: readonly OutputChunk[]) => chunks.flatMap(({ modules }) => Object.keys(modules));
    const checks = (id: string) => /src\/sdk\/(canonical|checked-list)/.test(id);
    assert.deepEqual(names(eager).filter(checks), []);
    assert.ok(names(chunks).some(checks));
  });

  // What the schemas of a poll (a union of numbers) and of a card use of zod lies with the rest of zod.
  it('asks for at most 18.4 kB gz with the schemas and zod/mini, when an answer needs them', () => {
    const repair = chunks.findIndex(({ modules }) =>
      Object.keys(modules).some(id => id.endsWith('src/sdk/lenient-parse.ts')),
    );
    const all = new Set([...eager, ...parts([chunks[repair]!, ...chunks]).first]);
    const bytes = gzipSync([...all].map(({ code }) => code).join(''), { level: 9 }).length;
    assert.ok(bytes > 10_000 && bytes <= 18_400, `${bytes} bytes`);
  });

  it('holds no full zod, no evaluated code, no reader or writer of feeds and nothing of Node', () => {
    for (const { code, modules } of eager) {
      assert.deepEqual(
        Object.keys(modules).filter(id => /zod\/v4\/classic|src\/(feeds|server|domain\/(?!address))/.test(id)),
        [],
      );
      assert.doesNotMatch(code, /\beval\(|new Function|node:/);
    }
  });

  it('loads the readers of feeds with the first file', async () => {
    const { first, later } = parts(await bundle(`export { staticFiles } from './sdk/static-files.ts';`, SMALL));
    const begun = first.flatMap(({ modules }) => Object.keys(modules));
    assert.ok(begun.some(id => id.endsWith('src/sdk/static-files.ts')));
    assert.deepEqual(
      begun.filter(id => /src\/(feeds|domain\/(?!address))/.test(id)),
      [],
    );
    assert.ok(later.some(({ modules }) => Object.keys(modules).some(id => id.endsWith('src/feeds/feed.ts'))));
  });

  it('loads proof of work, checks and seal with the first sign-up, the outbox within 4.8 kB and the seal within 9', async () => {
    const begun = eager.flatMap(({ modules }) => Object.keys(modules));
    assert.ok(begun.some(id => id.endsWith('src/sdk/client.ts')));
    assert.deepEqual(
      begun.filter(id => /altcha|jose/.test(id)),
      [],
    );
    // Of all that sends, only the way to the rest.
    const sending = begun
      .filter(id => id.includes('src/sdk/submissions/'))
      .map(id => id.replace(/.*submissions\//, ''));
    assert.deepEqual(sending.toSorted(), ['kinds/ballot.ts', 'kinds/sign-up.ts', 'open-sender.ts']);
    const size = (chunks: readonly OutputChunk[]) =>
      gzipSync(chunks.map(({ code }) => code).join(''), { level: 9 }).length;
    const errors = size(await bundle(`export * from './sdk/errors.ts'; export * from './sdk/random-id.ts';`, SMALL));
    const outbox = size(parts(await bundle(`export * from './sdk/outbox/index.ts';`, SMALL)).first);
    // A tablet's afternoon (keys kept over a reload, counting thousands without opening them) took 0.35 kB of it, and wiping what may
    // lie there for three days only, whatever else cannot be fetched, 0.2.
    assert.ok(outbox - errors < 4800, `outbox: ${outbox} bytes, ${errors} of which every client has`);
    const seal = size(parts(await bundle(`export * from './sdk/seal.ts';`, SMALL)).first);
    assert.ok(seal <= 9000, `seal: ${seal} bytes`);
  });

  it('tells an error of a second copy of the package by its mark', async () => {
    const second = (await import(pathToFileURL(file).href)) as { StekError: typeof StekError };
    const foreign = new second.StekError('timeout', 'Late.');
    assert.notEqual(second.StekError, StekError);
    assert.equal(foreign instanceof StekError, false);
    assert.ok(StekError.is(foreign) && second.StekError.is(new StekError('gone', 'x')));
  });

  it('does nothing when it is imported: no request, timer, listener or storage', async () => {
    const script = `
      const touched = [];
      const note = name => () => { touched.push(name); };
      for (const name of ['fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'addEventListener']) globalThis[name] = note(name);
      for (const name of ['document', 'localStorage', 'sessionStorage', 'indexedDB', 'navigator', 'location', 'caches']) {
        Object.defineProperty(globalThis, name, { configurable: true, get: note(name) });
      }
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      await import(${JSON.stringify(pathToFileURL(file).href)});
      console.log(JSON.stringify([touched, Object.getOwnPropertyNames(globalThis).filter(name => !before.has(name))]));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
    assert.deepEqual(JSON.parse(stdout), [[], []]);
  });

  it('runs on the oldest Node it promises', async t => {
    const old = await olderNode();
    if (!old) return t.skip('there is no Node 20 on the path');
    await using server = await ScriptedServer.start(json(programmeBody()));
    const script = `
      import { createStekClient } from ${JSON.stringify(pathToFileURL(file).href)};
      const stek = createStekClient({ transport: ${JSON.stringify(server.base)} });
      const { occurrences } = await stek.activities.programme({ from: '2026-12-01', to: '2027-01-01' });
      let looped = 0;
      for await (const _ of stek.activities.occurrences({ from: '2026-12-01', to: '2027-01-01' })) looped++;
      console.log(JSON.stringify([process.versions.node.split('.')[0], occurrences.length, looped]));`;
    const { stdout } = await run(old, ['--input-type=module', '--eval', script]);
    assert.deepEqual(JSON.parse(stdout), ['20', 2, 2]);
  });
});

/** What a page loads at once, and what it loads when it is needed. */
function parts(chunks: readonly OutputChunk[]): { first: OutputChunk[]; later: OutputChunk[] } {
  const first = new Set(chunks.slice(0, 1).map(({ fileName }) => fileName));
  for (const name of first)
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) first.add(next);
  return {
    first: chunks.filter(({ fileName }) => first.has(fileName)),
    later: chunks.filter(({ fileName }) => !first.has(fileName)),
  };
}

/** A Node 20 on the path, beside the newer one that runs the tests. */
async function olderNode(): Promise<string | undefined> {
  for (const directory of process.env.PATH?.split(delimiter) ?? []) {
    const node = join(directory, 'node');
    const version = await run(node, ['--version']).then(
      ({ stdout }) => stdout,
      () => '',
    );
    if (version.startsWith('v20.')) return node;
  }
  return undefined;
}

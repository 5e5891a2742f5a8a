import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freshFolder, must, packed, run } from '../support/consumers.ts';
import { eventually } from '../support/eventually.ts';

const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'peerDependencies',
  Record<string, string>
>;

describe('An empty project that installs the package', () => {
  const project = freshFolder('install');
  before(async () => {
    writeFileSync(join(project.path, 'package.json'), '{ "private": true, "type": "module" }');
    await must(project.path, 'npm', 'install', '--ignore-scripts', await packed(project.path));
  });
  after(() => project.remove());

  const installed = (): string[] =>
    globSync(['*/package.json', '@*/*/package.json'], { cwd: join(project.path, 'node_modules') })
      .map(file => file.replace(/\/package\.json$/, ''))
      .sort();

  it('gets what elements and SDK need, and nothing of a server', () => {
    const lit = ['@lit-labs/ssr-dom-shim', '@lit/reactive-element', '@types/trusted-types', 'lit-element', 'lit-html'];
    assert.deepEqual(installed(), ['@stek/embed', ...Object.keys(dependencies), ...lit].sort());
    assert.equal(Object.keys(peerDependencies).length, 7);
  });

  it('can look at a feed and at a text', async () => {
    const agenda = join(process.cwd(), 'tests/consumers/agenda.ics');
    assert.match(await must(project.path, 'stek', 'feed', agenda, '--from', '2026-12-01'), /Samen koken/);
    assert.match(await must(project.path, 'stek', '--help'), /run the server/);
  });

  it('is told in one line what a server needs, and has a server when that is done', async () => {
    const { code, said } = await run(project.path, 'stek', 'serve', '--demo', '--port', '0');
    assert.equal(code, 2);
    const [, command = ''] =
      /^This command needs packages that only a server has\. Install them: (npm install .+)\n$/.exec(said) ?? [];
    assert.match(command, /^npm install @hono\/node-server@2 hono@4 kysely@0\.28$/, said);
    const [npm = '', ...args] = command.split(' ');
    await must(project.path, npm, ...args, '--ignore-scripts');
    const server = spawn(
      process.execPath,
      ['node_modules/@stek/embed/dist/cli/stek.js', 'serve', '--demo', '--port', '0'],
      {
        cwd: project.path,
      },
    );
    let words = '';
    server.stdout.on('data', chunk => (words += String(chunk)));
    server.stderr.on('data', chunk => (words += String(chunk)));
    try {
      await eventually(() => assert.match(words, /open at http:\/\/localhost:\d+/));
    } finally {
      server.kill();
    }
  });
});

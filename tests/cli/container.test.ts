import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ended, startStek } from '../support/cli.ts';
import { only, stagesOf, type Instruction } from '../support/dockerfile.ts';
import { eventually } from '../support/eventually.ts';

const DATA = '/var/lib/stek';
const text = readFileSync('Dockerfile', 'utf8');

describe('The container', () => {
  const [build, image] = stagesOf(text) as [Instruction[], Instruction[]];
  const command = () => JSON.parse(only(image, 'CMD')) as string[];
  let root = '';
  before(() => (root = mkdtempSync(join(tmpdir(), 'stek-container-'))));
  after(() => rmSync(root, { recursive: true, force: true }));

  it('has one stage that builds and one that runs, on the Node that the tests run on', () => {
    assert.equal(stagesOf(text).length, 2);
    const major = process.versions.node.split('.')[0];
    assert.equal(only(build, 'FROM'), `node:${major}-slim AS build`);
    assert.equal(only(image, 'FROM'), `node:${major}-slim`);
  });

  it('runs as a user without rights, who owns the folder of the database and nobody else reads it', () => {
    const user = only(image, 'USER');
    assert.equal(user, 'node');
    const folder = image
      .filter(({ name }) => name === 'RUN')
      .map(run => run.text)
      .join();
    assert.match(folder, new RegExp(`install -d -m 0700 -o ${user} -g ${user} ${DATA}$`));
    const after = image.slice(image.findIndex(({ name }) => name === 'USER') + 1).map(({ name }) => name);
    assert.ok(after.length > 0 && !after.includes('RUN') && !after.includes('COPY'));
  });

  it('keeps the database and its keys in its volume', () => {
    assert.equal(only(image, 'VOLUME'), DATA);
    assert.equal(command()[command().indexOf('--data') + 1], DATA);
  });

  it('copies only what there is after the build', () => {
    const copied = image
      .filter(({ name }) => name === 'COPY')
      .flatMap(({ text: paths }) => {
        const [from, ...rest] = paths.split(' ');
        assert.equal(from, '--from=build');
        return rest.slice(0, -1);
      });
    assert.deepEqual(copied.sort(), ['/src/LICENSE', '/src/dist', '/src/node_modules', '/src/package.json']);
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { stek: string } };
    assert.match(
      image.map(one => one.text).join('\n'),
      new RegExp(`ln -s ${join('/opt/stek', bin.stek)} /usr/local/bin/stek`),
    );
    assert.equal(only(image, 'WORKDIR'), '/opt/stek');
    assert.ok(existsSync(bin.stek.replace('./dist', 'src').replace('.js', '.ts')));
    const packages = build.find(({ name }) => name === 'COPY');
    for (const file of packages!.text.split(' ').slice(0, -1)) assert.ok(existsSync(file), file);
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    assert.ok(!['src', 'tools', 'package.json', 'package-lock.json', '.npmrc'].some(name => ignored.includes(name)));
  });

  it('starts with its own command, answers its own health check, keeps its files in the volume, and stops when told', async () => {
    assert.equal(only(image, 'ENTRYPOINT'), '["stek"]');
    // The volume is a folder here, and the port a free one.
    const args = command().map(arg => arg.replace(DATA, root));
    const [port] = /^\d+$/.exec(only(image, 'EXPOSE')) ?? [];
    assert.equal(args[args.indexOf('--port') + 1], port);
    args[args.indexOf('--port') + 1] = '0';
    const server = startStek(args);
    let said = '';
    server.stdout?.on('data', chunk => (said += String(chunk)));
    server.stderr?.on('data', chunk => (said += String(chunk)));
    try {
      await eventually(() => assert.match(said, /open at http:\/\/localhost:\d+/));
      const taken = /localhost:(\d+)/.exec(said)?.[1] ?? '';
      const [, json = ''] = /CMD (\[.*\])$/.exec(only(image, 'HEALTHCHECK')) ?? [];
      const [program, ...check] = JSON.parse(json) as string[];
      assert.equal(program, 'node');
      assert.ok(check.some(arg => arg.includes(`127.0.0.1:${port}/livez`)));
      const exitCode = (address: string) =>
        new Promise(resolve => {
          const asked = check.map(arg => arg.replace(`127.0.0.1:${port}`, address));
          execFile(process.execPath, asked, error => resolve(error === null ? 0 : error.code));
        });
      assert.equal(await exitCode(`127.0.0.1:${taken}`), 0);
      assert.equal(await exitCode(`127.0.0.1:${taken}/nothing`), 1, 'what answers something else is not healthy');
      assert.equal(await exitCode('127.0.0.1:9'), 1, 'nor is what does not answer');
      assert.ok(readdirSync(root).includes('stek.sqlite') && readdirSync(root).includes('keys.json'));
    } finally {
      server.kill(only(image, 'STOPSIGNAL') as NodeJS.Signals);
    }
    assert.equal(await ended(server), 0);
  });
});

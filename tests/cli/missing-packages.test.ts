import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingPackages } from '../../src/cli/missing-packages.ts';

const notFound = (name: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from /p/dist/server/app.js`), {
    code: 'ERR_MODULE_NOT_FOUND',
  });

/** Here all of them are installed: only the one that the error names is asked for. */
describe('A command whose packages are not installed', () => {
  it('says which one to install, in a version that the server works with', () => {
    assert.match(missingPackages(notFound('pg')) ?? '', /Install them: npm install pg@8$/);
    assert.match(missingPackages(notFound('kysely')) ?? '', / kysely@0\.28$/);
    assert.match(missingPackages(notFound('@hono/node-server')) ?? '', / @hono\/node-server@2$/);
    assert.match(missingPackages(notFound('hono/html')) ?? '', / hono@4$/);
  });

  it('leaves every other error as it is', () => {
    assert.equal(missingPackages(notFound('lit')), undefined);
    assert.equal(missingPackages(notFound('constructor')), undefined);
    assert.equal(missingPackages(new Error("Cannot find package 'pg'")), undefined);
    assert.equal(missingPackages(undefined), undefined);
  });
});

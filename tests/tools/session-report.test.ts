import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestSession } from '@web/test-runner';
import { sessionReport, type SessionReport } from '../support/session-report.ts';

describe('The report of a browser', () => {
  it('names a file as it is asked for again, wherever the package lies', test => {
    const folder = mkdtempSync(join(tmpdir(), 'session-report-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'sessions.json');
    const session = { browser: { name: 'Chromium' }, testFile: '/srv/our-tests/stek/tests/a.test.ts', errors: [] };
    const sessions = [session as unknown as TestSession];
    const { onTestRunFinished } = sessionReport(path, '/srv/our-tests/stek');
    onTestRunFinished?.({ sessions } as Parameters<NonNullable<typeof onTestRunFinished>>[0]);
    const [report] = JSON.parse(readFileSync(path, 'utf8')) as SessionReport[];
    assert.equal(report?.file, 'tests/a.test.ts');
    assert.deepEqual(report?.faults, ['It ended without saying how.']);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const page = readFileSync('docs/threat-model.md', 'utf8');
const [, claims = ''] = page.split('## What holds it');

describe('The page about what sealing a card protects against', () => {
  it('names for each claim a test that is there', () => {
    const rows = claims.split('\n').filter(line => /^\| (?!claim|---)/.test(line));
    assert.ok(rows.length >= 20, `${rows.length} claims`);
    for (const row of rows) {
      const tests = [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path!);
      assert.ok(tests.length > 0, row);
      for (const path of tests) {
        assert.match(path, /\.test\.ts$/);
        assert.ok(existsSync(path), path);
      }
    }
  });

  it('says of each attacker what is left, and nowhere that nothing can be read', () => {
    assert.match(page, /A malicious script on the page on which it is filled in can/);
    assert.ok(page.match(/\*\*Left:\*\*/g)!.length >= 7);
    assert.doesNotMatch(page, /\b(unbreakable|military|100 ?%|bank-grade|fully secure|zero.knowledge)\b/i);
  });

  it('leads to pages that are there', () => {
    const links = [...page.matchAll(/\]\(([\w./-]+\.md)(#[\w-]+)?\)/g)];
    assert.ok(links.length >= 4, String(links.length));
    for (const [, file = '', anchor] of links) {
      const path = join('docs', file);
      assert.ok(existsSync(path), path);
      if (anchor === undefined) continue;
      const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
        words
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      assert.ok(headings.includes(anchor.slice(1)), `${dirname(path)} ${anchor}`);
    }
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

const stek = (args: string[], input = '') =>
  spawnSync(process.execPath, ['src/cli/stek.ts', 'text', ...args], { input, encoding: 'utf8' });

describe('stek text', () => {
  it('gives the place, the rule and a better word, and ends with 1', () => {
    const { status, stdout } = stek(['-'], 'Kom maar binnen.\nBel ons indien je komt.\n');
    assert.equal(status, 1);
    assert.match(stdout, /^2:9 EL-5 fout: “indien”\. .*Beter: “als”\./m);
    assert.match(stdout, /geen score onder 100 woorden/);
  });

  it('has nothing to say of an easy text, and ends with 0', () => {
    const { status, stdout } = stek(['-', '--profile', 'F'], 'Kom maar binnen. Er is soep.');
    assert.equal(status, 0);
    assert.match(stdout, /leest makkelijk/);
  });

  it('prints hints and figures for programs', () => {
    const { stdout } = stek(['-', '--json', '--address', 'u'], 'Breng je kaart mee.');
    const { hints, figures } = JSON.parse(stdout) as { hints: { rule: string }[]; figures: { words: number } };
    assert.deepEqual([hints.map(({ rule }) => rule), figures.words], [['EL-10'], 4]);
  });

  it('says what is wrong with the call, and ends with 2', () => {
    for (const args of [[], ['none.txt'], ['-', '--profile', 'X'], ['a', 'b']]) {
      const { status, stderr } = stek(args);
      assert.equal(status, 2, args.join(' '));
      assert.ok(stderr.length > 10);
    }
  });
});

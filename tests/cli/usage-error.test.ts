import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArguments, UsageError } from '../../src/cli/usage-error.ts';

const OPTIONS = {
  pin: { type: 'string' },
  pins: { type: 'string', multiple: true },
  yes: { type: 'boolean' },
} as const;
const read = (...args: string[]) => readArguments({ args, options: OPTIONS, allowPositionals: true }, 'help');

/** Thumbprints as chance makes them (RFC 7638). */
const ONE_DASH = '-tS3kXWQ7yq2H0PRm4cJzv8Yw1dLfKxN6bGhUeA5oT0';
const TWO_DASHES = '--S3kXWQ7yq2H0PRm4cJzv8Yw1dLfKxN6bGhUeA5oT0';

describe('A name made by chance that begins with a dash', () => {
  it('is a name, in its place among others', () => {
    assert.deepEqual(read('withdraw', ONE_DASH, 'lost', '--yes').positionals, ['withdraw', ONE_DASH, 'lost']);
    assert.deepEqual(read(TWO_DASHES).positionals, [TWO_DASHES]);
  });

  it('is the value of the option before it, once or several times', () => {
    assert.equal(read('--pin', ONE_DASH).values.pin, ONE_DASH);
    assert.equal(read(`--pin=${TWO_DASHES}`).values.pin, TWO_DASHES);
    assert.deepEqual(read('--pins', TWO_DASHES, '--pins', ONE_DASH).values.pins, [TWO_DASHES, ONE_DASH]);
  });

  it('is still refused where no name is taken, in its own letters', () => {
    const none = () => readArguments({ args: [ONE_DASH], options: OPTIONS }, 'help');
    assert.throws(none, (error: unknown) => error instanceof UsageError && error.message.includes(ONE_DASH));
  });

  it('is told from an option that there is not, short or long', () => {
    for (const wrong of ['-t', '--ping', '--default-contact-phone-number', '-yes'])
      assert.throws(() => read(wrong), UsageError, wrong);
  });
});

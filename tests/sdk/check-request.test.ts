import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StekError } from '../../src/sdk/errors.ts';
import { question, type QuestionRequest } from '../support/toy-question.ts';

/** What the device says of a request that cannot be right, by JSON pointer. */
async function refused(request: object): Promise<[code: string, issues: string[]]> {
  const { check } = await question.rules();
  try {
    check(request as QuestionRequest);
  } catch (error) {
    assert.ok(error instanceof StekError);
    return [error.code, error.issues.map(({ pointer, code }) => `${pointer} ${code}`)];
  }
  return ['nothing', []];
}

describe('The device, before it sends something of any kind', () => {
  it('takes what is right, clean', async () => {
    const { check } = await question.rules();
    assert.deepEqual(check({ question: ' Is er een lift? ' }), { question: 'Is er een lift?' });
  });

  it('names each part that is wrong', async () => {
    assert.deepEqual(await refused({}), ['invalid_request', ['/question invalid_type']]);
    assert.deepEqual(await refused({ question: 'Waar?', who: 'An', 'a/b': 1 }), [
      'invalid_request',
      ['/who unknown_field', '/a~1b unknown_field'],
    ]);
    assert.deepEqual(await refused({ question: 'x'.repeat(201) }), ['invalid_request', ['/question too_big']]);
  });

  it('says the first of it in the message, and never what was handed in', async () => {
    const { check } = await question.rules();
    const said = (request: object): string => {
      try {
        check(request as QuestionRequest);
      } catch (error) {
        return (error as StekError).message;
      }
      return '';
    };
    assert.match(said({}), /^Missing or wrong\. \/question: .+\.$/);
    assert.match(said({ question: 'Waar?', a: 1, b: 2, c: 3, d: 4 }), /\/c: .+ And more: see `issues`\.$/);
    assert.doesNotMatch(said({ question: 'Ik ben 85.07.30-033.28' }), /85/);
  });

  it('keeps a national number on the device', async () => {
    assert.deepEqual(await refused({ question: 'Ik ben 85.07.30-033.28' }), [
      'invalid_request',
      ['/question national_number'],
    ]);
  });
});

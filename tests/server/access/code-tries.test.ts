import assert from 'node:assert/strict';
import { it } from 'node:test';
import { newFollowUpCode } from '../../../src/domain/follow-up-code.ts';
import { createStekClient } from '../../../src/sdk/index.ts';
import { onBothEngines } from '../../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../../support/sign-up-desk.ts';

const course = courseOf('naaien', { mode: 'required' });
const DATE = dateOfCourse('naaien');
const guess = () => newFollowUpCode(bytes => crypto.getRandomValues(bytes));
/** Networks that are all different: the third byte and the first tell them apart. */
const networkOf = (number: number) => `${11 + Math.floor(number / 250)}.0.${number % 250}.1`;

onBothEngines('Codes that are tried from ever other addresses', openEmpty => {
  const open = async (clock = { now: BEFORE.getTime() }) =>
    SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [course]);

  it('are looked up under a hundred times an hour, however many addresses there are', async () => {
    const desk = await open();
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, number) => desk.from(networkOf(number)).followUp(guess())),
    );
    const looked = answers.filter(({ status }) => status === 404).length;
    assert.ok(looked >= 20 && looked < 100, `${looked} were looked up`);
    assert.equal(answers.filter(({ body }) => body['code'] === 'proof_missing').length, 1000 - looked);
    for (let number = 1000; number < 1100; number++)
      assert.equal((await desk.from(networkOf(number)).followUp(guess())).status, 403);
  });

  it('keep nobody out who has a right code, and mistypes it first: some work is done for them', async () => {
    const desk = await open();
    const { body } = await desk.signUp(aPerson(DATE));
    const code = String(body['code']);
    for (let number = 0; number < 200; number++) await desk.from(networkOf(number)).followUp(guess());
    const fetch = (input: Request | URL | string, init?: RequestInit) =>
      desk.app.request(input, init, { incoming: { socket: { remoteAddress: '203.0.113.9' } } });
    const stek = createStekClient({
      transport: `http://stek.test/v1/${TOWN.id}`,
      fetch: fetch as typeof globalThis.fetch,
    });
    const slip = `${code.slice(0, 8)}${(Number(code[8]) + 1) % 10}${code.slice(9)}`;
    for (let slips = 0; slips < 3; slips++) {
      const wrong = await stek.followUp.show(slip).result();
      assert.equal(wrong.ok, false);
    }
    const { ref } = await stek.followUp.show(code);
    assert.equal(ref, body['ref']);
  });

  it('ask for ever more work, and for none in the next hour', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await open(clock);
    const { body } = await desk.signUp(aPerson(DATE));
    for (let number = 0; number < 63; number++) await desk.from(networkOf(number)).followUp(guess());
    const near = desk.from('203.0.113.9');
    const early = await near.proof();
    assert.equal((await near.followUp(body['code'])).body['code'], 'proof_missing');
    const tooEasy = await near.post('follow-up', { code: body['code'] }, { 'stek-proof': early });
    assert.deepEqual([tooEasy.status, tooEasy.body['code'], tooEasy.body['level']], [403, 'proof_too_easy', 1]);
    const harder = { 'stek-proof': await near.proof() };
    assert.equal((await near.post('follow-up', { code: body['code'] }, harder)).status, 200);
    clock.now += 3_600_000;
    assert.equal((await near.followUp(body['code'])).status, 200);
  });

  it('are no guesses when they cannot be a code at all', async () => {
    const desk = await open();
    const { body } = await desk.signUp(aPerson(DATE));
    for (let number = 0; number < 100; number++)
      assert.equal((await desk.from(networkOf(number)).followUp('1234 5678 9012 3456')).status, 404);
    assert.equal((await desk.followUp(body['code'])).status, 200);
  });
});
